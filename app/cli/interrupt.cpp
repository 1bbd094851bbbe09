// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace attrap::cli {

namespace {

// A signal handler gets no argument: what it touches must be static.
CancelSource *handlerSource = nullptr;
int handlerPipe[2] = {-1, -1};

/// Only an atomic store and write(2): both are allowed in a signal handler.
void handle(int /*signal*/)
{
    const int kept = errno;
    handlerSource->cancel();
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(handlerPipe[1], &byte, 1);
    errno = kept;
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = handler == SIG_DFL ? 0 : static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (const int signal : {SIGINT, SIGTERM}) {
        ::sigaction(signal, &action, nullptr);
    }
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe2(handlerPipe, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // Ctrl+C then ends the program at once, as it would without us.
    }
    handlerSource = &m_source;
    auto *notifier = new QSocketNotifier(handlerPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
    install(handle);
}

Interrupt::~Interrupt()
{
    if (handlerSource != &m_source) {
        return;
    }
    install(SIG_DFL);
    handlerSource = nullptr;
    for (int &end : handlerPipe) {
        ::close(end);
        end = -1;
    }
}

} // namespace attrap::cli
