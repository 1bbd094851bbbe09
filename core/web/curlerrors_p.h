// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <curl/curl.h>

namespace attrap {

/// What is known of a transfer that libcurl gave up.
struct CurlFailure
{
    CURLcode code = CURLE_OK;
    long osErrno = 0;
    long proxyStatus = 0; ///< Of CONNECT; 0: none.
    bool wasConnected = false;
    bool hadAnswer = false; ///< At least the status line came.
    QString text; ///< libcurl's own words.
};

/// Why an exchange failed. Subject empty: the caller knows the URL.
Error errorOf(const CurlFailure &failure);
/// Whether it was one stream of HTTP/2 that the server broke off.
bool isHttp2Refusal(CURLcode code);

} // namespace attrap
