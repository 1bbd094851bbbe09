// SPDX-License-Identifier: GPL-3.0-or-later
// Pages turned so that their writing stands upright: Poppler puts words into the order of reading only there.
// Room-internal.
#pragma once

#include <QRectF>
#include <QString>

#include <memory>
#include <string>

namespace attrap {

/// Copies single pages of a document: what is written on them, without pictures, links and the other pages.
/// A copy is bounded in size, whatever the size of the document. Thread: the engine's.
class TurnedCopies
{
public:
    explicit TurnedCopies(const QString &path);
    ~TurnedCopies();
    TurnedCopies(const TurnedCopies &) = delete;
    TurnedCopies &operator=(const TurnedCopies &) = delete;

    /// A PDF of that one page with this /Rotate and this CropBox, in the page's own space. Empty where the
    /// page is damaged, too large or too deep, or libqpdf counts other pages than `pageCount`, which the
    /// other libraries do.
    std::string ofPage(int pageIndex, int pageCount, int rotate, const QRectF &cropBox);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
