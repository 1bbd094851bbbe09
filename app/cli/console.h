// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QString>

namespace attrap::cli {

/// Standard output for what a command gives, standard error for everything else. UTF-8. Thread: main.
class Console
{
public:
    Console();

    /// A line on standard output.
    void print(const QString &line = {});
    /// The one JSON document of a command.
    void printJson(const QJsonDocument &document);
    /// A line on standard error, after clearing the progress line.
    void note(const QString &sentence);
    /// On a terminal, one line that is written over; otherwise a line every ten seconds at most.
    void progress(const QString &line);
    /// The text in bold where standard output is a terminal.
    [[nodiscard]] QString bold(const QString &text) const;
    /// Whether something could not be written to standard output (disk full, say).
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    void write(const QByteArray &bytes);

    bool m_outIsTerminal = false;
    bool m_errIsTerminal = false;
    bool m_progressShown = false;
    bool m_failed = false;
    QElapsedTimer m_sinceProgress;
};

} // namespace attrap::cli
