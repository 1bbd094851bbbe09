// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/htmltree.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr qsizetype MostBytes = 32 << 20;
constexpr int MostNodesOfText = 5'000; // ten thousand links inside each other must not take hours
constexpr size_t MostNodes = 300'000;

struct FreeDocument
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};

QString fromXml(const xmlChar *text)
{
    return text == nullptr ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(text));
}

QString decoded(const QByteArray &body, const QString &contentType)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(body);
    if (!utf8.hasError()) {
        return text;
    }
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    auto declared = charset.match(contentType);
    if (!declared.hasMatch()) {
        declared = charset.match(QString::fromLatin1(body.left(2048)));
    }
    if (declared.captured(1).startsWith("utf-8"_L1, Qt::CaseInsensitive)) {
        return text; // it says so: a few broken bytes, replaced
    }
    // ISO-8859-1, as the web means it, and whatever else an old French page may be of.
    text = QString::fromLatin1(body);
    text.replace(QChar(0x92), QChar(0x2019));
    text.replace(QChar(0x9c), QChar(0x153));
    text.replace(QChar(0x96), QChar(0x2013));
    return text;
}

} // namespace

/// Copies libxml2's tree, without recursion: a page nested a thousand deep must not exhaust the stack.
class HtmlTreeBuilder
{
public:
    static bool build(const xmlDoc *document, HtmlTree &tree)
    {
        tree.m_nodes.emplace_back();
        int parent = 0;
        const xmlNode *node = document->children;
        while (node != nullptr) {
            if (tree.m_nodes.size() > MostNodes) {
                return false;
            }
            const int made = add(*node, parent, tree);
            if (node->type == XML_ELEMENT_NODE && node->children != nullptr && made >= 0) {
                parent = made;
                node = node->children;
                continue;
            }
            while (node != nullptr && node->next == nullptr) {
                node = node->parent;
                if (node == nullptr || node->type != XML_ELEMENT_NODE) {
                    node = nullptr;
                    break;
                }
                tree.m_nodes[parent].end = tree.size();
                parent = tree.m_nodes[parent].parent;
            }
            if (node != nullptr) {
                node = node->next;
            }
        }
        tree.m_nodes[0].end = tree.size();
        return true;
    }

private:
    static int add(const xmlNode &from, int parent, HtmlTree &tree)
    {
        const bool isElement = from.type == XML_ELEMENT_NODE;
        if (!isElement && from.type != XML_TEXT_NODE) {
            return -1;
        }
        HtmlTree::Node node;
        node.parent = parent;
        node.end = tree.size() + 1;
        if (isElement) {
            node.tag = fromXml(from.name).toLower();
            for (const xmlAttr *each = from.properties; each != nullptr; each = each->next) {
                QString value;
                for (const xmlNode *part = each->children; part != nullptr; part = part->next) {
                    value += fromXml(part->content);
                }
                node.attributes.append({fromXml(each->name).toLower(), value});
            }
        } else {
            node.text = fromXml(from.content);
        }
        tree.m_nodes.push_back(std::move(node));
        return tree.size() - 1;
    }
};

Result<HtmlTree> HtmlTree::parse(const QByteArray &body, const QString &contentType)
{
    if (body.size() > MostBytes) {
        return Error{ErrorCode::TooLarge, {}, u"a page of %1 bytes"_s.arg(body.size())};
    }
    QByteArray text = decoded(body, contentType).toUtf8();
    text.replace('\0', ' ');
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
        | HTML_PARSE_COMPACT;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        htmlReadMemory(text.constData(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
    if (!document || text.trimmed().isEmpty()) {
        return Error{ErrorCode::ListingUnrecognised, {}, u"no HTML"_s};
    }
    HtmlTree tree;
    if (!HtmlTreeBuilder::build(document.get(), tree)) {
        return Error{ErrorCode::TooLarge, {}, u"more than %1 nodes"_s.arg(MostNodes)};
    }
    return tree;
}

QString HtmlTree::attribute(int node, const QString &name) const
{
    for (const auto &each : m_nodes[node].attributes) {
        if (each.first == name) {
            return each.second;
        }
    }
    return {};
}

bool HtmlTree::hasAttribute(int node, const QString &name) const
{
    for (const auto &each : m_nodes[node].attributes) {
        if (each.first == name) {
            return true;
        }
    }
    return false;
}

bool HtmlTree::hasClass(int node, const QString &name) const
{
    const QString value = attribute(node, u"class"_s);
    qsizetype at = value.indexOf(name);
    while (at >= 0) {
        const qsizetype after = at + name.size();
        const bool starts = at == 0 || value.at(at - 1).isSpace();
        if (starts && (after == value.size() || value.at(after).isSpace())) {
            return true;
        }
        at = value.indexOf(name, after);
    }
    return false;
}

QString HtmlTree::text(int node, const std::function<bool(int)> &skip) const
{
    QString all;
    const int stop = std::min(end(node), node + MostNodesOfText);
    for (int each = node; each < stop;) {
        const QString &name = m_nodes[each].tag;
        if (name == "script"_L1 || name == "style"_L1 || (skip && each != node && skip(each))) {
            all += u' ';
            each = end(each);
            continue;
        }
        if (name == "br"_L1 || name == "td"_L1 || name == "p"_L1 || name == "div"_L1 || name == "li"_L1) {
            all += u' ';
        }
        all += m_nodes[each].text;
        ++each;
    }
    return all.simplified();
}

int HtmlTree::closest(int node, const std::function<bool(int)> &is) const
{
    for (int each = node; each > 0; each = parent(each)) {
        if (is(each)) {
            return each;
        }
    }
    return -1;
}

int HtmlTree::first(int node, const std::function<bool(int)> &is) const
{
    for (int each = node + 1; each < end(node); ++each) {
        if (is(each)) {
            return each;
        }
    }
    return -1;
}

} // namespace attrap
