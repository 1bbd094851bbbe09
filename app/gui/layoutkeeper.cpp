// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/layoutkeeper.h"

#include "app/gui/settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// What the frame of a window takes of the screen.
constexpr QSize FrameRoom(16, 48);

/// The columns count in the name: what was kept of a table with others means nothing for this one.
QString keyOf(const QWidget &window, const QTableView &table)
{
    return u"%1/%2-%3"_s.arg(window.objectName(), table.objectName()).arg(table.horizontalHeader()->count());
}

QString keyOf(const QWidget &window, const QSplitter &splitter)
{
    return window.objectName() + u'/' + splitter.objectName();
}

template <typename Part> QList<Part *> namedParts(const QWidget &window)
{
    QList<Part *> parts = window.findChildren<Part *>();
    parts.removeIf([](const Part *part) { return part->objectName().isEmpty(); });
    return parts;
}

} // namespace

void boundToScreen(QWidget &window)
{
    if (!window.isMaximized() && !window.isFullScreen()) {
        const QSize room = window.screen()->availableGeometry().size() - FrameRoom;
        window.resize(window.size().boundedTo(room));
    }
}

LayoutKeeper::LayoutKeeper(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

void LayoutKeeper::watch(QWidget &window)
{
    restore(window);
    window.installEventFilter(this);
}

bool LayoutKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && !event->spontaneous()) {
        save(*qobject_cast<QWidget *>(watched));
    }
    return QObject::eventFilter(watched, event);
}

void LayoutKeeper::restore(QWidget &window)
{
    window.restoreGeometry(m_settings.layoutOf(window.objectName() + u"/geometry"_s));
    boundToScreen(window);
    for (const QTableView *table : namedParts<QTableView>(window)) {
        table->horizontalHeader()->restoreState(m_settings.layoutOf(keyOf(window, *table)));
    }
    for (QSplitter *splitter : namedParts<QSplitter>(window)) {
        splitter->restoreState(m_settings.layoutOf(keyOf(window, *splitter)));
    }
}

void LayoutKeeper::save(const QWidget &window)
{
    m_settings.setLayoutOf(window.objectName() + u"/geometry"_s, window.saveGeometry());
    for (const QTableView *table : namedParts<QTableView>(window)) {
        m_settings.setLayoutOf(keyOf(window, *table), table->horizontalHeader()->saveState());
    }
    for (const QSplitter *splitter : namedParts<QSplitter>(window)) {
        m_settings.setLayoutOf(keyOf(window, *splitter), splitter->saveState());
    }
}

} // namespace attrap
