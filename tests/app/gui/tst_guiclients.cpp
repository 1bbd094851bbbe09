// SPDX-License-Identifier: GPL-3.0-or-later
// Searches and page drawing in their threads: stale answers are dropped, the visible page comes first.
#include "app/gui/searchclient.h"
#include "app/gui/viewerclient.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

/// Answers a search with its own text; holds the first one until it is let go or cancelled.
class SlowBackend : public SearchBackend
{
public:
    SlowBackend(QSemaphore &started, std::atomic<int> &cancelled)
        : m_started(started)
        , m_cancelled(cancelled)
    { }

    Result<SearchAnswer> search(const SearchRequest &request, const CancelToken &token) override
    {
        m_started.release();
        while (request.query == u"slow"_s) {
            if (token.isCancelled()) {
                ++m_cancelled;
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            QThread::yieldCurrentThread();
        }
        if (request.query.isEmpty()) {
            return Error{ErrorCode::QuerySyntax, {}, {}};
        }
        SearchAnswer answer;
        answer.readAs = request.query;
        return answer;
    }

    Result<QList<Hit>> hits(const QString &query, const QString &, const CancelToken &) override
    {
        if (query.isEmpty()) {
            return Error{ErrorCode::IndexFailed, {}, {}};
        }
        Hit hit;
        hit.text = query;
        return QList<Hit>{hit};
    }

private:
    QSemaphore &m_started;
    std::atomic<int> &m_cancelled;
};

/// Draws a page once it is allowed to.
class GatedRenderer : public PageRenderer
{
public:
    GatedRenderer(QSemaphore &started, QSemaphore &gate)
        : m_started(started)
        , m_gate(gate)
    { }

    Result<PageImage> render(const PageRequest &request, const CancelToken &) override
    {
        m_started.release();
        m_gate.acquire();
        if (request.pageIndex == 99) {
            return Error{ErrorCode::PageUnreadable, {}, {}};
        }
        return PageImage{1, 1, request.dpi, PixelFormat::Grey8, QByteArray(1, '\x40')};
    }

private:
    QSemaphore &m_started;
    QSemaphore &m_gate;
};

SearchRequest asked(const QString &query)
{
    SearchRequest request;
    request.query = query;
    return request;
}

PageRequest page(int index)
{
    return {1, u"/x.pdf"_s, index, 72};
}

} // namespace

class TestGuiClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newSearchCancelsTheFormer();
    void onlyTheLastOfManySearchesIsHeard();
    void cancelledSearchIsNeverHeard();
    void searchErrorsAreHeard();
    void destructionCancels();
    void drawsTheLatestWish();
    void failuresAreHeard();
    void refusesOddPixels();
};

void TestGuiClients::newSearchCancelsTheFormer()
{
    QSemaphore started;
    std::atomic<int> cancelled = 0;
    SearchClient client([&] { return std::make_unique<SlowBackend>(started, cancelled); });
    const QSignalSpy answered(&client, &SearchClient::answered);
    client.search(asked(u"slow"_s));
    started.acquire();
    const quint64 second = client.search(asked(u"second"_s));
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(0).value<quint64>(), second);
    QCOMPARE(answered.first().at(1).value<SearchAnswer>().readAs, u"second"_s);
    QCOMPARE(cancelled.load(), 1);
}

void TestGuiClients::onlyTheLastOfManySearchesIsHeard()
{
    QSemaphore started;
    std::atomic<int> cancelled = 0;
    SearchClient client([&] { return std::make_unique<SlowBackend>(started, cancelled); });
    const QSignalSpy answered(&client, &SearchClient::answered);
    for (const QString &typed : {u"d"_s, u"dr"_s, u"dro"_s, u"dron"_s, u"drone"_s}) {
        client.search(asked(typed));
    }
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(1).value<SearchAnswer>().readAs, u"drone"_s);
}

void TestGuiClients::cancelledSearchIsNeverHeard()
{
    QSemaphore started;
    std::atomic<int> cancelled = 0;
    SearchClient client([&] { return std::make_unique<SlowBackend>(started, cancelled); });
    const QSignalSpy answered(&client, &SearchClient::answered);
    const QSignalSpy hits(&client, &SearchClient::hitsFound);
    client.search(asked(u"drone"_s));
    client.cancelSearch();
    client.hitsInDocument(u"drone"_s, u"abc"_s); // Comes after it in the thread.
    QTRY_COMPARE(hits.size(), 1);
    QCOMPARE(answered.size(), 0);
}

void TestGuiClients::searchErrorsAreHeard()
{
    QSemaphore started;
    std::atomic<int> cancelled = 0;
    SearchClient client([&] { return std::make_unique<SlowBackend>(started, cancelled); });
    const QSignalSpy failed(&client, &SearchClient::searchFailed);
    client.search(asked(QString()));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::QuerySyntax);
    const QSignalSpy unlit(&client, &SearchClient::hitsFailed);
    client.hitsInDocument(QString(), u"abc"_s);
    QTRY_COMPARE(unlit.size(), 1);
    QCOMPARE(unlit.first().first().value<Error>().code, ErrorCode::IndexFailed);
}

void TestGuiClients::destructionCancels()
{
    QSemaphore started;
    std::atomic<int> cancelled = 0;
    {
        SearchClient client([&] { return std::make_unique<SlowBackend>(started, cancelled); });
        client.search(asked(u"slow"_s));
        started.acquire();
    }
    QCOMPARE(cancelled.load(), 1);
}

void TestGuiClients::drawsTheLatestWish()
{
    QSemaphore started;
    QSemaphore gate;
    ViewerClient client([&] { return std::make_unique<GatedRenderer>(started, gate); });
    const QSignalSpy rendered(&client, &ViewerClient::rendered);
    client.setWanted({page(0), page(1), page(2)});
    started.acquire(); // Page 0 is being drawn.
    client.setWanted({page(7), page(8)}); // One has scrolled on meanwhile.
    gate.release(10);
    QTRY_COMPARE(rendered.size(), 3);
    QList<int> pages;
    for (const auto &signal : rendered) {
        pages.append(signal.first().value<PageRequest>().pageIndex);
    }
    QCOMPARE(pages, (QList<int>{0, 7, 8}));
}

void TestGuiClients::failuresAreHeard()
{
    QSemaphore started;
    QSemaphore gate(10);
    ViewerClient client([&] { return std::make_unique<GatedRenderer>(started, gate); });
    const QSignalSpy failed(&client, &ViewerClient::failed);
    client.setWanted({page(99)});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::PageUnreadable);
}

void TestGuiClients::refusesOddPixels()
{
    QVERIFY(toQImage({10, 10, 72, PixelFormat::Rgb888, QByteArray(10, 'x')}).isNull());
    QVERIFY(toQImage({-1, 10, 72, PixelFormat::Rgb888, QByteArray(10, 'x')}).isNull());
    const QImage red = toQImage({1, 1, 72, PixelFormat::Rgb888, QByteArray("\xff\x00\x00", 3)});
    QCOMPARE(red.pixelColor(0, 0), QColor(Qt::red));
}

QTEST_GUILESS_MAIN(TestGuiClients)
#include "tst_guiclients.moc"
