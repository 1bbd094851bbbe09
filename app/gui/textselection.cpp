// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textselection.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// How far a value lies outside a range; 0 inside it.
double outside(double value, double low, double high)
{
    return std::max({0.0, low - value, value - high});
}

} // namespace

int wordUnder(const QList<Word> &words, double x, double y)
{
    for (int i = 0; i < words.size(); ++i) {
        for (const PageRect &box : words.at(i).boxes) {
            if (box.contains(x, y)) {
                return i;
            }
        }
    }
    return -1;
}

int wordNear(const QList<Word> &words, double x, double y)
{
    constexpr double LineWeight = 1000;
    int nearest = -1;
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < words.size(); ++i) {
        for (const PageRect &box : words.at(i).boxes) {
            const double distance
                = outside(y, box.y, box.bottom()) * LineWeight + outside(x, box.x, box.right());
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
    }
    return nearest;
}

QString selectedText(const PageWords &words, WordPlace from, WordPlace to)
{
    if (!from.isValid() || !to.isValid()) {
        return {};
    }
    if (to < from) {
        std::swap(from, to);
    }
    QString text;
    for (int page = from.pageIndex; page <= to.pageIndex; ++page) {
        const QList<Word> onPage = words.value(page);
        const qsizetype first = page == from.pageIndex ? from.word : 0;
        const qsizetype last
            = page == to.pageIndex ? std::min<qsizetype>(to.word, onPage.size() - 1) : onPage.size() - 1;
        for (qsizetype i = first; i <= last; ++i) {
            text += onPage.at(i).text;
            const bool lineEnds = onPage.at(i).endsLine || i + 1 == onPage.size();
            text += lineEnds ? u'\n' : u' ';
        }
    }
    return text.trimmed();
}

} // namespace attrap
