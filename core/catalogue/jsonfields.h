// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: lists that are stored as JSON text in one column.
#pragma once

#include "core/base/pagedata.h"

namespace attrap {

QString packRects(const QList<PageRect> &rects);
QList<PageRect> unpackRects(const QString &json);
QString packOutline(const QList<OutlineEntry> &outline);
QList<OutlineEntry> unpackOutline(const QString &json);
QString packLinks(const QList<PageLink> &links);
QList<PageLink> unpackLinks(const QString &json);

} // namespace attrap
