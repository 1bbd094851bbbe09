// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/sitecase.h"

namespace attrap::replica {

/// A document that a site holds, whatever its pages look like.
struct Document
{
    QString id; ///< Distinct over all sites: what makes its bytes distinct.
    QDate day; ///< Published.
    QString title;
    QString path; ///< Decoded; Moselle's with its query.
    QString size; ///< "1,37 Mb", as typed beside links; not the real one.
    QString note; ///< A second label: act, reference.
    int number = 0; ///< In its year.
    int index = 0; ///< Order of making: stays the same when others come.
    bool dated = true; ///< The site says when.
    bool expected = true; ///< false: of another administration, or a table of contents.
    QString localFile; ///< Served from there instead of a made recueil.
};

/// Something a page shows: a folder, a document, or the page of a document.
struct Entry
{
    QString title;
    QString href; ///< Decoded, with the leading slash.
    QDate day;
    QString size;
    QString rel;
    bool pdf = false;
    int number = 0;
    int inMonth = 0;
};

struct Block
{
    QString as; ///< As in LevelCase::as and SiteCase::leaf, or "html".
    QString label; ///< Heading; id of a select; the text itself of "html".
    QList<Entry> entries;
    bool paged = false; ///< Ten entries a page.
};

struct Page
{
    QString path;
    QString title;
    QList<std::pair<QString, QString>> crumbs; ///< Path and title of the pages above.
    QList<Block> blocks;
    QString redirect; ///< Answered instead, when not empty.
    QDate updated;
};

struct SiteTree
{
    QHash<QString, Page> pages; ///< By decoded path.
    QHash<QString, QString> canonical; ///< Lower-case path to path.
    QHash<QString, int> documents; ///< Decoded path to index in `all`.
    QList<Document> all;
    QHash<QString, QString> listedOn; ///< Path of a document to that of a page with its link.
};

/// The documents a site starts with. Fixed: the same at each start.
QList<Document> initialDocuments(const SiteCase &site);
/// One more, published that day.
Document oneMore(const SiteCase &site, const QList<Document> &documents, const QDate &day);
/// All pages of the site that lists those documents.
SiteTree buildTree(const SiteCase &site, const QList<Document> &documents);

} // namespace attrap::replica
