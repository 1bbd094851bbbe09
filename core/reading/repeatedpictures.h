// SPDX-License-Identifier: GPL-3.0-or-later
// Logos that stand on page after page of a document are recognised once. Room-internal.
#pragma once

#include "core/base/pagedata.h"

#include <QHash>

#include <optional>

namespace attrap {

/// Remembers what was recognised in the small regions of pages, by the pattern of their ink
/// (PageVerdict::pattern): what shows the very same ink at the same places holds the same words. Kept in
/// memory only: after a restart such a page is recognised once more.
class RepeatedPictures
{
public:
    /// A page waits for the recognition of small regions of that pattern.
    void expect(const QString &document, int pageIndex, const QByteArray &pattern);
    /// The page was recognised, and gave this.
    void learn(const QString &document, int pageIndex, const RecognisedPage &read);
    /// What an earlier page of that pattern gave.
    [[nodiscard]] std::optional<RecognisedPage> recall(const QString &document, int pageIndex) const;

private:
    struct Patterns
    {
        QHash<int, QByteArray> ofPage;
        QHash<QByteArray, RecognisedPage> read;
    };
    QHash<QString, Patterns> m_documents;
};

} // namespace attrap
