// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real library while every core recognises scans: how long is the GUI thread away from
// its event loop while somebody types, scrolls, zooms and turns pages?
#include "app/gui/application.h"
#include "app/gui/dialogs.h"
#include "app/gui/mainwindow.h"
#include "app/gui/readerpane.h"
#include "app/gui/readerview.h"
#include "app/gui/resultspane.h"
#include "app/gui/settings.h"
#include "app/gui/stallwatch.h"
#include "core/base/clock.h"
#include "core/reading/readingservice.h"
#include "tests/bench/benches.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

constexpr int StepMs = 33;
constexpr int StepsAfterIdle = 60;

/// Nobody is asked anything.
class NoDialogs : public Dialogs
{
public:
    void openFiles(QWidget * /*parent*/, const QString & /*folder*/,
                   std::function<void(QStringList)>) override
    { }
    void openFolder(QWidget * /*parent*/, const QString & /*title*/, const QString & /*folder*/,
                    std::function<void(QString)>) override
    { }
    void saveFile(QWidget * /*parent*/, const QString & /*fileName*/, std::function<void(QString)>) override
    { }
    void chooseAdministration(QWidget * /*parent*/, const QList<Administration> & /*administrations*/,
                              const QStringList & /*paths*/, const QString & /*likely*/,
                              std::function<void(QString)>) override
    { }
    void openFile(QWidget * /*parent*/, const QString & /*title*/, const QString & /*kinds*/,
                  std::function<void(QString)>) override
    { }
    void openInBrowser(const QUrl & /*page*/) override { }
    void tell(QWidget * /*parent*/, const QString & /*sentence*/) override { }
};

/// Thirty steps a second, in turn: letters into the search box, results opened, pages scrolled, turned and
/// zoomed.
class Visitor : public QObject
{
public:
    explicit Visitor(MainWindow &window)
        : m_window(window)
        , m_box(window.findChild<QLineEdit *>(u"searchBox"_s))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { step(); });
        m_timer.start(StepMs);
    }
    [[nodiscard]] int pagesTurned() const { return m_pagesTurned; }
    [[nodiscard]] int searches() const { return m_searches; }

private:
    void step()
    {
        ReaderView &view = m_window.reader().view();
        const int phase = m_step++ % 120;
        if (phase < 30) {
            type(phase);
        } else if (phase == 40) {
            m_window.results().chooseResult(m_step / 120 % 3);
        } else if (phase < 90) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 60);
        } else if (phase < 100 && view.pageCount() > 0) {
            view.goToPage((view.currentPage() + 1) % view.pageCount());
            ++m_pagesTurned;
        } else if (phase < 110) {
            view.nextHit();
        } else {
            view.zoomBy(phase % 2 == 0 ? 1.2 : 1 / 1.2);
        }
    }

    void type(int phase)
    {
        static const QStringList queries{u"arrêté préfectoral"_s, u"installation classée"_s,
                                         u"sécurité incendie"_s};
        const QString &query = queries.at(m_step / 120 % queries.size());
        if (phase < query.size()) {
            m_box->setText(query.left(phase + 1)); // Each letter is searched for, as when typed.
            ++m_searches;
        }
    }

    MainWindow &m_window;
    QLineEdit *m_box;
    QTimer m_timer;
    int m_step = 0;
    int m_pagesTurned = 0;
    int m_searches = 0;
};

} // namespace

Result<QList<Figure>> readerBench(const QStringList &files)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    Session::Options options;
    options.folder = folder.filePath(u"library"_s);
    auto session = Session::open(options, clock);
    if (!session) {
        return session.error();
    }
    Settings settings(folder.filePath(u"settings.ini"_s));
    NoDialogs dialogs;
    const auto window = makeMainWindow(**session, settings, dialogs);
    window->resize(1500, 950);
    ReadingProgress last;
    bool finished = false;
    QObject::connect((*session)->reading(), &ReadingService::progressChanged, window.get(),
                     [&last](const ReadingProgress &progress) { last = progress; });
    QObject::connect(window.get(), &MainWindow::importSummarised, window.get(),
                     [&finished] { finished = true; });
    (*session)->start();
    window->show();
    QTimer::singleShot(500, window.get(), [&] { window->importPaths(files, QString()); });

    const Visitor visitor(*window);
    StallWatch watch;
    watch.start();
    QTimer end;
    int stepsAfterIdle = 0;
    QObject::connect(&end, &QTimer::timeout, window.get(), [&] {
        const bool isOver = finished && last.idle && last.pagesDone > 0 && ++stepsAfterIdle > StepsAfterIdle;
        if (isOver) {
            QCoreApplication::quit();
        }
    });
    end.start(StepMs);
    const qint64 begun = clock.monotonicMs();
    QCoreApplication::exec();
    watch.stop();
    const double seconds = static_cast<double>(clock.monotonicMs() - begun) / 1000.0;
    return QList<Figure>{
        {u"longest time away from the event loop"_s, watch.maxStallMs(), u"ms"_s, {}, {}, {}},
        {u"99.9 % heard within"_s, watch.percentileMs(0.999), u"ms"_s, {}, {}, {}},
        {u"99 % heard within"_s, watch.percentileMs(0.99), u"ms"_s, {}, {}, {}},
        {u"median"_s, watch.percentileMs(0.5), u"ms"_s, {}, {}, {}},
        {u"posts heard"_s, double(watch.samples()), u"posts"_s, {}, {}, {}},
        {u"seconds of use"_s, seconds, u"s"_s, {}, {}, {}},
        {u"pages read meanwhile"_s, double(last.pagesDone), u"pages"_s, {}, {}, {}},
        {u"letters searched for"_s, double(visitor.searches()), u"searches"_s, {}, {}, {}},
        {u"pages turned"_s, double(visitor.pagesTurned()), u"pages"_s, {}, {}, {}}};
}

} // namespace attrap::bench
