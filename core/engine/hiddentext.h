// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a page holds but does not show: what an earlier OCR left over, or under, its picture.
// Room-internal.
#pragma once

#include "core/engine/qpdffile.h"

#include <QHash>
#include <QString>

#include <memory>

namespace attrap {

/// How much of the text of a page is drawn so that nobody sees it, as shares of its characters.
struct HiddenShares
{
    double ofPage = 0;
    QHash<QString, double> ofFont; ///< By the font's BaseFont name, as the file gives it.

    /// Whether a word in that font is taken for hidden.
    [[nodiscard]] bool isHidden(const QString &font) const;
};

/// Reads the content streams of a document, Form XObjects included, for the ways in which text is hidden:
/// render mode 3, an alpha of 0, an opaque picture painted over the page afterwards. What is too large, too
/// deep or damaged counts as shown. Thread: the engine's.
class HiddenText
{
public:
    explicit HiddenText(const FileContent &file);
    ~HiddenText();
    HiddenText(const HiddenText &) = delete;
    HiddenText &operator=(const HiddenText &) = delete;

    /// `pageCount`: what the other libraries say; nothing is hidden where libqpdf counts otherwise.
    HiddenShares ofPage(int pageIndex, int pageCount);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Fonts without shapes, made for the layers of OCR programs: GlyphLessFont (Tesseract, OCRmyPDF),
/// HiddenHorzOCR (Adobe).
bool isFontOfOcr(const QString &baseFont);

} // namespace attrap
