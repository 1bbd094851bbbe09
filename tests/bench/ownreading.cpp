// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ownreading.h"

#include "core/base/clock.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/library.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

Result<QList<OwnPage>> pagesOf(const QString &folder, const QString &document)
{
    const SystemClock clock;
    const auto library = Library::open(folder, LibraryAccess::ReadOnly, clock);
    if (!library) {
        return library.error();
    }
    const auto database = (*library)->connectReadOnly();
    if (!database) {
        return database.error();
    }
    const Documents documents(**database);
    const auto records = documents.pages(document);
    if (!records) {
        return records.error();
    }
    QList<OwnPage> pages;
    for (const PageRecord &record : *records) {
        auto words = documents.words(document, record.pageIndex, WordLayer::Page);
        if (!words) {
            return words.error();
        }
        pages.append({record, *std::move(words)});
    }
    return pages;
}

} // namespace

QString OwnPage::text() const
{
    QString text;
    for (const Word &word : words) {
        text += word.text + (word.endsLine ? u'\n' : u' ');
    }
    return text;
}

Result<OwnReading> readWithAttrap(const QString &pdf, const QString &library)
{
    auto taken = runCli(library, {u"import"_s, pdf, u"--json"_s});
    if (!taken) {
        return taken.error();
    }
    const QJsonObject json = QJsonDocument::fromJson(taken->out).object();
    const QJsonObject read = json[u"x_read"].toObject();
    if (const QJsonArray failed = json[u"failed"].toArray(); !failed.isEmpty()) {
        return Error{ErrorCode::EngineFailed, pdf, failed[0][u"message"].toString()};
    }
    OwnReading reading;
    reading.document = json[u"documents"][0].toString();
    reading.ocrPages = read[u"ocr_pages"].toInt();
    reading.failedPages = static_cast<int>(read[u"x_failed_pages"].toArray().size());
    reading.programPeakBytes = static_cast<qint64>(read[u"x_peak_memory_bytes"].toDouble());
    reading.workerPeakBytes = static_cast<qint64>(read[u"x_worker_peak_memory_bytes"].toDouble());
    reading.taken = *std::move(taken);
    auto pages = pagesOf(library, reading.document);
    if (!pages) {
        return pages.error();
    }
    reading.pages = *std::move(pages);
    return reading;
}

} // namespace attrap::bench
