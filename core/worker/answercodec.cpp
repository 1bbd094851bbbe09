// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/answercodec.h"

namespace attrap::protocol {

namespace {

// Sizes of the smallest element of each list, for WireReader::list.
constexpr qsizetype PageInfoBytes = 2 * 8 + 4;
constexpr qsizetype OutlineBytes = 4 + 4 + 4;
constexpr qsizetype LinkBytes = 4 + 4 * 8 + 4;
constexpr qsizetype WordBytes = 5 + 4 + 4 * 8 + 8 + 1 + 1;
constexpr qsizetype PageTextBytes = 4 + 8 + 4;
constexpr qsizetype InkMapBytes = 8 + 4 + 4 + 4 + 4 + 4 + 4 + 4;
constexpr qsizetype RectBytes = 4 * 8;
constexpr qsizetype PictureBytes = 4 * 8 + 4;
constexpr double MaxDpi = 4800;

void writeInfo(WireWriter &out, const DocumentInfo &info)
{
    out.list(info.pages, [&out](const PageInfo &page) {
        out.real(page.size.widthPt);
        out.real(page.size.heightPt);
        out.i32(page.rotation);
    });
    for (const QString &text : {info.title, info.author, info.producer, info.creator, info.pdfVersion}) {
        out.text(text);
    }
    out.time(info.created);
    out.time(info.modified);
    out.flag(info.encrypted);
    out.list(info.outline, [&out](const OutlineEntry &entry) {
        out.i32(entry.level);
        out.text(entry.title);
        out.i32(entry.pageIndex);
    });
    out.list(info.links, [&out](const PageLink &link) {
        out.i32(link.pageIndex);
        out.rect(link.rect);
        out.i32(link.targetPageIndex);
    });
}

PageInfo readPageInfo(WireReader &in)
{
    PageInfo page;
    page.size.widthPt = in.real();
    page.size.heightPt = in.real();
    page.rotation = in.i32();
    in.require(page.size.widthPt >= 0 && page.size.heightPt >= 0);
    in.require(page.rotation >= 0 && page.rotation < 360 && page.rotation % 90 == 0);
    return page;
}

OutlineEntry readOutline(WireReader &in, qsizetype pages)
{
    OutlineEntry entry;
    entry.level = in.i32();
    entry.title = in.text();
    entry.pageIndex = in.i32();
    in.require(entry.level >= 0 && entry.pageIndex >= -1 && entry.pageIndex < pages);
    return entry;
}

PageLink readLink(WireReader &in, qsizetype pages)
{
    PageLink link;
    link.pageIndex = in.i32();
    link.rect = in.rect();
    link.targetPageIndex = in.i32();
    in.require(link.pageIndex >= 0 && link.pageIndex < pages);
    in.require(link.targetPageIndex >= 0 && link.targetPageIndex < pages);
    return link;
}

DocumentInfo readInfo(WireReader &in)
{
    DocumentInfo info;
    info.pages = in.list<PageInfo>(PageInfoBytes, [&in] { return readPageInfo(in); });
    for (QString *text : {&info.title, &info.author, &info.producer, &info.creator, &info.pdfVersion}) {
        *text = in.text();
    }
    info.created = in.time();
    info.modified = in.time();
    info.encrypted = in.flag();
    const qsizetype pages = info.pages.size();
    info.outline = in.list<OutlineEntry>(OutlineBytes, [&in, pages] { return readOutline(in, pages); });
    info.links = in.list<PageLink>(LinkBytes, [&in, pages] { return readLink(in, pages); });
    return info;
}

void writeWords(WireWriter &out, const QList<Word> &words)
{
    out.list(words, [&out](const Word &word) { out.word(word); });
}

QList<Word> readWords(WireReader &in)
{
    return in.list<Word>(WordBytes, [&in] { return in.word(); });
}

PageText readText(WireReader &in)
{
    PageText text;
    text.words = readWords(in);
    text.hiddenShare = in.real();
    in.require(text.hiddenShare >= 0 && text.hiddenShare <= 1);
    text.failure = in.text();
    return text;
}

void writeInk(WireWriter &out, const InkMap &map)
{
    out.real(map.cellPt);
    out.i32(map.columns);
    out.i32(map.rows);
    out.bytes(map.ink);
    out.list(map.cells, [&out](const PageRect &cell) { out.rect(cell); });
    out.text(map.failure);
    out.bytes(map.detail);
    out.list(map.pictures, [&out](const PaintedPicture &picture) {
        out.rect(picture.rect);
        out.bytes(picture.key);
    });
}

InkMap readInk(WireReader &in)
{
    InkMap map;
    map.cellPt = in.real();
    map.columns = in.i32();
    map.rows = in.i32();
    map.ink = in.bytes();
    map.cells = in.list<PageRect>(RectBytes, [&in] { return in.rect(); });
    map.failure = in.text();
    map.detail = in.bytes();
    map.pictures = in.list<PaintedPicture>(PictureBytes, [&in] {
        const PageRect rect = in.rect();
        return PaintedPicture{rect, in.bytes()};
    });
    in.require(map.detail.isEmpty() || map.detail.size() == map.ink.size());
    in.require(map.cellPt > 0 && map.columns >= 0 && map.rows >= 0);
    in.require(qint64(map.columns) * map.rows == map.ink.size());
    return map;
}

void writeImage(WireWriter &out, const PageImage &image)
{
    out.i32(image.width);
    out.i32(image.height);
    out.real(image.dpi);
    out.u8(quint8(image.format));
    out.bytes(image.pixels);
}

PageImage readImage(WireReader &in, const RasterQuestion &question)
{
    PageImage image;
    image.width = in.i32();
    image.height = in.i32();
    image.dpi = in.real();
    const quint8 format = in.u8();
    image.pixels = in.bytes();
    image.format = question.format;
    const qint64 bytesPerPixel = question.format == PixelFormat::Grey8 ? 1 : 3;
    in.require(format == quint8(question.format));
    // The product of the three cannot overflow once the product of two positive sides is known to be small.
    if (in.require(image.width > 0 && image.height > 0 && image.dpi > 0 && image.dpi <= MaxDpi)) {
        const qint64 pixels = qint64(image.width) * image.height;
        in.require(pixels <= MaxReplyBytes && pixels * bytesPerPixel == image.pixels.size());
    }
    return image;
}

void writeRecognised(WireWriter &out, const RecognisedPage &page)
{
    writeWords(out, page.words);
    out.u8(quint8(page.turns));
    out.real(page.skewDegrees);
    out.real(page.dpi);
    out.i32(page.cpuMs);
    out.flag(page.lowerEffort);
}

RecognisedPage readRecognised(WireReader &in)
{
    RecognisedPage page;
    page.words = readWords(in);
    const quint8 turns = in.u8();
    page.skewDegrees = in.real();
    page.dpi = in.real();
    page.cpuMs = in.i32();
    page.lowerEffort = in.flag();
    page.turns = in.require(turns <= quint8(QuarterTurns::Three)) ? QuarterTurns(turns) : QuarterTurns::None;
    in.require(page.dpi >= 0 && page.cpuMs >= 0);
    return page;
}

} // namespace

void writeAnswer(WireWriter &out, const Answer &answer)
{
    out.u8(quint8(answer.index()));
    if (const auto *info = std::get_if<DocumentInfo>(&answer)) {
        writeInfo(out, *info);
    } else if (const auto *texts = std::get_if<QList<PageText>>(&answer)) {
        out.list(*texts, [&out](const PageText &text) {
            writeWords(out, text.words);
            out.real(text.hiddenShare);
            out.text(text.failure);
        });
    } else if (const auto *maps = std::get_if<QList<InkMap>>(&answer)) {
        out.list(*maps, [&out](const InkMap &map) { writeInk(out, map); });
    } else if (const auto *image = std::get_if<PageImage>(&answer)) {
        writeImage(out, *image);
    } else if (const auto *page = std::get_if<RecognisedPage>(&answer)) {
        writeRecognised(out, *page);
    }
}

Answer readAnswer(WireReader &in, const Question &question)
{
    if (!in.require(in.u8() == question.index())) {
        return DocumentInfo{};
    }
    if (const auto *words = std::get_if<WordsQuestion>(&question)) {
        auto texts = in.list<PageText>(PageTextBytes, [&in] { return readText(in); });
        in.require(texts.size() <= words->count);
        return texts;
    }
    if (const auto *survey = std::get_if<SurveyQuestion>(&question)) {
        auto maps = in.list<InkMap>(InkMapBytes, [&in] { return readInk(in); });
        in.require(maps.size() <= survey->count);
        return maps;
    }
    if (const auto *raster = std::get_if<RasterQuestion>(&question)) {
        return readImage(in, *raster);
    }
    if (std::holds_alternative<RecogniseQuestion>(question)) {
        return readRecognised(in);
    }
    return readInfo(in);
}

} // namespace attrap::protocol
