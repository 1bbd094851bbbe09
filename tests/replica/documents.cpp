// SPDX-License-Identifier: GPL-3.0-or-later
// What a site holds: dates, numbers, names.
#include "tests/replica/sitetree.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

/// Days from the beginning of 2024 to today, closer to each other towards the end.
QList<QDate> spreadDays(int count)
{
    QList<QDate> days;
    const auto whole = static_cast<double>(QDate(2024, 1, 9).daysTo(today()));
    for (int i = 0; i < count; ++i) {
        const double share = count > 1 ? static_cast<double>(i) / (count - 1) : 0.0;
        days.append(today().addDays(-std::lround(whole * std::pow(share, 1.6))));
    }
    return days;
}

void addBusy(QList<QDate> &days, const QString &period, int count)
{
    const bool month = period.size() > 4;
    const QDate from = QDate::fromString(month ? period + "-01"_L1 : period + "-01-02"_L1, Qt::ISODate);
    const QDate to = std::min(today(), month ? from.addMonths(1).addDays(-1) : QDate(from.year(), 12, 30));
    const auto length = from.daysTo(to);
    for (int i = 0; i < count; ++i) {
        days.append(from.addDays(length * i / std::max(1, count - 1)));
    }
}

QString sizeText(const SiteCase &site, int index)
{
    const int hundredths = 20 + index * 37 % 1900;
    if (site.family == "regions"_L1) {
        const QString thousands
            = hundredths >= 100 ? QString::number(hundredths / 100) + QChar(0xA0) : QString();
        return thousands + QString::number(hundredths % 100 + 100) + ",55 ko"_L1;
    }
    return QString::number(hundredths / 100) + u','
        + QString::number(hundredths % 100).rightJustified(2, u'0') + " Mb"_L1;
}

QString pathOf(const SiteCase &site, int index, const QString &fileName)
{
    const QString ids = QString::number(50000 + index * 3) + u'/' + QString::number(400000 + index * 7);
    if (site.family == "drupal"_L1) {
        return u"/sites/default/files/Documents/"_s + fileName;
    }
    if (site.family == "dims"_L1) {
        const auto md5 = QCryptographicHash::hash(fileName.toUtf8() + ids.toUtf8(), QCryptographicHash::Md5);
        return u"/index.php?dims_op=doc_file_download&docfile_md5id="_s + QString::fromLatin1(md5.toHex());
    }
    if (site.family == "regions"_L1) {
        // Each administration has ids of its own on the shared host.
        const QString own = QString::number(qChecksum(site.code.toUtf8()) % 800 + 100) + ids;
        return site.root.section(u'/', 0, 1) + "/irecontenu/telechargement/"_L1 + own + "/file/"_L1
            + fileName;
    }
    if (site.has(u"old-paths"_s) && index % 6 == 0) {
        return u"/content/download/"_s + ids + "/file/"_L1 + fileName;
    }
    if (site.has(u"index-php"_s) && index % 6 == 0) {
        return u"/index.php/content/download/"_s + ids + "/file/"_L1 + fileName;
    }
    return u"/contenu/telechargement/"_s + ids + "/file/"_L1 + fileName;
}

Document made(const SiteCase &site, const QDate &day, int index, int number, int inMonth)
{
    const bool other = site.altEvery > 0 && index % site.altEvery == site.altEvery - 1;
    Document document;
    document.id = site.code + u'-' + QString::number(index);
    document.day = day;
    document.index = index;
    document.number = number;
    document.title = filled(other ? site.altTitle : site.title, day, number, inMonth);
    document.path = pathOf(site, index, filled(other ? site.altFile : site.file, day, number, inMonth));
    document.size = sizeText(site, index);
    document.dated = !site.has(u"no-dates"_s);
    document.note = filled(u"{YYYY}/DDT/N°{N}"_s, day, number);
    return document;
}

int countSame(const QList<Document> &documents, const QDate &day, bool month)
{
    return int(std::count_if(documents.begin(), documents.end(), [&](const Document &d) {
        return d.day.year() == day.year() && (!month || d.day.month() == day.month());
    }));
}

} // namespace

QList<Document> initialDocuments(const SiteCase &site)
{
    QList<QDate> days = spreadDays(site.documents);
    for (auto it = site.busy.begin(); it != site.busy.end(); ++it) {
        addBusy(days, it.key(), it.value());
    }
    std::sort(days.begin(), days.end());
    QList<Document> documents;
    for (const QDate &day : std::as_const(days)) {
        documents.append(oneMore(site, documents, day));
    }
    return documents;
}

Document oneMore(const SiteCase &site, const QList<Document> &documents, const QDate &day)
{
    return made(site, day, int(documents.size()), countSame(documents, day, false) + 1,
                countSame(documents, day, true) + 1);
}

} // namespace attrap::replica
