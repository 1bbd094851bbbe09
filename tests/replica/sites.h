// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/faults.h"
#include "tests/replica/replica.h"
#include "tests/replica/sitetree.h"

#include <memory>
#include <optional>

namespace attrap::replica {

/// One site as it stands now.
struct Site
{
    SiteCase about;
    QList<Document> documents; ///< Vanished ones too.
    std::shared_ptr<const SiteTree> tree;
};

/// A page or a document that was asked for.
struct Found
{
    Site site; ///< Cheap to copy: everything in it is shared.
    std::optional<Document> document;
    std::optional<Page> page;
    int offset = 0;
    QString canonical; ///< The path in its right spelling, when it was asked in another.
};

/// What all sites hold, and the bytes of it. Thread: any.
class Sites
{
public:
    explicit Sites(FaultBook &faults);

    /// Reads the cases; adds the PDFs of that folder to pref83. Errors: Internal.
    Result<void> load(const QString &corpus);
    /// Makes the recueils that are served, once. Errors: Internal without a QGuiApplication, EngineFailed.
    Result<void> makePdfs();

    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] QList<SiteCase> cases() const;
    /// `path` is decoded, without its query.
    [[nodiscard]] Found find(const QString &host, const QString &path, const QString &query) const;
    [[nodiscard]] QList<ExpectedItem> expected(const QString &code, const QDate &since);
    QString publish(const QString &code, const QDate &day);
    /// After a change of the faults.
    void rebuild();

    /// The bytes served for that document now, and their SHA-256.
    [[nodiscard]] QByteArray bytesOf(const QString &host, const Document &document);
    [[nodiscard]] QString sha256Of(const QString &host, const Document &document);

private:
    void rebuild(Site &site) const;
    [[nodiscard]] QList<Site> onHost(const QString &host) const;

    FaultBook &m_faults;
    mutable QMutex m_mutex;
    QList<Site> m_sites;
    QList<QByteArray> m_bases; ///< The last is of scans only.
    QHash<QString, QString> m_hashes;
};

/// https, the host, that decoded path, percent-encoded once.
QString urlOf(const QString &host, const QString &path);

} // namespace attrap::replica
