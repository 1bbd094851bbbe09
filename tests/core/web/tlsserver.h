// SPDX-License-Identifier: GPL-3.0-or-later
// `openssl s_server`, with a certificate made for the test.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace attrap {

class TlsServer
{
public:
    /// Makes the certificate: its own authority, for that host.
    explicit TlsServer(const QString &host, const QString &subject = QStringLiteral("/CN=test"));
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    [[nodiscard]] static bool isAvailable();
    /// A whole HTTP answer, given for that path ("a": /a) when started with "-HTTP".
    void serve(const QString &path, const QByteArray &answer);
    /// Listens on a free port. @return Whether it does.
    bool start(const QStringList &options = {QStringLiteral("-HTTP")});

    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString fingerprint() const; ///< As openssl says it.
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QUrl origin() const;
    void write(const QByteArray &bytes); ///< To the client, when not "-HTTP".
    QByteArray output(); ///< All that it printed, what the client sent included when not "-HTTP".

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
    int m_port = 0;
};

} // namespace attrap
