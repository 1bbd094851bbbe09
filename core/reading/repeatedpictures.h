// SPDX-License-Identifier: GPL-3.0-or-later
// Logos that stand on page after page of a document are recognised once. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QHash>

#include <optional>

namespace attrap {

/// What a page shows in its small regions, in order to know it again.
struct PageShows
{
    QByteArray pattern; ///< PageVerdict::pattern: the very same ink at the very same places.
    QList<PaintedPicture> pictures; ///< PageVerdict::pictures: all there is to read; empty: something else.
    QList<PageRect> regions; ///< PageVerdict::ocrRegions.
};

/// Remembers what was recognised in the small regions of pages: by the pattern of their ink, and by the
/// pictures that they show, wherever on the page. A picture of which a word was read with doubt is read again
/// where it stands next, a few times, and the best of these readings is given from then on: where a picture
/// lies between the pixels decides how well it is read. Kept in memory only: after a restart such a page is
/// recognised once more.
class RepeatedPictures
{
public:
    /// A page waits for the recognition of its small regions.
    void expect(const QString &document, int pageIndex, const PageShows &shows);
    /// The page was recognised, and gave this.
    void learn(const QString &document, int pageIndex, const RecognisedPage &read);
    /// What earlier pages that showed the same gave; words and boxes are where this page shows it.
    [[nodiscard]] std::optional<RecognisedPage> recall(const QString &document, int pageIndex) const;
    /// Whether what the other page gives may be what this one is going to give: both show the same.
    [[nodiscard]] bool isLike(const QString &document, int pageIndex, int otherPage) const;

private:
    /// A picture as it was read: in points from its own corner.
    struct Reading
    {
        QList<Word> words;
        PageRect region; ///< What was read around it.
        double worth = 0;
        double dpi = 0;
        int times = 0; ///< That it was read.
        bool isSure = false;
    };
    struct Memory
    {
        QHash<int, PageShows> ofPage;
        QHash<QByteArray, RecognisedPage> byPattern;
        QHash<QByteArray, Reading> byPicture;
    };
    static void learnPicture(const PaintedPicture &picture, const PageShows &shows,
                             const RecognisedPage &read, Memory *memory);
    [[nodiscard]] static std::optional<RecognisedPage> recallPictures(const PageShows &shows,
                                                                      const Memory &memory);
    QHash<QString, Memory> m_documents;
};

} // namespace attrap
