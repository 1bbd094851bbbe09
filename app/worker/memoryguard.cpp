// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/memoryguard.h"

#include "core/worker/protocol.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstddef>

#include <unistd.h>

namespace {

/// Lock-free, so a signal handler may read it.
std::atomic<bool> allocationFailed = false;
static_assert(std::atomic<bool>::is_always_lock_free);

} // namespace

#ifndef ATTRAP_SANITIZED
// The allocation functions of the C library, under the names by which they may be replaced: symbols of the
// executable come before those of shared libraries, so that every library's failed allocation is seen here.
// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming)
extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

__attribute__((visibility("default"))) void *malloc(size_t bytes)
{
    void *memory = __libc_malloc(bytes);
    if (memory == nullptr) {
        allocationFailed.store(true, std::memory_order_relaxed);
    }
    return memory;
}

__attribute__((visibility("default"))) void *calloc(size_t count, size_t bytes)
{
    void *memory = __libc_calloc(count, bytes);
    if (memory == nullptr) {
        allocationFailed.store(true, std::memory_order_relaxed);
    }
    return memory;
}

__attribute__((visibility("default"))) void *realloc(void *old, size_t bytes)
{
    void *memory = __libc_realloc(old, bytes);
    if (memory == nullptr && bytes != 0) {
        allocationFailed.store(true, std::memory_order_relaxed);
    }
    return memory;
}
}
// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)
#endif

namespace attrap::memoryguard {

namespace {

constexpr std::array Signals{SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
alignas(16) std::array<char, 16384> handlerStack; ///< A stack that has overflowed cannot run a handler.

/// Only async-signal-safe calls in here.
void onCrash(int signal)
{
    if (allocationFailed.load(std::memory_order_relaxed)) {
        ::_exit(protocol::ExitOutOfMemory);
    }
    // SA_RESETHAND has restored the default action: this ends the process once the handler returns.
    ::raise(signal);
}

} // namespace

void install()
{
#ifndef ATTRAP_SANITIZED
    stack_t stack{};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action
    {
    };
    action.sa_handler = onCrash;
    action.sa_flags = SA_ONSTACK | int(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int signal : Signals) {
        ::sigaction(signal, &action, nullptr);
    }
#else
    (void)Signals;
    (void)handlerStack;
    (void)onCrash;
#endif
}

void reset()
{
    allocationFailed.store(false, std::memory_order_relaxed);
}

} // namespace attrap::memoryguard
