// SPDX-License-Identifier: GPL-3.0-or-later
// DESIGN § 2 as data, and the pure checks of it: text in, violations out.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace attrap::house {

/// A folder whose files follow one rule. Of several that hold a file, the deepest counts.
struct Room
{
    QString folder; ///< "core/engine"
    QStringList mayInclude; ///< Folders whose headers it may include, besides its own. A folder stands for
                            ///< all below it.
    QStringList mayUse; ///< Names of libraries of libraryRules(), "QtWidgets" for the Qt module.
    QStringList targets; ///< The attrap_room() targets built from it.
    QStringList mayLink; ///< Besides attrap_options and the targets of mayInclude: names as CMake knows them.
};

/// Headers that belong to a third-party library.
struct Library
{
    QString name;
    QStringList prefixes; ///< Beginnings of what stands between < and >.
};

QList<Room> rooms();
QList<Library> libraries();
/// Header names of the Qt Widgets module ("QWidget", "qwidget.h"), from where Qt is installed. Empty: not
/// found.
QStringList widgetHeaders();

/// The room of a file ("core/engine/engine.h"), or null when no rule knows its folder.
const Room *roomOf(const QList<Room> &rooms, const QString &path);

/// What a source file does against the rules; empty when nothing. One sentence each, beginning with the path
/// and line.
QStringList includeViolations(const QString &path, const QString &text, const QStringList &widgets);
/// The same for its SPDX line and its length.
QStringList formViolations(const QString &path, const QString &text);
/// The same for build/room-links.txt: lines "<target> <linked target>...".
QStringList linkViolations(const QString &roomLinks);
/// The same for a CMakeLists.txt: core_engine outside the worker, tests and benches.
QStringList engineViolations(const QString &path, const QString &cmake);

} // namespace attrap::house
