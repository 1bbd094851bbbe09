// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/errortext.h"

#include <QCoreApplication>
#include <QDir>

namespace attrap {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// The text without its subject: %1 stands for it.
    static QString sentence(ErrorCode code);
    static QString unnamed() { return tr("The file"); }
    static QString document() { return tr("this document"); }
};

QString ErrorText::sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return tr("The work was stopped before its end. Nothing is lost: start it again to go on.");
    case ErrorCode::FileNotFound:
        return tr("%1 does not exist. Check the name, or whether the disk that holds it is connected.");
    case ErrorCode::FileUnreadable:
        return tr("%1 cannot be read. Check that you may open it and that its disk is well.");
    case ErrorCode::FileUnwritable:
        return tr("%1 cannot be written. Check that you may write there.");
    case ErrorCode::DiskFull:
        return tr(
            "The disk is full: %1 could not be written. Free some space, then start again; nothing is lost.");
    case ErrorCode::EmptyFile:
        return tr("%1 is empty: its download was probably interrupted. Download it again.");
    case ErrorCode::WebPageNotPdf:
        return tr(
            "%1 is not a PDF but a web page saved under that name, which is what a refused download leaves. "
            "Download the document again in a browser.");
    case ErrorCode::NotAPdf:
        return tr("%1 is not a PDF. Attrap reads PDF documents only.");
    case ErrorCode::PasswordNeeded:
        return tr("%1 is protected by a password. The original is kept, but it cannot be read: ask its "
                  "publisher for a "
                  "copy without password, or save one yourself and import it.");
    case ErrorCode::Damaged:
        return tr(
            "%1 is damaged: it claims to be a PDF, but no page of it can be opened. The original is kept; "
            "download it again if you can.");
    case ErrorCode::TooLarge:
        return tr("%1 is larger than Attrap accepts. Get it in another way if it comes from a site, split "
                  "it, then import the parts.");
    case ErrorCode::UnknownDocument:
        return tr("The library has no document %1. The list of recueils shows those that it has.");
    case ErrorCode::AmbiguousDocument:
        return tr("Several documents begin with %1. Give more characters.");
    case ErrorCode::PageOutOfRange:
        return tr("This document has no such page: %1.");
    case ErrorCode::PageUnreadable:
        return tr(
            "A page of %1 cannot be shown or read: that page is damaged. The others are not concerned.");
    case ErrorCode::LibraryLocked:
        return tr("The library %1 is in use by another Attrap. Close that one first.");
    case ErrorCode::LibraryNewer:
        return tr("The library %1 was made by a later version of Attrap. Install that version to open it; "
                  "this one leaves it as it is.");
    case ErrorCode::LibraryDamaged:
        return tr("The library %1 is damaged. Attrap changes nothing in it: restore a backup, or keep the "
                  "folder and ask "
                  "for help.");
    case ErrorCode::NotALibrary:
        return tr("%1 is not a library of Attrap. Choose another folder.");
    case ErrorCode::DatabaseFailed:
        return tr("The library's database %1 refused an operation. Check the disk, then start Attrap again.");
    case ErrorCode::OriginalMissing:
        return tr("The original of document %1 is no longer in the library's folder. Restore it from a "
                  "backup, or import "
                  "it again.");
    case ErrorCode::OriginalChanged:
        return tr("The original of document %1 was changed: it no longer has its fingerprint. Restore it "
                  "from a backup, "
                  "or import it again.");
    case ErrorCode::WorkerMissing:
        return tr("The program attrap-worker, which opens documents safely, cannot be started (%1). Install "
                  "Attrap again.");
    case ErrorCode::WorkerCrashed:
        return tr("The reader stopped on a page of %1: that page is probably damaged. The others are not "
                  "concerned; you "
                  "can have it read again.");
    case ErrorCode::WorkerTimedOut:
        return tr("A page of %1 took too long and was left. The others are not concerned; you can have it "
                  "read again.");
    case ErrorCode::WorkerOutOfMemory:
        return tr(
            "A page of %1 needs more memory than Attrap allows and was left. The others are not concerned.");
    case ErrorCode::WorkerProtocol:
        return tr("The reader gave an answer that makes no sense for %1, which was discarded. You can have "
                  "it read again.");
    case ErrorCode::LanguageMissing:
        return tr("The data to recognise the language “%1” is not installed. Install the package "
                  "tesseract-ocr-%1, then "
                  "start Attrap again.");
    case ErrorCode::EngineFailed:
        return tr(
            "A page of %1 could not be processed. The others are not concerned; you can have it read again.");
    case ErrorCode::QuerySyntax:
        return tr("The search “%1” has nothing to look for. Give at least one word that must be there.");
    case ErrorCode::QueryTooBroad:
        return tr("“%1” stands for too many different words. Give more letters.");
    case ErrorCode::IndexFailed:
        return tr("The search index cannot be used. It can be made again from the library: attrap-cli "
                  "rebuild-index.");
    case ErrorCode::SiteUnreachable:
        return tr("The site of %1 cannot be reached. Check the connection to the Internet; Attrap will "
                  "try again at the next run.");
    case ErrorCode::ConnectionLost:
        return tr("The site cut the connection without an answer for %1. Some sites refuse that way: "
                  "Attrap leaves it alone for a while, then tries again.");
    case ErrorCode::RequestTimedOut:
        return tr("The site took too long to answer for %1. It will be asked again at the next run.");
    case ErrorCode::ServerBusy:
        return tr("The site is overloaded or refuses for now: %1 was not given. Attrap leaves it alone "
                  "for a while, then tries again; nothing is lost.");
    case ErrorCode::ServerPaused:
        return tr("The site refused a moment ago and is left alone for now: %1 was not asked for. "
                  "Attrap goes on by itself when the pause ends.");
    case ErrorCode::AccessRefused:
        return tr("The site refuses access to %1. Open that address in a browser to see whether it is "
                  "still public.");
    case ErrorCode::PageNotFound:
        return tr("The site says that %1 does not exist, or no longer.");
    case ErrorCode::ServerFailed:
        return tr("The site answered with an error for %1. It will be asked again at the next run.");
    case ErrorCode::CertificateInvalid:
        return tr("The certificate of the site of %1 is not valid: nobody can tell who answers, so "
                  "nothing was taken. Check the date of this computer; if it is right, the fault is "
                  "the site's.");
    case ErrorCode::AddressRefused:
        return tr("The site answered %1 by sending Attrap to an address that no public site may use. Nothing "
                  "was asked there.");
    case ErrorCode::RedirectElsewhere:
        return tr("The site sends %1 on to another site, which Attrap does not follow. Open that "
                  "address in a browser to see where it leads.");
    case ErrorCode::TooManyRedirects:
        return tr("The site sends %1 round in circles. It will be asked again at the next run.");
    case ErrorCode::DownloadTruncated:
        return tr("The download of %1 broke off before its end, twice. It will be asked for again at "
                  "the next run.");
    case ErrorCode::NeedsBrowser:
        return tr("The site asks for a browser, with you in front of it, before it gives %1. Open that "
                  "address from Attrap, pass what is asked, and the run goes on.");
    case ErrorCode::ListingUnrecognised:
        return tr("The page %1 no longer looks like a list of recueils: the site has probably changed. "
                  "What is already held stays; look at the page in a browser.");
    case ErrorCode::ListingEmpty:
        return tr("The page %1 lists nothing, where recueils are expected. This is not taken for “nothing "
                  "new”: look at the page in a browser.");
    case ErrorCode::DatesOutOfRange:
        return tr("The page %1 gives its recueils dates that cannot be. They were kept; check them on "
                  "the page.");
    case ErrorCode::TooManyPages:
        return tr("The list %1 has no end: Attrap stopped following it. What was found is kept.");
    case ErrorCode::DefinitionInvalid:
        return tr("The description of a site, %1, has a mistake. Mend it, or install Attrap again.");
    case ErrorCode::UnknownAdministration:
        return tr("No administration has the code “%1”. attrap-cli status lists the codes.");
    case ErrorCode::InvalidArgument:
        return tr("This cannot be done: %1.");
    case ErrorCode::Internal:
        return tr("Attrap made a mistake of its own (%1). Please report it with the log.");
    }
    return {};
}

} // namespace

QString errorText(const Error &error)
{
    const QString subject
        = error.subject.isEmpty() ? ErrorText::unnamed() : QDir::toNativeSeparators(error.subject);
    return ErrorText::sentence(error.code).replace(QStringLiteral("%1"), subject);
}

QString errorTextOfDocument(const Error &error)
{
    QString text = errorText({error.code, ErrorText::document(), error.detail});
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

} // namespace attrap
