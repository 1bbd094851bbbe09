// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/mainwindow.h"

#include "app/gui/actescontroller.h"
#include "app/gui/contentspane.h"
#include "app/gui/crawlbanner.h"
#include "app/gui/crawlcontroller.h"
#include "app/gui/crawlline.h"
#include "app/gui/errortext.h"
#include "app/gui/layoutkeeper.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/services.h"
#include "app/gui/settings.h"
#include "app/gui/statusline.h"
#include "app/gui/texts.h"
#include "app/session/session.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Between the last key typed and the search.
constexpr int TypingMs = 150;
/// A document being read changes often; its results are looked at again no more often than that.
constexpr int BackgroundMs = 3000;
/// A page that is only scrolled past is not asked to be read first.
constexpr int LookMs = 300;

QWidget *makeTroublePage(QLabel *&text, const QList<QPushButton *> &buttons)
{
    auto *page = new QWidget;
    page->setObjectName(u"troublePage"_s);
    text = new QLabel(page);
    text->setObjectName(u"troubleText"_s);
    text->setWordWrap(true);
    text->setMaximumWidth(620);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(text);
    for (QPushButton *button : buttons) {
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addStretch(3);
    auto *row = new QHBoxLayout(page);
    row->addStretch(1);
    row->addLayout(column, 3);
    row->addStretch(1);
    return page;
}

} // namespace

MainWindow::MainWindow(Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_layouts(new LayoutKeeper(settings, this))
    , m_crawl(std::make_unique<CrawlController>(dialogs, *this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Attrap"_s);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    for (const auto &[timer, interval] :
         {std::pair(&m_typingTimer, TypingMs), std::pair(&m_backgroundTimer, BackgroundMs),
          std::pair(&m_lookTimer, LookMs)}) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
    }
    buildPanes();
    buildToolBar();
    buildActions();
    connectPanes();
    connectCrawl();
    connectActes();
    restoreLayout();
    enableActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"libraryTree"_s);
    m_tree->setAccessibleName(tr("Library"));
    m_tree->setModel(&m_treeModel);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->expand(m_treeModel.index(1, 0));
    m_results = new ResultsPane(this);
    m_reader = new ReaderPane(this);
    m_contents = new ContentsPane(m_dialogs, this);
    m_reader->setSide(m_contents);
    m_actes = std::make_unique<ActesController>(m_reader->view(), *m_contents, *this);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_results);
    m_splitter->addWidget(m_reader);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setCollapsible(1, false);
    m_splitter->setCollapsible(2, false);

    auto *again = new QPushButton(tr("Try again"), this);
    again->setObjectName(u"tryAgain"_s);
    auto *readOnly = new QPushButton(tr("Open it for reading only"), this);
    readOnly->setObjectName(u"openReadOnly"_s);
    auto *other = new QPushButton(tr("Choose another folder…"), this);
    other->setObjectName(u"otherFolder"_s);
    m_readOnlyButton = readOnly;
    m_troublePage = makeTroublePage(m_troubleText, {again, readOnly, other});
    connect(again, &QPushButton::clicked, this,
            [this] { Q_EMIT libraryWanted(m_troubleFolder, LibraryAccess::ReadWrite); });
    connect(readOnly, &QPushButton::clicked, this,
            [this] { Q_EMIT libraryWanted(m_troubleFolder, LibraryAccess::ReadOnly); });
    connect(other, &QPushButton::clicked, this, [this] { m_actions.value(u"openLibrary"_s)->trigger(); });

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_troublePage);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_crawl->banner());
    column->addWidget(m_pages, 1);
    column->addWidget(&m_crawl->line());
    setCentralWidget(centre);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_searchBox = new QLineEdit(this);
    m_searchBox->setObjectName(u"searchBox"_s);
    m_searchBox->setPlaceholderText(tr("search in the actes…"));
    m_searchBox->setAccessibleName(tr("Search"));
    m_searchBox->setToolTip(
        tr("Words side by side must all be there. AND, OR, NOT (or ET, OU, SAUF) in capitals, "
           "“exact words”, beginnin*, parentheses."));
    m_searchBox->setClearButtonEnabled(true);
    m_searchBox->setMaximumWidth(900);
    m_filterButton = new QToolButton(this);
    m_filterButton->setObjectName(u"filterButton"_s);
    m_filterPanel = new FilterPanel(this);
}

void MainWindow::connectPanes()
{
    connect(&m_typingTimer, &QTimer::timeout, this, &MainWindow::startSearch);
    connect(&m_backgroundTimer, &QTimer::timeout, this, &MainWindow::searchInBackground);
    connect(&m_lookTimer, &QTimer::timeout, this, &MainWindow::pageLookedAt);
    connect(m_searchBox, &QLineEdit::textChanged, this, [this] { m_typingTimer.start(); });
    connect(m_searchBox, &QLineEdit::returnPressed, this, [this] { search(m_searchBox->text()); });
    connect(m_filterPanel, &FilterPanel::filterChanged, this, &MainWindow::filterChanged);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::treeChosen);

    connect(m_results, &ResultsPane::resultChosen, this, [this](int row) {
        const Landing landing = m_landing.value_or(Landing::FirstHit);
        openResult(row, landing);
    });
    connect(m_results, &ResultsPane::documentChosen, this, [this](const QString &sha256) {
        if (sha256.isEmpty()) {
            showMissing();
        }
        openDocument(sha256, 0);
        enableCrawlActions();
    });
    connect(m_results, &ResultsPane::importFilesWanted, this, &MainWindow::importFiles);
    connect(m_results, &ResultsPane::importFolderWanted, this, &MainWindow::importFolder);
    connect(m_results, &ResultsPane::refreshWanted, this, &MainWindow::searchAgain);
    connect(&m_results->results(), &ResultsModel::moreWanted, this, &MainWindow::moreWanted);

    ReaderView &view = m_reader->view();
    connect(&view, &ReaderView::wantedChanged, this, [this](const QList<PageRequest> &wanted) {
        if (m_services) {
            m_services->viewer().setWanted(wanted);
        }
    });
    connect(&view, &ReaderView::wordsWanted, this, [this](const QString &sha256, int page) {
        if (m_services) {
            m_services->loadWords(sha256, page);
        }
    });
    connect(&view, &ReaderView::currentPageChanged, &m_lookTimer, qOverload<>(&QTimer::start));
    connect(&view, &ReaderView::currentPageChanged, this, &MainWindow::enableActions);

    connect(m_status, &StatusLine::pauseWanted, this, [this] { m_services->pause(); });
    connect(m_status, &StatusLine::resumeWanted, this, [this] { m_services->resume(); });
    connect(m_status, &StatusLine::stopWanted, this, [this] { m_actions.value(u"stop"_s)->trigger(); });
    connect(m_status, &StatusLine::failuresWanted, this,
            [this] { m_actions.value(u"failures"_s)->trigger(); });
}

void MainWindow::setSession(Session *session)
{
    m_reader->view().clear();
    m_crawl->setSession(nullptr);
    m_actes->setServices(nullptr);
    m_services.reset();
    m_session = session;
    m_opening = {};
    m_pending = {};
    m_answer = {};
    m_hasSnapshot = false;
    m_results->results().clear();
    showSnapshot({});
    m_status->setProgress({});
    m_reader->showNothing();
    m_status->setLibraryOpen(session != nullptr);
    if (session == nullptr) {
        enableActions();
        return;
    }
    m_services = std::make_unique<Services>(*session);
    m_actes->setServices(m_services.get());
    m_pages->setCurrentWidget(m_splitter);
    m_status->setReadOnly(m_services->isReadOnly());
    setWindowTitle(m_services->isReadOnly() ? tr("Attrap (for reading only)") : u"Attrap"_s);
    connectServices();
    m_crawl->setSession(session);
    enableActions();
    m_services->reload();
}

void MainWindow::connectServices()
{
    Services *services = m_services.get();
    connect(services, &Services::loaded, this, [this](const LibrarySnapshot &snapshot) {
        m_hasSnapshot = true;
        showSnapshot(snapshot);
    });
    connect(services, &Services::tallied, &m_results->documents(), &DocumentsModel::setTallies);
    connect(services, &Services::documentOpened, this, &MainWindow::showDocument);
    connect(services, &Services::documentFailed, this, &MainWindow::showDocumentError);
    connect(services, &Services::wordsLoaded, this,
            [this](quint64, const QString &sha256, int page, const QList<Word> &words) {
                m_reader->view().setWords(sha256, page, words);
            });
    connect(services, &Services::failuresLoaded, this, [this](quint64, const QList<FailureRow> &failures) {
        if (m_failurePurpose == FailurePurpose::Show) {
            showFailures(failures);
        } else {
            retryFailures(failures);
        }
    });
    connect(services, &Services::progressChanged, m_status, &StatusLine::setProgress);
    connect(services, &Services::readingSettingsChanged, this, [this](const ReadingSettings &settings) {
        m_actions.value(u"pauseOnBattery"_s)->setChecked(settings.pauseOnBattery);
    });
    connect(services, &Services::readAgainQueued, this, [this](int, int pages) {
        m_status->say(tr("%n page(s) will be read again; what is known of them can be found meanwhile.",
                         nullptr, pages));
    });
    connect(services, &Services::importProgress, m_status, &StatusLine::setImport);
    connect(services, &Services::importFinished, this, &MainWindow::showImportReport);
    connect(services, &Services::failed, this,
            [this](const Error &error) { m_status->say(errorText(error)); });
    const auto changed = [this](const QString &sha256) {
        m_services->recount(sha256);
        if (sha256 == m_reader->view().document()) {
            Opening refresh;
            refresh.sha256 = sha256;
            refresh.refresh = true;
            askDocument(refresh);
            m_actes->reload();
        }
    };
    connect(services, &Services::documentChanged, this, changed);
    connect(services, &Services::indexChanged, this, [this] {
        if (m_searchWhenIndexed && !m_query.isEmpty() && m_pending.id == 0) {
            refreshResults();
        } else if (!m_query.isEmpty() && !m_backgroundTimer.isActive()) {
            m_backgroundTimer.start();
        }
    });
    connect(&services->search(), &SearchClient::answered, this, &MainWindow::showAnswer);
    connect(&services->search(), &SearchClient::searchFailed, this, &MainWindow::showSearchError);
    connect(&services->search(), &SearchClient::hitsFailed, this,
            [this](const Error &error) { m_status->say(errorText(error)); });
    connect(&services->search(), &SearchClient::hitsFound, this,
            [this](quint64, const QString &sha256, const QList<Hit> &hits) {
                if (sha256 == m_reader->view().document()) {
                    m_reader->view().setHits(hits);
                    enableActions();
                }
            });
    connect(&services->viewer(), &ViewerClient::rendered, &m_reader->view(), &ReaderView::setPageImage);
    connect(&services->viewer(), &ViewerClient::failed, &m_reader->view(), &ReaderView::setPageFailure);
}

void MainWindow::showTrouble(const Error &error, const QString &folder)
{
    setSession(nullptr);
    m_troubleFolder = folder;
    Error named = error;
    if (named.code != ErrorCode::WorkerMissing) {
        named.subject = folder; // Not the one file of it that told.
    }
    m_troubleText->setText(errorText(named) + u"\n\n"_s
                           + tr("Folder: %1").arg(QDir::toNativeSeparators(folder)));
    m_readOnlyButton->setVisible(error.code == ErrorCode::LibraryLocked);
    m_pages->setCurrentWidget(m_troublePage);
}

void MainWindow::showSnapshot(const LibrarySnapshot &snapshot)
{
    m_snapshot = snapshot;
    m_treeModel.setSnapshot(snapshot);
    m_filterPanel->setAdministrations(snapshot.administrations, snapshot.countsByAdministration);
    m_results->documents().setRows(snapshot.documents);
    m_status->setSnapshot(snapshot);
    updateMiddle();
    enableActions();
}

void MainWindow::treeChosen()
{
    m_treeChoice = m_treeModel.choice(m_tree->currentIndex());
    if (m_treeChoice.kind == TreeChoice::Kind::Document) {
        openDocument(m_treeChoice.value, 0);
        return;
    }
    m_filter.administrations.clear();
    if (m_treeChoice.kind == TreeChoice::Kind::Administration && !m_treeChoice.value.isEmpty()) {
        m_filter.administrations = {m_treeChoice.value};
    }
    showFilter();
    if (m_treeChoice.kind == TreeChoice::Kind::Refused
        || (m_treeChoice.kind == TreeChoice::Kind::Administration && m_treeChoice.value.isEmpty())) {
        // A search knows no such limit: the documents are what one wants to see.
        m_searchBox->clear();
        m_typingTimer.stop();
    }
    searchAgain();
}

void MainWindow::filterChanged(const SearchFilter &filter)
{
    m_filter = filter;
    m_treeChoice = {};
    if (m_filter.administrations.size() == 1) {
        m_treeChoice = {TreeChoice::Kind::Administration, m_filter.administrations.first()};
    }
    const QSignalBlocker block(m_tree->selectionModel());
    m_tree->setCurrentIndex(m_treeModel.indexOf(m_treeChoice));
    m_tree->viewport()->update();
    showFilter();
    searchAgain();
}

void MainWindow::showFilter()
{
    m_filterPanel->setFilter(m_filter);
    const int limits = m_filter.limits();
    m_actions.value(u"filters"_s)
        ->setText(limits == 0 ? tr("Filters") : tr("Filters (%1)").arg(QLocale().toString(limits)));
    DocumentFilter documents{m_filter.administrations, m_filter.from, m_filter.to, false};
    documents.refusedOnly = m_treeChoice.kind == TreeChoice::Kind::Refused;
    if (m_treeChoice.kind == TreeChoice::Kind::Administration && m_treeChoice.value.isEmpty()) {
        documents.administrations = {QString()};
    }
    m_results->documents().setFilter(documents);
}

void MainWindow::updateMiddle()
{
    if (m_query.isEmpty()) {
        m_results->setNews({});
        m_results->setCaveats({});
        if (m_hasSnapshot && m_snapshot.documents.isEmpty()) {
            m_results->showWelcome(static_cast<int>(m_crawl->followedCodes().size()));
        } else {
            m_results->showDocuments(documentsHeading());
        }
        return;
    }
    m_results->setCaveats(caveats(m_snapshot.counts, m_answer.documentsNotIndexed, m_answer.undatedLeftOut));
}

QString MainWindow::documentsHeading() const
{
    const DocumentsModel &documents = m_results->documents();
    int missing = 0;
    for (int row = 0; row < documents.rowCount(); ++row) {
        missing += documents.row(row).document.sha256.isEmpty() ? 1 : 0;
    }
    const QString all = tr("%n recueil(s)", nullptr, documents.rowCount());
    return missing == 0 ? all : all + u" · "_s + tr("%n without document yet", nullptr, missing);
}

} // namespace attrap
