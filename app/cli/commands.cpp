// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/gui/errortext.h"
#include "app/session/siteoptions.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {
// For whoever asks: QT_LOGGING_RULES="attrap.*=true". The user has the sentence.
Q_LOGGING_CATEGORY(lcCli, "attrap.cli", QtWarningMsg)
} // namespace

Outcome Outcome::failed(const Error &error)
{
    qCInfo(lcCli) << errorCodeName(error.code) << error.subject << error.detail;
    return {ExitCode::Failed, errorText(error)};
}

namespace {

QList<Option> siteOptionList()
{
    QList<Option> options;
    for (const SiteOptionText &text : siteOptionTexts()) {
        options.append({text.name, text.value, text.description});
    }
    return options;
}

QList<Command> crawlCommands()
{
    return {
        {u"crawl"_s, u"[CODE…]"_s,
         QT_TRANSLATE_NOOP(
             "Cli",
             "Collects what administrations publish, without burdening their sites: those given, “all”, or "
             "those followed. The exit code is 0 when at least one run came to its end."),
         QList<Option>{
             {u"since"_s, u"YYYY-MM-DD"_s,
              QT_TRANSLATE_NOOP("Cli", "Takes nothing published before that day.")},
             {u"no-read"_s, {}, QT_TRANSLATE_NOOP("Cli", "Only collects; “read” reads later.")},
             {u"no-wait"_s, {}, QT_TRANSLATE_NOOP("Cli", "Ends instead of waiting for servers that refuse.")}}
             + siteOptionList(),
         crawl},
        {u"follow"_s,
         u"[CODE…]"_s,
         QT_TRANSLATE_NOOP("Cli", "Lists the administrations that are followed, or follows more."),
         {{u"since"_s, u"YYYY-MM-DD"_s,
           QT_TRANSLATE_NOOP("Cli", "Takes nothing published before that day. Default: two months back.")},
          {u"remove"_s, {}, QT_TRANSLATE_NOOP("Cli", "Follows them no longer; what is held stays.")}},
         follow},
        {u"settings"_s,
         u"[KEY [VALUE]]"_s,
         QT_TRANSLATE_NOOP(
             "Cli",
             "Shows or changes how crawling and reading are done: proxy, contact, daily (hour), "
             "watched-folder, reading-on-battery (“read” or “pause”). An empty value "
             "removes one."),
         {},
         settings},
        {u"runs"_s,
         {},
         QT_TRANSLATE_NOOP("Cli", "Lists the crawl runs, the newest first, and what each one met."),
         {{u"administration"_s, u"CODE"_s, QT_TRANSLATE_NOOP("Cli", "Only those of this administration.")},
          {u"limit"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "How many runs: 50 by default.")}},
         runs},
        {u"coverage"_s,
         u"[CODE…]"_s,
         QT_TRANSLATE_NOOP("Cli", "Tells how complete the library is: listed, held, missing, holes."),
         {},
         coverage},
        {u"observations"_s,
         u"DOC|URL"_s,
         QT_TRANSLATE_NOOP("Cli", "Shows the evidence of what was online when."),
         {{u"save"_s, u"FOLDER"_s,
           QT_TRANSLATE_NOOP("Cli", "Writes the pages of lists there, as the site gave them.")}},
         observations},
        {u"crosscheck"_s,
         u"FILE.csv"_s,
         QT_TRANSLATE_NOOP("Cli", "Tells what the list of data.gouv.fr knows and the library does not."),
         {{u"administration"_s, u"CODE"_s,
           QT_TRANSLATE_NOOP("Cli", "Only the recueils of this administration.")}},
         crosscheck},
        {u"scrapers"_s, u"list|check [CODE|FILE.json]"_s,
         QT_TRANSLATE_NOOP(
             "Cli",
             "Lists the descriptions of sites, or checks one: what a crawl would bring. Stores nothing."),
         QList<Option>{{u"since"_s, u"YYYY-MM-DD"_s,
                        QT_TRANSLATE_NOOP("Cli", "Takes nothing published before that day.")}}
             + siteOptionList(),
         scrapers},
    };
}

QList<Command> workCommands()
{
    return {
        {u"import"_s,
         u"PATH…"_s,
         QT_TRANSLATE_NOOP("Cli", "Adds PDF files, or all those in folders, to the library and reads them."),
         {{u"administration"_s, u"CODE"_s, QT_TRANSLATE_NOOP("Cli", "Who published them, such as pref06.")},
          {u"no-read"_s, {}, QT_TRANSLATE_NOOP("Cli", "Only takes the files in; “read” reads them later.")}},
         importFiles},
        {u"read"_s,
         u"[DOC…]"_s,
         QT_TRANSLATE_NOOP("Cli", "Reads everything that is not read yet; with --again, documents anew."),
         {{u"jobs"_s, u"N"_s,
           QT_TRANSLATE_NOOP("Cli",
                             "How many pages at once. Default: one a processor core, one less on battery.")},
          {u"again"_s,
           {},
           QT_TRANSLATE_NOOP("Cli",
                             "Also reads again the pages that an older version read, or all pages of the "
                             "documents given. Their words can be found meanwhile.")},
          {u"on-battery"_s,
           {},
           QT_TRANSLATE_NOOP("Cli", "Reads on battery too, whatever the settings say.")}},
         read},
        {u"status"_s,
         {},
         QT_TRANSLATE_NOOP("Cli", "Shows what the library holds and what is still to be read."),
         {},
         status},
        {u"verify"_s,
         {},
         QT_TRANSLATE_NOOP("Cli", "Checks each original against its fingerprint, and the database."),
         {},
         verify},
        {u"rebuild-index"_s,
         {},
         QT_TRANSLATE_NOOP("Cli", "Deletes the search index and makes it again from the library."),
         {},
         rebuildIndex},
    };
}

QList<Command> viewCommands()
{
    return {
        {u"recueils"_s, {}, QT_TRANSLATE_NOOP("Cli", "Lists the recueils."), {}, recueils},
        {u"actes"_s,
         {},
         QT_TRANSLATE_NOOP("Cli", "Lists the actes."),
         {{u"document"_s, u"DOC"_s, QT_TRANSLATE_NOOP("Cli", "Only those of this document.")},
          {u"fields"_s,
           {},
           QT_TRANSLATE_NOOP("Cli", "With --json: also every value read, from where, and its boxes.")}},
         actes},
        {u"acte"_s,
         u"correct|begin|join|move|restore|corrections DOC [FIELD=VALUE…]"_s,
         QT_TRANSLATE_NOOP(
             "Cli",
             "Corrects what was read of an acte, or where it begins; what you say wins over every later "
             "reading.\n"
             "  correct      gives fields of the acte of page N these values; an empty one says that there "
             "is "
             "none.\n"
             "               Fields: number, title, kind, service, signed_on, signatory, applies_from, "
             "applies_to,\n"
             "               duration, legal_basis (may be repeated). With --clear, what was read counts "
             "again.\n"
             "  begin        an acte begins at page N.\n"
             "  join         none does: the page continues the acte before.\n"
             "  move         the acte that begins at page N begins at page M.\n"
             "  restore      what the cutting finds at page N counts again.\n"
             "  corrections  lists what was corrected."),
         {{u"page"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "The page; 1 is the first.")},
          {u"to"_s, u"M"_s, QT_TRANSLATE_NOOP("Cli", "With “move”: where the acte begins.")},
          {u"clear"_s, {}, QT_TRANSLATE_NOOP("Cli", "With “correct”: the fields are named without values.")}},
         acte},
        {u"words"_s,
         u"DOC"_s,
         QT_TRANSLATE_NOOP("Cli", "Shows the words of a page and where they stand."),
         {{u"page"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "The page; 1 is the first."), true},
          {u"reading"_s, u"text|ocr|page"_s,
           QT_TRANSLATE_NOOP("Cli", "Only the text layer, only the OCR, or both put together (default).")}},
         words},
        {u"search"_s,
         u"QUERY"_s,
         QT_TRANSLATE_NOOP("Cli",
                           "Searches the actes. Words side by side must all be there; ET, OU, SAUF, "
                           "\"phrases\" and prefix* are understood."),
         {{u"administration"_s, u"A,B"_s, QT_TRANSLATE_NOOP("Cli", "Only those of these administrations.")},
          {u"from"_s, u"YYYY-MM-DD"_s, QT_TRANSLATE_NOOP("Cli", "Only from that day on.")},
          {u"to"_s, u"YYYY-MM-DD"_s, QT_TRANSLATE_NOOP("Cli", "Only up to that day.")},
          {u"sort"_s, u"relevance|desc|asc"_s,
           QT_TRANSLATE_NOOP("Cli", "Best first, newest first or oldest first.")},
          {u"page"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "Which page of the results.")},
          {u"limit"_s, u"N"_s,
           QT_TRANSLATE_NOOP("Cli", "How many results a page: 1 to 1000, 10 by default.")}},
         search},
        {u"page"_s,
         u"DOC"_s,
         QT_TRANSLATE_NOOP("Cli", "Draws a page as the reader shows it."),
         {{u"page"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "The page; 1 is the first."), true},
          {u"highlight"_s, u"QUERY"_s, QT_TRANSLATE_NOOP("Cli", "Lights what this search finds on it.")},
          {u"dpi"_s, u"N"_s, QT_TRANSLATE_NOOP("Cli", "Resolution: 10 to 1200, 150 by default.")},
          {u"o"_s, u"FILE.png"_s, QT_TRANSLATE_NOOP("Cli", "Where to write the picture."), true}},
         page},
    };
}

} // namespace

QList<Command> commands()
{
    return workCommands() + crawlCommands() + viewCommands();
}

QString translate(const char *context, const char *text, const char *note, int n)
{
    return QCoreApplication::translate(context, text, note, n);
}

} // namespace attrap::cli
