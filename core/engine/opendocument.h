// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/result.h"
#include "core/engine/qpdffile.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QString>

#include <memory>
#include <vector>

class QPdfDocument;

namespace poppler {
class document;
class page;
} // namespace poppler

namespace attrap {

class HiddenText;
class TurnedCopies;
class PaintedPictures;

/// The size of a page as displayed, by Poppler, whose own page_rect() does not turn with /Rotate.
PageSize displayedSize(const poppler::page &page);

/// A PDF opened by both libraries, or by the only one that can. Page counts and sizes come from here alone,
/// so that every answer about a document agrees with every other. Thread: the engine's.
class OpenDocument
{
public:
    /// Errors: FileNotFound, FileUnreadable, EmptyFile, NotAPdf, WebPageNotPdf, PasswordNeeded, Damaged.
    static Result<std::unique_ptr<OpenDocument>> open(const QString &path);
    ~OpenDocument();
    OpenDocument(const OpenDocument &) = delete;
    OpenDocument &operator=(const OpenDocument &) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    /// For libqpdf; valid as long as this document.
    [[nodiscard]] FileContent file() const { return {m_path, m_content.data()}; }
    /// Whether `path` still is the file that was opened.
    [[nodiscard]] bool isStill(const QString &path) const;
    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /// The page as displayed; 0 × 0 when no library can open the page.
    [[nodiscard]] PageSize pageSize(int pageIndex);

    /// Reads the text; null when Poppler cannot open the file.
    [[nodiscard]] poppler::document *poppler() const { return m_poppler.get(); }
    /// Says which text is not shown; opened at the first call.
    [[nodiscard]] HiddenText &hiddenText();
    /// Copies pages whose writing does not stand upright; opened at the first call.
    [[nodiscard]] TurnedCopies &turnedCopies();
    /// Says which pictures a page paints; opened at the first call.
    [[nodiscard]] PaintedPictures &paintedPictures();
    /// Draws the pages; null when PDFium cannot open the file.
    [[nodiscard]] QPdfDocument *pdfium() const { return m_pdfium.get(); }

private:
    explicit OpenDocument(const QString &path);
    void countPages();
    /// Has both libraries open the file; whether a password would be needed.
    bool openByBoth();

    QString m_path;
    qint64 m_bytes = 0;
    QDateTime m_modified;
    // Before the libraries, which read it.
    QFile m_file; ///< Open while it is mapped.
    QBuffer m_content; ///< The whole file as mapped into memory; closed when it is not.
    std::unique_ptr<poppler::document> m_poppler;
    std::unique_ptr<QPdfDocument> m_pdfium;
    std::unique_ptr<HiddenText> m_hiddenText;
    std::unique_ptr<TurnedCopies> m_turnedCopies;
    std::unique_ptr<PaintedPictures> m_paintedPictures;
    int m_pageCount = 0;
    std::vector<PageSize> m_sizes; ///< Negative width: not asked yet.
};

} // namespace attrap
