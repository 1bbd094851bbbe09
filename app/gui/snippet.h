// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace attrap {

/// A line of a search result as plain text, and where the matched words stand in it.
struct Snippet
{
    struct Range
    {
        int start = 0;
        int length = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    QString text;
    QList<Range> lit;
};

/// Takes apart what SearchResult::snippets holds: HTML-escaped text with <em>…</em>. Anything else stays as
/// it is written: a snippet is text, never markup to be believed. Pure.
Snippet parseSnippet(const QString &html);
/// The same for a narrow place: runs of leader dots become one sign, and the first lit word stands at most
/// `lead` characters from the beginning, which is cut between words. Pure.
Snippet shortened(const Snippet &snippet, int lead);

} // namespace attrap
