// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/curlerrors_p.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// The connection broke while an answer was awaited or on its way. A reset is how some sites refuse, also in
/// the middle; a plain end in the middle is an accident of this download.
ErrorCode brokenOff(const CurlFailure &failure)
{
    const bool isReset = failure.osErrno == ECONNRESET || failure.text.contains("reset"_L1);
    return failure.hadAnswer && !isReset ? ErrorCode::DownloadTruncated : ErrorCode::ConnectionLost;
}

/// During the TLS handshake: closed on us, or no common ground?
ErrorCode handshakeFailed(const CurlFailure &failure)
{
    const bool isClosed = failure.osErrno == ECONNRESET || failure.text.contains("SSL_ERROR_SYSCALL"_L1)
        || failure.text.contains("unexpected eof"_L1) || failure.text.contains("reset"_L1);
    return isClosed ? ErrorCode::ConnectionLost : ErrorCode::SiteUnreachable;
}

ErrorCode codeOf(const CurlFailure &failure)
{
    // Some values of CURLcode exist for other protocols only, so this switch has a default.
    switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_INTERFACE_FAILED:
    case CURLE_PROXY:
        return ErrorCode::SiteUnreachable;
    case CURLE_COULDNT_CONNECT:
        // Reset so soon that it was never seen open: accepted, then refused.
        return failure.osErrno == ECONNRESET ? ErrorCode::ConnectionLost : ErrorCode::SiteUnreachable;
    case CURLE_OPERATION_TIMEDOUT:
        // Whoever blocks an address often drops its packets without a word.
        return failure.wasConnected ? ErrorCode::RequestTimedOut : ErrorCode::SiteUnreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return ErrorCode::CertificateInvalid;
    case CURLE_SSL_CONNECT_ERROR:
        return handshakeFailed(failure);
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return ErrorCode::ConnectionLost;
    case CURLE_RECV_ERROR:
        return brokenOff(failure);
    case CURLE_PARTIAL_FILE:
        return ErrorCode::DownloadTruncated;
    case CURLE_FILESIZE_EXCEEDED:
        return ErrorCode::TooLarge;
    case CURLE_URL_MALFORMAT:
        return ErrorCode::AddressRefused;
    case CURLE_UNSUPPORTED_PROTOCOL: // Not of the URL, which was checked: the answer is no HTTP.
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR: // Of a decoder: our own refusals are known before this is asked.
        return ErrorCode::ServerFailed;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error errorOf(const CurlFailure &failure)
{
    const QString detail = u"curl %1: %2"_s.arg(static_cast<int>(failure.code)).arg(failure.text);
    // The proxy could not reach the site; libcurl calls that a receive error.
    if (failure.proxyStatus != 0 && failure.proxyStatus != 200) {
        return Error{ErrorCode::SiteUnreachable,
                     {},
                     u"the proxy answered %1; %2"_s.arg(failure.proxyStatus).arg(detail)};
    }
    return Error{codeOf(failure), {}, detail};
}

bool isHttp2Refusal(CURLcode code)
{
    return code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM;
}

} // namespace attrap
