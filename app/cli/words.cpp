// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "app/gui/errortext.h"
#include "core/catalogue/documents.h"

#include <QCommandLineParser>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

std::optional<WordLayer> readingNamed(const QString &name)
{
    if (name == "page"_L1 || name.isEmpty()) {
        return WordLayer::Page;
    }
    if (name == "text"_L1) {
        return WordLayer::Text;
    }
    return name == "ocr"_L1 ? std::optional(WordLayer::Ocr) : std::nullopt;
}

QJsonObject pageJson(const PageRecord &page, const QList<Word> &words, const QString &reading)
{
    QJsonArray array;
    for (const Word &word : words) {
        array.append(QJsonObject{{u"text"_s, word.text},
                                 {u"boxes"_s, boxesJson(word.boxes)},
                                 {u"confidence"_s, word.confidence},
                                 {u"source"_s, sourceName(word.source)}});
    }
    return {{u"page"_s, page.pageIndex + 1},
            {u"width"_s, page.size.widthPt},
            {u"height"_s, page.size.heightPt},
            {u"words"_s, array},
            {u"x_state"_s, stateName(page.state)},
            {u"x_kind"_s, kindName(page.kind)},
            {u"x_layer"_s, layerName(page.layer)},
            {u"x_lower_effort"_s, page.lowerEffort},
            {u"x_ocr_dpi"_s, page.ocrDpi > 0 ? QJsonValue(page.ocrDpi) : QJsonValue()},
            {u"x_reading"_s, reading}};
}

/// The lines of the page, as read.
void printLines(Console &console, const QList<Word> &words)
{
    QStringList line;
    for (const Word &word : words) {
        line.append(word.text);
        if (word.endsLine) {
            console.print(line.join(u' '));
            line.clear();
        }
    }
    if (!line.isEmpty()) {
        console.print(line.join(u' '));
    }
}

} // namespace

Outcome words(Context &context, const QCommandLineParser &arguments)
{
    if (arguments.positionalArguments().size() != 1 || !arguments.isSet(u"page"_s)) {
        return Outcome::wrongUse(translate("Cli", "Say which document and which page: DOC --page N."));
    }
    const auto number = numberOption(arguments, u"page"_s, 1, 1, std::numeric_limits<int>::max());
    if (!number) {
        return Outcome::wrongUse(translate("Cli", "--page needs a whole number, 1 or more."));
    }
    const QString reading = arguments.value(u"reading"_s);
    const auto layer = readingNamed(reading);
    if (!layer) {
        return Outcome::wrongUse(translate("Cli", "--reading needs text, ocr or page."));
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    Documents documents(*reader->database);
    const auto document = documents.resolve(arguments.positionalArguments().constFirst());
    if (!document) {
        return Outcome::failed(document.error());
    }
    const auto page = documents.page(*document, *number - 1);
    if (!page) {
        Error error = page.error();
        if (error.code == ErrorCode::PageOutOfRange) {
            error.subject = QString::number(*number); // What the user gave, not what it was looked for in.
        }
        return Outcome::failed(error);
    }
    const auto words = documents.words(*document, *number - 1, *layer);
    if (!words) {
        return Outcome::failed(words.error());
    }
    if (page->state == PageState::Failed) {
        context.console.note(
            translate("Cli", "This page could not be read. %1 “read --again %2” tries once more.")
                .arg(page->failure ? errorText(*page->failure) : QString(), document->left(12)));
    } else if (page->state != PageState::Read) {
        context.console.note(translate("Cli", "This page is not wholly read yet: words may be missing."));
    } else if (page->lowerEffort && *layer != WordLayer::Text) {
        context.console.note(translate(
            "Cli", "This page took too long and was finished less carefully: words may be missing."));
    }
    if (context.json) {
        context.console.printJson(
            QJsonDocument(pageJson(*page, *words, reading.isEmpty() ? u"page"_s : reading)));
    } else {
        printLines(context.console, *words);
    }
    return Outcome::done();
}

} // namespace attrap::cli
