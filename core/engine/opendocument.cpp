// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/opendocument.h"

#include "core/engine/hiddentext.h"
#include "core/engine/pagetree.h"
#include "core/engine/paintedpictures.h"
#include "core/engine/turnedcopies.h"

#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>

namespace attrap {

namespace {

/// More pages than any recueil has by two orders of magnitude: a count above this is a lie, and would hang
/// us.
constexpr int MaxPages = 100000;
/// Where readers still look for the header of a file with junk before it.
constexpr int HeaderSearchBytes = 1024;
/// Larger files are read piece by piece: what is mapped counts as the worker's memory.
constexpr qint64 MostMappedBytes = Q_INT64_C(32) << 20;
/// PDF allows 14 400 points; UserUnit and sloppy producers go beyond. Above this a size means nothing.
constexpr double MaxSidePt = 1e6;

bool looksLikeHtml(QByteArray head)
{
    if (head.startsWith("\xEF\xBB\xBF")) {
        head.remove(0, 3);
    }
    const QByteArray text = head.trimmed().toLower();
    for (const char *start : {"<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<title"}) {
        if (text.startsWith(start)) {
            return true;
        }
    }
    // An XML declaration or a comment may stand before the tag.
    return (text.startsWith("<?xml") || text.startsWith("<!--")) && text.contains("<html");
}

ErrorCode whyUnopenable(const QByteArray &head)
{
    if (looksLikeHtml(head)) {
        return ErrorCode::WebPageNotPdf;
    }
    return head.left(HeaderSearchBytes).contains("%PDF") ? ErrorCode::Damaged : ErrorCode::NotAPdf;
}

bool isUsable(double widthPt, double heightPt)
{
    return std::isfinite(widthPt) && std::isfinite(heightPt) && widthPt > 0 && heightPt > 0
        && widthPt < MaxSidePt && heightPt < MaxSidePt;
}

} // namespace

PageSize displayedSize(const poppler::page &page)
{
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    const bool isOnItsSide
        = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    return isOnItsSide ? PageSize{box.height(), box.width()} : PageSize{box.width(), box.height()};
}

OpenDocument::OpenDocument(const QString &path)
    : m_path(path)
    , m_file(path)
{
    const QFileInfo info(path);
    m_bytes = info.size();
    m_modified = info.lastModified();
}

OpenDocument::~OpenDocument() = default;

bool OpenDocument::isStill(const QString &path) const
{
    if (path != m_path) {
        return false;
    }
    const QFileInfo info(path);
    return info.exists() && info.size() == m_bytes && info.lastModified() == m_modified;
}

Result<std::unique_ptr<OpenDocument>> OpenDocument::open(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Error{ErrorCode::FileNotFound, path, {}};
    }
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    }
    const QByteArray head = file.read(4 * HeaderSearchBytes);
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    }
    if (head.isEmpty()) {
        return Error{ErrorCode::EmptyFile, path, {}};
    }

    std::unique_ptr<OpenDocument> document(new OpenDocument(path));
    const bool passwordNeeded = document->openByBoth();
    document->countPages();
    if (document->m_pageCount > 0) {
        return document;
    }
    if (passwordNeeded) {
        return Error{ErrorCode::PasswordNeeded, path, {}};
    }
    return Error{whyUnopenable(head), path, QStringLiteral("neither Poppler nor PDFium finds a page in it")};
}

bool OpenDocument::openByBoth()
{
    // Poppler asks for 256 bytes at a time, PDFium for little more: thousands of system calls a document.
    if (m_bytes <= MostMappedBytes && m_file.open(QIODevice::ReadOnly)) {
        if (const uchar *bytes = m_file.map(0, m_bytes)) {
            m_content.setData(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), m_bytes));
            m_content.open(QIODevice::ReadOnly);
        }
    }
    const bool isMapped = m_content.isOpen();
    m_poppler.reset(isMapped ? poppler::document::load_from_raw_data(m_content.data().constData(),
                                                                     static_cast<int>(m_bytes))
                             : poppler::document::load_from_file(QFile::encodeName(m_path).toStdString()));
    bool passwordNeeded = false;
    if (m_poppler && m_poppler->is_locked()) {
        passwordNeeded = true;
        m_poppler.reset();
    }
    if (hasBottomlessPageTree(file())) {
        return passwordNeeded;
    }
    m_pdfium = std::make_unique<QPdfDocument>();
    QPdfDocument::Error error = QPdfDocument::Error::None;
    if (isMapped) {
        m_pdfium->load(&m_content);
        error = m_pdfium->error();
    } else {
        error = m_pdfium->load(m_path);
    }
    if (error != QPdfDocument::Error::None || m_pdfium->pageCount() <= 0) {
        passwordNeeded = passwordNeeded || error == QPdfDocument::Error::IncorrectPassword;
        m_pdfium.reset();
    }
    return passwordNeeded;
}

void OpenDocument::countPages()
{
    const int drawn = m_pdfium ? std::min(m_pdfium->pageCount(), MaxPages) : 0;
    const int readable = m_poppler ? std::min(m_poppler->pages(), MaxPages) : 0;
    // Where the two disagree, one of them believed a false count: the pages in dispute must prove that they
    // are there.
    int count = std::min(drawn, readable);
    while (count < drawn) {
        const QSizeF size = m_pdfium->pagePointSize(count);
        if (!isUsable(size.width(), size.height())) {
            break;
        }
        ++count;
    }
    while (count < readable) {
        const std::unique_ptr<poppler::page> page(m_poppler->create_page(count));
        if (!page) {
            break;
        }
        ++count;
    }
    m_pageCount = count;
    m_sizes.assign(static_cast<std::size_t>(count), PageSize{-1, -1});
}

HiddenText &OpenDocument::hiddenText()
{
    if (!m_hiddenText) {
        m_hiddenText = std::make_unique<HiddenText>(file());
    }
    return *m_hiddenText;
}

TurnedCopies &OpenDocument::turnedCopies()
{
    if (!m_turnedCopies) {
        m_turnedCopies = std::make_unique<TurnedCopies>(m_path);
    }
    return *m_turnedCopies;
}

PaintedPictures &OpenDocument::paintedPictures()
{
    if (!m_paintedPictures) {
        m_paintedPictures = std::make_unique<PaintedPictures>(file());
    }
    return *m_paintedPictures;
}

PageSize OpenDocument::pageSize(int pageIndex)
{
    PageSize &size = m_sizes.at(static_cast<std::size_t>(pageIndex));
    if (size.widthPt >= 0) {
        return size;
    }
    size = {};
    // PDFium first: it draws what the user sees.
    if (m_pdfium && pageIndex < m_pdfium->pageCount()) {
        const QSizeF drawn = m_pdfium->pagePointSize(pageIndex);
        if (isUsable(drawn.width(), drawn.height())) {
            size = {drawn.width(), drawn.height()};
            return size;
        }
    }
    if (m_poppler && pageIndex < m_poppler->pages()) {
        const std::unique_ptr<poppler::page> page(m_poppler->create_page(pageIndex));
        if (page) {
            const PageSize measured = displayedSize(*page);
            if (isUsable(measured.widthPt, measured.heightPt)) {
                size = measured;
            }
        }
    }
    return size;
}

} // namespace attrap
