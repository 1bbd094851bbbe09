// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/roomrules.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::house {
namespace {

constexpr int MostLines = 500;

const QString Base = u"core/base"_s;
const QString Catalogue = u"core/catalogue"_s;
const QString Web = u"core/web"_s;
const QString Worker = u"core/worker"_s;
const QString Crawl = u"core/crawl"_s;
const QString Reading = u"core/reading"_s;
const QString Search = u"core/search"_s;
const QString Watch = u"core/watch"_s;
const QString Dossier = u"core/dossier"_s;

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

bool allowed(const QString &header, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&header](const QString &folder) { return isBelow(header, folder); });
}

/// A header that other rooms see. Not those a room keeps to itself: *_p.h, *impl.h.
bool isPublicHeader(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name.endsWith(".h"_L1) && !name.endsWith("_p.h"_L1)
        && !name.endsWith("impl.h"_L1, Qt::CaseInsensitive);
}

QString libraryOf(const QString &header, const QStringList &widgets)
{
    const QString name = header.startsWith("QtWidgets/"_L1) ? header.mid(10) : header;
    if (header.startsWith("QtWidgets"_L1) || widgets.contains(name)) {
        return u"QtWidgets"_s;
    }
    const QList<Library> known = libraries();
    for (const Library &library : known) {
        for (const QString &prefix : library.prefixes) {
            if (header.startsWith(prefix)) {
                return library.name;
            }
        }
    }
    return {};
}

QString quotedViolation(const Room &room, const QString &path, const QString &header)
{
    static const QRegularExpression fromRoot(u"^(core|app|scrapers|tests)/"_s);
    if (header.endsWith(".moc"_L1)) {
        return {};
    }
    if (!fromRoot.match(header).hasMatch()) {
        return u"includes \"%1\", which is not from the root"_s.arg(header);
    }
    if (header.contains("../"_L1)) {
        return u"includes \"%1\", which climbs"_s.arg(header);
    }
    const QList<Room> all = rooms();
    const Room *target = roomOf(all, header);
    const bool own = target != nullptr && target->folder == room.folder;
    if (target == nullptr) {
        return u"includes \"%1\", of no known room"_s.arg(header);
    }
    // The deepest folder counts: "core/crawl" in the table does not open a room that lies below it.
    if (!own && !allowed(header, room.mayInclude)) {
        return u"includes \"%1\", which %2 may not"_s.arg(header, room.folder);
    }
    Q_UNUSED(path)
    return {};
}

QString angleViolation(const Room &room, const QString &path, const QString &header,
                       const QStringList &widgets)
{
    static const QRegularExpression ours(u"^(core|app|scrapers|tests)/"_s);
    if (ours.match(header).hasMatch()) {
        return u"includes <%1> instead of \"%1\""_s.arg(header);
    }
    const QString library = libraryOf(header, widgets);
    if (library.isEmpty()) {
        return {};
    }
    if (!room.mayUse.contains(library)) {
        return u"includes <%1> of %2, which %3 may not"_s.arg(header, library, room.folder);
    }
    const bool shown = library != "QtWidgets"_L1 && !isBelow(path, u"tests"_s) && isPublicHeader(path);
    if (shown) {
        return u"shows <%1> of %2 in a header"_s.arg(header, library);
    }
    return {};
}

} // namespace

QList<Room> rooms()
{
    const QStringList session{Base, Catalogue, Web, Worker, Crawl, Reading, Search, u"scrapers"_s};
    const QStringList allButEngine{Base, Catalogue, Web, Worker, Crawl, Reading, Search, Watch, Dossier};
    const QStringList shells = allButEngine + QStringList{u"app/session"_s};
    const QStringList everything
        = shells + QStringList{u"core/engine"_s, u"app"_s, u"scrapers"_s, u"tests"_s};
    const QStringList pdf{u"QtPdf"_s, u"poppler"_s, u"tesseract"_s, u"leptonica"_s, u"qpdf"_s};
    const QString qtCore = u"Qt6::Core"_s;
    const QStringList gui{qtCore, u"Qt6::Gui"_s, u"Qt6::Widgets"_s, u"Qt6::Concurrent"_s};
    return {
        {Base, {}, {}, {u"core_base"_s}, {qtCore}},
        {Catalogue,
         {Base},
         {u"sqlite"_s},
         {u"core_catalogue"_s},
         {qtCore, u"PkgConfig::SQLITE*"_s, u"ZLIB::ZLIB"_s}},
        {Web, {Base}, {u"curl"_s}, {u"core_web"_s}, {qtCore, u"PkgConfig::*CURL*"_s, u"CURL::libcurl"_s}},
        {Worker, {Base}, {}, {u"core_worker"_s}, {qtCore}},
        {u"core/engine"_s,
         {Base},
         pdf,
         {u"core_engine"_s},
         {qtCore, u"Qt6::Gui"_s, u"Qt6::Pdf"_s, u"PkgConfig::POPPLER*"_s, u"PkgConfig::TESSERACT"_s,
          u"PkgConfig::LEPTONICA"_s, u"PkgConfig::QPDF"_s}},
        {Crawl, {Base, Catalogue, Web}, {}, {u"core_crawl"_s}, {qtCore, u"Qt6::Concurrent"_s}},
        {Reading, {Base, Catalogue, Worker}, {}, {u"core_reading"_s}, {qtCore, u"Qt6::Concurrent"_s}},
        {Search,
         {Base, Catalogue},
         {u"lucene"_s, u"stemmer"_s},
         {u"core_search"_s},
         {qtCore, u"Qt6::Concurrent"_s, u"PkgConfig::LUCENE*"_s, u"PkgConfig::*BOOST*"_s, u"Boost::*"_s,
          u"Stemmer::Stemmer"_s}},
        {Watch, {Base, Catalogue, Crawl, Reading, Search}, {}, {u"core_watch"_s}, {qtCore}},
        {Dossier, {Base, Catalogue, Worker, Reading, Search}, {}, {u"core_dossier"_s}, {qtCore}},
        {u"scrapers"_s,
         {Base, Web, Crawl},
         {u"libxml"_s},
         {u"scrapers"_s, u"scrapers_families"_s},
         {qtCore, u"PkgConfig::*XML*"_s, u"LibXml2::LibXml2"_s}},
        // Its one sentence, about a file of origins, is the one of both front ends.
        {u"app/session"_s,
         session + QStringList{u"app/gui/errortext.h"_s},
         {u"QtDBus"_s},
         {u"app_session"_s},
         {qtCore, u"app_errortext"_s, u"Qt6::DBus"_s}},
        {u"app/gui"_s,
         shells + QStringList{u"app/gui/browser"_s, u"scrapers"_s},
         {u"QtWidgets"_s},
         {u"app_gui"_s, u"app_errortext"_s},
         gui},
        {u"app/gui/browser"_s,
         {Base, Web},
         {u"QtWidgets"_s, u"QtWebEngine"_s},
         {u"app_gui_browser"_s},
         gui + QStringList{u"Qt6::WebEngineWidgets"_s, u"Qt6::WebEngineCore"_s}},
        // One file of the window is everyone's: the sentences of the errors (STYLE § 3).
        {u"app/cli"_s,
         shells + QStringList{u"app/gui/errortext.h"_s, u"scrapers"_s},
         {},
         {u"app_cli"_s},
         {qtCore, u"Qt6::Gui"_s, u"app_errortext"_s}},
        {u"app/worker"_s,
         {Base, Worker, u"core/engine"_s},
         {u"seccomp"_s},
         {u"app_worker"_s},
         {qtCore, u"Qt6::Gui"_s, u"PkgConfig::*SECCOMP*"_s}},
        {u"tests"_s, everything, pdf + QStringList{u"QtWidgets"_s}, {}, {}},
        {u"tests/core/catalogue"_s, everything, {u"sqlite"_s}, {}, {}},
        {u"tests/replica"_s, everything, {u"httplib"_s}, {}, {}},
        {u"tests/app/session"_s, everything, {u"QtDBus"_s}, {}, {}},
    };
}

QList<Library> libraries()
{
    return {
        {u"sqlite"_s, {u"sqlite3"_s}},
        {u"curl"_s, {u"curl/"_s}},
        {u"httplib"_s, {u"httplib.h"_s}},
        {u"libxml"_s, {u"libxml/"_s, u"libxml2/"_s}},
        {u"lucene"_s, {u"lucene++/"_s, u"Lucene"_s, u"boost/"_s, u"QueryWrapperFilter"_s, u"SortField"_s}},
        {u"stemmer"_s, {u"libstemmer.h"_s}},
        {u"QtPdf"_s,
         {u"QPdfDocument"_s, u"QPdfPage"_s, u"QPdfSelection"_s, u"QPdfSearch"_s, u"QPdfBookmark"_s,
          u"QPdfLink"_s, u"QPdfView"_s, u"QtPdf"_s, u"qpdfdocument"_s}},
        {u"poppler"_s, {u"poppler"_s}},
        {u"tesseract"_s, {u"tesseract/"_s}},
        {u"leptonica"_s, {u"leptonica/"_s, u"allheaders.h"_s}},
        {u"qpdf"_s, {u"qpdf/"_s}},
        {u"seccomp"_s, {u"seccomp.h"_s}},
        {u"QtDBus"_s, {u"QDBus"_s, u"QtDBus"_s}},
        {u"QtWebEngine"_s, {u"QWebEngine"_s, u"QtWebEngine"_s}},
        {u"QtSql"_s, {u"QSql"_s, u"QtSql"_s}}, // Nobody may: the catalogue uses the C API (STYLE § 5).
        {u"QtNetwork"_s, {u"QNetwork"_s, u"QtNetwork"_s}}, // Nobody may: the web room uses libcurl.
    };
}

QStringList widgetHeaders()
{
    const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u"/QtWidgets"_s);
    return folder.entryList(QDir::Files);
}

const Room *roomOf(const QList<Room> &rooms, const QString &path)
{
    const Room *deepest = nullptr;
    for (const Room &room : rooms) {
        if (isBelow(path, room.folder)
            && (deepest == nullptr || room.folder.size() > deepest->folder.size())) {
            deepest = &room;
        }
    }
    return deepest;
}

QStringList includeViolations(const QString &path, const QString &text, const QStringList &widgets)
{
    const QList<Room> all = rooms();
    const Room *room = roomOf(all, path);
    if (room == nullptr) {
        return {u"%1: stands in no room of the table"_s.arg(path)};
    }
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QStringList violations;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = include.match(lines.at(i));
        if (!match.hasMatch()) {
            continue;
        }
        const QString header = match.captured(2);
        const QString violation = match.captured(1) == "\""_L1 ? quotedViolation(*room, path, header)
                                                               : angleViolation(*room, path, header, widgets);
        if (!violation.isEmpty()) {
            violations.append(u"%1:%2: %3"_s.arg(path, QString::number(i + 1), violation));
        }
    }
    return violations;
}

QStringList formViolations(const QString &path, const QString &text)
{
    QStringList violations;
    const QStringList lines = text.split(u'\n');
    if (!lines.first().contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1)) {
        violations.append(u"%1:1: the SPDX line is missing"_s.arg(path));
    }
    const qsizetype count = lines.size() - (lines.last().isEmpty() ? 1 : 0);
    if (count > MostLines) {
        violations.append(
            u"%1: %2 lines, more than %3"_s.arg(path, QString::number(count), QString::number(MostLines)));
    }
    return violations;
}

QStringList linkViolations(const QString &roomLinks)
{
    const QList<Room> all = rooms();
    const auto ofTarget = [&all](const QString &target) {
        return std::find_if(all.begin(), all.end(),
                            [&](const Room &room) { return room.targets.contains(target); });
    };
    QStringList violations;
    const QStringList lines = roomLinks.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const auto room = ofTarget(words.first());
        if (room == all.end()) {
            violations.append(u"%1: a target of no room of the table"_s.arg(words.first()));
            continue;
        }
        for (const QString &linked : words.mid(1)) {
            const auto other = ofTarget(linked);
            const bool asRoom = other != all.end()
                && (other->folder == room->folder || room->mayInclude.contains(other->folder));
            const bool asLibrary
                = std::any_of(room->mayLink.begin(), room->mayLink.end(), [&](const QString &may) {
                      return QRegularExpression(QRegularExpression::wildcardToRegularExpression(may))
                          .match(linked)
                          .hasMatch();
                  });
            if (linked != "attrap_options"_L1 && !asRoom && !asLibrary) {
                violations.append(u"%1: links %2, which it may not"_s.arg(words.first(), linked));
            }
        }
    }
    return violations;
}

QStringList engineViolations(const QString &path, const QString &cmake)
{
    const bool may
        = isBelow(path, u"tests"_s) || isBelow(path, u"core/engine"_s) || isBelow(path, u"app/worker"_s);
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    static const QRegularExpression name(u"\\bcore_engine\\b"_s);
    const bool names = QString(cmake).remove(comment).contains(name);
    return names && !may ? QStringList{u"%1: names core_engine, which only attrap-worker links"_s.arg(path)}
                         : QStringList();
}

} // namespace attrap::house
