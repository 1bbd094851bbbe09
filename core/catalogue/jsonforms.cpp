// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/jsonforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QJsonArray toArray(const PageRect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

PageRect toRect(const QJsonArray &array)
{
    return {array.at(0).toDouble(), array.at(1).toDouble(), array.at(2).toDouble(), array.at(3).toDouble()};
}

QString toText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray fromText(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace

QString rectsToJson(const QList<PageRect> &rects)
{
    QJsonArray array;
    for (const PageRect &rect : rects) {
        array.append(toArray(rect));
    }
    return toText(array);
}

QList<PageRect> rectsFromJson(const QString &json)
{
    QList<PageRect> rects;
    for (const auto &value : fromText(json)) {
        rects.append(toRect(value.toArray()));
    }
    return rects;
}

QString outlineToJson(const QList<OutlineEntry> &outline)
{
    QJsonArray array;
    for (const OutlineEntry &entry : outline) {
        array.append(
            QJsonObject{{u"level"_s, entry.level}, {u"title"_s, entry.title}, {u"page"_s, entry.pageIndex}});
    }
    return toText(array);
}

QList<OutlineEntry> outlineFromJson(const QString &json)
{
    QList<OutlineEntry> outline;
    for (const auto &value : fromText(json)) {
        const QJsonObject entry = value.toObject();
        outline.append({entry.value("level"_L1).toInt(), entry.value("title"_L1).toString(),
                        entry.value("page"_L1).toInt(-1)});
    }
    return outline;
}

QString linksToJson(const QList<PageLink> &links)
{
    QJsonArray array;
    for (const PageLink &link : links) {
        array.append(QJsonObject{{u"page"_s, link.pageIndex},
                                 {u"rect"_s, toArray(link.rect)},
                                 {u"target"_s, link.targetPageIndex}});
    }
    return toText(array);
}

QList<PageLink> linksFromJson(const QString &json)
{
    QList<PageLink> links;
    for (const auto &value : fromText(json)) {
        const QJsonObject link = value.toObject();
        links.append({link.value("page"_L1).toInt(), toRect(link.value("rect"_L1).toArray()),
                      link.value("target"_L1).toInt()});
    }
    return links;
}

} // namespace attrap
