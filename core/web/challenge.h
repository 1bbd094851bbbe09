// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/exchange.h"

namespace attrap {

/// Whether the answer is not what was asked for but a page that a browser, or a person in front of one, must
/// pass first: Cloudflare's (status 403 or 503, "cf-mitigated: challenge", "Just a moment…") and the
/// JavaScript redirect of the préfecture de police (SITE-STRUCTURE § 2.5, § 6). Looks at the headers and the
/// first 64 KiB of `beginning`, the body.
bool looksLikeChallenge(const Exchange &exchange, const QByteArray &beginning);

} // namespace attrap
