// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a page, token by token, at the speed of memory. Room-internal.
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace attrap {

/// One operator of a content stream and what stands before it.
struct ContentStep
{
    std::string_view op; ///< "BI" for a whole inline image.
    std::vector<double> numbers; ///< In order; those inside of arrays too.
    std::string_view name; ///< The last name before the operator, without its slash.
    qsizetype stringBytes = 0; ///< Of all strings, as written: at least one for each character shown.
    bool namesLayer = false; ///< One of the names was OC: an optional layer.
};

/// Reads a content stream. What it gives points into the content, which must outlive it.
class ContentScanner
{
public:
    explicit ContentScanner(std::string_view content)
        : m_content(content)
    { }

    /// The next operator. @return false at the end.
    bool next(ContentStep *step);

private:
    void skipSpace();
    std::string_view word();
    qsizetype skipString();
    void skipInlineImage();

    std::string_view m_content;
    std::size_t m_at = 0;
};

} // namespace attrap
