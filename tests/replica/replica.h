// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for the sites, on loopback: the real shapes of SITE-STRUCTURE, and faults on demand.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <memory>

namespace attrap::replica {

/// A document that the site of an administration lists: what a complete crawl must bring.
struct ExpectedItem
{
    QString url; ///< https, the real site's host, percent-encoded.
    QString title; ///< As a person would call it.
    QDate publishedOn; ///< Invalid where the site gives no date at all.
    QString sha256; ///< Of the bytes served now.
    QString listingUrl; ///< A page that shows its link.
};

enum class Fault {
    TooManyRequests, ///< 429 without Retry-After
    TooManyRequestsRetryAfter, ///< 429 with Retry-After: argument = seconds
    Unavailable, ///< 503, body of 118 bytes
    Reset, ///< TCP reset before any answer
    EmptyReply, ///< closed without an answer
    SlowDrip, ///< one byte now and then
    TruncatedPdf, ///< Content-Length says more than comes
    CutPdf, ///< the first 60 % of the PDF, with the right Content-Length for that
    HtmlForPdf, ///< 200, text/html under a .pdf URL
    RedirectLoop,
    RedirectOffSite, ///< to https://ailleurs.example/
    RedirectToFile, ///< to file:///etc/passwd
    RedirectToPrivate, ///< to https://192.168.1.1/
    EndlessPager, ///< every page of a list has a next one
    HugeBody, ///< 2 GB
    ReplacedBytes, ///< other bytes, still a PDF, under the same URL
    Vanished, ///< 404, and no longer listed
    NotFound, ///< 404, still listed
    Forbidden, ///< 403
    ServerError, ///< 500
    MissingCookie, ///< as if the session cookie had not come
    JavaScriptChallenge, ///< the préfecture de police's redirect page
    CloudflareChallenge, ///< 403, "Just a moment…"
    EmptyListing, ///< 200, the page without its items
    UnrecognisedListing, ///< 200, a page of another make
    RefusesBots, ///< empty reply when the User-Agent contains "Bot"
    BadCertificate, ///< only with TLS
};

struct FaultRule
{
    QString host; ///< Empty: every one.
    QString path; ///< Part of the decoded path; empty: every one.
    Fault fault = Fault::Unavailable;
    int times = -1; ///< How often; -1: always.
    int argument = 0;
};
/// "HOST/PATH=unavailable*3": as `attrap-replica --fault` takes it. Error: InvalidArgument.
Result<FaultRule> parseFault(const QString &text);

struct LoggedRequest
{
    qint64 atMs = 0; ///< Of the clock the replica was given: monotonicMs().
    QString server; ///< "127.0.0.2:40123": the address that was asked.
    QString host; ///< The site that the request was for.
    QString method;
    QString path; ///< Decoded, with the query.
    QString userAgent;
    QString ifNoneMatch;
    int status = 0; ///< 0: no answer was sent.
    bool isDocument = false;
};

struct Options
{
    QString corpus; ///< A folder whose PDFs are served too, under pref83's site; empty: none.
    bool challenges = true; ///< régions and préfecture de police ask for a browser until it was passed.
    bool tls = false; ///< https with a certificate of its own making (certificateFile()).
};

/// Serves all 115 sites. Those that really share one address share 127.0.0.1; the régions stand on 127.0.0.2,
/// the préfecture de police on 127.0.0.3, Moselle on 127.0.0.4, overseas on 127.0.0.5: so that "one queue per
/// server address" can be seen. The site is told by the Host header, a trailing ".localhost" aside (so that a
/// browser can reach http://www.example.gouv.fr.localhost:PORT/). Thread: any; serves in its own.
class Replica
{
public:
    /// `clock` stamps the log; it outlives the replica.
    Replica(const Options &options, const Clock &clock);
    ~Replica();
    Replica(const Replica &) = delete;
    Replica &operator=(const Replica &) = delete;

    /// Listens on free ports. Errors: Internal.
    Result<void> start();
    void stop();

    /// "https://www.ain.gouv.fr=http://127.0.0.1:40123", for --origin; one a host.
    [[nodiscard]] QStringList origins() const;
    [[nodiscard]] QString certificateFile() const;
    [[nodiscard]] QStringList codes() const;
    /// Everything that administration lists (published on or after since, when valid), newest first.
    [[nodiscard]] QList<ExpectedItem> expected(const QString &code, const QDate &since = {}) const;

    void addFault(const FaultRule &rule);
    void clearFaults();
    /// One document more, published that day, on the newest list of the site. @return its URL.
    QString publish(const QString &code, const QDate &day);

    [[nodiscard]] QList<LoggedRequest> log() const;
    void clearLog();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap::replica
