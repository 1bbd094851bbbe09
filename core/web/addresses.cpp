// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/addresses.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

/// An address as bytes in network order: 4 of IPv4 (also when it came mapped into IPv6) or 16 of IPv6.
struct Bytes
{
    std::array<unsigned char, 16> at{};
    int size = 0;
};

constexpr std::array<unsigned char, 12> MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

Bytes fromIpv6(const unsigned char *raw)
{
    Bytes bytes;
    if (std::memcmp(raw, MappedPrefix.data(), MappedPrefix.size()) == 0) {
        bytes.size = 4;
        std::copy(raw + 12, raw + 16, bytes.at.begin());
        return bytes;
    }
    bytes.size = 16;
    std::copy(raw, raw + 16, bytes.at.begin());
    return bytes;
}

Bytes parse(const QString &address)
{
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    Bytes bytes;
    if (inet_pton(AF_INET, text.constData(), bytes.at.data()) == 1) {
        bytes.size = 4;
        return bytes;
    }
    std::array<unsigned char, 16> raw{};
    return inet_pton(AF_INET6, text.constData(), raw.data()) == 1 ? fromIpv6(raw.data()) : Bytes();
}

QString toText(const Bytes &bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (bytes.size == 0
        || inet_ntop(bytes.size == 4 ? AF_INET : AF_INET6, bytes.at.data(), text.data(), text.size())
            == nullptr) {
        return {};
    }
    return QString::fromLatin1(text.data());
}

struct Block
{
    const char *network;
    int bits;
};

// RFC 6890 with its successors in the IANA registries of special-purpose addresses, and multicast.
constexpr std::array SetAside4{
    Block{"0.0.0.0", 8},      Block{"10.0.0.0", 8},     Block{"100.64.0.0", 10}, Block{"127.0.0.0", 8},
    Block{"169.254.0.0", 16}, Block{"172.16.0.0", 12},  Block{"192.0.0.0", 24},  Block{"192.0.2.0", 24},
    Block{"192.88.99.0", 24}, Block{"192.168.0.0", 16}, Block{"198.18.0.0", 15}, Block{"198.51.100.0", 24},
    Block{"203.0.113.0", 24}, Block{"224.0.0.0", 4},    Block{"240.0.0.0", 4},
};
// "::/96" are the old IPv4-compatible addresses, the unspecified one and the loopback. 6to4 and Teredo (in
// 2001::/23) wrap an IPv4 address that nobody checked.
constexpr std::array SetAside6{
    Block{"::", 96},         Block{"64:ff9b:1::", 48}, Block{"100::", 64},  Block{"2001::", 23},
    Block{"2001:db8::", 32}, Block{"2002::", 16},      Block{"3fff::", 20}, Block{"5f00::", 16},
    Block{"fc00::", 7},      Block{"fe80::", 10},      Block{"fec0::", 10}, Block{"ff00::", 8},
};
constexpr Block Nat64{"64:ff9b::", 96};

bool isWithin(const Bytes &bytes, const Block &block)
{
    std::array<unsigned char, 16> network{};
    inet_pton(bytes.size == 4 ? AF_INET : AF_INET6, block.network, network.data());
    const auto whole = static_cast<std::size_t>(block.bits / 8);
    const int rest = block.bits % 8;
    if (!std::equal(network.begin(), network.begin() + whole, bytes.at.begin())) {
        return false;
    }
    const auto mask = static_cast<unsigned char>(0xff << (8 - rest));
    return rest == 0 || (network.at(whole) & mask) == (bytes.at.at(whole) & mask);
}

template <std::size_t N> bool isWithinAny(const Bytes &bytes, const std::array<Block, N> &blocks)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [&bytes](const Block &block) { return isWithin(bytes, block); });
}

bool isPublic(const Bytes &bytes)
{
    if (bytes.size == 4) {
        return !isWithinAny(bytes, SetAside4);
    }
    if (bytes.size != 16) {
        return false;
    }
    // On networks without IPv4 every site is reached through NAT64, whose addresses hold the real one.
    if (isWithin(bytes, Nat64)) {
        Bytes inner;
        inner.size = 4;
        std::copy(bytes.at.begin() + 12, bytes.at.end(), inner.at.begin());
        return isPublic(inner);
    }
    return !isWithinAny(bytes, SetAside6);
}

QString withoutWww(const QString &host)
{
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

} // namespace

QString canonicalAddress(const QString &address)
{
    return toText(parse(address));
}

QString addressOf(const sockaddr &socketAddress)
{
    if (socketAddress.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &socketAddress, sizeof in);
        Bytes bytes;
        bytes.size = 4;
        std::memcpy(bytes.at.data(), &in.sin_addr, 4);
        return toText(bytes);
    }
    if (socketAddress.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &socketAddress, sizeof in);
        return toText(fromIpv6(in.sin6_addr.s6_addr));
    }
    return {};
}

bool isLoopbackAddress(const QString &address)
{
    const Bytes bytes = parse(address);
    return bytes.size == 4 ? bytes.at.front() == 127 : toText(bytes) == "::1"_L1;
}

bool isPublicAddress(const QString &address)
{
    return isPublic(parse(address));
}

Result<void> checkSiteUrl(const QUrl &url)
{
    const auto refused = [&url](const QString &why) {
        return Error{ErrorCode::AddressRefused, url.toString(QUrl::FullyEncoded | QUrl::RemovePassword), why};
    };
    if (!url.isValid() || url.scheme() != "https"_L1) {
        return refused(u"not an https URL"_s);
    }
    if (!url.userInfo().isEmpty()) {
        return refused(u"user info in the URL"_s);
    }
    if (url.host().isEmpty()) {
        return refused(u"no host"_s);
    }
    const QString numeric = canonicalAddress(url.host());
    if (!numeric.isEmpty() && !isPublicAddress(numeric)) {
        return refused(u"%1 is no public address"_s.arg(numeric));
    }
    return {};
}

bool staysOnSite(const QUrl &one, const QUrl &other)
{
    return withoutWww(one.host()) == withoutWww(other.host()) && one.port(443) == other.port(443);
}

} // namespace attrap
