// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/repeatedpictures.h"

#include <algorithm>

namespace attrap {

namespace {

/// Documents whose pages all show something else need no memory beyond that.
constexpr qsizetype MostPatterns = 200;
constexpr qsizetype MostDocuments = 200;
/// A picture read so often with doubt will not be read better.
constexpr int MostReadings = 3;
/// A word of two letters or more below that leaves a doubt; lone ones and digits are what bullets and
/// drawings are read as.
constexpr double LeastSure = 0.6;
/// A letter read with less speaks against a reading.
constexpr double EvenChance = 0.5;
/// Words are looked for so far around a picture: its edge cells and the margin that is read with them.
constexpr double AroundPt = 12;

qsizetype lettersOf(const Word &word)
{
    return std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLetter(); });
}

bool hasDoubt(const Word &word)
{
    return word.confidence < LeastSure && lettersOf(word) > 1;
}

Word movedBy(Word word, double x, double y)
{
    for (PageRect &box : word.boxes) {
        box.x += x;
        box.y += y;
    }
    return word;
}

bool holds(const PageRect &outer, const PageRect &inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
}

/// The region that reads the picture, from the picture's corner; empty when none or several do.
PageRect regionAround(const PaintedPicture &picture, const QList<PageRect> &regions)
{
    PageRect found;
    for (const PageRect &region : regions) {
        if (region.intersected(picture.rect).isEmpty()) {
            continue;
        }
        if (!found.isEmpty()) {
            return {};
        }
        found = {region.x - picture.rect.x, region.y - picture.rect.y, region.width, region.height};
    }
    return found;
}

} // namespace

void RepeatedPictures::expect(const QString &document, int pageIndex, const PageShows &shows)
{
    if (!m_documents.contains(document) && m_documents.size() >= MostDocuments) {
        m_documents.clear();
    }
    m_documents[document].ofPage.insert(pageIndex, shows);
}

void RepeatedPictures::learnPicture(const PaintedPicture &picture, const PageShows &shows,
                                    const RecognisedPage &read, Memory *memory)
{
    Reading reading;
    reading.region = regionAround(picture, shows.regions);
    if (reading.region.isEmpty()) {
        return;
    }
    const PageRect around = picture.rect.grown(AroundPt);
    reading.isSure = true;
    for (const Word &word : read.words) {
        if (word.boxes.isEmpty()
            || !around.contains(word.boxes.first().centreX(), word.boxes.first().centreY())) {
            continue;
        }
        reading.words.append(movedBy(word, -picture.rect.x, -picture.rect.y));
        reading.isSure = reading.isSure && !hasDoubt(word);
        reading.worth += static_cast<double>(lettersOf(word)) * (word.confidence - EvenChance);
    }
    reading.dpi = read.dpi;
    Reading &kept = memory->byPicture[picture.key];
    reading.times = kept.times + 1;
    if (kept.times == 0 || reading.worth > kept.worth) {
        kept = reading;
    } else {
        kept.times = reading.times;
    }
}

void RepeatedPictures::learn(const QString &document, int pageIndex, const RecognisedPage &read)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end()) {
        return;
    }
    const PageShows shows = found->ofPage.take(pageIndex);
    if (found->ofPage.isEmpty()) {
        m_documents.erase(found); // Nothing of it waits any more.
        return;
    }
    if (read.lowerEffort) {
        return;
    }
    for (const PaintedPicture &picture : shows.pictures) {
        learnPicture(picture, shows, read, &*found);
    }
    if (shows.pattern.isEmpty()) {
        return;
    }
    if (found->byPattern.size() >= MostPatterns) {
        found->byPattern.clear();
        found->byPicture.clear();
    }
    RecognisedPage kept = read;
    kept.cpuMs = 0;
    found->byPattern.insert(shows.pattern, kept);
}

std::optional<RecognisedPage> RepeatedPictures::recallPictures(const PageShows &shows, const Memory &memory)
{
    if (shows.pictures.isEmpty()) {
        return std::nullopt;
    }
    RecognisedPage page;
    for (const PaintedPicture &picture : shows.pictures) {
        const auto read = memory.byPicture.constFind(picture.key);
        const PageRect region = regionAround(picture, shows.regions);
        // The region is grown by a margin of a cell, and lies on the page's own grid of cells: what is inked
        // is what is left without both.
        if (read == memory.byPicture.constEnd() || region.isEmpty()
            || (!read->isSure && read->times < MostReadings)
            || !holds(read->region, region.grown(-AroundPt))) {
            return std::nullopt;
        }
        for (const Word &word : read->words) {
            page.words.append(movedBy(word, picture.rect.x, picture.rect.y));
        }
        page.dpi = read->dpi;
    }
    return page;
}

std::optional<RecognisedPage> RepeatedPictures::recall(const QString &document, int pageIndex) const
{
    const auto found = m_documents.constFind(document);
    if (found == m_documents.constEnd() || !found->ofPage.contains(pageIndex)) {
        return std::nullopt;
    }
    const PageShows &shows = *found->ofPage.constFind(pageIndex);
    if (auto page = recallPictures(shows, *found)) {
        return page;
    }
    // A reading with doubt is not repeated as long as there may be a better one.
    const bool mayBeBetter
        = std::any_of(shows.pictures.begin(), shows.pictures.end(), [&](const PaintedPicture &picture) {
              const Reading read = found->byPicture.value(picture.key);
              return !read.isSure && read.times < MostReadings;
          });
    const auto read = found->byPattern.constFind(shows.pattern);
    if (mayBeBetter || shows.pattern.isEmpty() || read == found->byPattern.constEnd()) {
        return std::nullopt;
    }
    return *read;
}

bool RepeatedPictures::isLike(const QString &document, int pageIndex, int otherPage) const
{
    const auto found = m_documents.constFind(document);
    if (found == m_documents.constEnd()) {
        return false;
    }
    const PageShows one = found->ofPage.value(pageIndex);
    const PageShows other = found->ofPage.value(otherPage);
    if (!one.pattern.isEmpty() && one.pattern == other.pattern) {
        return true;
    }
    return std::any_of(one.pictures.begin(), one.pictures.end(), [&other](const PaintedPicture &picture) {
        return std::any_of(other.pictures.begin(), other.pictures.end(),
                           [&](const PaintedPicture &same) { return same.key == picture.key; });
    });
}

} // namespace attrap
