// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap {

/// What failed. Callers and tests check this; app/gui/errortext.cpp turns it into a sentence for the user.
enum class ErrorCode {
    Cancelled,
    // Files
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    DiskFull,
    // What the user brought
    EmptyFile,
    WebPageNotPdf, ///< An HTML page saved under a .pdf name, which is what a refused download leaves.
    NotAPdf,
    PasswordNeeded,
    Damaged, ///< It claims to be a PDF but no page of it can be opened.
    TooLarge,
    // Documents and pages
    UnknownDocument,
    AmbiguousDocument, ///< A SHA-256 prefix that several documents share.
    PageOutOfRange,
    PageUnreadable, ///< The document opens; this page of it does not.
    // The library on disk
    LibraryLocked, ///< Another program is writing; detail = its pid.
    LibraryNewer, ///< Made by a later version of Attrap.
    LibraryDamaged,
    NotALibrary,
    DatabaseFailed, ///< detail = SQLite extended code and message.
    OriginalMissing,
    OriginalChanged, ///< Its bytes no longer give its SHA-256.
    // The confined process
    WorkerMissing, ///< attrap-worker is not installed or does not start.
    WorkerCrashed,
    WorkerTimedOut,
    WorkerOutOfMemory,
    WorkerProtocol, ///< It answered something that is not of the protocol.
    LanguageMissing, ///< Tesseract's data for a language is not installed; subject = language code.
    EngineFailed,
    // Search
    QuerySyntax, ///< subject = the query, detail = what is wrong with it.
    QueryTooBroad, ///< A wildcard stands for too many words; subject = the word.
    IndexFailed,
    // Use
    UnknownAdministration,
    InvalidArgument,
    Internal, ///< Our own mistake.
};

/// The stable name of a code, as in JSON and logs: "PasswordNeeded".
QString errorCodeName(ErrorCode code);
/// The code of that name; Internal when there is none (a name written by a later version).
ErrorCode errorCodeFromName(const QString &name);

/// A failure. No text for the user in here: see app/gui/errortext.h.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject; ///< The file, document or query concerned. May be empty.
    QString detail; ///< English, for the log: errno, SQLite code, what a library said. May be empty.
};

} // namespace attrap
