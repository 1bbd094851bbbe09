// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/replica/challenges.h"
#include "tests/replica/rendering.h"
#include "tests/replica/sites.h"

namespace attrap::replica {

/// What the sites answer, faults and challenges included. Thread: any.
class Answers
{
public:
    Answers(Sites &sites, FaultBook &faults, bool challenges);

    /// Fills what the log says of the request (host, path, isDocument) on the way.
    HttpReply to(const HttpRequest &request, LoggedRequest &entry);

private:
    struct Context;
    std::optional<HttpReply> failed(const FaultRule &rule, const Context &context);
    std::optional<HttpReply> redirected(const FaultRule &rule, const Context &context) const;
    std::optional<HttpReply> challenged(const Context &context);
    HttpReply content(const Context &context, const std::optional<FaultRule> &rule);
    HttpReply document(const Context &context);
    HttpReply listing(const Context &context, const std::optional<FaultRule> &rule);
    std::optional<HttpReply> moselle(const Context &context, const View &view, bool withoutSession);
    HttpReply conditional(const Context &context, HttpReply reply, const QByteArray &tag) const;

    Sites &m_sites;
    FaultBook &m_faults;
    bool m_challengesOn;
    Challenges m_challenges;
    QMutex m_mutex;
    QStringList m_sessions;
};

} // namespace attrap::replica
