// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/curltransport.h"

#include "core/web/addresses.h"
#include "core/web/bodysink.h"
#include "core/web/certificate.h"
#include "core/web/curlerrors_p.h"
#include "core/web/verdict.h"

#include <QSet>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

constexpr int PollMs = 100;
constexpr long SlowBytesPerSecond = 100;

struct EasyDelete
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
};
struct MultiDelete
{
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
};
struct ShareDelete
{
    void operator()(CURLSH *share) const { curl_share_cleanup(share); }
};
struct ListDelete
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using SList = std::unique_ptr<curl_slist, ListDelete>;

void append(SList &list, const QByteArray &line)
{
    if (curl_slist *longer = curl_slist_append(list.get(), line.constData())) {
        list.release(); // NOLINT(bugprone-unused-return-value): the longer list begins with it.
        list.reset(longer);
    }
}

/// As part of a header: nothing that would end it.
QByteArray headerValue(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.removeIf([](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    return value;
}

/// Names and values of headers are ASCII, or UTF-8 in the Location of some sites, or anything.
QString fromHeader(const char *text)
{
    const QByteArray bytes(text);
    const QString utf8 = QString::fromUtf8(bytes);
    return utf8.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : utf8;
}

/// Which addresses sockets may be opened to during one exchange, and what came of it. Looked at after the
/// name was resolved, so that no name can lead into the user's own network.
struct SocketGuard
{
    enum class Allowed { Public, Loopback, Proxy };
    Allowed allowed = Allowed::Public;
    QString refused;
    bool wasOpened = false;
};

curl_socket_t openSocket(void *guardPointer, curlsocktype /*purpose*/, curl_sockaddr *address)
{
    auto &guard = *static_cast<SocketGuard *>(guardPointer);
    const QString numeric = addressOf(address->addr);
    // The proxy is the user's own choice; it may well be on this computer (Tor).
    const bool may = guard.allowed == SocketGuard::Allowed::Proxy
        || (guard.allowed == SocketGuard::Allowed::Loopback ? isLoopbackAddress(numeric)
                                                            : isPublicAddress(numeric));
    if (!may) {
        guard.refused = numeric;
        return CURL_SOCKET_BAD;
    }
    guard.wasOpened = true;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

struct Receiver
{
    CURL *easy = nullptr;
    BodySink *sink = nullptr;
};

std::size_t receive(char *data, std::size_t size, std::size_t count, void *receiverPointer)
{
    const auto &receiver = *static_cast<Receiver *>(receiverPointer);
    long status = 0;
    curl_easy_getinfo(receiver.easy, CURLINFO_RESPONSE_CODE, &status);
    // An error page must not be found where a document is expected.
    if (status == 200 && !receiver.sink->start()) {
        return 0;
    }
    const qint64 bytes = static_cast<qint64>(size) * static_cast<qint64>(count);
    return receiver.sink->take(data, bytes) ? size * count : 0;
}

/// libcurl's global state, made once; it is thread-safe from 7.84 on.
bool startLibrary()
{
    static const bool isStarted = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return isStarted;
}

} // namespace

struct CurlTransport::Impl
{
    Impl(const NetworkSettings &networkSettings, const WebLimits &webLimits, const Clock &systemClock);

    void forgetCookies();
    [[nodiscard]] Result<void> check(const HttpRequest &request) const;
    [[nodiscard]] qint64 maxBytes(const HttpRequest &request) const;
    [[nodiscard]] std::optional<QUrl> originOf(const HttpRequest &request) const;
    void prepare(const HttpRequest &request, qint64 most, SocketGuard &guard, Receiver &receiver);
    void setAddress(const HttpRequest &request, SocketGuard &guard);
    void setSafety();
    void setLimits(const HttpRequest &request, qint64 most);
    void setHeaders(const HttpRequest &request);
    /// Until the end, or until cancelled: then nothing.
    std::optional<CURLcode> perform(const CancelToken &token);
    void readAnswer(Exchange &exchange);
    void readCertificate(Exchange &exchange);
    [[nodiscard]] Error failure(CURLcode code, const SocketGuard &guard);

    NetworkSettings settings;
    WebLimits limits;
    const Clock &clock;
    OriginOverrides origins;
    QSet<QString> http1Hosts; ///< Where HTTP/2 was refused.
    bool isStarted = startLibrary();
    std::unique_ptr<CURLM, MultiDelete> multi;
    std::unique_ptr<CURLSH, ShareDelete> cookies;
    std::unique_ptr<CURL, EasyDelete> easy; ///< Of the last exchange; a new one each time.
    SList headers;
    SList connectTo;
    QByteArray formBody;
    std::array<char, CURL_ERROR_SIZE> errorText{};
};

CurlTransport::Impl::Impl(const NetworkSettings &networkSettings, const WebLimits &webLimits,
                          const Clock &systemClock)
    : settings(networkSettings)
    , limits(webLimits)
    , clock(systemClock)
    , multi(curl_multi_init())
{
    forgetCookies();
}

void CurlTransport::Impl::forgetCookies()
{
    easy.reset(); // It uses them.
    cookies.reset(curl_share_init());
    if (cookies) {
        curl_share_setopt(cookies.get(), CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE);
    }
}

Result<void> CurlTransport::Impl::check(const HttpRequest &request) const
{
    if (Result<void> checked = checkSiteUrl(request.url); !checked) {
        return checked;
    }
    // The one private name that everybody knows; what other names lead to is known to the proxy only.
    if (!originOf(request) && !settings.proxy.isEmpty() && request.url.host().endsWith("localhost"_L1)) {
        return Error{ErrorCode::AddressRefused, {}, u"the proxy's own computer"_s};
    }
    return {};
}

qint64 CurlTransport::Impl::maxBytes(const HttpRequest &request) const
{
    if (request.maxBytes > 0) {
        return request.maxBytes;
    }
    return request.kind == ResourceKind::Document ? limits.documentBytes : limits.listingBytes;
}

void CurlTransport::Impl::prepare(const HttpRequest &request, qint64 most, SocketGuard &guard,
                                  Receiver &receiver)
{
    errorText.front() = '\0';
    setSafety();
    setAddress(request, guard);
    setLimits(request, most);
    setHeaders(request);
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, errorText.data());
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &receiver);
}

std::optional<QUrl> CurlTransport::Impl::originOf(const HttpRequest &request) const
{
    const auto it = origins.constFind(request.url.host());
    return it == origins.constEnd() ? std::nullopt : std::optional(*it);
}

/// Where the connection goes: to the site, through the proxy, or to the server that stands in for the site.
/// Only the connection differs then: Host, cookies and the name in the certificate stay the site's.
void CurlTransport::Impl::setAddress(const HttpRequest &request, SocketGuard &guard)
{
    QUrl url = request.url.adjusted(QUrl::RemoveFragment);
    QByteArray proxy = settings.proxy.toUtf8();
    connectTo.reset();
    const std::optional<QUrl> origin = originOf(request);
    if (origin) {
        url.setScheme(origin->scheme());
        url.setPort(-1);
        const QString host = origin->host().contains(u':') ? u'[' + origin->host() + u']' : origin->host();
        const int port = origin->port(origin->scheme() == "http"_L1 ? 80 : 443);
        append(connectTo, "::" + host.toLatin1() + ':' + QByteArray::number(port));
        proxy.clear();
    }
    // With "socks5" libcurl would ask this computer's own resolver, and so tell it which sites are visited.
    if (proxy.startsWith("socks5:")) {
        proxy.insert(6, 'h');
    }
    guard.allowed = origin ? SocketGuard::Allowed::Loopback
        : proxy.isEmpty()  ? SocketGuard::Allowed::Public
                           : SocketGuard::Allowed::Proxy;
    CURL *to = easy.get();
    curl_easy_setopt(to, CURLOPT_URL, url.toEncoded(QUrl::FullyEncoded).constData());
    curl_easy_setopt(to, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(to, CURLOPT_PROTOCOLS_STR, origin ? "http,https" : "https");
    curl_easy_setopt(to, CURLOPT_CONNECT_TO, connectTo.get());
    // Said even when empty: otherwise the environment (https_proxy, no_proxy) decides.
    curl_easy_setopt(to, CURLOPT_PROXY, proxy.constData());
    curl_easy_setopt(to, CURLOPT_NOPROXY, origin ? "*" : "");
    curl_easy_setopt(to, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(to, CURLOPT_OPENSOCKETDATA, &guard);
    const bool isHttp1 = http1Hosts.contains(request.url.host());
    curl_easy_setopt(to, CURLOPT_HTTP_VERSION, isHttp1 ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS);
}

void CurlTransport::Impl::setSafety()
{
    CURL *to = easy.get();
    curl_easy_setopt(to, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(to, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(to, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(to, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(to, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(to, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(to, CURLOPT_CERTINFO, 1L);
    if (!settings.certificateFile.isEmpty()) {
        curl_easy_setopt(to, CURLOPT_CAINFO, settings.certificateFile.toUtf8().constData());
        curl_easy_setopt(to, CURLOPT_CAPATH, nullptr);
    }
    // A new connection for each request. Sites close a kept one during our pauses of seconds, and a reset or
    // an empty reply on it would look like the refusal that makes us wait for minutes; libcurl's own cure, to
    // send the request again at once, would break the pause. Requests are so far apart that nothing is lost
    // by it, and each exchange sees the certificate, as it would not in a resumed TLS session either.
    curl_easy_setopt(to, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(to, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(to, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    // Cancelling does not wait for a resolver that hangs.
    curl_easy_setopt(to, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(to, CURLOPT_SHARE, cookies.get());
    curl_easy_setopt(to, CURLOPT_COOKIEFILE, ""); // No file; without it no cookie is taken.
}

void CurlTransport::Impl::setLimits(const HttpRequest &request, qint64 most)
{
    const bool isDocument = request.kind == ResourceKind::Document;
    CURL *to = easy.get();
    curl_easy_setopt(to, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(most));
    curl_easy_setopt(to, CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connectSeconds));
    curl_easy_setopt(to, CURLOPT_TIMEOUT,
                     static_cast<long>(isDocument ? limits.documentSeconds : limits.listingSeconds));
    curl_easy_setopt(to, CURLOPT_LOW_SPEED_LIMIT, SlowBytesPerSecond);
    curl_easy_setopt(to, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.stallSeconds));
}

void CurlTransport::Impl::setHeaders(const HttpRequest &request)
{
    CURL *to = easy.get();
    headers.reset();
    append(headers, "Accept-Language: fr");
    if (!request.etag.isEmpty()) {
        append(headers, "If-None-Match: " + headerValue(request.etag));
    }
    if (!request.lastModified.isEmpty()) {
        append(headers, "If-Modified-Since: " + headerValue(request.lastModified));
    }
    if (!request.formBody.isEmpty()) {
        append(headers, "Expect:"); // No "100-continue": old servers wait for it to be over.
        formBody = request.formBody;
        curl_easy_setopt(to, CURLOPT_POST, 1L);
        curl_easy_setopt(to, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(formBody.size()));
        curl_easy_setopt(to, CURLOPT_POSTFIELDS, formBody.constData());
    }
    curl_easy_setopt(to, CURLOPT_HTTPHEADER, headers.get());
    const QString agent = request.userAgent.isEmpty() ? defaultUserAgent(settings) : request.userAgent;
    curl_easy_setopt(to, CURLOPT_USERAGENT, headerValue(agent).constData());
    // Documents as they are, so that Content-Length is their size. What comes encoded anyway is decoded.
    curl_easy_setopt(to, CURLOPT_ACCEPT_ENCODING,
                     request.kind == ResourceKind::Document ? "identity" : "gzip, deflate");
}

std::optional<CURLcode> CurlTransport::Impl::perform(const CancelToken &token)
{
    if (curl_multi_add_handle(multi.get(), easy.get()) != CURLM_OK) {
        return CURLE_FAILED_INIT;
    }
    std::optional<CURLcode> result;
    bool isOver = false;
    while (!isOver && !token.isCancelled()) {
        int running = 0;
        CURLMcode code = curl_multi_perform(multi.get(), &running);
        if (code == CURLM_OK && running > 0) {
            code = curl_multi_poll(multi.get(), nullptr, 0, PollMs, nullptr);
        }
        if (code != CURLM_OK) {
            result = CURLE_FAILED_INIT;
            break;
        }
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi.get(), &left)) {
            if (message->msg == CURLMSG_DONE) {
                result = message->data.result;
                isOver = true;
            }
        }
    }
    curl_multi_remove_handle(multi.get(), easy.get());
    return result;
}

void CurlTransport::Impl::readAnswer(Exchange &exchange)
{
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    exchange.status = static_cast<int>(status);
    if (status == 0) {
        return;
    }
    exchange.finalUrl = exchange.url;
    long version = CURL_HTTP_VERSION_NONE;
    curl_easy_getinfo(easy.get(), CURLINFO_HTTP_VERSION, &version);
    exchange.httpVersion = version == CURL_HTTP_VERSION_1_0 ? u"1.0"_s
        : version == CURL_HTTP_VERSION_1_1                  ? u"1.1"_s
        : version == CURL_HTTP_VERSION_2_0                  ? u"2"_s
                                                            : QString();
    curl_header *header = nullptr; // Only the site's: those of a proxy's CONNECT are of another kind.
    while ((header = curl_easy_nextheader(easy.get(), CURLH_HEADER, -1, header)) != nullptr) {
        exchange.headers.append({fromHeader(header->name), fromHeader(header->value)});
    }
}

void CurlTransport::Impl::readCertificate(Exchange &exchange)
{
    curl_certinfo *chain = nullptr;
    if (curl_easy_getinfo(easy.get(), CURLINFO_CERTINFO, &chain) != CURLE_OK || chain == nullptr
        || chain->num_of_certs < 1) {
        return;
    }
    // The first is the site's own.
    for (const curl_slist *line = chain->certinfo[0]; line != nullptr; line = line->next) {
        const QByteArray text(line->data);
        if (text.startsWith("Subject:")) {
            exchange.certificateSubject = subjectRfc4514(QString::fromUtf8(text.mid(8)));
        } else if (text.startsWith("Cert:")) {
            exchange.certificateFingerprint = certificateFingerprint(text.mid(5));
        }
    }
}

Error CurlTransport::Impl::failure(CURLcode code, const SocketGuard &guard)
{
    if (!guard.refused.isEmpty() && !guard.wasOpened) {
        return Error{ErrorCode::AddressRefused, {}, u"%1 is no address for a site"_s.arg(guard.refused)};
    }
    CurlFailure known;
    known.code = code;
    long status = 0;
    curl_off_t connectUs = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_OS_ERRNO, &known.osErrno);
    curl_easy_getinfo(easy.get(), CURLINFO_HTTP_CONNECTCODE, &known.proxyStatus);
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy.get(), CURLINFO_CONNECT_TIME_T, &connectUs);
    known.hadAnswer = status != 0;
    known.wasConnected = connectUs > 0;
    known.text = errorText.front() == '\0' ? QString::fromLatin1(curl_easy_strerror(code))
                                           : QString::fromLocal8Bit(errorText.data());
    return errorOf(known);
}

CurlTransport::CurlTransport(const NetworkSettings &settings, const WebLimits &limits, const Clock &clock)
    : m_impl(std::make_unique<Impl>(settings, limits, clock))
{ }

CurlTransport::~CurlTransport() = default;

void CurlTransport::setOrigins(const OriginOverrides &origins)
{
    m_impl->origins = origins;
}

HttpOutcome CurlTransport::exchange(const HttpRequest &request, const CancelToken &token)
{
    HttpOutcome outcome;
    outcome.exchange.url = request.url;
    outcome.exchange.savePath = request.savePath;
    const auto fail = [&](const Error &error) {
        outcome.error = Error{error.code, request.url.toString(QUrl::FullyEncoded | QUrl::RemovePassword),
                              error.detail};
        return outcome;
    };
    if (const Result<void> checked = m_impl->check(request); !checked) {
        return fail(checked.error());
    }
    if (const std::optional<QUrl> origin = m_impl->originOf(request)) {
        outcome.exchange.originOverride = u"https://%1=%2"_s.arg(request.url.host(), origin->toString());
    }
    const qint64 maxBytes = m_impl->maxBytes(request);
    BodySink sink(request.savePath, maxBytes);
    SocketGuard guard;
    m_impl->easy.reset(curl_easy_init());
    if (!m_impl->isStarted || !m_impl->multi || !m_impl->cookies || !m_impl->easy) {
        return fail({ErrorCode::Internal, {}, u"libcurl does not start"_s});
    }
    Receiver receiver{m_impl->easy.get(), &sink};
    m_impl->prepare(request, maxBytes, guard, receiver);
    outcome.exchange.at = m_impl->clock.now();
    const std::optional<CURLcode> code = m_impl->perform(token);

    m_impl->readAnswer(outcome.exchange);
    m_impl->readCertificate(outcome.exchange);
    outcome.exchange.sizeBytes = sink.sizeBytes();
    outcome.exchange.sha256 = sink.sha256();
    outcome.exchange.body = sink.body();
    if (!code) {
        return fail({ErrorCode::Cancelled, {}, {}});
    }
    // The status first: a 429 whose body is cut short, or too large, is a refusal all the same.
    if (outcome.exchange.status != 0) {
        outcome.error = verdictOf(request, outcome.exchange, sink.beginning());
    }
    if (*code != CURLE_OK && !sink.error() && !outcome.error) {
        outcome.http2Refused = isHttp2Refusal(*code);
        if (outcome.http2Refused) {
            m_impl->http1Hosts.insert(request.url.host());
        }
        return fail(m_impl->failure(*code, guard));
    }
    if (!outcome.error && outcome.exchange.status == 200) {
        sink.start(); // A body of no bytes is a file of no bytes.
        sink.finish(true);
    }
    return sink.error() && !outcome.error ? fail(*sink.error()) : outcome;
}

void CurlTransport::forgetCookies()
{
    m_impl->forgetCookies();
}

} // namespace attrap
