// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace attrap {

namespace {

using enum ErrorCode;
constexpr std::array Names{
    std::pair{Cancelled, "Cancelled"},
    std::pair{FileNotFound, "FileNotFound"},
    std::pair{FileUnreadable, "FileUnreadable"},
    std::pair{FileUnwritable, "FileUnwritable"},
    std::pair{DiskFull, "DiskFull"},
    std::pair{EmptyFile, "EmptyFile"},
    std::pair{WebPageNotPdf, "WebPageNotPdf"},
    std::pair{NotAPdf, "NotAPdf"},
    std::pair{PasswordNeeded, "PasswordNeeded"},
    std::pair{Damaged, "Damaged"},
    std::pair{TooLarge, "TooLarge"},
    std::pair{UnknownDocument, "UnknownDocument"},
    std::pair{AmbiguousDocument, "AmbiguousDocument"},
    std::pair{PageOutOfRange, "PageOutOfRange"},
    std::pair{PageUnreadable, "PageUnreadable"},
    std::pair{LibraryLocked, "LibraryLocked"},
    std::pair{LibraryNewer, "LibraryNewer"},
    std::pair{LibraryDamaged, "LibraryDamaged"},
    std::pair{NotALibrary, "NotALibrary"},
    std::pair{DatabaseFailed, "DatabaseFailed"},
    std::pair{OriginalMissing, "OriginalMissing"},
    std::pair{OriginalChanged, "OriginalChanged"},
    std::pair{WorkerMissing, "WorkerMissing"},
    std::pair{WorkerCrashed, "WorkerCrashed"},
    std::pair{WorkerTimedOut, "WorkerTimedOut"},
    std::pair{WorkerOutOfMemory, "WorkerOutOfMemory"},
    std::pair{WorkerProtocol, "WorkerProtocol"},
    std::pair{LanguageMissing, "LanguageMissing"},
    std::pair{EngineFailed, "EngineFailed"},
    std::pair{QuerySyntax, "QuerySyntax"},
    std::pair{QueryTooBroad, "QueryTooBroad"},
    std::pair{IndexFailed, "IndexFailed"},
    std::pair{SiteUnreachable, "SiteUnreachable"},
    std::pair{ConnectionLost, "ConnectionLost"},
    std::pair{RequestTimedOut, "RequestTimedOut"},
    std::pair{ServerBusy, "ServerBusy"},
    std::pair{ServerPaused, "ServerPaused"},
    std::pair{AccessRefused, "AccessRefused"},
    std::pair{PageNotFound, "PageNotFound"},
    std::pair{ServerFailed, "ServerFailed"},
    std::pair{CertificateInvalid, "CertificateInvalid"},
    std::pair{AddressRefused, "AddressRefused"},
    std::pair{RedirectElsewhere, "RedirectElsewhere"},
    std::pair{TooManyRedirects, "TooManyRedirects"},
    std::pair{DownloadTruncated, "DownloadTruncated"},
    std::pair{NeedsBrowser, "NeedsBrowser"},
    std::pair{ListingUnrecognised, "ListingUnrecognised"},
    std::pair{ListingEmpty, "ListingEmpty"},
    std::pair{DatesOutOfRange, "DatesOutOfRange"},
    std::pair{TooManyPages, "TooManyPages"},
    std::pair{DefinitionInvalid, "DefinitionInvalid"},
    std::pair{UnknownAdministration, "UnknownAdministration"},
    std::pair{InvalidArgument, "InvalidArgument"},
    std::pair{Internal, "Internal"},
};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto &[known, name] : Names) {
        if (known == code) {
            return QString::fromLatin1(name);
        }
    }
    return QStringLiteral("Internal");
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const auto &[code, known] : Names) {
        if (name == QLatin1String(known)) {
            return code;
        }
    }
    return Internal;
}

} // namespace attrap
