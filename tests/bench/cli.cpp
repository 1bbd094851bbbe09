// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cli.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

class FileActions
{
public:
    FileActions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions &) = delete;
    FileActions &operator=(const FileActions &) = delete;
    void read(int descriptor, const char *path)
    {
        ::posix_spawn_file_actions_addopen(&m_actions, descriptor, path, O_RDONLY, 0);
    }
    void write(int descriptor, const QByteArray &path)
    {
        ::posix_spawn_file_actions_addopen(&m_actions, descriptor, path.constData(), O_WRONLY | O_TRUNC, 0);
    }
    [[nodiscard]] const posix_spawn_file_actions_t *get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions = {};
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Error failure(const QString &program, const QByteArray &said)
{
    return {ErrorCode::EngineFailed, program, QString::fromUtf8(said).trimmed().right(500)};
}

} // namespace

// Not QProcess: wait4() alone says what this one program took, whatever else runs at the same time.
Result<Taken> runTimed(const QString &program, const QStringList &arguments)
{
    QTemporaryFile out;
    QTemporaryFile err;
    if (!out.open() || !err.open()) {
        return Error{ErrorCode::FileUnwritable, out.fileName(), out.errorString()};
    }
    FileActions files;
    files.read(STDIN_FILENO, "/dev/null");
    files.write(STDOUT_FILENO, QFile::encodeName(out.fileName()));
    files.write(STDERR_FILENO, QFile::encodeName(err.fileName()));
    // The shell between us and the program starts it from a small process: Linux counts the memory of the one
    // that a program was started from as the program's own peak.
    QList<QByteArray> words{"/bin/sh", "-c", "\"$0\" \"$@\"; exit $?", QFile::encodeName(program)};
    for (const QString &argument : arguments) {
        words.append(QFile::encodeName(argument));
    }
    std::vector<char *> argv;
    for (QByteArray &word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    pid_t pid = 0;
    if (const int error = ::posix_spawn(&pid, argv.front(), files.get(), nullptr, argv.data(), environ)) {
        return failure(program, ::strerror(error));
    }
    int status = 0;
    struct rusage usage = {};
    while (::wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) { }
    Taken taken;
    taken.wallSeconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    taken.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    taken.peakBytes = static_cast<qint64>(usage.ru_maxrss) * 1024;
    taken.out = contentOf(out.fileName());
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        return failure(program, contentOf(err.fileName()));
    }
    return taken;
}

Result<Taken> runCli(const QString &library, const QStringList &arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/attrap-cli"_s;
    return runTimed(program, QStringList{u"--library"_s, library} + arguments);
}

Result<QJsonDocument> cliJson(const QString &library, const QStringList &arguments)
{
    const auto taken = runCli(library, arguments + QStringList{u"--json"_s});
    if (!taken) {
        return taken.error();
    }
    return QJsonDocument::fromJson(taken->out);
}

} // namespace attrap::bench
