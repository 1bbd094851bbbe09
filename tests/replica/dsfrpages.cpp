// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the départements: SITE-STRUCTURE § 4.
#include "tests/replica/rendering.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

/// The hexadecimal ids that the CMS writes, without quotes.
QString hexId(const QString &of)
{
    return QString::fromLatin1(QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Md5).toHex());
}

class DsfrWriter
{
public:
    DsfrWriter(const SiteCase &site, const Page &page, const View &view)
        : m_site(site)
        , m_page(page)
        , m_view(view)
    { }

    QByteArray write();

private:
    void block(const Block &block);
    void folderCard(const Entry &entry, bool grey);
    void itemCard(const Entry &entry);
    void select(const Block &block, const QList<Entry> &entries);
    void download(const Entry &entry, const QString &as);
    void textLink(const Entry &entry, const QString &as);
    void row(const Entry &entry);
    void pager(int length);
    [[nodiscard]] QString href(const Entry &entry) const;
    [[nodiscard]] QString downloadAnchor(const Entry &entry, const QString &opening,
                                         const QString &text) const;

    const SiteCase &m_site;
    const Page &m_page;
    const View &m_view;
    QString m_out;
};

QString DsfrWriter::href(const Entry &entry) const
{
    const bool absolute = entry.pdf && m_site.has(u"absolute"_s);
    return html(absolute ? u"https://"_s + m_site.host + entry.href : entry.href);
}

void DsfrWriter::folderCard(const Entry &entry, bool grey)
{
    const QString h = m_site.heading;
    m_out += grey ? u"<div class=\"fr-card fr-card--sm fr-card--grey fr-enlarge-link\">"_s
                  : u"<div class=\"fr-card fr-card--horizontal fr-card--sm fr-enlarge-link fr-mb-3w\" id="_s
            + hexId(entry.href) + u'>';
    m_out
        += u"\n <div class=\"fr-card__body\"><div class=\"fr-card__content\">\n  <%1 class=\"fr-card__title\"><a href=\"%2\">%3</a></%1>\n </div></div></div>\n"_s
               .arg(h, href(entry), html(entry.title));
}

void DsfrWriter::itemCard(const Entry &entry)
{
    QString title;
    if (entry.pdf) {
        title = u" target=\"_blank\"\n      title=\"format pdf - "_s + entry.size + " - "_L1
            + frenchDate(entry.day) + "\" rel=\""_L1 + html(entry.rel) + u'"';
    }
    m_out += u"<div class=\"fr-card fr-card--horizontal fr-card--sm fr-enlarge-link fr-mb-3w\" id="_s
        + hexId(entry.href)
        + u">\n <div class=\"fr-card__body\"><div class=\"fr-card__content\">\n  <%1 "
          u"class=\"fr-card__title\">\n"
          "   <a href=\"%2\"%3\n      class=\"fr-card__link menu-item-link\">\n     %4 \n   </a></%1>\n"_s
              .arg(m_site.heading, href(entry), title, html(entry.title));
    m_out += u"  <div class=\"fr-card__end\"><p class=\"fr-card__detail\">Publié le %1</p></div>\n "
             u"</div></div>\n"
             " <div class=\"fr-card__header\"><div class=\"fr-card__img\"><p class=\"fr-logo\">préfet<br "
             "/>de …</p>"
             "</div></div>\n</div>\n"_s.arg(frenchDate(entry.day));
}

void DsfrWriter::select(const Block &block, const QList<Entry> &entries)
{
    QString id = block.label;
    if (m_site.has(u"uneven-ids"_s) && !entries.isEmpty() && entries.first().number % 2 == 0) {
        id.replace("-liste"_L1, "--liste"_L1);
    }
    m_out += u"<form method=\"post\" name=\"Liste\" class=\"fr-mb-3w\"><div class=\"fr-select-group\">\n"
             " <label class=\"fr-label\" for=\"%1\">Sélectionnez une option …</label>\n"
             " <select class=\"fr-select\" id=\"%1\" name=\"%1\" size=\"5\" required=\"required\">\n"
             "  <option selected disabled hidden value=\"\">Liste :</option>\n"_s.arg(html(id));
    for (const Entry &entry : entries) {
        m_out += u"  <option value=\"%1\" title=\"%2\">%2</option>\n"_s.arg(html(entry.href.mid(1)),
                                                                            html(entry.title));
    }
    m_out += u" </select></div><input type=\"submit\" class=\"fr-btn\" value=\"Valider\" /></form>\n"_s;
}

QString DsfrWriter::downloadAnchor(const Entry &entry, const QString &opening, const QString &text) const
{
    const QString detail = u"PDF - "_s + entry.size + " - "_L1 + frenchDate(entry.day);
    if (m_site.has(u"no-span"_s)) {
        return u"<a %1 href=\"%2\" title=\"%3\" target=\"_blank\">%4</a>"_s.arg(opening, href(entry), detail,
                                                                                text);
    }
    return u"<a %1 href=\"%2\" target=\"_blank\">\n   %4\n   <span class=\"fr-link__detail\">%3</span></a>"_s
        .arg(opening, href(entry), detail, text);
}

void DsfrWriter::download(const Entry &entry, const QString &as)
{
    const QString text = u"Télécharger "_s + html(entry.title);
    const QString usual = u"id="_s + hexId(entry.href) + " class=\"fr-link fr-link--download\""_L1;
    if (as == "div"_L1) {
        m_out += u"<div class=\"\">\n "_s + downloadAnchor(entry, usual, text) + "</div>\n"_L1;
    } else if (as == "p"_L1) {
        m_out += u"<p>"_s + downloadAnchor(entry, usual, text) + "</p>\n"_L1;
    } else if (as == "li"_L1) {
        m_out += u"<li>"_s + downloadAnchor(entry, usual, text) + "</li>\n"_L1;
    } else if (as == "bare-li"_L1) {
        m_out += u" <li>"_s + downloadAnchor(entry, u""_s, text) + "</li>\n"_L1;
    } else { // The downloads group, with the attribute that the server really breaks.
        m_out += u" <li>\n  "_s + downloadAnchor(entry, u"id= class=\"fr-link fr-link--download\""_s, text)
            + "</li>\n"_L1;
    }
}

void DsfrWriter::textLink(const Entry &entry, const QString &as)
{
    const QString rel = entry.pdf ? u" target=\"_blank\" rel=\"noopener external\""_s : QString();
    if (as == "text-div"_L1) {
        m_out += u"<div class=\"\"><a href=\"%1\">%2</a></div>\n"_s.arg(href(entry), html(entry.title));
    } else if (as == "text-orphan"_L1 && entry.number % 3 == 0) {
        m_out += u"<li><a class=\"fr-link\" href=\"%1\"%3>%2</a></li>\n"_s.arg(href(entry), html(entry.title),
                                                                               rel);
    } else if (as == "text-bare"_L1) { // The date beside the link, in the paragraph.
        m_out += u"<p><a class=\"fr-link\" href=\"%1\"%4>%2</a> du %3</p>\n"_s.arg(
            href(entry), html(entry.title), entry.day.toString(u"dd/MM/yyyy"_s), rel);
    } else {
        m_out += u"<p><a class=\"fr-link\" href=\"%1\"%3>%2</a></p>\n"_s.arg(href(entry), html(entry.title),
                                                                             rel);
    }
}

void DsfrWriter::row(const Entry &entry)
{
    const QString link
        = downloadAnchor(entry, u"id="_s + hexId(entry.href) + " class=\"fr-link fr-link--download\""_L1,
                         u"Télécharger le document"_s);
    m_out += u"<tr><td>%1</td><td>%2</td><td><div class=\"\">%3</div></td></tr>\n"_s.arg(
        html(entry.title), frenchDate(entry.day), link);
}

void DsfrWriter::pager(int length)
{
    const Slice slice = sliceOf(length, m_view);
    if (length <= 10 && !m_view.endless) {
        return;
    }
    const auto at = [this](int offset) {
        return html(m_page.path + (offset > 0 ? "/(offset)/"_L1 + QString::number(offset) : QString()));
    };
    const int here = m_view.offset;
    const bool onLast = here >= slice.last && !m_view.endless;
    m_out
        += u"<nav role=\"navigation\" class=\"fr-pagination fr-py-4w fr-no-print\" aria-label=\"Pagination\"><ul class=\"fr-pagination__list\">\n"_s;
    const QString link = u" <li><a class=\"fr-pagination__link%1\"%2>%3</a></li>\n"_s;
    const auto to = [&at](int offset) { return u" href=\""_s + at(offset) + u'"'; };
    m_out += link.arg(u" fr-pagination__link--first"_s, here > 0 ? to(0) : QString(),
                      here > 0 ? u"Première page"_s : QString());
    m_out
        += link.arg(u" fr-pagination__link--prev fr-pagination__link--lg-label"_s,
                    here > 0 ? to(std::max(0, here - 10)) : QString(), here > 0 ? u"Précédent"_s : QString());
    for (int offset = std::max(0, here - 20); offset <= std::min(slice.last, here + 20); offset += 10) {
        m_out += link.arg(QString(), offset == here ? u" aria-current=\"page\""_s : to(offset),
                          QString::number(offset / 10 + 1));
    }
    // On the last page both anchors stay, without href and without text.
    m_out += link.arg(u" fr-pagination__link--next fr-pagination__link--lg-label"_s,
                      onLast ? QString() : to(here + 10), onLast ? QString() : u"Suivant"_s);
    m_out += link.arg(u" fr-pagination__link--last"_s,
                      (onLast ? QString() : to(m_view.endless ? here + 100 : slice.last))
                          + u" title=\"Page dernière\""_s,
                      onLast ? QString() : u"Dernière page"_s);
    m_out += u"</ul></nav>\n"_s;
}

void DsfrWriter::block(const Block &block)
{
    if (block.as == "html"_L1) {
        m_out += block.label;
        return;
    }
    if (block.as.startsWith("month-"_L1)) {
        const QString kind = block.as.mid(6);
        const QString text = html(block.label);
        m_out += kind == "b"_L1 ? u"<p><b>%1</b></p>\n"_s.arg(text)
            : kind == "ib"_L1   ? u"<p><i><b>%1</b></i></p>\n"_s.arg(text)
            : kind == "p"_L1    ? u"<p>%1</p>\n"_s.arg(text)
                                : u"<h4>%1</h4>\n"_s.arg(text);
        return;
    }
    QList<Entry> entries = block.entries;
    if (m_view.empty) {
        entries.clear();
    } else if (block.paged) {
        const Slice slice = sliceOf(int(entries.size()), m_view);
        entries = entries.mid(slice.first, slice.count);
    }
    if (block.as.startsWith("select"_L1)) {
        select(block, entries);
        return;
    }
    const bool table = block.as == "cell"_L1 || block.as == "rows"_L1;
    const bool group = block.as.startsWith("group"_L1);
    const bool list = group || block.as == "bare-li"_L1 || block.as == "li-years"_L1;
    if (group) {
        m_out
            += u"<div class=\"fr-downloads-group fr-downloads-group--bordered\">\n <h2 class=\"fr-downloads-group__title\">%1</h2>\n"_s
                   .arg(block.as == "group-associated"_L1 ? u"Documents associés"_s
                                                          : u"Documents listés dans l'article"_s);
    } else if (block.as == "bare-li"_L1) {
        m_out += u"<h2>Documents associés</h2>\n"_s;
    }
    m_out += list ? u"<ul>\n"_s : QString();
    m_out += table ? u"<div class=\"fr-table fr-table--bordered list\"><table><tbody>\n"_s : QString();
    for (const Entry &entry : std::as_const(entries)) {
        if (block.as == "grey"_L1 || block.as == "white"_L1) {
            folderCard(entry, block.as == "grey"_L1);
        } else if (block.as == "cards"_L1) {
            itemCard(entry);
        } else if (block.as == "h3"_L1) {
            m_out += u"<h3><a class=\"fr-link\" href=\"%1\">%2</a></h3>\n"_s.arg(href(entry),
                                                                                 html(entry.title));
        } else if (block.as == "li-years"_L1) {
            m_out += u"<li><a href=\"%1\">%2</a></li>\n"_s.arg(href(entry), html(entry.title));
        } else if (block.as == "rows"_L1) {
            row(entry);
        } else if (block.as == "cell"_L1) {
            m_out += u"<tr><td>"_s;
            download(entry, u"div"_s);
            m_out += u"</td><td>Arrêtés du recueil :<br>- arrêté n° 1<br>- arrêté n° 2</td></tr>\n"_s;
        } else if (block.as.startsWith("text"_L1)) {
            textLink(entry, block.as);
        } else {
            download(entry, block.as);
        }
    }
    m_out += table ? u"</tbody></table></div>\n"_s : QString();
    m_out += list ? u"</ul>\n"_s : QString();
    m_out += group ? u"</div>\n"_s : QString();
    if (block.paged && !m_view.empty) {
        pager(int(block.entries.size()));
    }
}

QByteArray DsfrWriter::write()
{
    const QString site = html(m_site.name);
    const QString title = html(m_page.title);
    const QString parent = m_page.crumbs.isEmpty() ? QString() : html(m_page.crumbs.last().second);
    m_out
        = u"<!DOCTYPE html>\n<html lang=\"fr\" data-fr-scheme=\"system\">\n<head><meta charset=\"utf-8\">\n"
          "<title>%1 - %2 - Les services de l'État : %3</title></head>\n<body>\n<header role=\"banner\" "
          "class=\"fr-header\">\n"
          "<div class=\"fr-skiplinks\"><nav><ul class=\"fr-skiplinks__list\">\n"
          "<li><a class=\"fr-link\" href=\"#main\">Contenu</a></li><li><a class=\"fr-link\" "
          "href=\"#menu\">Menu</a></li>"
          "<li><a class=\"fr-link\" href=\"#footer\">Pied de page</a></li></ul></nav></div>\n"
          "<a href=\"/\" title=\"Accueil\"><p class=\"fr-header__service-title\">%3</p></a></header>\n"_s.arg(
              title, parent, site);
    m_out
        += u"<nav role=\"navigation\" class=\"fr-breadcrumb\" aria-label=\"vous êtes ici :\"><ol class=\"fr-breadcrumb__list\">\n"_s;
    for (const auto &[path, name] : m_page.crumbs) {
        m_out += u"<li><a class=\"fr-breadcrumb__link breadcrumb-item-link\" href=\"%1\">%2</a></li>\n"_s.arg(
            html(path), html(name));
    }
    m_out += u"<li><a class=\"fr-breadcrumb__link\" aria-current=\"page\">%1</a></li></ol></nav>\n"_s.arg(
        title);
    m_out += u"<nav class=\"fr-sidemenu\" id=\"menu\"><ul class=\"fr-sidemenu__list\">\n"_s;
    for (const Block &side : m_page.blocks) {
        if (side.as != "grey"_L1 && side.as != "white"_L1) {
            continue;
        }
        for (const Entry &entry : side.entries) {
            m_out
                += u"<li class=\"fr-sidemenu__item\"><a class=\"fr-sidemenu__link\" href=\"%1\">%2</a></li>\n"_s
                       .arg(href(entry), html(entry.title));
        }
    }
    if (m_site.has(u"side-test"_s)) {
        m_out
            += u"<li class=\"fr-sidemenu__item\"><a class=\"fr-sidemenu__link\" href=\"/Publications/TEST-RAA/Annee-2026\">[TEST] RAA</a></li>\n"_s;
    }
    m_out
        += u"</ul></nav>\n<main role=\"main\"><div class=\"fr-container\" id=\"main\"><h1>%1</h1>\n"
           "<div class=\"fr-grid-row\"><div class=\"fr-col-12 fr-col-md-8\">\n<div class=\"fr-text--lead fr-my-3w\">\n"_s
               .arg(title);
    for (const Block &one : m_page.blocks) {
        block(one);
    }
    m_out += u"</div>\n"_s;
    if (m_site.has(u"page-button"_s)) {
        m_out
            += u"<section><a class=\"fr-link fr-link--download\" href=\"/content/pdf%1\">Télécharger %2</a></section>\n"_s
                   .arg(html(m_page.path), title);
    }
    if (m_site.has(u"share-links"_s)) {
        m_out
            += u"<ul class=\"fr-btns-group\"><li><a class=\"fr-link\" href=\"https://www.facebook.com/sharer.php\">Partager sur Facebook</a></li></ul>\n"_s;
    }
    m_out
        += u"<p class=\"fr-text--sm\">Mis à jour le %1</p>\n</div></div></div></main>\n<footer role=\"contentinfo\" id=\"footer\"><p>%2</p></footer>\n</body></html>\n"_s
               .arg(frenchDate(m_page.updated), site);
    return m_out.toUtf8();
}

} // namespace

QString html(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    return escaped.replace(u'\'', u"&#039;"_s);
}

QString frenchDate(const QDate &day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

Slice sliceOf(int length, const View &view)
{
    Slice slice;
    slice.last = length > 0 ? (length - 1) / 10 * 10 : 0;
    slice.first = view.endless ? std::min(view.offset, slice.last) : view.offset;
    slice.count = 10;
    return slice;
}

QByteArray dsfrPage(const SiteCase &site, const Page &page, const View &view)
{
    return DsfrWriter(site, page, view).write();
}

} // namespace attrap::replica
