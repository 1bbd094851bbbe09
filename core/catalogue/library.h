// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/records.h"

#include <QString>

#include <memory>

namespace attrap {

class Database;

enum class LibraryAccess { ReadOnly, ReadWrite };

/// The library on disk (DESIGN § 4): where it is, that only one program writes to it, and connections to it.
/// Thread: any; the connections it opens belong to the thread that asked for them.
class Library
{
public:
    /// $XDG_DATA_HOME/attrap
    static QString defaultFolder();

    /// Opens the library in that folder, making it where there is none (ReadWrite only). ReadWrite takes the
    /// lock file until destruction. Migrates an older schema after keeping a copy beside it. Errors:
    /// NotALibrary, LibraryLocked, LibraryNewer, LibraryDamaged, DatabaseFailed, FileUnwritable, DiskFull.
    static Result<std::unique_ptr<Library>> open(const QString &folder, LibraryAccess access,
                                                 const Clock &clock);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString storeFolder() const;
    [[nodiscard]] QString indexFolder() const;
    [[nodiscard]] LibraryAccess access() const;
    [[nodiscard]] const Clock &clock() const;

    /// A connection of the library's own access, or a read-only one for a reading thread.
    Result<std::unique_ptr<Database>> connect() const;
    Result<std::unique_ptr<Database>> connectReadOnly() const;

private:
    struct Impl;
    explicit Library(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Counted in one transaction. Errors: DatabaseFailed.
Result<LibraryCounts> libraryCounts(Database &database);

} // namespace attrap
