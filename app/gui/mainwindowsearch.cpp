// SPDX-License-Identifier: GPL-3.0-or-later
// How the window searches, opens what was found, and goes through the hits.
#include "app/gui/actescontroller.h"
#include "app/gui/errortext.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/services.h"
#include "app/gui/statusline.h"
#include "app/gui/texts.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr int ResultsAtOnce = 25;

} // namespace

SearchRequest MainWindow::request() const
{
    SearchRequest request;
    request.query = m_query;
    request.administrations = m_filter.administrations;
    request.from = m_filter.from;
    request.to = m_filter.to;
    request.order = m_filter.order;
    request.limit = ResultsAtOnce;
    return request;
}

void MainWindow::search(const QString &query)
{
    if (m_searchBox->text() != query) {
        m_searchBox->setText(query);
    }
    m_openFirst = true;
    startSearch();
}

void MainWindow::startSearch()
{
    m_typingTimer.stop();
    const QString query = m_searchBox->text().trimmed();
    if (query == m_query && !m_openFirst) {
        return;
    }
    m_query = query;
    searchAgain();
}

void MainWindow::searchAgain()
{
    if (!m_services) {
        return;
    }
    m_query = m_searchBox->text().trimmed();
    m_isRefresh = false;
    m_results->setNews({});
    if (m_query.isEmpty()) {
        m_services->search().cancelSearch();
        m_services->search().cancelHits();
        m_pending = {};
        m_openFirst = false;
        m_answer = {};
        m_results->results().clear();
        m_reader->view().setHits({});
        updateMiddle();
        enableActions();
        return;
    }
    m_pending = {m_services->search().search(request()), 1, false};
}

void MainWindow::searchInBackground()
{
    if (!m_services || m_query.isEmpty()) {
        return;
    }
    if (m_pending.id != 0) {
        m_backgroundTimer.start();
        return;
    }
    m_pending = {m_services->search().search(request()), 1, true};
}

void MainWindow::moreWanted(int page)
{
    if (!m_services || (m_pending.id != 0 && !m_pending.inBackground)) {
        m_results->results().allowMore();
        return;
    }
    SearchRequest more = request();
    more.page = page;
    m_pending = {m_services->search().search(more), page, false};
}

void MainWindow::showAnswer(quint64 id, const SearchAnswer &answer)
{
    if (id != m_pending.id) {
        return;
    }
    const Pending asked = m_pending;
    m_pending = {};
    if (asked.inBackground) {
        m_answer.documentsNotIndexed = answer.documentsNotIndexed;
        if (answer.total != m_results->results().total()) {
            m_results->setNews(
                tr("The library has changed since this search: %n result(s) now.", nullptr, answer.total));
        }
        updateMiddle();
        wantAllHits();
        return;
    }
    m_answer = answer;
    m_answer.elements.clear();
    m_results->results().setAnswer(answer, asked.page);
    QString heading = tr("%n result(s)", "actes that a search found", answer.total);
    if (!answer.readAs.isEmpty()) {
        heading = tr("%1 for %2", "number of results, then what was searched").arg(heading, answer.readAs);
    }
    m_results->showResults(heading);
    updateMiddle();
    if (m_isRefresh) {
        keepResult();
    }
    Q_EMIT answerShown(answer.total);
    if (asked.page == 1) {
        if (m_openFirst && !answer.elements.isEmpty()) {
            m_results->chooseResult(0);
            m_results->currentList().setFocus();
        } else {
            wantAllHits();
        }
        m_openFirst = false;
    }
    enableActions();
}

void MainWindow::showSearchError(quint64 id, const Error &error)
{
    if (id != m_pending.id) {
        return;
    }
    m_isRefresh = false;
    const bool inBackground = m_pending.inBackground;
    m_pending = {};
    m_results->results().allowMore();
    if (inBackground) {
        return;
    }
    m_openFirst = false;
    m_answer = {};
    m_results->results().clear();
    m_results->showResults(errorText(error));
    updateMiddle();
    enableActions();
}

void MainWindow::openResult(int row, Landing landing)
{
    const SearchResult &result = m_results->results().result(row);
    Opening opening;
    opening.sha256 = result.acte.document;
    opening.page = result.hits.isEmpty() ? result.acte.firstPage : result.hits.first().pageIndex;
    opening.landing = landing;
    opening.hits = result.hits;
    ReaderView &view = m_reader->view();
    if (view.document() == opening.sha256) {
        if (view.hits().hits().isEmpty()) {
            view.setHits(opening.hits);
        }
        if (result.hits.isEmpty()) {
            view.goToPage(opening.page);
        } else {
            view.goToFirstHitFrom(opening.page);
        }
        wantAllHits();
        return;
    }
    askDocument(opening);
}

void MainWindow::openDocument(const QString &sha256, int page)
{
    if (sha256.isEmpty() || sha256 == m_reader->view().document()) {
        return;
    }
    Opening opening;
    opening.sha256 = sha256;
    opening.page = page;
    askDocument(opening);
}

void MainWindow::askDocument(Opening opening)
{
    if (!m_services) {
        return;
    }
    const bool isAsked = m_opening.id != 0 && m_opening.sha256 == opening.sha256;
    if (opening.refresh && m_opening.id != 0) {
        return; // What is on its way is as fresh.
    }
    opening.id = isAsked ? m_opening.id : m_services->openDocument(opening.sha256);
    m_opening = std::move(opening);
}

void MainWindow::showDocument(quint64 id, const OpenedDocument &document)
{
    if (id != m_opening.id) {
        return;
    }
    const Opening opening = m_opening;
    m_opening = {};
    ReaderView &view = m_reader->view();
    if (opening.refresh) {
        view.updatePages(document.pages);
        return;
    }
    QStringList detail;
    if (!document.row.administrationName.isEmpty()) {
        detail.append(shortAdministrationName(document.row.administrationName));
    }
    if (document.row.recueil.publishedOn.isValid()) {
        detail.append(shownDate(document.row.recueil.publishedOn));
    }
    m_reader->setTitle(titleOf(document.row), detail.join(u" · "_s));
    const bool isShowable = !document.pages.isEmpty();
    m_reader->setTrouble(isShowable ? QString() : stateText(document.row));
    view.showDocument(id, document, opening.page);
    m_actes->showDocument(opening.sha256);
    if (isShowable && !opening.hits.isEmpty()) {
        view.setHits(opening.hits);
        view.goToHit(opening.landing == Landing::LastHit ? static_cast<int>(opening.hits.size()) - 1 : 0);
    }
    wantAllHits();
    m_lookTimer.start();
    enableActions();
    Q_EMIT documentShown(opening.sha256);
}

void MainWindow::showDocumentError(quint64 id, const Error &error)
{
    if (id != m_opening.id) {
        return;
    }
    const bool refresh = m_opening.refresh;
    m_opening = {};
    if (!refresh) {
        m_reader->view().clear();
        m_actes->showDocument({});
        m_reader->setTitle({}, {});
        m_reader->setTrouble(errorText(error));
    }
}

void MainWindow::wantAllHits()
{
    const QString sha256 = m_reader->view().document();
    if (!m_services || sha256.isEmpty()) {
        return;
    }
    if (m_query.isEmpty()) {
        m_reader->view().setHits({});
        return;
    }
    m_services->search().hitsInDocument(m_query, sha256);
}

void MainWindow::goToNextHit()
{
    if (!m_reader->view().nextHit()) {
        moveResult(1);
    }
}

void MainWindow::goToPreviousHit()
{
    if (!m_reader->view().previousHit()) {
        moveResult(-1);
    }
}

void MainWindow::moveResult(int step)
{
    ResultsModel &results = m_results->results();
    const QString here = m_reader->view().document();
    int row = m_results->currentResult();
    row = row < 0 && step < 0 ? -1 : row + step;
    // The hits of one document were all gone through, whichever of its actes they stand in.
    while (row >= 0 && row < results.rowCount() && results.result(row).acte.document == here) {
        row += step;
    }
    if (row >= 0 && row < results.rowCount()) {
        m_landing = step > 0 ? Landing::FirstHit : Landing::LastHit;
        m_results->chooseResult(row);
        m_landing.reset();
        m_status->say(step > 0
                          ? tr("That was the last hit of the document: going on with the next result.")
                          : tr("That was the first hit of the document: going on with the result before."));
        return;
    }
    if (step > 0 && results.canFetchMore({})) {
        results.fetchMore({});
        m_status->say(tr("More results are being fetched: press F3 again."));
        return;
    }
    m_status->say(step > 0 ? tr("That was the last hit of the last result.")
                           : tr("That was the first hit of the first result."));
}

void MainWindow::pageLookedAt()
{
    ReaderView &view = m_reader->view();
    if (m_services && !view.document().isEmpty() && view.currentPage() >= 0) {
        m_services->prioritise(view.document(), view.currentPage());
    }
}

} // namespace attrap
