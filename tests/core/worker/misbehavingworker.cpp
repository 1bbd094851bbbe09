// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for attrap-worker and does what the file name in the request asks for: "abort", "hang"… A name
// that it does not know is answered well. A program whose own name says so misbehaves before it says hello.
#include "app/worker/confinement.h"
#include "app/worker/memoryguard.h"
#include "core/worker/protocol.h"

#include <QFileInfo>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

#include <unistd.h>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

volatile int sink = 0;

void send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::write(STDOUT_FILENO, bytes.constData() + sent, size_t(bytes.size() - sent));
        if (n <= 0) {
            ::_exit(EXIT_FAILURE);
        }
        sent += n;
    }
}

QByteArray receive(qsizetype count)
{
    QByteArray bytes(count, '\0');
    for (qsizetype got = 0; got < count;) {
        const ssize_t n = ::read(STDIN_FILENO, bytes.data() + got, size_t(count - got));
        if (n <= 0) {
            ::_exit(EXIT_SUCCESS);
        }
        got += n;
    }
    return bytes;
}

protocol::Answer answerTo(const protocol::Request &request)
{
    if (const auto *raster = std::get_if<protocol::RasterQuestion>(&request.question)) {
        const int side = int(raster->dpi);
        const int bytesPerPixel = raster->format == PixelFormat::Grey8 ? 1 : 3;
        return PageImage{side, side, raster->dpi, raster->format,
                         QByteArray(qsizetype(side) * side * bytesPerPixel, '\x5a')};
    }
    DocumentInfo info;
    info.pages = {{{595, 842}, 90}};
    info.title = u"misbehaving"_s;
    return info;
}

QByteArray goodReply(const protocol::Request &request)
{
    return protocol::encodeReply({request.id, answerTo(request)});
}

void burn()
{
    for (;;) {
        sink = sink + 1;
    }
}

void sleepForever()
{
    for (;;) {
        ::pause();
    }
}

/// Touches what it takes, so that the memory is really used. Never returns.
void takeMemory(bool byNew)
{
    std::vector<void *> taken;
    for (;;) {
        constexpr size_t Piece = 8 << 20;
        void *piece = byNew ? ::operator new(Piece) : std::malloc(Piece);
        if (piece == nullptr) {
            std::abort(); // As PDFium does.
        }
        for (size_t at = 0; at < Piece; at += 4096) {
            static_cast<volatile char *>(piece)[at] = 1;
        }
        taken.push_back(piece);
    }
}

/// A library that does not look whether its allocation succeeded.
void followNull()
{
    volatile size_t huge = size_t(1) << 46;
    auto *memory = static_cast<volatile char *>(std::malloc(huge));
    memory[0] = 1;
}

void crashByNull()
{
    volatile char *volatile nowhere = nullptr;
    *nowhere = 1;
}

void floodErrors()
{
    const std::array<char, 4096> noise{};
    for (int i = 0; i < 4096; ++i) { // 16 MiB
        if (::write(STDERR_FILENO, noise.data(), noise.size()) < 0) {
            ::_exit(EXIT_FAILURE);
        }
    }
    std::fputs("the last of the flood", stderr);
}

/// How each file name is answered.
using Behaviour = void (*)(const protocol::Request &request);
const std::map<QString, Behaviour> &behaviours()
{
    static const std::map<QString, Behaviour> all{
        {u"abort"_s, [](const auto &) { std::abort(); }},
        {u"segv"_s, [](const auto &) { crashByNull(); }},
        {u"kill"_s, [](const auto &) { ::raise(SIGKILL); }},
        {u"burn"_s, [](const auto &) { burn(); }},
        {u"sleep"_s, [](const auto &) { sleepForever(); }},
        {u"malloc"_s, [](const auto &) { takeMemory(false); }},
        {u"new"_s, [](const auto &) { takeMemory(true); }},
        {u"null-after-malloc"_s, [](const auto &) { followNull(); }},
        {u"exit"_s, [](const auto &) { ::_exit(3); }},
        {u"garbage"_s, [](const auto &) { send("HTTP/1.1 200 OK\r\n\r\nthis is not of the protocol"); }},
        {u"huge"_s, [](const auto &) { send(QByteArray::fromHex("ffffffff00")); }},
        {u"empty"_s, [](const auto &) { send(QByteArray::fromHex("00000000")); }},
        {u"half"_s,
         [](const auto &request) {
             const QByteArray reply = goodReply(request);
             send(reply.first(reply.size() / 2));
             ::_exit(0);
         }},
        {u"half-then-sleep"_s,
         [](const auto &request) {
             send(goodReply(request).first(10));
             sleepForever();
         }},
        {u"half-then-burn"_s,
         [](const auto &request) {
             send(goodReply(request).first(10));
             burn();
         }},
        {u"close"_s,
         [](const auto &) {
             ::close(STDOUT_FILENO);
             sleepForever();
         }},
        {u"other-id"_s,
         [](const auto &request) {
             send(protocol::encodeReply({request.id + 1, answerTo(request)}));
         }},
        {u"other-kind"_s,
         [](const auto &request) {
             send(protocol::encodeReply({request.id, protocol::Answer(RecognisedPage{})}));
         }},
        {u"twice"_s, [](const auto &request) { send(goodReply(request) + goodReply(request)); }},
        {u"flood"_s,
         [](const auto &request) {
             floodErrors();
             send(goodReply(request));
         }},
        {u"flood-then-abort"_s,
         [](const auto &) {
             floodErrors();
             std::abort();
         }},
        {u"says-memory"_s,
         [](const auto &request) {
             send(protocol::encodeReply({request.id, Error{ErrorCode::WorkerOutOfMemory, request.path, {}}}));
         }},
        {u"says-damaged"_s,
         [](const auto &request) {
             send(protocol::encodeReply({request.id, Error{ErrorCode::Damaged, request.path, u"why"_s}}));
         }},
        {u"answer-then-exit"_s,
         [](const auto &request) {
             send(goodReply(request));
             ::_exit(0);
         }},
    };
    return all;
}

/// The option's value, 0 when it is not given.
qint64 option(int argc, char **argv, const char *name)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], name) == 0) {
            return std::strtoll(argv[i + 1], nullptr, 10);
        }
    }
    return 0;
}

void misbehaveAtStart(const QString &name)
{
    if (name == u"dies-at-start"_s) {
        std::fputs("no libfoo.so", stderr);
        ::_exit(127);
    }
    if (name == u"garbage-at-start"_s) {
        send("Usage: something else altogether\n");
        sleepForever();
    }
    if (name == u"silent-at-start"_s) {
        sleepForever();
    }
}

} // namespace

int main(int argc, char **argv)
{
    misbehaveAtStart(QFileInfo(QString::fromLocal8Bit(argv[0])).fileName());
    const int cpuSeconds = int(option(argc, argv, "--cpu-seconds"));
    memoryguard::install();
    if (!confine({u"/"_s, option(argc, argv, "--memory-bytes"), cpuSeconds, 0,
                  pid_t(option(argc, argv, "--parent"))})) {
        return protocol::ExitNotConfined;
    }
    send(protocol::encodeHello());
    for (;;) {
        const QByteArray prefix = receive(protocol::PrefixBytes);
        const auto request
            = protocol::decodeRequest(receive(*protocol::announcedLength(prefix, protocol::MaxRequestBytes)));
        if (!request) {
            return protocol::ExitBadRequest;
        }
        renewCpuAllowance(cpuSeconds);
        memoryguard::reset();
        const auto found = behaviours().find(QFileInfo(request->path).fileName());
        if (found != behaviours().end()) {
            found->second(*request);
        } else {
            send(goodReply(*request));
        }
    }
}
