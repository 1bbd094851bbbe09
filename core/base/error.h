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
    // Sites (subject = the URL asked)
    SiteUnreachable, ///< No such name, or no connection.
    ConnectionLost, ///< Reset, or closed without an answer: how some sites refuse.
    RequestTimedOut,
    ServerBusy, ///< 429 or 503; detail = status and Retry-After.
    ServerPaused, ///< Not asked: it refused before and is left alone; detail = until when, as toStorage().
    AccessRefused, ///< 401 or 403.
    PageNotFound, ///< 404 or 410.
    ServerFailed, ///< Any other status that is no answer; detail = it.
    CertificateInvalid,
    AddressRefused, ///< Not https, a private address, a file: what no site may send us to.
    RedirectElsewhere, ///< To another site; detail = where.
    TooManyRedirects,
    DownloadTruncated, ///< Fewer bytes than announced, or a PDF without its end.
    NeedsBrowser, ///< The site asks for a browser, and a person in front of it; subject = page to open.
    ListingUnrecognised, ///< A page without what the listings of that site are made of.
    ListingEmpty, ///< It shows nothing where there used to be something.
    DatesOutOfRange, ///< The listing dates documents where there can be none.
    TooManyPages, ///< A list that has no end.
    DefinitionInvalid, ///< subject = file, detail = line and key.
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
