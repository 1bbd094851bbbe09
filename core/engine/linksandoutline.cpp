// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/linksandoutline.h"

#include <QLoggingCategory>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

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
        readOutline(m_pdf.getRoot().getKey("/Outlines"));
        if (!m_samePages) {
            return;
        }
        for (std::size_t i = 0; i < pages.size() && m_info->links.size() < MaxLinks; ++i) {
            addLinks(QPDFPageObjectHelper(pages[i]), static_cast<int>(i));
        }
    }

private:
    struct OutlineNode
    {
        QPDFObjectHandle entry;
        int level = 0;
    };

    /// Not by libqpdf's own outline helper: it crashes on an outline that loops.
    void readOutline(QPDFObjectHandle root)
    {
        if (!root.isDictionary()) {
            return;
        }
        std::set<QPDFObjGen> seen;
        std::vector<OutlineNode> toRead{{root.getKey("/First"), 0}};
        while (!toRead.empty() && m_info->outline.size() < MaxOutlineEntries) {
            const int level = toRead.back().level;
            QPDFObjectHandle entry = toRead.back().entry;
            toRead.pop_back();
            if (!entry.isDictionary() || !entry.isIndirect() || level > MaxOutlineDepth
                || !seen.insert(entry.getObjGen()).second) {
                continue;
            }
            QPDFObjectHandle title = entry.getKey("/Title");
            if (title.isString()) {
                m_info->outline.append(
                    {level, QString::fromStdString(title.getUTF8Value()).simplified(), targetOf(entry)});
            }
            toRead.push_back({entry.getKey("/Next"), level});
            toRead.push_back({entry.getKey("/First"), level + 1});
        }
    }

    QPDFObjectHandle resolveName(QPDFObjectHandle name)
    {
        QPDFObjectHandle root = m_pdf.getRoot();
        if (name.isName()) {
            QPDFObjectHandle old = root.getKey("/Dests");
            return old.isDictionary() ? old.getKey(name.getName()) : QPDFObjectHandle::newNull();
        }
        if (!m_names) {
            QPDFObjectHandle names = root.getKey("/Names");
            if (!names.isDictionary() || !names.getKey("/Dests").isDictionary()) {
                return QPDFObjectHandle::newNull();
            }
            m_names = std::make_unique<QPDFNameTreeObjectHelper>(names.getKey("/Dests"), m_pdf);
        }
        QPDFObjectHandle found = QPDFObjectHandle::newNull();
        m_names->findObject(name.getUTF8Value(), found);
        return found;
    }

    /// The page a destination leads to, -1 when to none of this document.
    int pageOf(QPDFObjectHandle destination)
    {
        // A name leads to another destination; a name that leads to a name may lead back to itself.
        for (int step = 0; step < 4; ++step) {
            if (destination.isName() || destination.isString()) {
                destination = resolveName(destination);
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
    std::unique_ptr<QPDFNameTreeObjectHelper> m_names;
    DocumentInfo *m_info;
    bool m_samePages = false;
    std::map<QPDFObjGen, int> m_indexOfPage;
};

} // namespace

void readLinksAndOutline(const FileContent &file, DocumentInfo *info)
{
    try {
        QPDF pdf;
        openSilently(&pdf, file);
        info->encrypted = info->encrypted || pdf.isEncrypted();
        LinkReader(pdf, info).read();
    } catch (const std::bad_alloc &) {
        throw; // The façade reports it as what it is.
    } catch (const std::exception &error) {
        qCInfo(log) << "links and outline incomplete:" << error.what();
    }
}

} // namespace attrap
