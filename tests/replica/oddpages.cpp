// SPDX-License-Identifier: GPL-3.0-or-later
// The two sites that are like no other: SITE-STRUCTURE §§ 6 and 7.
#include "tests/replica/rendering.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

QList<Document> newestFirst(const SiteTree &tree)
{
    QList<Document> list = tree.all;
    std::stable_sort(list.begin(), list.end(), [](const Document &a, const Document &b) {
        return std::pair(a.day, a.index) > std::pair(b.day, b.index);
    });
    return list;
}

/// Accents as the application of Moselle writes them.
QString withEntities(const QString &text)
{
    QString out = html(text);
    const QList<std::pair<QChar, QLatin1StringView>> entities{
        {u'é', "&eacute;"_L1}, {u'è', "&egrave;"_L1}, {u'ê', "&ecirc;"_L1}, {u'à', "&agrave;"_L1},
        {u'û', "&ucirc;"_L1},  {u'ç', "&ccedil;"_L1}, {u'°', "&deg;"_L1},
    };
    for (const auto &[letter, entity] : entities) {
        out.replace(letter, entity);
    }
    return out;
}

QByteArray mosellePage(const QString &title, const QString &body)
{
    const QString page
        = u"<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
          u"\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
          "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"fr\"><head><meta "
          "http-equiv=\"Content-Type\" "
          "content=\"text/html; charset=utf-8\" /><title>%1</title></head>\n<body><div id=\"menu\">"
          "<a href=\"/index.php?op=medecins\">M&eacute;decins agr&eacute;&eacute;s</a></div>\n<div id=\"content\"><h1>%1</h1>\n%2</div></body></html>\n"_s
              .arg(withEntities(title), body);
    return page.toUtf8();
}

} // namespace

QByteArray policePage(const SiteCase &site, const SiteTree &tree, int number, const View &view)
{
    constexpr int PerPage = 12;
    const auto all = view.empty ? QList<Document>() : newestFirst(tree);
    const int pages = std::max(1, int(all.size() + PerPage - 1) / PerPage);
    const int shown = view.endless ? std::min(number, pages - 1) : number;
    QString items;
    for (const Document &d : all.mid(qsizetype(shown) * PerPage, PerPage)) {
        items
            += u"<a href=\"%1\"><div class=\"node node--type--tc13-decree node--view-mode-teaser\">\n"
               "  <span>%2</span><div class=\"field field--name-field-date field--type-datetime field--label-hidden\">%3</div></div></a>\n"_s
                   .arg(html(d.path), html(d.title), frenchDate(d.day));
    }
    QString pager;
    if (number + 1 < pages || view.endless) {
        pager
            = u"<nav class=\"pager\" role=\"navigation\"><ul class=\"pager__items\"><li class=\"pager__item "
              u"pager__item--next\">"
              "<a href=\"?page=%1\" title=\"Aller à la page suivante\" rel=\"next\" aria-label=\"Page suivante\">Suivant</a></li></ul></nav>\n"_s
                  .arg(number + 1);
    }
    const QString page
        = u"<!DOCTYPE html>\n<html lang=\"fr\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>Accueil "
          u"arrêtés | %1</title></head>\n<body>\n"
          "<a href=\"#main-content\" class=\"visually-hidden focusable skip-link\">Aller au contenu "
          "principal</a>\n"
          "<main role=\"main\"><h1>Arrêtés</h1>\n<div id=\"block-decree-list-block\" class=\"block\">\n%2%3</div></main></body></html>\n"_s
              .arg(html(site.name), items, pager);
    return page.toUtf8();
}

QByteArray moselleActs(const SiteTree &tree, const View &view)
{
    QString rows;
    int number = 0;
    const auto all = view.empty ? QList<Document>() : newestFirst(tree);
    for (const Document &d : all.mid(0, 51)) {
        ++number;
        const QString odd = number % 2 == 1 ? u"li1"_s : u"li2"_s;
        rows
            += u"<tr class=\"%1\"><td>Arr&ecirc;t&eacute;</td>\n <td><a href=\"javascript:void(0);\" "
               "onclick=\"javascript:dims_switchdisplay('info_acte%2');\">%3</a></td><td>%4</td>\n"
               " <td align=\"center\"><a href=\"https://mc.moselle.gouv.fr%5\"><img src=\"/pdf.png\" alt=\"\" /></a></td><tr>\n"_s
                   .arg(odd, QString::number(d.index + 1), withEntities(d.note), frenchDate(d.day),
                        html(d.path));
        rows
            += u"<tr class=\"%1\"><td colspan=\"4\"><div id=\"info_acte%2\" "
               u"style=\"display:none;\"><table><tr><td>Libell&eacute; : </td><td>%3</td></tr>\n"
               " <tr><td>Date de signature : </td><td>%4</td></tr><tr><td>Attach&eacute; au recueil : "
               "</td><td>num&eacute;ro %5</td></tr>\n"
               " <tr><td><a href=\"https://mc.moselle.gouv.fr/index.php?op=raa&do=raa-acte-detail&id_acte=%2\">Fiche compl&egrave;te</a></td></tr></table></div></td></tr>\n"_s
                   .arg(odd, QString::number(d.index + 1), withEntities(d.title),
                        frenchDate(d.day.addDays(-6)), QString::number(100 + d.number));
    }
    return mosellePage(
        u"Recueil des actes administratifs"_s,
        u"<form method=\"post\" action=\"/index.php?op=raa&amp;do=raa-acte\"><input type=\"text\" "
        u"name=\"mots\" /></form>\n"
        "<table class=\"table_list\"><tr class=\"entete\"><th>Type</th><th>R&eacute;f&eacute;rence</th><th>Date</th><th></th></tr>\n"_s
            + rows + "</table>\n"_L1);
}

QByteArray moselleRecueils(const SiteTree &tree, int number, const View &view)
{
    // The compiled recueils link to a page, not to other files: what they hold is in the list of acts.
    const int pages = view.empty ? 0 : 2;
    if (number > pages || tree.all.isEmpty()) {
        return mosellePage(u"Recueils"_s, u"<p>Il n'y a aucun recueil cr&eacute;&eacute;.</p>\n"_s);
    }
    QString rows;
    for (int i = 0; i < 5; ++i) {
        rows += u"<tr class=\"li1\"><td>Recueil num&eacute;ro %1</td></tr>\n"_s.arg(180 - (number - 1) * 5
                                                                                    - i);
    }
    return mosellePage(u"Recueils"_s, u"<table class=\"table_list\">\n"_s + rows + "</table>\n"_L1);
}

QByteArray moselleEntry()
{
    return mosellePage(
        u"Recueil des actes administratifs"_s,
        u"<p><a href=\"/index.php?op=raa&amp;do=raa-acte\">Rechercher un acte</a> "
        "<a href=\"/raa.html?adminedit=1?op=raa&amp;do=raa_rec&amp;page=1\">Les recueils</a></p>\n"_s);
}

QByteArray moselleUnrelated()
{
    return mosellePage(u"Médecins agréés"_s,
                       u"<p>Liste des m&eacute;decins agr&eacute;&eacute;s du d&eacute;partement.</p>\n"_s);
}

} // namespace attrap::replica
