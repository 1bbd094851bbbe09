// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace attrap {

/// What a long job polls to learn that nobody wants its result any more. Copies share one flag; a
/// default-made token can never be cancelled. Thread: any.
class CancelToken
{
public:
    CancelToken() = default;
    [[nodiscard]] bool isCancelled() const { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<std::atomic<bool>> flag)
        : m_flag(std::move(flag))
    { }
    std::shared_ptr<std::atomic<bool>> m_flag;
};

/// Owns the flag; cancel() reaches every token given out. Cancels on destruction. Thread: any.
class CancelSource
{
public:
    CancelSource() = default;
    ~CancelSource() { cancel(); }
    CancelSource(const CancelSource &) = delete;
    CancelSource &operator=(const CancelSource &) = delete;

    void cancel() { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] CancelToken token() const { return CancelToken(m_flag); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace attrap
