// SPDX-License-Identifier: GPL-3.0-or-later
// Links as the sites write them, and the addresses they mean (SITE-STRUCTURE § 3). Pure.
#pragma once

#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace attrap {

/// The address that an href means on a page of that (final) address: percent-encoded once (raw spaces,
/// accents, ° and the like are encoded as UTF-8, %XX and + are kept), without fragment; http: of the same
/// site becomes https:. Invalid for what leads to no page: mailto:, javascript:, a bare e-mail address, "#…",
/// "".
QUrl resolvedHref(const QUrl &page, const QString &href);

/// The address that the value of an <option> means: without a leading slash it starts at the site's root.
QUrl resolvedOption(const QUrl &page, const QString &value);

/// The body that the form of such an option sends: "name=value", "/" as %2F, a space as +.
QByteArray optionForm(const QString &field, const QString &value);

/// Two links that differ only by their encoding have one key.
QString documentKey(const QUrl &url);
/// Two addresses of one listing page have one key: encoding ("+" for a space included),
/// trailing slash, fragment, "/(offset)/0" aside.
QString pageKey(const QUrl &url);
/// The page without its "/(offset)/N".
QString listKey(const QUrl &url);

/// The object and attribute ids of …/telechargement/50011/400021/file/… (and of older content/download/).
std::optional<QPair<qint64, qint64>> objectIds(const QUrl &url);

/// Whether the link is that of a document: a PDF, or a download without another type in its name.
bool isDocumentLink(const QUrl &url);

/// The same host, "www." aside, by https.
bool isSameSite(const QUrl &a, const QUrl &b);

/// The last segment of the path, decoded: "RAA n°3.pdf".
QString lastSegment(const QUrl &url);
QString decodedPath(const QUrl &url);

} // namespace attrap
