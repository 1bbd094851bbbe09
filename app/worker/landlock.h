// SPDX-License-Identifier: GPL-3.0-or-later
// Part of confinement.h: which folders exist for the process.
#pragma once

#include <QString>

namespace attrap {

/// Where the kernel has Landlock: no file can be changed any more, and only `readableFolder` and what the
/// libraries read at run time (fonts, Tesseract's data, themselves) can be read. Otherwise nothing happens:
/// the system call filter forbids writing in any case, and the server asks for nothing outside the folder.
/// True when it took effect. Needs PR_SET_NO_NEW_PRIVS.
bool restrictFolders(const QString &readableFolder);

} // namespace attrap
