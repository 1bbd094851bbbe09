// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/searchable.h"

#include "app/session/session.h"
#include "core/base/clock.h"
#include "core/reading/readingservice.h"
#include "core/search/indexservice.h"
#include "core/search/search.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr int StepMs = 20;
constexpr int GiveUpMs = 300000;

bool isPlainWord(const QString &word)
{
    constexpr int ShortestWord = 6;
    return word.size() >= ShortestWord
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

/// Looks again and again until everything is found.
class Lookout
{
public:
    Lookout(const Library &library, QString document, QStringList words)
        : m_searcher(library)
        , m_document(std::move(document))
        , m_words(std::move(words))
    { }

    bool foundAll()
    {
        while (!m_words.isEmpty() && found(m_words.constLast())) {
            m_words.removeLast();
        }
        return m_words.isEmpty();
    }
    [[nodiscard]] QString missing() const { return m_words.join(u' '); }

private:
    bool found(const QString &word)
    {
        SearchRequest request;
        request.query = u'"' + word + u'"';
        request.limit = 1000;
        const auto answer = m_searcher.search(request);
        return answer
            && std::any_of(answer->elements.begin(), answer->elements.end(),
                           [this](const SearchResult &one) { return one.acte.document == m_document; });
    }

    Searcher m_searcher;
    QString m_document;
    QStringList m_words;
};

/// One run: scans first, then the text, then looking for its words.
class Trial
{
public:
    Trial(Session &session, ImportRequest text, ImportRequest scans, Lookout &lookout)
        : m_session(session)
        , m_text(std::move(text))
        , m_scans(std::move(scans))
        , m_lookout(lookout)
    {
        QObject::connect(session.reading(), &ReadingService::progressChanged, &m_poll,
                         [this](const ReadingProgress &progress) { m_progress = progress; });
        // Looking before there is anything new to find would only take the processor from the reading.
        QObject::connect(session.index(), &IndexService::indexChanged, &m_poll, [this] { look(); });
        QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { step(); });
    }

    bool run()
    {
        m_session.start();
        m_total.start();
        m_poll.start(StepMs);
        if (m_scans.paths.isEmpty()) {
            importText();
        } else {
            import(m_scans);
        }
        QCoreApplication::exec();
        return m_isFound;
    }
    [[nodiscard]] Searchable result() const { return m_result; }

private:
    void import(const ImportRequest &request)
    {
        ReadingService *service = m_session.reading();
        QMetaObject::invokeMethod(service, [service, request] { service->import(request); });
    }

    void importText()
    {
        m_isImported = true;
        m_sinceImport.start();
        import(m_text);
    }

    void step()
    {
        if (m_total.elapsed() > GiveUpMs) {
            QCoreApplication::quit();
        } else if (!m_isImported) {
            // One page done: the workers are at the scans, not still at opening them.
            if (m_progress.documentsWaiting == 0 && m_progress.pagesToDo > 0 && m_progress.pagesDone > 0) {
                importText();
            }
        }
    }

    void look()
    {
        if (m_isImported && !m_isFound && m_lookout.foundAll()) {
            m_isFound = true;
            m_result.seconds = static_cast<double>(m_sinceImport.nsecsElapsed()) / 1e9;
            m_result.recognitionLeft = m_progress.idle ? 0 : m_progress.pagesToDo;
            QCoreApplication::quit();
        }
    }

    Session &m_session;
    ImportRequest m_text;
    ImportRequest m_scans;
    Lookout &m_lookout;
    ReadingProgress m_progress;
    QTimer m_poll;
    QElapsedTimer m_total;
    QElapsedTimer m_sinceImport;
    bool m_isImported = false;
    bool m_isFound = false;
    Searchable m_result;
};

} // namespace

QStringList rareWords(const OwnReading &reading)
{
    constexpr int Wanted = 12;
    QHash<QString, int> counts;
    QStringList inOrder;
    for (const OwnPage &page : reading.pages) {
        for (const Word &word : page.words) {
            const bool isOfLayer = word.source == WordSource::Text && word.boxes.size() == 1;
            if (++counts[word.text.toLower()] == 1 && isOfLayer && isPlainWord(word.text)) {
                inOrder.append(word.text);
            }
        }
    }
    inOrder.removeIf([&counts](const QString &word) { return counts.value(word) > 1; });
    QStringList words;
    const double step = std::max(1.0, static_cast<double>(inOrder.size()) / Wanted);
    for (double at = 0; at < static_cast<double>(inOrder.size()) && words.size() < Wanted; at += step) {
        words.append(inOrder.at(static_cast<qsizetype>(at)));
    }
    return words;
}

Result<Searchable> timeUntilSearchable(const QString &pdf, const QString &document, const QStringList &words,
                                       const QStringList &scans)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    Session::Options options;
    options.folder = folder.filePath(u"library"_s);
    const auto session = Session::open(options, clock);
    if (!session) {
        return session.error();
    }
    ImportRequest text;
    text.paths = {pdf};
    ImportRequest before;
    before.paths = scans;
    Lookout lookout((*session)->library(), document, words);
    Trial trial(**session, text, before, lookout);
    if (!trial.run()) {
        return Error{ErrorCode::EngineFailed, pdf, u"these words were not found: "_s + lookout.missing()};
    }
    return trial.result();
}

} // namespace attrap::bench
