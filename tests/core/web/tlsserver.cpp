// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/web/tlsserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {
constexpr int PatienceMs = 20'000;

QByteArray runOpenssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0) {
        qFatal("openssl failed: %s", process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}
} // namespace

bool TlsServer::isAvailable()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

TlsServer::TlsServer(const QString &host, const QString &subject)
{
    runOpenssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                u"-nodes"_s, u"-utf8"_s, u"-days"_s, u"2"_s, u"-subj"_s, subject, u"-addext"_s,
                u"subjectAltName=DNS:"_s + host, u"-keyout"_s, m_folder.filePath(u"key.pem"_s), u"-out"_s,
                certificateFile()});
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished(PatienceMs);
}

void TlsServer::serve(const QString &path, const QByteArray &answer)
{
    QFile file(m_folder.filePath(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(answer) != answer.size()) {
        qFatal("cannot write the answer of the test's server");
    }
}

bool TlsServer::start(const QStringList &options)
{
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s,
                    QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, certificateFile(),
                                u"-key"_s, m_folder.filePath(u"key.pem"_s)}
                        + options);
    static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
    while (m_port == 0) {
        const QRegularExpressionMatch match = accepting.match(QString::fromLatin1(output()));
        m_port = match.captured(1).toInt();
        if (m_port == 0 && !m_process.waitForReadyRead(PatienceMs)) {
            return false;
        }
    }
    return true;
}

QString TlsServer::fingerprint() const
{
    const QByteArray line
        = runOpenssl({u"x509"_s, u"-in"_s, certificateFile(), u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
    return QString::fromLatin1(line.mid(line.indexOf('=') + 1)).trimmed().remove(u':').toLower();
}

QUrl TlsServer::origin() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_port));
}

void TlsServer::write(const QByteArray &bytes)
{
    m_process.write(bytes);
    m_process.waitForBytesWritten(PatienceMs);
}

QByteArray TlsServer::output()
{
    m_process.waitForReadyRead(1);
    m_output += m_process.readAll();
    return m_output;
}

} // namespace attrap
