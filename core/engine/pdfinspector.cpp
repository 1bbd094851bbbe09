// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pdfinspector.h"

#include "core/engine/linksandoutline.h"
#include "core/engine/opendocument.h"

#include <QPdfDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <poppler-document.h>
#include <poppler-page.h>

namespace attrap {

namespace {

/// Longer metadata is an attack or a mistake.
constexpr qsizetype MaxMetadataLength = 4000;

QString clean(const QString &text)
{
    QString kept;
    for (const QChar character : text.left(MaxMetadataLength)) {
        kept += character.category() == QChar::Other_Control ? QChar(u' ') : character;
    }
    if (kept.startsWith(QChar(0xFEFF))) {
        kept.remove(0, 1);
    }
    return kept.simplified().normalized(QString::NormalizationForm_C);
}

QString fromPoppler(const poppler::ustring &text)
{
    return clean(QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()),
                                    static_cast<qsizetype>(text.size())));
}

void readMetadata(const poppler::document &document, DocumentInfo *info)
{
    info->title = fromPoppler(document.info_key("Title"));
    info->author = fromPoppler(document.info_key("Author"));
    info->producer = fromPoppler(document.info_key("Producer"));
    info->creator = fromPoppler(document.info_key("Creator"));
    info->created = parsePdfDate(fromPoppler(document.info_key("CreationDate")));
    info->modified = parsePdfDate(fromPoppler(document.info_key("ModDate")));
    info->encrypted = document.is_encrypted();
    int major = 0;
    int minor = 0;
    document.get_pdf_version(&major, &minor);
    if (major > 0) {
        info->pdfVersion = QStringLiteral("%1.%2").arg(major).arg(minor);
    }
}

void readMetadata(const QPdfDocument &document, DocumentInfo *info)
{
    using Field = QPdfDocument::MetaDataField;
    info->title = clean(document.metaData(Field::Title).toString());
    info->author = clean(document.metaData(Field::Author).toString());
    info->producer = clean(document.metaData(Field::Producer).toString());
    info->creator = clean(document.metaData(Field::Creator).toString());
    info->created = document.metaData(Field::CreationDate).toDateTime().toUTC();
    info->modified = document.metaData(Field::ModificationDate).toDateTime().toUTC();
}

int rotationOf(OpenDocument &document, int pageIndex)
{
    poppler::document *const poppler = document.poppler();
    if (poppler == nullptr || pageIndex >= poppler->pages()) {
        return 0;
    }
    const std::unique_ptr<poppler::page> page(poppler->create_page(pageIndex));
    if (!page) {
        return 0;
    }
    switch (page->orientation()) {
    case poppler::page::portrait:
        return 0;
    case poppler::page::landscape:
        return 90;
    case poppler::page::upside_down:
        return 180;
    case poppler::page::seascape:
        return 270;
    }
    return 0;
}

} // namespace

DocumentInfo inspectDocument(OpenDocument &document)
{
    DocumentInfo info;
    info.pages.reserve(document.pageCount());
    for (int i = 0; i < document.pageCount(); ++i) {
        info.pages.append({document.pageSize(i), rotationOf(document, i)});
    }
    if (document.poppler() != nullptr) {
        readMetadata(*document.poppler(), &info);
    } else if (document.pdfium() != nullptr) {
        readMetadata(*document.pdfium(), &info);
    }
    readLinksAndOutline(document.file(), &info);
    return info;
}

QDateTime parsePdfDate(const QString &text)
{
    // The prefix, the zone and all but the year may be missing (ISO 32000-1 § 7.9.4); the apostrophes often
    // are.
    static const QRegularExpression form(
        QStringLiteral("^(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?\\s*(?:([Zz+-])(?:("
                       "\\d\\d)'?(\\d\\d)?)?)?"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return {};
    }
    const auto part = [&match](int index, int otherwise) {
        const QString digits = match.captured(index);
        return digits.isEmpty() ? otherwise : digits.toInt();
    };
    const QDate date(part(1, 0), part(2, 1), part(3, 1));
    const QTime time(part(4, 0), part(5, 0), part(6, 0));
    if (!date.isValid() || !time.isValid() || date.year() < 1980) {
        return {};
    }
    QDateTime result(date, time, Qt::UTC);
    const int offsetSeconds = part(8, 0) * 3600 + part(9, 0) * 60;
    if (match.captured(7) == u'+') {
        result = result.addSecs(-offsetSeconds);
    } else if (match.captured(7) == u'-') {
        result = result.addSecs(offsetSeconds);
    }
    return result;
}

} // namespace attrap
