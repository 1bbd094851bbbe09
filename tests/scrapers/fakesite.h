// SPDX-License-Identifier: GPL-3.0-or-later
// A site in memory that knows no other page than those it was given, and a notebook of what a walk told.
#pragma once

#include "core/crawl/scraper.h"
#include "scrapers/links.h"

#include <QHash>
#include <QStringList>

namespace attrap::test {

class FakeSite : public PageSource
{
public:
    explicit FakeSite(const QString &root)
        : m_root(root)
    { }

    /// A page at the root's path; `to` in place of body: the final address of a redirect to another page.
    void add(const QString &path, const QByteArray &body) { m_pages.insert(key(path), body); }
    void redirect(const QString &path, const QString &to)
    {
        m_redirects.insert(key(path), QUrl(m_root + to));
    }
    /// Once that page has been asked for, another one shows `body`: the list grew during the walk.
    void grow(const QString &once, const QString &path, const QByteArray &body)
    {
        m_growth.insert(key(once), {key(path), body});
    }
    void addForm(const QByteArray &form, const QByteArray &body) { m_forms.insert(form, body); }
    void fail(const QString &path, ErrorCode code) { m_failures.insert(key(path), code); }
    void remember(const QString &path, const QList<ListedItem> &items)
    {
        m_remembered.insert(key(path), items);
    }

    Result<FetchedPage> page(const QUrl &url) override
    {
        const QString asked = decodedPath(url) + (url.hasQuery() ? u'?' + url.query() : QString());
        log.append(asked);
        const QString known = pageKey(url);
        if (m_failures.contains(known)) {
            return Error{m_failures.value(known), url.toString(), {}};
        }
        const QUrl finalUrl = m_redirects.value(known, url);
        const auto found = m_pages.constFind(pageKey(finalUrl));
        if (found == m_pages.constEnd()) {
            return Error{ErrorCode::PageNotFound, url.toString(), {}};
        }
        const FetchedPage answer{url, finalUrl, *found, QStringLiteral("text/html; charset=utf-8")};
        if (m_growth.contains(known)) {
            const auto grown = m_growth.take(known);
            m_pages.insert(grown.first, grown.second);
        }
        return answer;
    }

    Result<FetchedPage> submit(const QUrl &url, const QByteArray &formBody) override
    {
        log.append(QStringLiteral("POST ") + QString::fromLatin1(formBody));
        const auto found = m_forms.constFind(formBody);
        if (found == m_forms.constEnd()) {
            return Error{ErrorCode::PageNotFound, url.toString(), {}};
        }
        return FetchedPage{url, url, *found, QStringLiteral("text/html; charset=utf-8")};
    }

    std::optional<QList<ListedItem>> remembered(const QUrl &detailPage) override
    {
        const auto found = m_remembered.constFind(pageKey(detailPage));
        return found == m_remembered.constEnd() ? std::nullopt : std::optional<QList<ListedItem>>(*found);
    }

    QStringList log; ///< Decoded paths, in the order in which they were asked.

private:
    [[nodiscard]] QString key(const QString &path) const { return pageKey(resolvedHref(QUrl(m_root), path)); }

    QString m_root;
    QHash<QString, QByteArray> m_pages;
    QHash<QString, QPair<QString, QByteArray>> m_growth;
    QHash<QString, QUrl> m_redirects;
    QHash<QByteArray, QByteArray> m_forms;
    QHash<QString, ErrorCode> m_failures;
    QHash<QString, QList<ListedItem>> m_remembered;
};

/// What a walk told.
struct Told
{
    QList<ListedItem> items;
    QList<WalkTrouble> troubles;
    int pages = 0;
    int counted = 0;
    int older = 0;
    int emptyPages = 0; ///< Without any item, older ones included.

    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const ListedItem &item : items) {
            all.append(item.title);
        }
        return all;
    }
    [[nodiscard]] QList<ErrorCode> codes() const
    {
        QList<ErrorCode> all;
        for (const WalkTrouble &trouble : troubles) {
            all.append(trouble.error.code);
        }
        return all;
    }
};

class Notebook : public WalkSink
{
public:
    Result<void> item(const ListedItem &item) override
    {
        told.items.append(item);
        return {};
    }
    void trouble(const WalkTrouble &trouble) override { told.troubles.append(trouble); }
    void pageRead(const QUrl &, int reported, int olderItems) override
    {
        ++told.pages;
        told.emptyPages += reported + olderItems == 0 ? 1 : 0;
        told.counted += reported;
        told.older += olderItems;
    }

    Told told;
};

} // namespace attrap::test
