// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/page.h"

#include "scrapers/htmltree.h"
#include "scrapers/links.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

const QString Href = u"href"_s;
const QString Title = u"title"_s;
const QString CardClass = u"fr-card"_s;

/// What the site prints after the name when it forgets the span: "PDF - 1 402,55 ko", "PDF - 1,37 Mb -
/// 5/3/26".
const QRegularExpression &trailingDetail()
{
    static const QRegularExpression pattern(
        u"\\s*\\b(?:format\\s+)?pdf\\s+-\\s+[\\d\\s,.\u00a0\u202f]+[kmg]?[bo](?:\\s+-\\s+[\\d/]+)?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isDetailTitle(const QString &title)
{
    static const QRegularExpression pattern(u"\\s-\\s\\d{2}/\\d{2}/\\d{4}\\s*$"_s);
    return trailingDetail().match(title).hasMatch() || pattern.match(title).hasMatch();
}

/// Longer ones are running text: the dates in them are those of what they tell of.
constexpr qsizetype FewWords = 80;

/// "13/08/2026", "publié le mercredi 15 avril 2026": nothing but a day.
bool isOnlyDay(const QString &cell, const DateHints &hints)
{
    const DayRead read = readDay(cell, hints);
    static const QRegularExpression filling(
        u"\\b(?:publiee?s?|editee?s?|mise?s? en ligne|date|le|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        "dimanche)\\b|[^a-z0-9]"_s);
    QString rest = foldedFrench(cell).remove(foldedFrench(read.printed));
    return read.date.isValid() && rest.remove(filling).isEmpty();
}

QString fewWords(const QString &text)
{
    return text.size() <= FewWords ? text : QString();
}

bool saysNothing(const QString &name)
{
    static const QRegularExpression pattern(u"^(?:(?:le |la |ce )?(?:document|fichier|pdf|recueil au format "
                                            u"pdf)|telecharger|ici|lien|cliquez ici)?"
                                            "[ .:]*$"_s);
    return pattern.match(foldedFrench(name)).hasMatch();
}

QString withoutTelecharger(const QString &text)
{
    static const QRegularExpression verb(u"^t[ée]l[ée]charger\\b\\s*:?\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    QString name = text;
    return name.remove(verb);
}

class ListingParser
{
public:
    ListingParser(const HtmlTree &tree, const QUrl &url, const DateHints &hints)
        : m_tree(tree)
        , m_hints(hints)
    {
        m_page.url = url;
    }

    ListingPage parse()
    {
        const int root = bodyOf();
        readDocumentAnchors(root);
        for (int node = root + 1; node < m_tree.end(root);) {
            if (isFurniture(node)) {
                node = m_tree.end(node);
                continue;
            }
            readNode(node);
            ++node;
        }
        return m_page;
    }

private:
    bool isTag(int node, QLatin1StringView name) const { return m_tree.tag(node) == name; }

    /// The part of the page that is its own: main, else #main, else all of it.
    int bodyOf()
    {
        int main = -1;
        int named = -1;
        for (int node = 1; node < m_tree.size(); ++node) {
            const QString classes = m_tree.attribute(node, u"class"_s);
            m_page.isRecognised = m_page.isRecognised || classes.startsWith("fr-"_L1)
                || classes.contains(" fr-"_L1) || m_tree.hasClass(node, u"link-download"_s)
                || m_tree.hasClass(node, u"news-list-title"_s);
            if (main < 0 && (isTag(node, "main"_L1) || m_tree.attribute(node, u"role"_s) == "main"_L1)) {
                main = node;
            }
            if (named < 0 && m_tree.attribute(node, u"id"_s) == "main"_L1) {
                named = node;
            }
        }
        m_page.isRecognised = m_page.isRecognised || main >= 0;
        if (main >= 0) {
            return main;
        }
        return named >= 0 ? named : 0;
    }

    /// Menus, breadcrumbs, skip and share links: their anchors look like those of the body.
    bool isFurniture(int node) const
    {
        if (isTag(node, "footer"_L1)) {
            return true;
        }
        const auto isArticle = [this](int each) { return isTag(each, "article"_L1); };
        if (isTag(node, "header"_L1)) {
            return m_tree.closest(node, isArticle) < 0;
        }
        if (isTag(node, "nav"_L1)) {
            return !m_tree.hasClass(node, u"fr-pagination"_s)
                && m_tree.first(node, [this](int each) { return isPagerList(each); }) < 0
                && !m_tree.hasClass(node, u"sommaire-content"_s);
        }
        static const QStringList classes{u"fr-skiplinks"_s, u"fr-skiplink"_s, u"fr-breadcrumb"_s,
                                         u"breadcrumb"_s,   u"fr-sidemenu"_s, u"fr-share"_s,
                                         u"fr-header"_s,    u"fr-footer"_s,   u"fr-follow"_s};
        return std::any_of(classes.begin(), classes.end(),
                           [this, node](const QString &name) { return m_tree.hasClass(node, name); });
    }

    bool isPagerList(int node) const
    {
        return m_tree.hasClass(node, u"fr-pagination"_s) || m_tree.hasClass(node, u"pagination"_s)
            || m_tree.hasClass(node, u"content-pagination"_s);
    }

    void readDocumentAnchors(int root)
    {
        for (int node = root + 1; node < m_tree.end(root); ++node) {
            const QUrl url
                = isTag(node, "a"_L1) ? resolvedHref(m_page.url, m_tree.attribute(node, Href)) : QUrl();
            if (url.isValid() && isDocumentLink(url)) {
                m_anchors.append({node, documentKey(url)});
            }
        }
    }

    void readNode(int node)
    {
        const QString &tag = m_tree.tag(node);
        if (tag == "a"_L1) {
            readAnchor(node);
        } else if (tag == "select"_L1) {
            readSelect(node);
        } else if (tag == "h1"_L1 && m_page.heading.isEmpty()) {
            m_page.heading = m_tree.text(node);
        } else if (isHeading(node)) {
            const QString title = m_tree.text(node);
            const Period period = readPeriod(title, 0, m_hints);
            const bool isOfAYear = period.year != 0 && looksLikeFolder(title, m_hints); // not of one arrêté
            m_headingYear = isOfAYear ? period.year : m_headingYear;
        } else if (m_tree.hasClass(node, u"page-title-maj"_s)) {
            m_page.updated = m_tree.text(node);
        }
    }

    /// A title between links. Not those of cards, which are about the card alone.
    bool isHeading(int node) const
    {
        const QString &tag = m_tree.tag(node);
        const bool isTitle = tag.size() == 2 && tag.at(0) == u'h' && tag.at(1) >= u'2' && tag.at(1) <= u'6';
        constexpr int mostNodes = 100; // more is no title but something left open
        return (isTitle || tag == "b"_L1 || tag == "strong"_L1) && m_tree.end(node) - node < mostNodes
            && m_tree.first(node, [this](int each) { return isTag(each, "a"_L1); }) < 0
            && closestClass(node, CardClass) < 0
            && m_tree.closest(node, [this](int each) { return isTag(each, "a"_L1); }) < 0;
    }

    int closestClass(int node, const QString &name) const
    {
        return m_tree.closest(node, [this, &name](int each) { return m_tree.hasClass(each, name); });
    }

    void readAnchor(int node)
    {
        const QUrl url = resolvedHref(m_page.url, m_tree.attribute(node, Href));
        if (!url.isValid() || !isSameSite(url, m_page.url)) {
            if (url.isValid() && isDocumentLink(url)) {
                m_page.elsewhere.append(url);
            }
            return;
        }
        if (m_tree.closest(node, [this](int each) { return isPagerList(each); }) >= 0) {
            readPager(node, url);
        } else if (isDocumentLink(url)) {
            if (!isPrintButton(node, url)) {
                addDocument(documentOf(node, url));
            }
        } else if (pageKey(url) != pageKey(m_page.url)) {
            addLink(linkOf(node, url));
        }
    }

    void readPager(int node, const QUrl &url)
    {
        // "page 8/13" of the régions leads from month to month: those are in the months' table as well.
        static const QRegularExpression offset(u"/\\(offset\\)/\\d+/*$"_s);
        if (listKey(url).compare(listKey(m_page.url), Qt::CaseInsensitive) != 0
            && !offset.match(decodedPath(url)).hasMatch()) {
            return;
        }
        const auto is = [this, node](const QString &dsfr, const QString &older) {
            return m_tree.hasClass(node, u"fr-pagination__link--"_s + dsfr)
                || (closestClass(node, older) >= 0 && isTag(closestClass(node, older), "li"_L1));
        };
        if (is(u"next"_s, u"next"_s)) {
            m_page.next = url;
        } else if (is(u"prev"_s, u"prev"_s) || is(u"prev"_s, u"previous"_s)) {
            m_page.previous = url;
        } else if (is(u"last"_s, u"last"_s)) {
            m_page.last = url;
        }
    }

    /// "Télécharger <title of the page>" prints the page (79).
    bool isPrintButton(int node, const QUrl &url) const
    {
        if (m_tree.closest(node, [this](int each) { return isTag(each, "section"_L1); }) < 0
            || closestClass(node, u"fr-downloads-group"_s) >= 0
            || m_tree.first(node, [this](int each) { return isDetail(each); }) >= 0) {
            return false;
        }
        return !objectIds(url); // a document of the site's own has them, whatever the link is called
    }

    bool isDetail(int node) const { return m_tree.hasClass(node, u"fr-link__detail"_s); }

    ListingLink linkOf(int node, const QUrl &url) const
    {
        ListingLink link;
        link.url = url;
        link.title = m_tree.text(node);
        const int card = closestClass(node, CardClass);
        if (card >= 0) {
            link.kind = ListingLink::Kind::Card;
            link.printedDate = cardDetail(card);
        } else if (closestClass(node, u"news-list-title"_s) >= 0) {
            link.kind = ListingLink::Kind::NewsTitle;
        } else if (closestClass(node, u"sommaire-content"_s) >= 0 || m_tree.closest(node, [this](int each) {
                       return m_tree.attribute(each, u"id"_s) == "sommaire-content"_L1;
                   }) >= 0) {
            link.kind = ListingLink::Kind::Month;
        }
        if (link.title.isEmpty()) {
            link.title = collapsed(m_tree.attribute(node, Title));
        }
        return link;
    }

    QString cardDetail(int card) const
    {
        QStringList details;
        for (int node = card + 1; node < m_tree.end(card); ++node) {
            if (m_tree.hasClass(node, u"fr-card__detail"_s)) {
                details.append(m_tree.text(node));
            }
        }
        return details.join(u' ');
    }

    void addLink(const ListingLink &link)
    {
        const QString key = pageKey(link.url);
        const auto known = m_linkPlaces.constFind(key);
        if (known == m_linkPlaces.constEnd()) {
            m_linkPlaces.insert(key, m_page.links.size());
            m_page.links.append(link);
            return;
        }
        ListingLink &first = m_page.links[*known];
        if (first.kind == ListingLink::Kind::Text && link.kind != ListingLink::Kind::Text) {
            first = link; // a card says more than the words that repeat it
        }
    }

    void readSelect(int select)
    {
        const QString field = m_tree.attribute(select, u"name"_s);
        const bool isList = field.endsWith("-liste-docs"_L1);
        for (int node = select + 1; node < m_tree.end(select); ++node) {
            const QString value = m_tree.attribute(node, u"value"_s).trimmed();
            if (!isTag(node, "option"_L1) || value.isEmpty() || (!isList && !value.contains(u'/'))) {
                continue;
            }
            const QUrl url = resolvedOption(m_page.url, value);
            if (!url.isValid() || !isSameSite(url, m_page.url)) {
                continue;
            }
            QString text = m_tree.text(node);
            text = text.isEmpty() ? collapsed(m_tree.attribute(node, Title)) : text;
            if (isDocumentLink(url)) {
                PageDocument document{url, text, text, {}, {}, m_headingYear};
                document.dates.append({DateText::Rank::Name, text});
                addDocument(document);
            } else if (pageKey(url) != pageKey(m_page.url)) {
                addLink({ListingLink::Kind::Option, url, text, {}, field, value});
            }
        }
    }

    PageDocument documentOf(int node, const QUrl &url)
    {
        PageDocument document;
        document.url = url;
        document.headingYear = m_headingYear;
        readNames(node, document);
        const QString attribute = collapsed(m_tree.attribute(node, Title));
        if (isDetailTitle(attribute)) {
            document.detail = document.detail.isEmpty() ? attribute : document.detail;
            document.dates.append({DateText::Rank::Detail, attribute});
        }
        const int card = closestClass(node, CardClass);
        if (card >= 0) {
            const QString detail = cardDetail(card);
            document.detail = document.detail.isEmpty() ? detail : document.detail;
            document.dates.append({DateText::Rank::Card, detail});
        } else {
            readSurroundings(node, document);
        }
        document.dates.append({DateText::Rank::Name, document.linkText});
        document.dates.append({DateText::Rank::FileName, lastSegment(url)});
        if (document.title.isEmpty()) {
            QString name = lastSegment(url);
            static const QRegularExpression type(u"\\.pdf\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
            name.remove(type);
            document.title = collapsed(name).isEmpty() ? url.toString() : collapsed(name);
        }
        return document;
    }

    /// The words of the link, and what stands beside them.
    void readNames(int node, PageDocument &document)
    {
        QString text = m_tree.text(node, [this](int each) { return isDetail(each); });
        const int detail = m_tree.first(node, [this](int each) { return isDetail(each); });
        if (detail >= 0) {
            document.detail = m_tree.text(detail);
        } else {
            const auto match = trailingDetail().match(text);
            if (match.hasMatch()) {
                document.detail = match.captured().trimmed();
                text = text.left(match.capturedStart());
            }
        }
        document.dates.append({DateText::Rank::Detail, document.detail});
        document.linkText = collapsed(text);
        const QString name = collapsed(withoutTelecharger(document.linkText));
        document.title = saysNothing(name) ? QString() : name;
    }

    using Anchor = QPair<int, QString>; ///< Node, documentKey()

    [[nodiscard]] QList<Anchor>::const_iterator anchorsFrom(int node) const
    {
        return std::lower_bound(m_anchors.cbegin(), m_anchors.cend(), node,
                                [](const Anchor &anchor, int at) { return anchor.first < at; });
    }

    /// Whether exactly one document is linked below.
    [[nodiscard]] bool hasOneDocument(int node) const
    {
        const auto first = anchorsFrom(node + 1);
        if (first == m_anchors.cend() || first->first >= m_tree.end(node)) {
            return false;
        }
        for (auto each = first; each != m_anchors.cend() && each->first < m_tree.end(node); ++each) {
            if (each->second != first->second) {
                return false;
            }
        }
        return true;
    }

    void readSurroundings(int node, PageDocument &document)
    {
        const auto isLink = [this](int each) { return isTag(each, "a"_L1); };
        const int row = m_tree.closest(node, [this](int each) { return isTag(each, "tr"_L1); });
        if (row >= 0 && hasOneDocument(row)) {
            QStringList cells;
            for (int each = row + 1; each < m_tree.end(row); ++each) {
                const QString text
                    = isTag(each, "td"_L1) || isTag(each, "th"_L1) ? m_tree.text(each, isLink) : QString();
                if (!text.isEmpty()) {
                    cells.append(text);
                }
            }
            for (const QString &cell : std::as_const(cells)) {
                if (isOnlyDay(cell, m_hints)) {
                    document.dates.append({DateText::Rank::Row, cell});
                }
            }
            if (document.title.isEmpty()) { // the row is the name, unless it is a table of contents
                document.title = cells.join(" - "_L1);
                document.dates.append({DateText::Rank::Around, fewWords(document.title)});
            }
        }
        const int around = m_tree.parent(node);
        if (around > 0 && row < 0 && !isTag(around, "main"_L1) && hasOneDocument(around)) {
            document.dates.append({DateText::Rank::Around, fewWords(m_tree.text(around, isLink))});
        }
        document.dates.append({DateText::Rank::Sentence, sentenceBefore(node)});
    }

    /// -1: it is the first.
    [[nodiscard]] int siblingBefore(int node) const
    {
        int before = node - 1;
        while (before > 0 && m_tree.parent(before) != m_tree.parent(node)) {
            before = m_tree.parent(before);
        }
        return before > 0 ? before : -1;
    }

    /// "Recueil spécial n° 95 publié le 28 avril 2026" in the block right before that of the link.
    QString sentenceBefore(int node) const
    {
        const int block = m_tree.closest(node, [this](int each) { return !isTag(each, "a"_L1); });
        int before = block > 0 ? siblingBefore(block) : -1;
        while (before >= 0 && m_tree.end(before) == before + 1 && m_tree.text(before).isEmpty()) {
            before = siblingBefore(before); // white space, a line break
        }
        if (before < 0) {
            return {};
        }
        const auto linked = anchorsFrom(before);
        const bool isOfAnother = linked != m_anchors.cend() && linked->first < m_tree.end(before);
        static const QRegularExpression ofRecueil(u"\\b(?:recueils?|raa|arretes?)\\b.*\\bpublie"_s);
        const QString text = fewWords(m_tree.text(before));
        return !isOfAnother && ofRecueil.match(foldedFrench(text)).hasMatch() ? text : QString();
    }

    void addDocument(const PageDocument &document)
    {
        const QString key = documentKey(document.url);
        const auto known = m_documentPlaces.constFind(key);
        if (known == m_documentPlaces.constEnd()) {
            m_documentPlaces.insert(key, m_page.documents.size());
            m_page.documents.append(document);
            return;
        }
        // Listed twice (08, 34, 43, 76): what one place leaves out the other may give.
        PageDocument &first = m_page.documents[*known];
        first.dates.append(document.dates);
        first.detail = first.detail.isEmpty() ? document.detail : first.detail;
        first.linkText = first.linkText.isEmpty() ? document.linkText : first.linkText;
    }

    const HtmlTree &m_tree;
    DateHints m_hints;
    ListingPage m_page;
    QList<QPair<int, QString>> m_anchors; ///< Links to documents, in order.
    QHash<QString, qsizetype> m_documentPlaces;
    QHash<QString, qsizetype> m_linkPlaces;
    int m_headingYear = 0;
};

} // namespace

Result<ListingPage> parseListing(const FetchedPage &page, const DateHints &hints)
{
    const Result<HtmlTree> tree = HtmlTree::parse(page.body, page.contentType);
    if (!tree) {
        return Error{tree.error().code, page.finalUrl.toString(), tree.error().detail};
    }
    return ListingParser(*tree, page.finalUrl, hints).parse();
}

} // namespace attrap
