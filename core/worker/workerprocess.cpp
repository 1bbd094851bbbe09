// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/workerprocess.h"

#include "core/worker/childprocess.h"
#include "core/worker/protocol.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <optional>

#include <unistd.h>

namespace attrap {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

Q_LOGGING_CATEGORY(workerLog, "attrap.worker")

constexpr int StartAttempts = 3;
constexpr int StartSeconds = 60;

bool isProgram(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && info.isExecutable();
}

/// Nothing of the user's environment but what the libraries need: what the worker does must not depend on it.
QList<QByteArray> workerEnvironment()
{
    QList<QByteArray> environment{"LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "OMP_THREAD_LIMIT=1"};
    for (const char *name :
         {"TESSDATA_PREFIX", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name)) {
            environment.append(QByteArray(name) + '=' + qgetenv(name));
        }
    }
    return environment;
}

QStringList workerArguments(const WorkerConfig &config)
{
    return {u"--readable-folder"_s,
            config.readableFolder,
            u"--memory-bytes"_s,
            QString::number(config.memoryBytes),
            u"--data-bytes"_s,
            QString::number(config.dataBytes),
            u"--cpu-seconds"_s,
            QString::number(config.cpuSecondsPerRequest),
            u"--nice"_s,
            QString::number(config.niceness),
            u"--parent"_s,
            QString::number(::getpid())};
}

} // namespace

Result<QString> findWorkerProgram()
{
    const QString chosen = qEnvironmentVariable("ATTRAP_WORKER");
    if (!chosen.isEmpty()) {
        return isProgram(chosen) ? Result(chosen)
                                 : Error{ErrorCode::WorkerMissing, chosen, u"ATTRAP_WORKER is no program"_s};
    }
    const QDir folder(QFileInfo(QCoreApplication::applicationFilePath()).absolutePath());
    for (const QString &place : {u"attrap-worker"_s, u"../libexec/attrap/attrap-worker"_s}) {
        const QString path = QDir::cleanPath(folder.absoluteFilePath(place));
        if (isProgram(path)) {
            return path;
        }
    }
    return Error{ErrorCode::WorkerMissing, folder.absolutePath(), u"no attrap-worker beside the program"_s};
}

struct WorkerProcess::Impl
{
    WorkerConfig config;
    std::optional<ChildProcess> child;
    quint32 lastId = 0;
    std::atomic<qint64> pid = 0; ///< Read by pid() while another thread asks.
    std::atomic<qint64> peakMemory = 0;

    Result<protocol::Answer> ask(const QString &path, protocol::Question question, const CancelToken &token);
    Result<protocol::Answer> exchange(const protocol::Request &request, const CancelToken &token);
    Result<void> ensureStarted(const CancelToken &token);
    Result<void> greet(const CancelToken &token);
    Result<QByteArray> receiveMessage(qint64 limit, const CancelToken &token,
                                      ChildProcess::Deadline deadline);
    Error causeOfDeath(const Error &noticed, bool insideMessage);
    void noteMemory();
    void drop();

    template <typename T> Result<T> typed(Result<protocol::Answer> answer)
    {
        if (!answer) {
            return answer.error();
        }
        return std::get<T>(*std::move(answer));
    }
};

void WorkerProcess::Impl::noteMemory()
{
    if (child) {
        peakMemory = std::max<qint64>(peakMemory, child->peakMemoryBytes());
    }
}

void WorkerProcess::Impl::drop()
{
    noteMemory();
    pid = 0;
    child.reset();
}

/// Gives the reason why nothing (more) came, and ends what is left of the child.
Error WorkerProcess::Impl::causeOfDeath(const Error &noticed, bool insideMessage)
{
    Error error = noticed;
    if (noticed.code == ErrorCode::WorkerCrashed) {
        const auto exit = child->waitForExit();
        if (!exit) {
            error = {ErrorCode::WorkerProtocol, {}, u"it closed its output and went on"_s};
        } else if (exit->signal == SIGXCPU) {
            error = {ErrorCode::WorkerTimedOut, {}, u"over its limit of processor time"_s};
        } else if (exit->status == protocol::ExitOutOfMemory) {
            error = {ErrorCode::WorkerOutOfMemory, {}, u"an allocation failed"_s};
        } else if (exit->signal != 0) {
            error.detail = u"ended by signal %1 (%2)"_s.arg(exit->signal)
                               .arg(QString::fromLatin1(::strsignal(exit->signal)));
        } else {
            error.code = insideMessage ? ErrorCode::WorkerProtocol : ErrorCode::WorkerCrashed;
            error.detail = u"exited with status %1%2"_s.arg(exit->status)
                               .arg(insideMessage ? u" in the middle of a message"_s : QString());
        }
    }
    child->kill();
    const QByteArray lastWords = child->lastWords().trimmed();
    if (error.code != ErrorCode::Cancelled && !lastWords.isEmpty()) {
        error.detail += u"; its last words: "_s + QString::fromUtf8(lastWords);
    }
    drop();
    return error;
}

Result<QByteArray> WorkerProcess::Impl::receiveMessage(qint64 limit, const CancelToken &token,
                                                       ChildProcess::Deadline deadline)
{
    const auto prefix = child->receive(protocol::PrefixBytes, token, deadline);
    if (!prefix) {
        return causeOfDeath(prefix.error(), child->receivedBytes() > 0);
    }
    const auto length = protocol::announcedLength(prefix->constData(), limit);
    if (!length) {
        return causeOfDeath({ErrorCode::WorkerProtocol, {}, u"a message of impossible length"_s}, true);
    }
    auto message = child->receive(*length, token, deadline);
    if (!message) {
        return causeOfDeath(message.error(), true);
    }
    return message;
}

Result<void> WorkerProcess::Impl::greet(const CancelToken &token)
{
    const int seconds = std::min(StartSeconds, config.wallSecondsPerRequest);
    const auto hello
        = receiveMessage(protocol::MaxHelloBytes, token, steady_clock::now() + std::chrono::seconds(seconds));
    if (!hello) {
        return hello.error();
    }
    const auto understood = protocol::decodeHello(*hello);
    if (!understood) {
        return causeOfDeath(understood.error(), true);
    }
    return {};
}

Result<void> WorkerProcess::Impl::ensureStarted(const CancelToken &token)
{
    if (child && child->isIdle()) {
        return {};
    }
    if (child) {
        qCInfo(workerLog) << "the idle worker ended; starting another";
        drop();
    }
    Error last;
    for (int attempt = 0; attempt < StartAttempts; ++attempt) {
        auto started = ChildProcess::start(config.program, workerArguments(config), workerEnvironment());
        if (!started) {
            return started.error();
        }
        child.emplace(std::move(*started));
        pid = child->pid();
        const auto greeted = greet(token);
        if (greeted) {
            return {};
        }
        last = greeted.error();
        if (last.code == ErrorCode::Cancelled || last.code == ErrorCode::WorkerProtocol
            || last.code == ErrorCode::WorkerTimedOut) {
            return last;
        }
    }
    return Error{ErrorCode::WorkerMissing, config.program,
                 u"it does not start (%1): %2"_s.arg(errorCodeName(last.code), last.detail)};
}

Result<protocol::Answer> WorkerProcess::Impl::exchange(const protocol::Request &request,
                                                       const CancelToken &token)
{
    const QByteArray bytes = protocol::encodeRequest(request);
    if (bytes.size() - protocol::PrefixBytes > protocol::MaxRequestBytes) {
        return Error{ErrorCode::InvalidArgument, {}, u"a question of %1 bytes"_s.arg(bytes.size())};
    }
    const auto deadline = steady_clock::now() + std::chrono::seconds(config.wallSecondsPerRequest);
    const auto sent = child->send(bytes, token, deadline);
    if (!sent) {
        return causeOfDeath(sent.error(), false);
    }
    auto message = receiveMessage(protocol::MaxReplyBytes, token, deadline);
    if (!message) {
        return message.error();
    }
    auto reply = protocol::decodeReply(*std::move(message), request);
    if (!reply) {
        return causeOfDeath(reply.error(), true);
    }
    noteMemory();
    return std::move(reply->answer);
}

Result<protocol::Answer> WorkerProcess::Impl::ask(const QString &path, protocol::Question question,
                                                  const CancelToken &token)
{
    const protocol::Request request{++lastId, path, std::move(question)};
    if (!protocol::isAskable(request)) {
        return Error{ErrorCode::InvalidArgument, path, u"the question makes no sense"_s};
    }
    if (token.isCancelled()) {
        return Error{ErrorCode::Cancelled, path, {}};
    }
    const auto started = ensureStarted(token);
    if (!started) {
        Error error = started.error();
        error.subject = error.subject.isEmpty() ? path : error.subject;
        return error;
    }
    auto answer = exchange(request, token);
    if (answer) {
        return answer;
    }
    Error error = answer.error();
    if (error.subject.isEmpty()) {
        error.subject = path;
    }
    if (error.code == ErrorCode::WorkerOutOfMemory) {
        drop(); // It may have answered so itself, but what it still holds is not to be trusted.
    }
    return error;
}

WorkerProcess::WorkerProcess(WorkerConfig config)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->config = std::move(config);
}

WorkerProcess::~WorkerProcess() = default;

void WorkerProcess::warmUp(const CancelToken &token)
{
    // Should it fail, the first question says so.
    (void)m_impl->ensureStarted(token);
}

Result<DocumentInfo> WorkerProcess::inspect(const QString &path, const CancelToken &token)
{
    return m_impl->typed<DocumentInfo>(m_impl->ask(path, protocol::InspectQuestion{}, token));
}

Result<QList<PageText>> WorkerProcess::words(const QString &path, int firstPage, int count,
                                             const CancelToken &token)
{
    return m_impl->typed<QList<PageText>>(
        m_impl->ask(path, protocol::WordsQuestion{firstPage, count}, token));
}

Result<QList<InkMap>> WorkerProcess::survey(const QString &path, int firstPage, int count,
                                            const CancelToken &token)
{
    return m_impl->typed<QList<InkMap>>(m_impl->ask(path, protocol::SurveyQuestion{firstPage, count}, token));
}

Result<PageImage> WorkerProcess::raster(const QString &path, int pageIndex, double dpi, PixelFormat format,
                                        qint64 maxPixels, const CancelToken &token)
{
    return m_impl->typed<PageImage>(
        m_impl->ask(path, protocol::RasterQuestion{pageIndex, dpi, format, maxPixels}, token));
}

Result<RecognisedPage> WorkerProcess::recognise(const QString &path, const RecogniseTask &task,
                                                const CancelToken &token)
{
    return m_impl->typed<RecognisedPage>(m_impl->ask(path, protocol::RecogniseQuestion{task}, token));
}

qint64 WorkerProcess::pid() const
{
    return m_impl->pid;
}

qint64 WorkerProcess::peakMemoryBytes() const
{
    return m_impl->peakMemory;
}

} // namespace attrap
