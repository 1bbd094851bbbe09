// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace attrap {

/// What a row of the middle list is drawn from, besides its columns.
enum ListRole {
    TitleRole = Qt::UserRole + 1, ///< QString
    DetailRole, ///< QString: the line under the title
    SnippetsRole, ///< QStringList, as SearchResult::snippets
    FootRole, ///< QString: the line under the snippets
    DocumentRole, ///< QString: SHA-256, empty when there is none
    KeyRole, ///< QString: stays the same when the list is loaded again
};

} // namespace attrap
