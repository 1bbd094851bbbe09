// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the library as plain values (DESIGN § 1). Page indices are 0-based; times are UTC.
#pragma once

#include "core/base/error.h"
#include "core/base/geometry.h"
#include "core/base/pagedata.h"
#include "core/base/word.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace attrap {

/// Who publishes. The list is shipped with the program (resources/administrations.json).
struct Administration
{
    QString code; ///< "pref06", "ppparis", "prefidf"
    QString name;
    QString kind; ///< As in resources/administrations.json: "departement"…
    QString department; ///< "06"; empty for a region.
    QString region;
    QString timezone; ///< IANA name.
};

/// One published gazette. A local file that was imported is a recueil too, its url being file:///…
struct Recueil
{
    qint64 id = 0;
    QString administration; ///< Code, or empty when nobody said.
    QString url;
    QString title;
    QDate publishedOn; ///< Invalid when unknown.
    QDateTime firstSeen;
    QDateTime lastSeen;
    QDateTime goneSince; ///< Invalid while it is online, and always for a local file.
    QString document; ///< SHA-256 of the latest bytes; empty when none were fetched yet.
    int versions = 0; ///< How many documents its URL gave over time (Crawls::versions()).
    QString listingUrl; ///< The page that last showed its link; empty for a local file.
    QString linkText; ///< The words of that link.
    QString printedDate; ///< Its date as the listing prints it.
    QDateTime askedAt; ///< When its bytes were last asked for; invalid when never.
    int failures = 0; ///< How often in a row they could not be brought.
    std::optional<Error> failure; ///< Why, the last time.
};

enum class DocumentState {
    Received = 0, ///< The bytes are safe; nobody has looked inside yet.
    Opened = 1, ///< Its pages are known.
    Refused = 2, ///< It cannot be opened; Document::refusal says why. The bytes are kept all the same.
};

struct Document
{
    QString sha256;
    qint64 sizeBytes = 0;
    QDateTime receivedAt;
    DocumentState state = DocumentState::Received;
    std::optional<Error> refusal;
    int pageCount = 0;
    QString pdfTitle;
    QString pdfProducer;
    QDateTime pdfCreated;
    QDateTime pdfModified;
    bool encrypted = false;
    /// Grows whenever actes or words that a search could find change. The index keeps it beside what it
    /// indexed.
    qint64 contentVersion = 0;
};

enum class PageState {
    Waiting = 0, ///< Its text layer was not read yet.
    ToRecognise = 1, ///< What its text layer gives is there; parts still wait for OCR.
    Read = 2,
    Failed = 3, ///< PageRecord::failure says why; what its text layer gave, if anything, is there.
};

/// What a page turned out to be.
enum class PageKind { Unknown = 0, Text = 1, Scan = 2, Mixed = 3, GarbageText = 4, Blank = 5 };

/// What the text layer of a page is worth.
enum class LayerVerdict {
    Unknown = 0, ///< Read before this was judged, or not read yet.
    None = 1, ///< No words, or only those that are printed on top of a scan (a footer).
    Native = 2, ///< Written by the program that made the document.
    EarlierOcrKept = 3, ///< Left by an earlier OCR; it is what is searched.
    EarlierOcrReplaced = 4, ///< Left by an earlier OCR; ours is better and is what is searched.
    Garbage = 5, ///< Not what the page shows (wrong ToUnicode, private-use characters).
};

struct PageRecord
{
    QString document;
    int pageIndex = 0;
    PageSize size;
    int rotation = 0;
    PageState state = PageState::Waiting;
    PageKind kind = PageKind::Unknown;
    std::optional<Error> failure;
    QList<PageRect>
        ocrRegions; ///< What was, or will be, recognised; empty with kind Scan or GarbageText: all of it.
    double ocrDpi = 0; ///< 0 when no OCR was done.
    int readerVersion = 0;
    LayerVerdict layer = LayerVerdict::Unknown;
    QList<PageRect> cells; ///< Of its ruled tables, which are read row by row.
    bool lowerEffort = false; ///< Its OCR took too long and was finished less carefully.
};

/// The readings kept of a page.
enum class WordLayer {
    Text = 0, ///< The text layer, as the PDF gives it.
    Ocr = 1, ///< What was recognised.
    Page = 2, ///< Both put together in reading order: what is searched, cut and shown.
};

/// From where a field of an acte was read, the most reliable first.
enum class FieldSource {
    User = 0,
    Footer = 1,
    Separator = 2,
    Sommaire = 3,
    Outline = 4,
    Heading = 5,
    Metadata = 6
};

/// The names of the fields of an acte, as they are stored.
namespace FieldName {
inline constexpr char16_t Number[] = u"number";
inline constexpr char16_t Title[] = u"title";
inline constexpr char16_t Service[] = u"service"; ///< Who issues it.
inline constexpr char16_t Kind[] = u"kind"; ///< "arrêté", "décision", "délégation de signature"…
inline constexpr char16_t SignedOn[] = u"signed_on"; ///< "2024-08-14"
inline constexpr char16_t Signatory[] = u"signatory"; ///< As printed: "Philippe MAHÉ".
/// When what it decides begins and ends to apply: "2024-08-14" or "2024-08-14T08:00", local time.
inline constexpr char16_t AppliesFrom[] = u"applies_from";
inline constexpr char16_t AppliesTo[] = u"applies_to"; ///< Inclusive.
inline constexpr char16_t Duration[] = u"duration"; ///< As stated, ISO 8601: "P3Y", "P6M", "PT8H".
/// One of several: "L242-5 du code de la sécurité intérieure", "code de la route",
/// "7 de la loi n° 2021-646 du 25 mai 2021", "décret n° 2004-374 du 29 avril 2004"
/// (core/reading/legalbases.h).
inline constexpr char16_t LegalBasis[] = u"legal_basis";
} // namespace FieldName

/// A value read for a field of an acte, or given by the user, and where it stands.
struct ActeField
{
    QString name; ///< One of FieldName.
    QString value; ///< In the normal form of that field.
    FieldSource source = FieldSource::Metadata;
    double confidence = 0; ///< 0 to 1.
    int pageIndex = -1; ///< Of the boxes; -1 when it was read on no page (outline, file name, user).
    QList<PageRect> boxes; ///< Of the words that it was read from.

    friend bool operator==(const ActeField &, const ActeField &) = default;
};

/// One decision inside a recueil: the unit of search.
struct Acte
{
    qint64 id
        = 0; ///< Stays the same when the document is cut again and the acte still starts at the same page.
    QString document;
    QString number; ///< Empty when none was found.
    QString title;
    QString kind; ///< "arrêté", "décision"…; empty when unknown.
    QString service;
    QDate signedOn; ///< Invalid when unknown.
    int firstPage = 0;
    int lastPage = 0; ///< Inclusive.
    double confidence = 0; ///< 0 to 1: of the cut.
    FieldSource source = FieldSource::Metadata; ///< What the cut rests on.
    QString signatory; ///< As printed; empty when unknown.
    QString appliesFrom; ///< As FieldName::AppliesFrom; empty when not stated.
    QString appliesTo;
    /// Every value that was read, the best of each name first; the members above are the best ones. Only
    /// filled by what cuts, and by Actes::fields(): lists of actes go without.
    QList<ActeField> fields;

    /// A cover with its sommaire: kept and found as an acte is, but it is none and nobody counts it as one.
    [[nodiscard]] bool isFront() const { return kind == QStringLiteral("sommaire"); }

    friend bool operator==(const Acte &, const Acte &) = default;
};

/// What the user says of a field of the acte that begins at a page: it wins over every reading.
struct FieldCorrection
{
    int firstPage = 0;
    QString name; ///< One of FieldName.
    QString value; ///< In its normal form; several legal bases one a line. Empty: there is none.
    QDateTime at;

    friend bool operator==(const FieldCorrection &, const FieldCorrection &) = default;
};

/// What the user says of a page: an acte begins there, or none does.
struct BoundaryCorrection
{
    int pageIndex = 0;
    bool begins = true;
    QDateTime at;

    friend bool operator==(const BoundaryCorrection &, const BoundaryCorrection &) = default;
};

enum class JobKind {
    Inspect = 0, ///< Open the document, list its pages.
    ReadText = 1, ///< Text layers and survey of pages [pageIndex, pageIndex + pageCount).
    Recognise = 2, ///< OCR of one page.
    Cut = 3, ///< Cut the document into actes.
};

struct Job
{
    qint64 id = 0;
    JobKind kind = JobKind::Inspect;
    QString document;
    int pageIndex = 0;
    int pageCount = 0;
    int priority = 0; ///< Larger goes first.
};

/// What the user is told of the library; every number counted, none estimated.
struct LibraryCounts
{
    int recueils = 0;
    int documents = 0;
    int documentsRefused = 0;
    int documentsWaiting = 0; ///< Received, not yet opened.
    int pages = 0;
    int pagesRead = 0;
    int pagesToRecognise = 0;
    int pagesWaiting = 0; ///< Text layer not read yet.
    int pagesFailed = 0;
    int pagesOcr = 0; ///< Read by OCR, wholly or in part.
    int pagesLowerEffort = 0; ///< Of those read: finished less carefully, since they took too long.
    int actes = 0; ///< Without covers and sommaires.
    int jobs = 0; ///< In the queue, running ones included.
    qint64 originalBytes = 0;
    qint64 databaseBytes = 0;
};

} // namespace attrap
