// SPDX-License-Identifier: GPL-3.0-or-later
// Small lists that are stored as JSON text in a column.
#pragma once

#include "core/base/pagedata.h"

#include <QList>
#include <QString>

namespace attrap {

QString rectsToJson(const QList<PageRect> &rects);
QList<PageRect> rectsFromJson(const QString &json);
QString outlineToJson(const QList<OutlineEntry> &outline);
QList<OutlineEntry> outlineFromJson(const QString &json);
QString linksToJson(const QList<PageLink> &links);
QList<PageLink> linksFromJson(const QString &json);

} // namespace attrap
