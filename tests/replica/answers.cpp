// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/answers.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace attrap::replica {

struct Answers::Context
{
    const HttpRequest &request;
    QString host;
    QString path; ///< Decoded.
    QString query; ///< Decoded.
    Found found;
};

namespace {

HttpReply text(int status, const QString &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body.toUtf8();
    return reply;
}

HttpReply redirectTo(int status, const QByteArray &where)
{
    HttpReply reply = text(status, u"<html><body>Redirection</body></html>"_s);
    reply.headers.append({"Location", where});
    return reply;
}

HttpReply notFound()
{
    return text(
        404,
        u"<!DOCTYPE html><html><head><title>404</title></head><body><main role=\"main\"><h1>Page non trouvée</h1></main></body></html>"_s);
}

QByteArray encodedPath(const QString &path)
{
    return QUrl::toPercentEncoding(path, "/:@!$&'()*+,;=?"); // Once: nothing in it is encoded yet.
}

/// "www.ain.gouv.fr.localhost:40123" is www.ain.gouv.fr.
QString siteHost(const QString &header)
{
    QString host = header.section(u':', 0, 0).toLower();
    if (host.endsWith(".localhost"_L1)) {
        host.chop(10);
    }
    return host;
}

/// The page chosen in a select, as the form sends it.
QString chosen(const QByteArray &body)
{
    QByteArray value = body.mid(body.indexOf('=') + 1);
    value.replace('+', ' ');
    return u'/' + QString::fromUtf8(QByteArray::fromPercentEncoding(value));
}

QString cloudflareFamily()
{
    return u"regions"_s;
}

} // namespace

Answers::Answers(Sites &sites, FaultBook &faults, bool challenges)
    : m_sites(sites)
    , m_faults(faults)
    , m_challengesOn(challenges)
{ }

HttpReply Answers::to(const HttpRequest &request, LoggedRequest &entry)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray rawPath = mark < 0 ? request.target : request.target.left(mark);
    const QByteArray rawQuery = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    Context context{request,
                    siteHost(request.host),
                    QString::fromUtf8(QByteArray::fromPercentEncoding(rawPath)),
                    QString::fromUtf8(QByteArray::fromPercentEncoding(rawQuery)),
                    {}};
    if (request.method == "POST"_L1 && request.body.contains('=')) {
        context.found = m_sites.find(context.host, chosen(request.body), {});
    } else {
        context.found = m_sites.find(context.host, context.path, context.query);
    }
    entry.host = context.host;
    entry.path = context.query.isEmpty() ? context.path : context.path + u'?' + context.query;
    entry.isDocument = context.found.document.has_value();

    const auto rule = m_faults.take({context.host, entry.path, request.userAgent, entry.isDocument});
    if (rule) {
        if (auto reply = failed(*rule, context)) {
            return *reply;
        }
    }
    if (auto reply = m_challenges.redirect(request.target, request.cookie, request.userAgent)) {
        return *reply;
    }
    if (auto reply = challenged(context)) {
        return *reply;
    }
    HttpReply reply = content(context, rule);
    if (rule && rule->fault == Fault::SlowDrip) {
        reply.way = HttpReply::Way::Drip;
        reply.pauseMs = rule->argument > 0 ? rule->argument : 1000;
    }
    return reply;
}

std::optional<HttpReply> Answers::redirected(const FaultRule &rule, const Context &context) const
{
    switch (rule.fault) {
    case Fault::RedirectLoop:
        return redirectTo(302, context.request.target);
    case Fault::RedirectOffSite:
        return redirectTo(302, "https://ailleurs.example/");
    case Fault::RedirectToFile:
        return redirectTo(302, "file:///etc/passwd");
    case Fault::RedirectToPrivate:
        return redirectTo(302, "https://192.168.1.1/");
    default:
        return std::nullopt;
    }
}

/// The answer that takes the place of the content; nothing when the fault only changes the content.
std::optional<HttpReply> Answers::failed(const FaultRule &rule, const Context &context)
{
    HttpReply reply;
    switch (rule.fault) {
    case Fault::TooManyRequests:
        return text(429, u"<html><body><h1>429 Too Many Requests</h1></body></html>"_s);
    case Fault::TooManyRequestsRetryAfter:
        reply = text(429, u"<html><body><h1>429 Too Many Requests</h1></body></html>"_s);
        reply.headers.append({"Retry-After", QByteArray::number(rule.argument)});
        return reply;
    case Fault::Unavailable: {
        QByteArray body = "<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle "
                          "this request.\n</body></html>\n";
        reply = text(503, {});
        reply.body = body.leftJustified(118, ' ', true);
        return reply;
    }
    case Fault::Reset:
        reply.way = HttpReply::Way::Reset;
        return reply;
    case Fault::EmptyReply:
    case Fault::RefusesBots:
        reply.way = HttpReply::Way::Nothing;
        return reply;
    case Fault::HtmlForPdf:
        return text(
            200,
            u"<!DOCTYPE html><html><head><title>Document</title></head><body><p>Le document est momentanément indisponible.</p></body></html>"_s);
    case Fault::HugeBody:
        reply.type = "application/pdf";
        reply.way = HttpReply::Way::Huge;
        return reply;
    case Fault::RedirectLoop:
    case Fault::RedirectOffSite:
    case Fault::RedirectToFile:
    case Fault::RedirectToPrivate:
        return redirected(rule, context);
    case Fault::NotFound:
        return notFound();
    case Fault::Forbidden:
        return text(403, u"<html><body><h1>403 Forbidden</h1></body></html>"_s);
    case Fault::ServerError:
        return text(500, u"<html><body><h1>500 Internal Server Error</h1></body></html>"_s);
    case Fault::JavaScriptChallenge:
    case Fault::CloudflareChallenge:
        if (m_challenges.passed(context.request.cookie, context.request.userAgent)
            || context.request.target.startsWith("/redirect_")) {
            return std::nullopt;
        }
        return rule.fault == Fault::CloudflareChallenge
            ? m_challenges.cloudflare(context.request.userAgent)
            : m_challenges.javaScript(context.request.target, context.request.userAgent);
    case Fault::UnrecognisedListing:
        return text(
            200,
            u"<!DOCTYPE html><html><head><title>Nouveau site</title></head><body><div id=\"app\">Bienvenue</div></body></html>"_s);
    case Fault::SlowDrip:
    case Fault::TruncatedPdf:
    case Fault::CutPdf:
    case Fault::EndlessPager:
    case Fault::EmptyListing:
    case Fault::MissingCookie:
    case Fault::ReplacedBytes:
    case Fault::Vanished:
    case Fault::BadCertificate:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<HttpReply> Answers::challenged(const Context &context)
{
    const QString family = context.host == "www.prefectures-regions.gouv.fr"_L1 ? cloudflareFamily()
        : context.host == "www.prefecturedepolice.interieur.gouv.fr"_L1         ? u"drupal"_s
                                                                                : QString();
    const bool passed = m_challenges.passed(context.request.cookie, context.request.userAgent);
    if (!m_challengesOn || family.isEmpty() || passed) {
        return std::nullopt;
    }
    return family == "drupal"_L1 ? m_challenges.javaScript(context.request.target, context.request.userAgent)
                                 : m_challenges.cloudflare(context.request.userAgent);
}

HttpReply Answers::content(const Context &context, const std::optional<FaultRule> &rule)
{
    if (!context.found.document) {
        return listing(context, rule);
    }
    HttpReply reply = document(context);
    if (rule && rule->fault == Fault::TruncatedPdf) {
        reply.way = HttpReply::Way::Truncated;
    } else if (rule && rule->fault == Fault::CutPdf) {
        reply.body.truncate(reply.body.size() * 6 / 10);
    }
    return reply;
}

HttpReply Answers::conditional(const Context &context, HttpReply reply, const QByteArray &tag) const
{
    const QByteArray quoted = '"' + tag + '"';
    reply.headers.append({"ETag", quoted});
    if (context.request.ifNoneMatch.toLatin1() == quoted) {
        reply.status = 304;
        reply.body.clear();
    }
    return reply;
}

HttpReply Answers::document(const Context &context)
{
    const Document &document = *context.found.document;
    HttpReply reply;
    reply.type = "application/pdf";
    reply.body = m_sites.bytesOf(context.host, document);
    const QDateTime changed(document.day, QTime(9, 30), Qt::UTC);
    reply.headers.append(
        {"Last-Modified", QLocale::c().toString(changed, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
    return conditional(context, reply, m_sites.sha256Of(context.host, document).left(16).toLatin1());
}

HttpReply Answers::listing(const Context &context, const std::optional<FaultRule> &rule)
{
    View view;
    view.offset = context.found.offset;
    view.endless = rule && rule->fault == Fault::EndlessPager;
    view.empty = rule && rule->fault == Fault::EmptyListing;
    if (auto reply = moselle(context, view, rule && rule->fault == Fault::MissingCookie)) {
        return *reply;
    }
    const Found &found = context.found;
    if (!found.page) {
        return found.canonical.isEmpty() ? notFound() : redirectTo(301, encodedPath(found.canonical));
    }
    if (!found.page->redirect.isEmpty()) {
        return redirectTo(302, encodedPath(found.page->redirect));
    }
    HttpReply reply;
    if (found.site.about.family == "regions"_L1) {
        reply.body = regionPage(found.site.about, *found.page, view);
    } else if (found.site.about.family == "drupal"_L1) {
        const int number = QUrlQuery(context.query).queryItemValue(u"page"_s).toInt();
        reply.body = policePage(found.site.about, *found.site.tree, number, view);
    } else {
        reply.body = dsfrPage(found.site.about, *found.page, view);
    }
    if (!found.site.about.has(u"etag"_s)) {
        return reply;
    }
    const auto tag = QCryptographicHash::hash(reply.body, QCryptographicHash::Md5).toHex();
    return conditional(context, reply, tag);
}

std::optional<HttpReply> Answers::moselle(const Context &context, const View &view, bool withoutSession)
{
    if (context.host != "mc.moselle.gouv.fr"_L1) {
        return std::nullopt;
    }
    QString query = context.query;
    query.replace(u'?', u'&'); // The application writes two question marks.
    const QString action = QUrlQuery(query).queryItemValue(u"do"_s);
    const auto &tree = *m_sites.find(context.host, u"/raa.html"_s, {}).site.tree;
    HttpReply reply;
    if (context.path == "/raa.html"_L1 && action.isEmpty()) {
        const QString session = QString::number(QRandomGenerator::system()->generate64(), 16);
        const QMutexLocker lock(&m_mutex);
        m_sessions.append(session);
        reply.headers = {{"Set-Cookie", "DIMSPHPSESSID=" + session.toLatin1() + "; path=/"},
                         {"Set-Cookie", "nocache=1; path=/"}};
        reply.body = moselleEntry();
        return reply;
    }
    if (context.path != "/raa.html"_L1 && context.path != "/index.php"_L1) {
        return notFound();
    }
    const QMutexLocker lock(&m_mutex);
    const bool known = m_sessions.contains(cookieOf(context.request.cookie, "DIMSPHPSESSID"_L1));
    if (!known || withoutSession) {
        reply.body = moselleUnrelated();
    } else if (action == "raa-acte"_L1) {
        reply.body = moselleActs(tree, view);
    } else if (action == "raa_rec"_L1) {
        reply.body = moselleRecueils(tree, QUrlQuery(query).queryItemValue(u"page"_s).toInt(), view);
    } else {
        reply.body = moselleUnrelated();
    }
    return reply;
}

} // namespace attrap::replica
