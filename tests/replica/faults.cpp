// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/faults.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

struct NamedFault
{
    QLatin1StringView name;
    Fault fault;
};

constexpr std::array Names{
    NamedFault{"429"_L1, Fault::TooManyRequests},
    NamedFault{"429-retry-after"_L1, Fault::TooManyRequestsRetryAfter},
    NamedFault{"unavailable"_L1, Fault::Unavailable},
    NamedFault{"reset"_L1, Fault::Reset},
    NamedFault{"empty-reply"_L1, Fault::EmptyReply},
    NamedFault{"slow-drip"_L1, Fault::SlowDrip},
    NamedFault{"truncated-pdf"_L1, Fault::TruncatedPdf},
    NamedFault{"cut-pdf"_L1, Fault::CutPdf},
    NamedFault{"html-for-pdf"_L1, Fault::HtmlForPdf},
    NamedFault{"redirect-loop"_L1, Fault::RedirectLoop},
    NamedFault{"redirect-off-site"_L1, Fault::RedirectOffSite},
    NamedFault{"redirect-to-file"_L1, Fault::RedirectToFile},
    NamedFault{"redirect-to-private"_L1, Fault::RedirectToPrivate},
    NamedFault{"endless-pager"_L1, Fault::EndlessPager},
    NamedFault{"huge-body"_L1, Fault::HugeBody},
    NamedFault{"replaced-bytes"_L1, Fault::ReplacedBytes},
    NamedFault{"vanished"_L1, Fault::Vanished},
    NamedFault{"not-found"_L1, Fault::NotFound},
    NamedFault{"forbidden"_L1, Fault::Forbidden},
    NamedFault{"server-error"_L1, Fault::ServerError},
    NamedFault{"missing-cookie"_L1, Fault::MissingCookie},
    NamedFault{"javascript-challenge"_L1, Fault::JavaScriptChallenge},
    NamedFault{"cloudflare-challenge"_L1, Fault::CloudflareChallenge},
    NamedFault{"empty-listing"_L1, Fault::EmptyListing},
    NamedFault{"unrecognised-listing"_L1, Fault::UnrecognisedListing},
    NamedFault{"refuses-bots"_L1, Fault::RefusesBots},
    NamedFault{"bad-certificate"_L1, Fault::BadCertificate},
};

bool isState(Fault fault)
{
    return fault == Fault::ReplacedBytes || fault == Fault::Vanished || fault == Fault::BadCertificate;
}

/// Whether that fault can befall that kind of answer.
bool fits(Fault fault, const Asked &asked)
{
    switch (fault) {
    case Fault::TruncatedPdf:
    case Fault::CutPdf:
    case Fault::HtmlForPdf:
    case Fault::HugeBody:
        return asked.isDocument;
    case Fault::EndlessPager:
    case Fault::EmptyListing:
    case Fault::UnrecognisedListing:
    case Fault::MissingCookie:
        return !asked.isDocument;
    case Fault::RefusesBots:
        return asked.userAgent.contains("Bot"_L1);
    case Fault::TooManyRequests:
    case Fault::TooManyRequestsRetryAfter:
    case Fault::Unavailable:
    case Fault::Reset:
    case Fault::EmptyReply:
    case Fault::SlowDrip:
    case Fault::RedirectLoop:
    case Fault::RedirectOffSite:
    case Fault::RedirectToFile:
    case Fault::RedirectToPrivate:
    case Fault::NotFound:
    case Fault::Forbidden:
    case Fault::ServerError:
    case Fault::JavaScriptChallenge:
    case Fault::CloudflareChallenge:
        return true;
    case Fault::ReplacedBytes:
    case Fault::Vanished:
    case Fault::BadCertificate:
        return false;
    }
    return false;
}

bool concerns(const FaultRule &rule, const QString &host, const QString &path)
{
    return (rule.host.isEmpty() || rule.host == host) && path.contains(rule.path);
}

} // namespace

Result<FaultRule> parseFault(const QString &text)
{
    // The path may hold "=" itself (Moselle's), the kind may not.
    const qsizetype equals = text.lastIndexOf(u'=');
    if (equals < 0) {
        return Error{ErrorCode::InvalidArgument, text, u"HOST/PATH=kind*N[:ARG] expected"_s};
    }
    FaultRule rule;
    const QString where = text.left(equals);
    rule.host = where.section(u'/', 0, 0);
    rule.path = where.contains(u'/') && where.section(u'/', 1) != QString() ? u'/' + where.section(u'/', 1)
                                                                            : QString();
    QString kind = text.mid(equals + 1);
    bool ok = true;
    if (const qsizetype colon = kind.indexOf(u':'); colon >= 0) {
        rule.argument = kind.mid(colon + 1).toInt(&ok);
        kind.truncate(colon);
    }
    if (const qsizetype star = kind.indexOf(u'*'); ok && star >= 0) {
        rule.times = kind.mid(star + 1).toInt(&ok);
        ok = ok && rule.times > 0;
        kind.truncate(star);
    }
    if (!ok) {
        return Error{ErrorCode::InvalidArgument, text, u"a number is wrong"_s};
    }
    for (const NamedFault &known : Names) {
        if (known.name == kind) {
            rule.fault = known.fault;
            return rule;
        }
    }
    QStringList names;
    for (const NamedFault &known : Names) {
        names.append(known.name);
    }
    return Error{ErrorCode::InvalidArgument, text, u"kinds: "_s + names.join(u' ')};
}

void FaultBook::add(const FaultRule &rule)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.append(rule);
}

void FaultBook::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_rules.clear();
}

std::optional<FaultRule> FaultBook::take(const Asked &asked)
{
    const QMutexLocker lock(&m_mutex);
    for (FaultRule &rule : m_rules) {
        if (rule.times == 0 || isState(rule.fault) || !concerns(rule, asked.host, asked.path)
            || !fits(rule.fault, asked)) {
            continue;
        }
        if (rule.times > 0) {
            --rule.times;
        }
        return rule;
    }
    return std::nullopt;
}

int FaultBook::replaced(const QString &host, const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    int count = 0;
    for (const FaultRule &rule : m_rules) {
        count += rule.fault == Fault::ReplacedBytes && concerns(rule, host, path) ? 1 : 0;
    }
    return count;
}

bool FaultBook::vanished(const QString &host, const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    for (const FaultRule &rule : m_rules) {
        if (rule.fault == Fault::Vanished && concerns(rule, host, path)) {
            return true;
        }
    }
    return false;
}

std::optional<int> FaultBook::badCertificate(const QString &host) const
{
    const QMutexLocker lock(&m_mutex);
    for (const FaultRule &rule : m_rules) {
        if (rule.fault == Fault::BadCertificate && (rule.host.isEmpty() || rule.host == host)) {
            return rule.argument;
        }
    }
    return std::nullopt;
}

} // namespace attrap::replica
