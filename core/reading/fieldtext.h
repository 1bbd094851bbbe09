// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of one acte as one text, and the way back from a place in it to a field with its boxes.
// Room-internal.
#pragma once

#include "core/reading/actefields.h"
#include "core/reading/pagetext.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace attrap {

/// A stretch of FieldText::text().
struct TextPlace
{
    qsizetype start = -1;
    qsizetype length = 0;

    [[nodiscard]] bool isValid() const { return start >= 0 && length > 0; }
    [[nodiscard]] qsizetype end() const { return start + length; }
};

/// A word of FieldText, and where it stands on its page.
struct FieldWord
{
    TextPlace place;
    PageRect box; ///< The first one of a word that a hyphen cuts.
};

/// The first match from a place on. A text that is known to be well-formed UTF-16, as those of FieldText are,
/// is not checked anew: Qt would do so from its beginning for each match, in time with its square.
QRegularExpressionMatch matchFrom(const QRegularExpression &pattern, const QString &wellFormed,
                                  qsizetype from);

/// The text of an acte without the footers of its pages: they repeat its number and title, with dates of
/// their own, and would cut sentences in two. Words are joined by one space, lines and pages by one line
/// feed.
class FieldText
{
public:
    explicit FieldText(const ActePages &acte);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Both are well-formed UTF-16: halves of characters, which bad text layers hold, are U+FFFD.
    /// text(), lower-case, without accents, all dashes as "-": a place in the one is a place in the other.
    [[nodiscard]] const QString &folded() const { return m_folded; }
    /// Where the page after the separator begins; 0 without one.
    [[nodiscard]] qsizetype bodyStart() const { return m_bodyStart; }
    [[nodiscard]] qsizetype pageCount() const { return m_pages.size(); }
    [[nodiscard]] qsizetype pageStart(qsizetype page) const { return m_starts.at(page); }

    /// The words of a stretch that stand on the page where it begins, in their order.
    [[nodiscard]] QList<FieldWord> wordsIn(const TextPlace &place) const;
    /// What surrounds the words of a stretch on the page where it begins; empty without words.
    [[nodiscard]] PageRect boxAt(const TextPlace &place) const;
    [[nodiscard]] qsizetype pageAt(qsizetype position) const;
    /// How sure the words there were read, 0 to 1: half the mean, half the least sure one, so that one bad
    /// word of a date counts.
    [[nodiscard]] double readingAt(const TextPlace &place) const;
    /// The mean alone: one bad word does not spoil a long title.
    [[nodiscard]] double meanReadingAt(const TextPlace &place) const;
    /// A field read at a place. Its confidence is `certainty`, how far the rule is to be believed, times
    /// readingAt(). The boxes are those of the page where it begins.
    [[nodiscard]] ActeField field(const char16_t *name, const QString &value, double certainty,
                                  const TextPlace &place) const;
    /// Further boxes, where they stand on the same page.
    void addBoxes(ActeField *field, const TextPlace &place) const;

private:
    [[nodiscard]] TextPlace onPage(const TextPlace &place, qsizetype page) const;

    int m_firstPage = 0;
    bool m_hasSeparator = false;
    qsizetype m_bodyStart = 0;
    QString m_text;
    QString m_folded;
    QList<PlacedText> m_pages;
    QList<qsizetype> m_starts;
    QList<qsizetype> m_lengths;
};

} // namespace attrap
