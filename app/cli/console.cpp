// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cstdio>
#include <unistd.h>

namespace attrap::cli {

namespace {
constexpr qint64 SparseMs = 10000;
constexpr qint64 TerminalMs = 100;
} // namespace

Console::Console()
    : m_outIsTerminal(::isatty(STDOUT_FILENO) == 1)
    , m_errIsTerminal(::isatty(STDERR_FILENO) == 1)
{ }

void Console::write(const QByteArray &bytes)
{
    const bool whole = std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout)
            == static_cast<size_t>(bytes.size())
        && std::fflush(stdout) == 0;
    m_failed = m_failed || !whole;
}

void Console::print(const QString &line)
{
    write(line.toUtf8() + '\n');
}

void Console::printJson(const QJsonDocument &document)
{
    write(document.toJson(QJsonDocument::Indented));
}

void Console::note(const QString &sentence)
{
    if (m_progressShown) {
        std::fputs("\r\033[K", stderr);
        m_progressShown = false;
    }
    std::fputs((sentence.toUtf8() + '\n').constData(), stderr);
}

void Console::progress(const QString &line)
{
    const qint64 interval = m_errIsTerminal ? TerminalMs : SparseMs;
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < interval) {
        return;
    }
    m_sinceProgress.start();
    if (m_errIsTerminal) {
        std::fputs(("\r\033[K" + line.toUtf8()).constData(), stderr);
        std::fflush(stderr);
        m_progressShown = true;
    } else {
        std::fputs((line.toUtf8() + '\n').constData(), stderr);
    }
}

QString Console::bold(const QString &text) const
{
    return m_outIsTerminal ? QStringLiteral("\033[1m") + text + QStringLiteral("\033[0m") : text;
}

} // namespace attrap::cli
