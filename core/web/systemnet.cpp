// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addresses.h"
#include "core/web/curltransport.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

#include <netdb.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {
constexpr qint64 RememberedMs = 3'600'000;
constexpr qint64 StepMs = 100;
} // namespace

struct SystemResolver::Impl
{
    struct Known
    {
        QStringList addresses;
        qint64 atMs = 0;
    };
    const Clock &clock;
    QHash<QString, Known> known;
};

SystemResolver::SystemResolver(const Clock &clock)
    : m_impl(new Impl{clock, {}})
{ }

SystemResolver::~SystemResolver() = default;

Result<QStringList> SystemResolver::addressesOf(const QString &host)
{
    const qint64 nowMs = m_impl->clock.monotonicMs();
    if (const auto it = m_impl->known.constFind(host);
        it != m_impl->known.constEnd() && nowMs - it->atMs < RememberedMs) {
        return it->addresses;
    }
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *raw = nullptr;
    const int failed = ::getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &raw);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(raw, ::freeaddrinfo);
    if (failed != 0) {
        return Error{ErrorCode::SiteUnreachable, host, QString::fromLocal8Bit(::gai_strerror(failed))};
    }
    QStringList addresses;
    for (const addrinfo *one = list.get(); one != nullptr; one = one->ai_next) {
        addresses.append(addressOf(*one->ai_addr));
    }
    addresses.removeAll(QString());
    // Sorted: a server that shuffles its addresses keeps the name of its queue.
    addresses.sort();
    addresses.removeDuplicates();
    m_impl->known.insert(host, {addresses, nowMs});
    return addresses;
}

Result<void> SystemWaiter::wait(qint64 ms, const CancelToken &token)
{
    using Steady = std::chrono::steady_clock;
    const auto until = Steady::now() + std::chrono::milliseconds(ms);
    for (;;) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        const auto left = until - Steady::now();
        if (left <= Steady::duration::zero()) {
            return {};
        }
        std::this_thread::sleep_for(std::min<Steady::duration>(left, std::chrono::milliseconds(StepMs)));
    }
}

} // namespace attrap
