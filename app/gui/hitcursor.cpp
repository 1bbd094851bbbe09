// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/hitcursor.h"

#include <algorithm>

namespace attrap {

void HitCursor::setHits(const QList<Hit> &hits)
{
    std::optional<Hit> kept;
    if (m_current >= 0) {
        kept = m_hits.at(m_current);
    }
    m_hits = hits;
    m_current = -1;
    std::stable_sort(m_hits.begin(), m_hits.end(),
                     [](const Hit &a, const Hit &b) { return a.pageIndex < b.pageIndex; });
    for (int i = 0; kept && i < m_hits.size(); ++i) {
        if (m_hits.at(i).pageIndex == kept->pageIndex && m_hits.at(i).boxes == kept->boxes) {
            m_current = i;
            return;
        }
    }
}

void HitCursor::clear()
{
    m_hits.clear();
    m_current = -1;
}

QList<int> HitCursor::onPage(int pageIndex) const
{
    const auto [first, last]
        = std::equal_range(m_hits.begin(), m_hits.end(), Hit{pageIndex, {}, {}, WordSource::Text, 1},
                           [](const Hit &a, const Hit &b) { return a.pageIndex < b.pageIndex; });
    QList<int> indices;
    for (auto it = first; it != last; ++it) {
        indices.append(static_cast<int>(it - m_hits.begin()));
    }
    return indices;
}

int HitCursor::startAtPage(int pageIndex)
{
    m_current = -1;
    for (int i = 0; i < m_hits.size(); ++i) {
        if (m_hits.at(i).pageIndex >= pageIndex) {
            m_current = i;
            break;
        }
    }
    return m_current;
}

bool HitCursor::next()
{
    if (m_current + 1 >= m_hits.size()) {
        return false;
    }
    ++m_current;
    return true;
}

bool HitCursor::previous()
{
    if (m_current <= 0) {
        return false;
    }
    --m_current;
    return true;
}

} // namespace attrap
