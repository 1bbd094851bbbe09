// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/sitetree.h"

namespace attrap::replica {

/// How a page is asked for, faults included.
struct View
{
    int offset = 0; ///< Of "(offset)/N".
    bool endless = false; ///< Each page has a next one.
    bool empty = false; ///< Without its items.
};

/// The page as the theme of that site draws it. Bytes of an answer.
QByteArray dsfrPage(const SiteCase &site, const Page &page, const View &view);
QByteArray regionPage(const SiteCase &site, const Page &page, const View &view);
/// `number`: of the page, from 0.
QByteArray policePage(const SiteCase &site, const SiteTree &tree, int number, const View &view);
/// Moselle's list of acts, its list of recueils (pages from 1), its entry page, and what it shows to those
/// who come without a session.
QByteArray moselleActs(const SiteTree &tree, const View &view);
QByteArray moselleRecueils(const SiteTree &tree, int number, const View &view);
QByteArray moselleEntry();
QByteArray moselleUnrelated();

/// Text in HTML: & < > " escaped.
QString html(const QString &text);
/// "dd/mm/yyyy"
QString frenchDate(const QDate &day);
/// The pages of ten that a list of that length has.
struct Slice
{
    int first = 0;
    int count = 0;
    int last = 0; ///< Offset of the last page.
};
Slice sliceOf(int length, const View &view);

} // namespace attrap::replica
