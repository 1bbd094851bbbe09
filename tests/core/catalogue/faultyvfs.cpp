// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/catalogue/faultyvfs.h"

#include <cerrno>
#include <sqlite3.h>

namespace attrap {

namespace {

struct State
{
    sqlite3_vfs shim = {};
    sqlite3_vfs *real = nullptr;
    int left = 0; ///< Operations until the failing one; 0 when none shall fail.
    int code = 0;
    FaultyVfs::Lasting lasting = FaultyVfs::Lasting::Once;
    bool failed = false;
};

/// SQLite's callbacks for files carry no pointer to anything of ours.
State state; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// SQLite hands out szOsFile bytes: this, then the file of the real VFS.
struct ShimFile
{
    sqlite3_file base;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<ShimFile *>(file) + 1);
}

/// SQLITE_OK, or the code that this operation shall fail with.
int fault()
{
    if (state.failed && state.lasting == FaultyVfs::Lasting::FromThenOn && state.code != SQLITE_OK) {
        errno = EIO;
        return state.code;
    }
    if (state.left > 0 && --state.left == 0) {
        state.failed = true;
        errno = EIO;
        return state.code;
    }
    return SQLITE_OK;
}

int fileClose(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    return real->pMethods != nullptr ? real->pMethods->xClose(real) : SQLITE_OK;
}

int fileRead(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, size, offset);
}

int fileWrite(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int failed = fault();
    if (failed != SQLITE_OK) {
        // As a disk does that fills up in the middle: half of it is written.
        realOf(file)->pMethods->xWrite(realOf(file), from, size / 2, offset);
        return failed;
    }
    return realOf(file)->pMethods->xWrite(realOf(file), from, size, offset);
}

int fileTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int failed = fault();
    return failed != SQLITE_OK ? failed : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int fileSync(sqlite3_file * /*file*/, int /*flags*/)
{
    // Nobody cuts the power during a test: waiting for the disk thousands of times would prove nothing more.
    return fault();
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int fileLock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int fileUnlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int fileCheckReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int fileSectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int fileDeviceCharacteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int fileShmMap(sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, to);
}

int fileShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void fileShmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int fileShmUnmap(sqlite3_file *file, int deleteFlag)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deleteFlag);
}

const sqlite3_io_methods Methods = {
    2,
    fileClose,
    fileRead,
    fileWrite,
    fileTruncate,
    fileSync,
    fileSize,
    fileLock,
    fileUnlock,
    fileCheckReservedLock,
    fileControl,
    fileSectorSize,
    fileDeviceCharacteristics,
    fileShmMap,
    fileShmLock,
    fileShmBarrier,
    fileShmUnmap,
    nullptr,
    nullptr,
};

int vfsOpen(sqlite3_vfs * /*vfs*/, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    realOf(file)->pMethods = nullptr;
    const int opened = state.real->xOpen(state.real, name, realOf(file), flags, outFlags);
    if (realOf(file)->pMethods != nullptr) {
        file->pMethods = &Methods;
    }
    return opened;
}

} // namespace

FaultyVfs::FaultyVfs()
{
    state = {};
    state.real = sqlite3_vfs_find(nullptr);
    // All but opening is the real one's, which does not look at its first argument but for its own data.
    state.shim = *state.real;
    state.shim.pNext = nullptr;
    state.shim.zName = "attrap-faulty";
    state.shim.szOsFile = static_cast<int>(sizeof(ShimFile)) + state.real->szOsFile;
    state.shim.xOpen = vfsOpen;
    sqlite3_vfs_register(&state.shim, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&state.shim);
    sqlite3_vfs_register(state.real, 1);
}

void FaultyVfs::failAt(int n, int code, Lasting lasting)
{
    state.left = n;
    state.code = code;
    state.lasting = lasting;
    state.failed = false;
}

void FaultyVfs::heal()
{
    state.left = 0;
    state.code = SQLITE_OK;
}

bool FaultyVfs::hasFailed() const
{
    return state.failed;
}

} // namespace attrap
