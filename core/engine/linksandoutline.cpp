// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/linksandoutline.h"

#include <QFile>
#include <QHash>
#include <QLoggingCategory>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <map>

namespace attrap {

namespace {

Q_LOGGING_CATEGORY(log, "attrap.engine.links")

/// A file that claims more than this is not describing anything a reader could use.
constexpr qsizetype MaxLinks = 200000;
constexpr qsizetype MaxOutlineEntries = 50000;
constexpr int MaxOutlineDepth = 32;

class LinkReader
{
public:
    LinkReader(QPDF &pdf, DocumentInfo *info)
        : m_pdf(pdf)
        , m_outlines(pdf)
        , m_info(info)
    { }

    void read()
    {
        const std::vector<QPDFObjectHandle> &pages = m_pdf.getAllPages();
        m_samePages = static_cast<qsizetype>(pages.size()) == m_info->pages.size();
        if (m_samePages) {
            int index = 0;
            for (const QPDFObjectHandle &page : pages) {
                m_indexOfPage[page.getObjGen()] = index++;
            }
        }
        for (QPDFOutlineObjectHelper &entry : m_outlines.getTopLevelOutlines()) {
            addOutline(entry, 0);
        }
        if (!m_samePages) {
            return;
        }
        for (std::size_t i = 0; i < pages.size() && m_info->links.size() < MaxLinks; ++i) {
            addLinks(QPDFPageObjectHelper(pages[i]), static_cast<int>(i));
        }
    }

private:
    void addOutline(QPDFOutlineObjectHelper &entry, int level)
    {
        if (m_info->outline.size() >= MaxOutlineEntries || level > MaxOutlineDepth) {
            return;
        }
        m_info->outline.append(
            {level, QString::fromStdString(entry.getTitle()).simplified(), pageOf(entry.getDest())});
        for (QPDFOutlineObjectHelper &kid : entry.getKids()) {
            addOutline(kid, level + 1);
        }
    }

    /// The page a destination leads to, -1 when to none of this document.
    int pageOf(QPDFObjectHandle destination)
    {
        // A name leads to another destination; a name that leads to a name may lead back to itself.
        for (int step = 0; step < 4; ++step) {
            if (destination.isName() || destination.isString()) {
                destination = m_outlines.resolveNamedDest(destination);
            } else if (destination.isDictionary()) {
                destination = destination.getKey("/D");
            } else {
                break;
            }
        }
        if (!m_samePages || !destination.isArray() || destination.getArrayNItems() == 0) {
            return -1;
        }
        QPDFObjectHandle target = destination.getArrayItem(0);
        // Only a page of another file is named by number; yet some producers write it for their own.
        if (target.isInteger()) {
            const long long number = target.getIntValue();
            return number >= 0 && number < m_info->pages.size() ? static_cast<int>(number) : -1;
        }
        const auto found = m_indexOfPage.find(target.getObjGen());
        return found == m_indexOfPage.end() ? -1 : found->second;
    }

    int targetOf(QPDFObjectHandle annotation)
    {
        if (annotation.hasKey("/Dest")) {
            return pageOf(annotation.getKey("/Dest"));
        }
        QPDFObjectHandle action = annotation.getKey("/A");
        if (action.isDictionary() && action.getKey("/S").isNameAndEquals("/GoTo")) {
            return pageOf(action.getKey("/D"));
        }
        return -1;
    }

    void addLinks(QPDFPageObjectHelper page, int pageIndex)
    {
        QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        if (!annotations.isArray()) {
            return;
        }
        for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
            if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link")
                || !annotation.getKey("/Rect").isRectangle()) {
                continue;
            }
            const int target = targetOf(annotation);
            if (target >= 0 && m_info->links.size() < MaxLinks) {
                const PageRect rect = displayed(page, annotation.getKey("/Rect").getArrayAsRectangle());
                m_info->links.append({pageIndex, rect, target});
            }
        }
    }

    static PageRect displayed(QPDFPageObjectHelper &page, const QPDFObjectHandle::Rectangle &raw)
    {
        QPDFObjectHandle::Rectangle box(0, 0, 612, 792);
        QPDFObjectHandle media = page.getMediaBox();
        if (media.isRectangle()) {
            box = normalised(media.getArrayAsRectangle());
        }
        QPDFObjectHandle cropObject = page.getCropBox();
        if (cropObject.isRectangle()) {
            const QPDFObjectHandle::Rectangle crop = normalised(cropObject.getArrayAsRectangle());
            const QPDFObjectHandle::Rectangle common(std::max(box.llx, crop.llx), std::max(box.lly, crop.lly),
                                                     std::min(box.urx, crop.urx),
                                                     std::min(box.ury, crop.ury));
            if (common.llx < common.urx && common.lly < common.ury) {
                box = common;
            }
        }
        const QPDFObjectHandle::Rectangle rect = normalised(raw);
        const PageRect upright{rect.llx - box.llx, box.ury - rect.ury, rect.urx - rect.llx,
                               rect.ury - rect.lly};
        QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
        const int degrees = rotate.isInteger() ? static_cast<int>(rotate.getIntValue() % 360) : 0;
        const auto turns = static_cast<QuarterTurns>(((degrees / 90) + 4) % 4);
        return turned(upright, PageSize{box.urx - box.llx, box.ury - box.lly}, turns);
    }

    static QPDFObjectHandle::Rectangle normalised(const QPDFObjectHandle::Rectangle &r)
    {
        return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx),
                std::max(r.lly, r.ury)};
    }

    QPDF &m_pdf;
    QPDFOutlineDocumentHelper m_outlines;
    DocumentInfo *m_info;
    bool m_samePages = false;
    std::map<QPDFObjGen, int> m_indexOfPage;
};

} // namespace

void readLinksAndOutline(const QString &path, DocumentInfo *info)
{
    try {
        QPDF pdf;
        pdf.setLogger(QPDFLogger::create());
        pdf.getLogger()->setOutputStreams(nullptr, nullptr);
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        info->encrypted = info->encrypted || pdf.isEncrypted();
        LinkReader(pdf, info).read();
    } catch (const std::bad_alloc &) {
        throw; // The façade reports it as what it is.
    } catch (const std::exception &error) {
        qCInfo(log) << "links and outline incomplete:" << error.what();
    }
}

} // namespace attrap
