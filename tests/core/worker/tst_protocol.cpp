// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/protocol.h"

#include <QTest>
#include <QtEndian>

#include <functional>
#include <limits>
#include <random>

using namespace attrap;
using namespace attrap::protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

Word someWord()
{
    return {u"arrêté"_s, {{1, 2, 3, 4}, {5, 6, 7, 8}}, 0.5, WordSource::Ocr, true};
}

DocumentInfo someInfo()
{
    DocumentInfo info;
    info.pages = {{{595, 842}, 0}, {{842, 595}, 90}};
    info.title = u"Recueil n° 197"_s;
    info.author = u"Préfecture"_s;
    info.producer = u"copieur 𝔛"_s;
    info.pdfVersion = u"1.7"_s;
    info.created = QDateTime(QDate(2024, 8, 14), QTime(12, 30, 1, 5), Qt::UTC);
    info.encrypted = true;
    info.outline = {{0, u"Sommaire"_s, 1}, {1, u"Nulle part"_s, -1}};
    info.links = {{0, {1, 2, 3, 4}, 1}};
    return info;
}

PageImage someImage()
{
    return {4, 3, 150, PixelFormat::Rgb888, QByteArray(36, 'x')};
}

RecognisedPage someRecognised()
{
    return {{someWord()}, QuarterTurns::Three, -1.5, 200, 1234, true};
}

Request someRequest(Question question)
{
    return {7, u"/store/ab/cd/é.pdf"_s, std::move(question)};
}

/// Each question with a good answer to it.
QList<std::pair<Request, Answer>> exchanges()
{
    const RecogniseTask task{3, {{0, 0, 10, 10}}, {{1, 1, 2, 2}, {3, 3, 4, 4}}, u"fra+eng"_s, 60000};
    return {{someRequest(InspectQuestion{}), someInfo()},
            {someRequest(WordsQuestion{0, 2}),
             QList<PageText>{{{someWord(), someWord()}, 0.25, {}}, {{}, 0, u"broken"_s}}},
            {someRequest(SurveyQuestion{4, 2}),
             QList<InkMap>{{6,
                            2,
                            3,
                            QByteArray(6, '\x7f'),
                            {{1, 2, 3, 4}},
                            {},
                            QByteArray(6, '\x05'),
                            {{{1, 2, 3, 4}, "key"}}},
                           {6, 0, 0, {}, {}, u"broken"_s}}},
            {someRequest(RasterQuestion{1, 150, PixelFormat::Rgb888, 1000}), someImage()},
            {someRequest(RecogniseQuestion{task}), someRecognised()}};
}

QByteArray body(const QByteArray &message)
{
    return message.mid(PrefixBytes);
}

/// The reply without prefix, with a good frame around whatever answer.
QByteArray replyBody(const Request &request, const Answer &answer)
{
    return body(encodeReply({request.id, answer}));
}

bool isRefused(const QByteArray &bytes, const Request &request)
{
    const auto reply = decodeReply(bytes, request);
    return !reply && reply.error().code == ErrorCode::WorkerProtocol;
}

} // namespace

class TestProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsComeBackAsSent();
    void answersComeBackAsSent();
    void errorsComeBackAsSent();
    void refusesEveryTruncation();
    void refusesBytesLeftOver();
    void survivesRandomBytes();
    void survivesEveryChangedByte();
    void refusesCountsBeyondTheMessage();
    void refusesAnswerToAnotherQuestion();
    void refusesWrongAnswers_data();
    void refusesWrongAnswers();
    void refusesSenselessRequests();
    void refusesOtherProgramsAndVersions();
    void limitsAnnouncedLengths();
};

void TestProtocol::requestsComeBackAsSent()
{
    for (const auto &[request, answer] : exchanges()) {
        const QByteArray message = encodeRequest(request);
        QCOMPARE(announcedLength(message.constData(), MaxRequestBytes), message.size() - PrefixBytes);
        const auto back = decodeRequest(body(message));
        QVERIFY(back);
        QCOMPARE(back->id, request.id);
        QCOMPARE(back->path, request.path);
        QCOMPARE(back->question.index(), request.question.index());
        QCOMPARE(encodeRequest(*back), message);
    }
    const auto back = decodeRequest(body(encodeRequest(exchanges().at(4).first)));
    QCOMPARE(std::get<RecogniseQuestion>(back->question).task.covered.size(), 2);
    QCOMPARE(std::get<RecogniseQuestion>(back->question).task.pageIndex, 3);
}

void TestProtocol::answersComeBackAsSent()
{
    for (const auto &[request, answer] : exchanges()) {
        const QByteArray message = encodeReply({request.id, answer});
        const auto back = decodeReply(body(message), request);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QVERIFY(back->answer);
        QCOMPARE(back->answer->index(), answer.index());
        QCOMPARE(encodeReply(*back), message);
    }
    const auto all = exchanges();
    const auto info = decodeReply(replyBody(all.at(0).first, all.at(0).second), all.at(0).first);
    const auto &document = std::get<DocumentInfo>(*info->answer);
    QCOMPARE(document.title, someInfo().title);
    QCOMPARE(document.producer, someInfo().producer);
    QCOMPARE(document.created, someInfo().created);
    QVERIFY(!document.modified.isValid());
    QCOMPARE(document.outline.at(1).pageIndex, -1);
    const auto words = decodeReply(replyBody(all.at(1).first, all.at(1).second), all.at(1).first);
    QCOMPARE(std::get<QList<PageText>>(*words->answer).at(0).words.at(1), someWord());
}

void TestProtocol::errorsComeBackAsSent()
{
    const Request request = someRequest(InspectQuestion{});
    const Error error{ErrorCode::PasswordNeeded, u"/a/é.pdf"_s, u"why"_s};
    const auto back = decodeReply(body(encodeReply({request.id, error})), request);
    QVERIFY(back);
    QVERIFY(!back->answer);
    QCOMPARE(back->answer.error().code, error.code);
    QCOMPARE(back->answer.error().subject, error.subject);
    QCOMPARE(back->answer.error().detail, error.detail);
}

void TestProtocol::refusesEveryTruncation()
{
    for (const auto &[request, answer] : exchanges()) {
        const QByteArray reply = replyBody(request, answer);
        for (qsizetype length = 0; length < reply.size(); ++length) {
            QVERIFY2(isRefused(reply.first(length), request), qPrintable(QString::number(length)));
        }
        const QByteArray question = body(encodeRequest(request));
        for (qsizetype length = 0; length < question.size(); ++length) {
            QVERIFY2(!decodeRequest(question.first(length)), qPrintable(QString::number(length)));
        }
    }
}

void TestProtocol::refusesBytesLeftOver()
{
    for (const auto &[request, answer] : exchanges()) {
        QVERIFY(isRefused(replyBody(request, answer) + '\0', request));
        QVERIFY(!decodeRequest(body(encodeRequest(request)) + '\0'));
    }
}

void TestProtocol::survivesRandomBytes()
{
    std::mt19937 random(2026); // NOLINT: the same bytes in every run
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes(qsizetype(random() % 200), '\0');
        for (char &byte : bytes) {
            byte = char(random());
        }
        for (const auto &[request, answer] : exchanges()) {
            QByteArray reply = bytes;
            if (round % 2 == 0 && reply.size() > 6) { // Past the first checks.
                qToBigEndian(request.id, reply.data());
                reply[4] = 1;
                reply[5] = char(answer.index());
            }
            (void)decodeReply(reply, request);
        }
        (void)decodeRequest(bytes);
        (void)decodeHello(bytes);
    }
}

void TestProtocol::survivesEveryChangedByte()
{
    for (const auto &[request, answer] : exchanges()) {
        const QByteArray good = replyBody(request, answer);
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const int value : {0, 1, 0x7f, 0x80, 0xff}) {
                QByteArray changed = good;
                changed[at] = char(value);
                const auto reply = decodeReply(changed, request);
                // Either refused, or still a reply that stands every check when sent again.
                QVERIFY(!reply || decodeReply(body(encodeReply(*reply)), request));
            }
        }
    }
}

void TestProtocol::refusesCountsBeyondTheMessage()
{
    const Request request = someRequest(WordsQuestion{0, std::numeric_limits<int>::max()});
    for (const quint32 count : {0x1U, 0xffffU, 0x7fffffffU, 0xffffffffU}) {
        QByteArray bytes = replyBody(request, QList<PageText>{});
        qToBigEndian(count, bytes.data() + bytes.size() - 4);
        QVERIFY(isRefused(bytes, request));
    }
}

void TestProtocol::refusesAnswerToAnotherQuestion()
{
    const auto all = exchanges();
    for (const auto &[request, own] : all) {
        for (const auto &[other, answer] : all) {
            QCOMPARE(isRefused(replyBody(request, answer), request), answer.index() != own.index());
        }
        QVERIFY(isRefused(body(encodeReply({request.id + 1, own})), request));
    }
}

void TestProtocol::refusesWrongAnswers_data()
{
    QTest::addColumn<int>("question");
    QTest::addColumn<QByteArray>("reply");
    const auto all = exchanges();
    const auto add = [&all](const char *name, int question, const Answer &answer) {
        QTest::newRow(name) << question << replyBody(all.at(question).first, answer);
    };
    const auto info = [&add](const char *name, const std::function<void(DocumentInfo &)> &spoil) {
        DocumentInfo spoilt = someInfo();
        spoil(spoilt);
        add(name, 0, spoilt);
    };
    info("page size infinite", [](auto &i) { i.pages[0].size.widthPt = Infinity; });
    info("page size negative", [](auto &i) { i.pages[0].size.heightPt = -1; });
    info("rotation", [](auto &i) { i.pages[0].rotation = 45; });
    info("outline page", [](auto &i) { i.outline[0].pageIndex = 2; });
    info("outline page below", [](auto &i) { i.outline[0].pageIndex = -2; });
    info("outline level", [](auto &i) { i.outline[0].level = -1; });
    info("link from", [](auto &i) { i.links[0].pageIndex = 2; });
    info("link to", [](auto &i) { i.links[0].targetPageIndex = -1; });
    info("link box", [](auto &i) { i.links[0].rect.x = qQNaN(); });
    const auto word = [&add](const char *name, const std::function<void(Word &)> &spoil) {
        Word spoilt = someWord();
        spoil(spoilt);
        add(name, 1, QList<PageText>{{{spoilt}, 0, {}}});
    };
    word("word empty", [](auto &w) { w.text.clear(); });
    word("word without box", [](auto &w) { w.boxes.clear(); });
    word("box infinite", [](auto &w) { w.boxes[1].width = -Infinity; });
    word("confidence above", [](auto &w) { w.confidence = 1.01; });
    word("confidence below", [](auto &w) { w.confidence = -0.01; });
    word("confidence no number", [](auto &w) { w.confidence = qQNaN(); });
    word("source", [](auto &w) { w.source = WordSource(2); });
    add("more pages than asked", 1, QList<PageText>(3));
    add("more maps than asked", 2, QList<InkMap>(3));
    add("ink too short", 2, QList<InkMap>{{6, 2, 3, QByteArray(5, 'x'), {}, {}}});
    add("detail too short", 2, QList<InkMap>{{6, 2, 3, QByteArray(6, 'x'), {}, {}, QByteArray(5, 'x')}});
    add("ink negative", 2, QList<InkMap>{{6, -2, -3, QByteArray(6, 'x'), {}, {}}});
    add("ink cell", 2, QList<InkMap>{{0, 2, 3, QByteArray(6, 'x'), {}, {}}});
    add("picture too short", 3, PageImage{4, 3, 150, PixelFormat::Rgb888, QByteArray(35, 'x')});
    add("picture too long", 3, PageImage{4, 3, 150, PixelFormat::Rgb888, QByteArray(37, 'x')});
    add("picture of other format", 3, PageImage{4, 3, 150, PixelFormat::Grey8, QByteArray(12, 'x')});
    add("picture empty", 3, PageImage{0, 0, 150, PixelFormat::Rgb888, {}});
    add("picture negative", 3, PageImage{-4, -3, 150, PixelFormat::Rgb888, QByteArray(36, 'x')});
    add("picture overflowing", 3, PageImage{0x40000000, 4, 150, PixelFormat::Rgb888, {}});
    add("picture dpi", 3, PageImage{4, 3, 0, PixelFormat::Rgb888, QByteArray(36, 'x')});
    add("turns", 4, RecognisedPage{{someWord()}, QuarterTurns(4), 0, 200, 1});
    add("skew", 4, RecognisedPage{{someWord()}, QuarterTurns::None, Infinity, 200, 1});
    add("time below", 4, RecognisedPage{{someWord()}, QuarterTurns::None, 0, 200, -1});
}

void TestProtocol::refusesWrongAnswers()
{
    QFETCH(int, question);
    QFETCH(QByteArray, reply);
    QVERIFY(isRefused(reply, exchanges().at(question).first));
}

void TestProtocol::refusesSenselessRequests()
{
    const QList<Question> questions{
        WordsQuestion{0, -1},
        SurveyQuestion{0, -1},
        RasterQuestion{0, 0, PixelFormat::Grey8, 100},
        RasterQuestion{0, qQNaN(), PixelFormat::Grey8, 100},
        RasterQuestion{0, 1e9, PixelFormat::Grey8, 100},
        RasterQuestion{0, 72, PixelFormat(2), 100},
        RasterQuestion{0, 72, PixelFormat::Grey8, 0},
        RecogniseQuestion{{0, {}, {}, {}}},
        RecogniseQuestion{{0, {}, {}, u"../fra"_s}},
        RecogniseQuestion{{0, {{qQNaN(), 0, 0, 0}}, {}, u"fra"_s}},
    };
    for (const Question &question : questions) {
        QVERIFY(!isAskable(someRequest(question)));
        QVERIFY(!decodeRequest(body(encodeRequest(someRequest(question)))));
    }
    QVERIFY(!isAskable({1, {}, InspectQuestion{}}));
}

void TestProtocol::refusesOtherProgramsAndVersions()
{
    const QByteArray hello = body(encodeHello());
    QVERIFY(decodeHello(hello));
    QVERIFY(!decodeHello({}));
    QVERIFY(!decodeHello(hello + '\0'));
    QByteArray newer = hello;
    newer[newer.size() - 1] = char(Version + 1);
    const auto refused = decodeHello(newer);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.contains(u"version"_s));
    QByteArray other = hello;
    other[0] = 'X';
    QVERIFY(!decodeHello(other));
}

void TestProtocol::limitsAnnouncedLengths()
{
    const auto announced = [](quint32 length) {
        char prefix[PrefixBytes];
        qToBigEndian(length, prefix);
        return announcedLength(prefix, 1000);
    };
    QCOMPARE(announced(1), 1);
    QCOMPARE(announced(1000), 1000);
    QVERIFY(!announced(0));
    QVERIFY(!announced(1001));
    QVERIFY(!announced(0xffffffff));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
