// SPDX-License-Identifier: GPL-3.0-or-later
// A page of HTML as a plain tree, whatever its faults.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <vector>

namespace attrap {

/// The nodes in document order: those below node n are n + 1 … end(n) - 1. Node 0 is the root and has no tag.
class HtmlTree
{
public:
    /// Parses with libxml2's forgiving HTML parser, which reads no other file and asks no network. UTF-8;
    /// what is not is read in the charset of `contentType` or of the page, else as Windows-1252. Errors:
    /// ListingUnrecognised (nothing that could be HTML), TooLarge (over 32 MiB, or over 300,000 nodes).
    static Result<HtmlTree> parse(const QByteArray &body, const QString &contentType = {});

    [[nodiscard]] int size() const { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] int end(int node) const { return m_nodes[node].end; }
    [[nodiscard]] int parent(int node) const { return m_nodes[node].parent; } ///< -1 for the root.
    [[nodiscard]] bool isText(int node) const { return m_nodes[node].tag.isEmpty() && node != 0; }
    [[nodiscard]] const QString &tag(int node) const { return m_nodes[node].tag; } ///< Lower case.
    [[nodiscard]] QString attribute(int node, const QString &name) const; ///< Empty: none.
    [[nodiscard]] bool hasAttribute(int node, const QString &name) const;
    [[nodiscard]] bool hasClass(int node, const QString &name) const;
    /// The text below, white space collapsed; below nodes for which `skip` holds nothing is taken,
    /// nor beyond 5,000 nodes.
    [[nodiscard]] QString text(int node, const std::function<bool(int)> &skip = {}) const;
    /// The nearest of the node and those above it for which `is` holds; -1: none.
    [[nodiscard]] int closest(int node, const std::function<bool(int)> &is) const;
    /// The first node below for which `is` holds; -1: none.
    [[nodiscard]] int first(int node, const std::function<bool(int)> &is) const;

private:
    struct Node
    {
        QString tag;
        QString text;
        QList<QPair<QString, QString>> attributes;
        int parent = -1;
        int end = 0;
    };
    friend class HtmlTreeBuilder;
    std::vector<Node> m_nodes;
};

} // namespace attrap
