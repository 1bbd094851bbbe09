// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QList>

#include <functional>

namespace attrap {

class Library;

struct VerifyReport
{
    int originalsChecked = 0;
    qint64 bytesChecked = 0;
    /// One entry a problem: OriginalMissing, OriginalChanged (subject = SHA-256), LibraryDamaged (what SQLite
    /// or the counts say), and files in the store that the library does not know (InvalidArgument is not
    /// used: code UnknownDocument, subject = path).
    QList<Error> problems;
};

/// Checks that everything the library promises is there: each original against its SHA-256, the database
/// (integrity_check, foreign_key_check), the journal, a page row for each page and words for each page said
/// to be read, the HTML of each listing against its SHA-256. Changes nothing. Errors: Cancelled,
/// DatabaseFailed.
Result<VerifyReport> verifyLibrary(const Library &library, const CancelToken &token = {},
                                   const std::function<void(int done, int total)> &progress = {});

} // namespace attrap
