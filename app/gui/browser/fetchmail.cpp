// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/fetchmail.h"

#include <chrono>
#include <utility>

namespace attrap {
namespace {

constexpr qint64 MostCharacters = 8 << 20;

} // namespace

void FetchMail::putHead(const FetchHead &head)
{
    const std::lock_guard lock(m_mutex);
    m_held.head = head;
    m_something.notify_all();
}

void FetchMail::putPieces(const QList<QString> &pieces)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &piece : pieces) {
        m_heldCharacters += piece.size();
    }
    m_held.pieces += pieces;
    m_something.notify_all();
}

void FetchMail::putEnd(const FetchEnd &end)
{
    const std::lock_guard lock(m_mutex);
    m_held.end = end;
    m_something.notify_all();
}

bool FetchMail::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return m_heldCharacters > MostCharacters;
}

bool FetchMail::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_isAbandoned;
}

FetchMail::Delivery FetchMail::take(int timeoutMs)
{
    std::unique_lock lock(m_mutex);
    m_something.wait_for(lock, std::chrono::milliseconds(timeoutMs),
                         [this] { return m_held.head || m_held.end || !m_held.pieces.isEmpty(); });
    m_heldCharacters = 0;
    return std::exchange(m_held, {});
}

void FetchMail::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_isAbandoned = true;
    m_held = {};
    m_heldCharacters = 0;
}

} // namespace attrap
