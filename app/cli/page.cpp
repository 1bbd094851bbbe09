// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/values.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/store.h"
#include "core/search/search.h"
#include "core/worker/workerprocess.h"

#include <QCommandLineParser>
#include <QImage>
#include <QImageWriter>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

constexpr qint64 MostPixels = 100'000'000; ///< A4 at 1000 dpi.
constexpr int LeastDpi = 10;
constexpr int MostDpi = 1200;
constexpr double MarginPt = 1; ///< Around a word, so that the light does not cut its edges.

struct Asked
{
    QString document; ///< As given.
    int pageIndex = 0;
    int dpi = 150;
    QString file;
    QString query;
    QString wrong; ///< A sentence when the arguments are.
};

Asked askedBy(const QCommandLineParser &arguments)
{
    Asked asked;
    const auto page = numberOption(arguments, u"page"_s, 0, 1, std::numeric_limits<int>::max());
    const auto dpi = numberOption(arguments, u"dpi"_s, asked.dpi, LeastDpi, MostDpi);
    asked.file = arguments.value(u"o"_s);
    asked.query = arguments.value(u"highlight"_s);
    if (arguments.positionalArguments().size() != 1 || page == 0 || asked.file.isEmpty()) {
        asked.wrong
            = translate("Cli", "Say which document, which page and which file: DOC --page N -o FILE.png.");
    } else if (!page) {
        asked.wrong = translate("Cli", "--page needs a whole number, 1 or more.");
    } else if (!dpi) {
        asked.wrong = translate("Cli", "--dpi needs a whole number from 10 to 1200.");
    } else {
        asked.document = arguments.positionalArguments().constFirst();
        asked.pageIndex = *page - 1;
        asked.dpi = *dpi;
    }
    return asked;
}

Result<PageImage> drawn(const Reader &reader, const QString &sha256, const Asked &asked,
                        const CancelToken &token)
{
    auto program = findWorkerProgram();
    if (!program) {
        return program.error();
    }
    WorkerConfig config;
    config.program = *program;
    config.readableFolder = reader.library->storeFolder();
    config.niceness = 0; // Somebody waits for it.
    const QString path = Store(reader.library->storeFolder()).path(sha256);
    return WorkerProcess(config).raster(path, asked.pageIndex, asked.dpi, PixelFormat::Rgb888, MostPixels,
                                        token);
}

QImage imageOf(const PageImage &page)
{
    const bool grey = page.format == PixelFormat::Grey8;
    QImage image(reinterpret_cast<const uchar *>(page.pixels.constData()), page.width, page.height,
                 page.width * (grey ? 1 : 3), grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    image = image.convertToFormat(QImage::Format_RGB32); // Its own copy, which can be painted on.
    const int dotsPerMetre = static_cast<int>(std::lround(page.dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

void light(QImage *image, double dpi, const QList<Hit> &hits)
{
    QPainter painter(image);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply); // The ink stays black.
    for (const Hit &hit : hits) {
        for (const PageRect &box : hit.boxes) {
            const ImageRect pixels = toImage(box.grown(MarginPt), dpi);
            painter.fillRect(pixels.x, pixels.y, pixels.width, pixels.height, QColor(255, 200, 40));
        }
    }
}

Result<void> save(const QImage &image, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::FileUnwritable, path, file.errorString()};
    }
    QImageWriter writer(&file, "png");
    if (!writer.write(image) || !file.commit()) {
        return Error{ErrorCode::FileUnwritable, path, writer.errorString() + u' ' + file.errorString()};
    }
    return {};
}

void tell(Context &context, const Asked &asked, const QString &sha256, const PageImage &page,
          const QList<Hit> &hits)
{
    if (page.dpi < asked.dpi) {
        context.console.note(translate("Cli", "The page is very large: it was drawn at %1 dpi.")
                                 .arg(QLocale().toString(page.dpi)));
    }
    if (!asked.query.isEmpty() && hits.isEmpty()) {
        context.console.note(
            translate("Cli", "“%1” is not found on this page; it was drawn without highlights.")
                .arg(asked.query));
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(QJsonObject{{u"document"_s, sha256},
                                                            {u"page"_s, asked.pageIndex + 1},
                                                            {u"dpi"_s, page.dpi},
                                                            {u"width"_s, page.width},
                                                            {u"height"_s, page.height},
                                                            {u"hits"_s, hits.size()},
                                                            {u"file"_s, asked.file}}));
    } else {
        const int passages = static_cast<int>(hits.size());
        context.console.print(translate("Cli", "Page %1 is in %2, with %n passage(s) lit.", nullptr, passages)
                                  .arg(QLocale().toString(asked.pageIndex + 1), asked.file));
    }
}

} // namespace

Outcome page(Context &context, const QCommandLineParser &arguments)
{
    const Asked asked = askedBy(arguments);
    if (!asked.wrong.isEmpty()) {
        return Outcome::wrongUse(asked.wrong);
    }
    const auto reader = openReader(context);
    if (!reader) {
        return Outcome::failed(reader.error());
    }
    Documents documents(*reader->database);
    const auto sha256 = documents.resolve(asked.document);
    if (!sha256) {
        return Outcome::failed(sha256.error());
    }
    const auto known = documents.document(*sha256);
    if (!known) {
        return Outcome::failed(known.error());
    }
    if (known->refusal) {
        return Outcome::failed(*known->refusal);
    }
    QList<Hit> hits;
    if (!asked.query.isEmpty()) {
        auto found = Searcher(*reader->library).hitsInDocument(asked.query, *sha256, asked.pageIndex);
        if (!found) {
            return Outcome::failed(found.error());
        }
        hits = *std::move(found);
    }
    const auto picture = drawn(*reader, *sha256, asked, context.interrupt.token());
    if (!picture) {
        Error error = picture.error();
        if (error.code == ErrorCode::PageOutOfRange) {
            error.subject = QString::number(asked.pageIndex + 1); // What the user gave.
        }
        return Outcome::failed(error);
    }
    QImage image = imageOf(*picture);
    light(&image, picture->dpi, hits);
    if (const auto saved = save(image, asked.file); !saved) {
        return Outcome::failed(saved.error());
    }
    tell(context, asked, *sha256, *picture, hits);
    return Outcome::done();
}

} // namespace attrap::cli
