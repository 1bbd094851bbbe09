// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"

#include <optional>

namespace attrap {

/// Goes through the hits of one document in reading order: page by page, then as the search gave them. Pure.
class HitCursor
{
public:
    /// Keeps the current hit when the new list has one on the same page at the same place.
    void setHits(const QList<Hit> &hits);
    void clear();

    [[nodiscard]] const QList<Hit> &hits() const { return m_hits; }
    [[nodiscard]] int current() const { return m_current; } ///< -1: none.
    /// Indices of the hits on a page.
    [[nodiscard]] QList<int> onPage(int pageIndex) const;

    void setCurrent(int index) { m_current = index; }
    /// The first hit at or after a page becomes current. @return its index, -1 when there is none.
    int startAtPage(int pageIndex);
    /// Goes on or back. @return whether there was one; where not, nothing moves.
    bool next();
    bool previous();

private:
    QList<Hit> m_hits;
    int m_current = -1;
};

} // namespace attrap
