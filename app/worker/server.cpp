// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/server.h"

#include "app/worker/confinement.h"
#include "app/worker/memoryguard.h"
#include "core/engine/engine.h"
#include "core/worker/protocol.h"

#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>

#include <unistd.h>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

enum class Input { Whole, Ended };

/// Reads exactly that many bytes; Ended when the program has closed its end.
Input readAll(char *bytes, qint64 count)
{
    qint64 got = 0;
    while (got < count) {
        const ssize_t n = ::read(STDIN_FILENO, bytes + got, size_t(count - got));
        if (n == 0 || (n < 0 && errno != EINTR)) {
            return Input::Ended;
        }
        got += n > 0 ? n : 0;
    }
    return Input::Whole;
}

bool writeAll(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t n = ::write(STDOUT_FILENO, bytes.constData() + sent, size_t(bytes.size() - sent));
        if (n < 0 && errno != EINTR) {
            return false;
        }
        sent += n > 0 ? n : 0;
    }
    return true;
}

/// Whether the path, links followed, leads into the folder.
std::optional<Error> refusal(const QString &path, const QString &readableFolder)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty()) {
        return Error{ErrorCode::FileNotFound, path, {}};
    }
    if (!canonical.startsWith(readableFolder.endsWith(u'/') ? readableFolder : readableFolder + u'/')) {
        return Error{ErrorCode::FileUnreadable, path, u"outside the store"_s};
    }
    return std::nullopt;
}

template <typename T> Result<protocol::Answer> asAnswer(Result<T> result)
{
    if (!result) {
        return result.error();
    }
    return protocol::Answer(*std::move(result));
}

Result<protocol::Answer> answerOf(Engine &engine, const QString &path, const protocol::Question &question)
{
    if (const auto *words = std::get_if<protocol::WordsQuestion>(&question)) {
        return asAnswer(engine.words(path, words->firstPage, words->count));
    }
    if (const auto *survey = std::get_if<protocol::SurveyQuestion>(&question)) {
        return asAnswer(engine.survey(path, survey->firstPage, survey->count));
    }
    if (const auto *raster = std::get_if<protocol::RasterQuestion>(&question)) {
        return asAnswer(
            engine.raster(path, raster->pageIndex, raster->dpi, raster->format, raster->maxPixels));
    }
    if (const auto *recognise = std::get_if<protocol::RecogniseQuestion>(&question)) {
        return asAnswer(engine.recognise(path, recognise->task));
    }
    return asAnswer(engine.inspect(path));
}

/// The bytes of the reply. What a library throws ends here: it costs this request.
QByteArray replyTo(Engine &engine, const protocol::Request &request, const QString &readableFolder)
{
    Error error;
    try {
        if (auto refused = refusal(request.path, readableFolder)) {
            return protocol::encodeReply({request.id, *std::move(refused)});
        }
        return protocol::encodeReply({request.id, answerOf(engine, request.path, request.question)});
    } catch (const std::bad_alloc &) {
        error = {ErrorCode::WorkerOutOfMemory, request.path, u"an allocation failed"_s};
    } catch (const std::exception &e) {
        error = {ErrorCode::EngineFailed, request.path, QString::fromUtf8(e.what())};
    } catch (...) {
        error = {ErrorCode::EngineFailed, request.path, u"unknown exception"_s};
    }
    return protocol::encodeReply({request.id, error});
}

} // namespace

int serve(const QString &readableFolder, int cpuSecondsPerRequest)
{
    Engine engine;
    if (!writeAll(protocol::encodeHello())) {
        return EXIT_FAILURE;
    }
    for (;;) {
        char prefix[protocol::PrefixBytes];
        if (readAll(prefix, protocol::PrefixBytes) == Input::Ended) {
            return EXIT_SUCCESS;
        }
        const auto length = protocol::announcedLength(prefix, protocol::MaxRequestBytes);
        QByteArray message(length.value_or(0), Qt::Uninitialized);
        if (!length || readAll(message.data(), *length) == Input::Ended) {
            return protocol::ExitBadRequest;
        }
        const auto request = protocol::decodeRequest(message);
        if (!request) {
            std::fputs(qPrintable(request.error().detail), stderr);
            return protocol::ExitBadRequest;
        }
        renewCpuAllowance(cpuSecondsPerRequest);
        memoryguard::reset();
        if (!writeAll(replyTo(engine, *request, readableFolder))) {
            return EXIT_FAILURE;
        }
    }
}

} // namespace attrap
