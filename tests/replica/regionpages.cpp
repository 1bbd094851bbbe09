// SPDX-License-Identifier: GPL-3.0-or-later
// The older theme of www.prefectures-regions.gouv.fr: SITE-STRUCTURE § 5.
#include "tests/replica/rendering.h"

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

QString regionPager(const Page &page, int length, const View &view)
{
    if (length <= 10 && !view.endless) {
        return {};
    }
    const Slice slice = sliceOf(length, view);
    QString out = u"<div class=\"content-pagination\"><ul class=\"pagination\">\n"_s;
    const QString item = u"<li%1><a href=\"%2\">%3</a></li>\n"_s;
    for (int offset = 0; offset <= slice.last; offset += 10) {
        const QString to = page.path + (offset > 0 ? "/(offset)/"_L1 + QString::number(offset) : QString());
        out += item.arg(offset == view.offset ? u" class=\"active\""_s : QString(), html(to),
                        QString::number(offset / 10 + 1));
    }
    if (view.offset < slice.last || view.endless) {
        const QString to = page.path + "/(offset)/"_L1 + QString::number(view.offset + 10);
        out += item.arg(u" class=\"next\""_s, html(to), u"Suivant"_s);
    }
    return out + "</ul></div>\n"_L1;
}

QString downloadLink(const Entry &entry)
{
    return u"<div class=\"\"><a class=\"link-download\" href=\"%1\" target=\"_blank\" "
           u"data-xiti-type=\"download\">\n"
           "  <span>%2</span>\n  <img title=\"télécharger\" alt=\"télécharger\" "
           "src=\"/extension/ico-download.png\"> "
           "PDF - %3</a></div>\n"_s.arg(html(entry.href), html(entry.title), html(entry.size));
}

QString entriesOf(const Block &block, const QList<Entry> &entries)
{
    QString out;
    for (const Entry &entry : entries) {
        const QString to = html(entry.href);
        const QString text = html(entry.title);
        if (block.as == "news"_L1) {
            out += u"<article class=\"news-list-item\"><header><h2 class=\"news-list-title\"><a href=\"%1\">%2</a></h2></header></article>\n"_s
                       .arg(to, text);
        } else if (block.as == "aside"_L1) {
            out += u"<li><a href=\"%1\" title=\"%2 - %3\">%2</a></li>\n"_s.arg(to, text,
                                                                               frenchDate(entry.day));
        } else if (block.as == "sentence"_L1) {
            out += u"<p>Recueil spécial n°%1 publié le %2</p>\n"_s.arg(
                       QString::number(entry.number), filled(u"{d} {month} {YYYY}"_s, entry.day))
                + downloadLink(entry);
        } else if (block.as == "download"_L1) {
            out += downloadLink(entry);
        } else {
            out += u"<li><a href=\"%1\">%2</a></li>\n"_s.arg(to, text);
        }
    }
    return out;
}

QString blockOf(const Page &page, const Block &block, const View &view)
{
    if (block.as == "html"_L1) {
        return block.label;
    }
    if (block.as.startsWith("month-"_L1)) {
        return block.as == "month-accordion"_L1
            ? u"<h3 class=\"accordion-title\"><a href=\"#\">%1</a></h3>\n"_s.arg(block.label)
            : u"<h4>%1</h4>\n"_s.arg(block.label);
    }
    QList<Entry> entries = view.empty ? QList<Entry>() : block.entries;
    if (block.paged) {
        const Slice slice = sliceOf(int(entries.size()), view);
        entries = entries.mid(slice.first, slice.count);
    }
    QString out = entriesOf(block, entries);
    if (block.as == "sommaire"_L1) {
        out = u"<div class=\"sommaire-bloc\"><div id=\"sommaire-content\" class=\"sommaire-content\"><ol>\n"_s
            + out + "</ol></div></div>\n"_L1;
    } else if (block.as == "aside"_L1) {
        out = u"<aside class=\"documents-lies\"><h3>Documents liés</h3><ul>\n"_s + out + "</ul></aside>\n"_L1;
    } else if (block.as == "plain"_L1) {
        out = u"<ul>\n"_s + out + "</ul>\n"_L1;
    }
    if (block.paged && !view.empty) {
        out = u"<article class=\"article\">\n"_s + out + regionPager(page, int(block.entries.size()), view)
            + "</article>\n"_L1;
    }
    return out;
}

} // namespace

QByteArray regionPage(const SiteCase &site, const Page &page, const View &view)
{
    QString out
        = u"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>%1 - "
          u"%2</title></head>\n<body>\n"
          "<header><a href=\"#main\">Aller au contenu</a></header>\n<div class=\"breadcrumb\"><div class=\"container\"><p>"_s
              .arg(html(page.title), html(site.name));
    for (const auto &[path, name] : page.crumbs) {
        out += u"<a href=\"%1\">%2</a> &gt; "_s.arg(html(path), html(name));
    }
    out += u"<span class=\"active\">%1</span></p></div></div>\n"
           "<main id=\"main\"><div class=\"container main-container\"><div class=\"col-main\"><article "
           "class=\"article\">\n"
           "<h1>%1</h1><div class=\"page-title-maj\">Mise à jour : %2</div>\n<div class=\"texte\">\n"_s.arg(
               html(page.title), filled(u"{d} {month} {YYYY}"_s, page.updated));
    for (const Block &block : page.blocks) {
        out += blockOf(page, block, view);
    }
    if (site.has(u"bare-mail"_s)) {
        out += u"<p>Contact : <a href=\"raa-regional@nouvelle-aquitaine.gouv.fr\">raa-regional</a></p>\n"_s;
    }
    out += u"</div></article></div></div></main>\n<footer><a href=\"/accessibilite\">Accessibilité</a></footer></body></html>\n"_s;
    return out.toUtf8();
}

} // namespace attrap::replica
