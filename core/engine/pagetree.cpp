// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pagetree.h"

#include <qpdf/QPDF.hh>

#include <set>
#include <vector>

namespace attrap {

namespace {

/// Producers balance the tree: 100 000 pages need a depth of 5. PDFium's time doubles with each level.
constexpr int MaxDepth = 24;
constexpr std::size_t MaxNodes = 200000;

struct Node
{
    QPDFObjectHandle object;
    int depth = 0;
};

bool isBottomless(QPDF &pdf)
{
    std::vector<Node> toVisit{{pdf.getRoot().getKey("/Pages"), 1}};
    std::set<QPDFObjGen> seen;
    while (!toVisit.empty() && seen.size() < MaxNodes) {
        Node node = toVisit.back();
        toVisit.pop_back();
        if (!node.object.isDictionary() || !node.object.hasKey("/Kids")
            || (node.object.isIndirect() && !seen.insert(node.object.getObjGen()).second)) {
            continue;
        }
        if (node.depth > MaxDepth) {
            return true;
        }
        QPDFObjectHandle kids = node.object.getKey("/Kids");
        if (!kids.isArray()) {
            continue;
        }
        for (const QPDFObjectHandle &kid : kids.getArrayAsVector()) {
            toVisit.push_back({kid, node.depth + 1});
        }
    }
    return false;
}

} // namespace

bool hasBottomlessPageTree(const FileContent &file)
{
    try {
        QPDF pdf;
        openSilently(&pdf, file);
        return isBottomless(pdf);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace attrap
