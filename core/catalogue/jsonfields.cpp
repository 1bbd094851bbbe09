// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/jsonfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attrap {

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonArray fromRect(const PageRect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

PageRect toRect(const QJsonArray &values)
{
    return {values.at(0).toDouble(), values.at(1).toDouble(), values.at(2).toDouble(),
            values.at(3).toDouble()};
}

} // namespace

QString packRects(const QList<PageRect> &rects)
{
    QJsonArray array;
    for (const PageRect &rect : rects) {
        array.append(fromRect(rect));
    }
    return compact(array);
}

QList<PageRect> unpackRects(const QString &json)
{
    QList<PageRect> rects;
    const QJsonArray array = arrayOf(json);
    for (const auto &value : array) {
        rects.append(toRect(value.toArray()));
    }
    return rects;
}

QString packOutline(const QList<OutlineEntry> &outline)
{
    QJsonArray array;
    for (const OutlineEntry &entry : outline) {
        array.append(QJsonObject{{QStringLiteral("level"), entry.level},
                                 {QStringLiteral("title"), entry.title},
                                 {QStringLiteral("page"), entry.pageIndex}});
    }
    return compact(array);
}

QList<OutlineEntry> unpackOutline(const QString &json)
{
    QList<OutlineEntry> outline;
    const QJsonArray array = arrayOf(json);
    for (const auto &value : array) {
        outline.append({value[u"level"].toInt(), value[u"title"].toString(), value[u"page"].toInt(-1)});
    }
    return outline;
}

QString packLinks(const QList<PageLink> &links)
{
    QJsonArray array;
    for (const PageLink &link : links) {
        array.append(QJsonObject{{QStringLiteral("page"), link.pageIndex},
                                 {QStringLiteral("rect"), fromRect(link.rect)},
                                 {QStringLiteral("target"), link.targetPageIndex}});
    }
    return compact(array);
}

QList<PageLink> unpackLinks(const QString &json)
{
    QList<PageLink> links;
    const QJsonArray array = arrayOf(json);
    for (const auto &value : array) {
        links.append({value[u"page"].toInt(), toRect(value[u"rect"].toArray()), value[u"target"].toInt()});
    }
    return links;
}

} // namespace attrap
