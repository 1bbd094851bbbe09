// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/protocol.h"

#include "core/worker/answercodec.h"
#include "core/worker/wire.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace attrap::protocol {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype RectBytes = 4 * sizeof(double);
constexpr double MaxDpi = 4800;
constexpr qsizetype MaxLanguagesChars = 200;

/// Adds one alternative of a variant to what std::visit can call.
template <typename... F> struct Overloaded : F...
{
    using F::operator()...;
};
template <typename... F> Overloaded(F...) -> Overloaded<F...>;

Error protocolError(const QString &detail)
{
    return {ErrorCode::WorkerProtocol, {}, detail};
}

/// Fills in the length of a message that begins with room for it: a large picture is not moved to make that
/// room.
QByteArray sealed(QByteArray message)
{
    qToBigEndian(quint32(message.size() - PrefixBytes), message.data());
    return message;
}

/// Tesseract's codes become file names, so nothing that could lead elsewhere passes.
bool areLanguages(const QString &languages)
{
    return !languages.isEmpty() && languages.size() <= MaxLanguagesChars
        && std::all_of(languages.begin(), languages.end(), [](QChar c) {
               return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'+');
           });
}

bool isFinite(const QList<PageRect> &rects)
{
    return std::all_of(rects.begin(), rects.end(), [](const PageRect &r) {
        return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) && std::isfinite(r.height);
    });
}

void writeQuestion(WireWriter &out, const Question &question)
{
    out.u8(quint8(question.index()));
    std::visit(Overloaded{[](const InspectQuestion &) {},
                          [&out](const WordsQuestion &q) {
                              out.i32(q.firstPage);
                              out.i32(q.count);
                          },
                          [&out](const SurveyQuestion &q) {
                              out.i32(q.firstPage);
                              out.i32(q.count);
                          },
                          [&out](const RasterQuestion &q) {
                              out.i32(q.pageIndex);
                              out.real(q.dpi);
                              out.u8(quint8(q.format));
                              out.i64(q.maxPixels);
                          },
                          [&out](const RecogniseQuestion &q) {
                              out.i32(q.task.pageIndex);
                              out.list(q.task.regions, [&out](const PageRect &r) { out.rect(r); });
                              out.list(q.task.covered, [&out](const PageRect &r) { out.rect(r); });
                              out.text(q.task.languages);
                              out.i32(q.task.budgetMs);
                          }},
               question);
}

RasterQuestion readRaster(WireReader &in)
{
    RasterQuestion q;
    q.pageIndex = in.i32();
    q.dpi = in.real();
    const quint8 format = in.u8();
    q.format = in.require(format <= quint8(PixelFormat::Rgb888)) ? PixelFormat(format) : PixelFormat::Rgb888;
    q.maxPixels = in.i64();
    return q;
}

RecogniseQuestion readRecognise(WireReader &in)
{
    RecogniseQuestion q;
    q.task.pageIndex = in.i32();
    q.task.regions = in.list<PageRect>(RectBytes, [&in] { return in.rect(); });
    q.task.covered = in.list<PageRect>(RectBytes, [&in] { return in.rect(); });
    q.task.languages = in.text();
    q.task.budgetMs = in.i32();
    in.require(q.task.budgetMs >= 0);
    return q;
}

Question readQuestion(WireReader &in)
{
    // Initialisers in braces are evaluated in order, so first page and count are read as they were written.
    switch (in.u8()) {
    case 0:
        return InspectQuestion{};
    case 1:
        return WordsQuestion{in.i32(), in.i32()};
    case 2:
        return SurveyQuestion{in.i32(), in.i32()};
    case 3:
        return readRaster(in);
    case 4:
        return readRecognise(in);
    default:
        in.require(false);
        return InspectQuestion{};
    }
}

void writeError(WireWriter &out, const Error &error)
{
    out.text(errorCodeName(error.code));
    out.text(error.subject);
    out.text(error.detail);
}

Error readError(WireReader &in)
{
    Error error;
    const QString name = in.text();
    error.code = errorCodeFromName(name);
    in.require(errorCodeName(error.code) == name);
    error.subject = in.text();
    error.detail = in.text();
    return error;
}

qsizetype expectedBytes(const Reply &reply)
{
    constexpr qsizetype Head = 4096;
    if (reply.answer) {
        if (const auto *image = std::get_if<PageImage>(&*reply.answer)) {
            return Head + image->pixels.size();
        }
    }
    return Head;
}

} // namespace

bool isAskable(const Request &request)
{
    if (request.path.isEmpty()) {
        return false;
    }
    return std::visit(
        Overloaded{
            [](const InspectQuestion &) { return true; }, [](const WordsQuestion &q) { return q.count >= 0; },
            [](const SurveyQuestion &q) { return q.count >= 0; },
            [](const RasterQuestion &q) {
                return std::isfinite(q.dpi) && q.dpi > 0 && q.dpi <= MaxDpi && q.maxPixels > 0
                    && (q.format == PixelFormat::Grey8 || q.format == PixelFormat::Rgb888);
            },
            [](const RecogniseQuestion &q) {
                return areLanguages(q.task.languages) && isFinite(q.task.regions) && isFinite(q.task.covered);
            }},
        request.question);
}

QByteArray encodeHello()
{
    WireWriter out;
    out.u32(0); // The length, see sealed().
    out.u32(Magic);
    out.u16(Version);
    return sealed(out.take());
}

QByteArray encodeRequest(const Request &request)
{
    WireWriter out;
    out.u32(0); // The length, see sealed().
    out.u32(request.id);
    out.text(request.path);
    writeQuestion(out, request.question);
    return sealed(out.take());
}

QByteArray encodeReply(const Reply &reply)
{
    WireWriter out(expectedBytes(reply));
    out.u32(0); // The length, see sealed().
    out.u32(reply.id);
    out.flag(reply.answer.hasValue());
    if (reply.answer) {
        writeAnswer(out, *reply.answer);
    } else {
        writeError(out, reply.answer.error());
    }
    QByteArray message = out.take();
    if (message.size() - PrefixBytes > MaxReplyBytes) {
        return encodeReply(
            {reply.id, Error{ErrorCode::EngineFailed, {}, u"the answer is too large to send"_s}});
    }
    return sealed(std::move(message));
}

std::optional<qint64> announcedLength(const char *prefix, qint64 limit)
{
    const qint64 length = qFromBigEndian<quint32>(prefix);
    return length > 0 && length <= limit ? std::optional(length) : std::nullopt;
}

Result<void> decodeHello(const QByteArray &message)
{
    WireReader in(message);
    const quint32 magic = in.u32();
    const quint16 version = in.u16();
    if (!in.isWhole() || magic != Magic) {
        return protocolError(u"the program started is not attrap-worker"_s);
    }
    if (version != Version) {
        return protocolError(
            u"attrap-worker speaks version %1 of the protocol, not %2"_s.arg(version).arg(Version));
    }
    return {};
}

Result<Request> decodeRequest(const QByteArray &message)
{
    WireReader in(message);
    Request request;
    request.id = in.u32();
    request.path = in.text();
    request.question = readQuestion(in);
    if (!in.isWhole() || !isAskable(request)) {
        return protocolError(u"malformed request of %1 bytes"_s.arg(message.size()));
    }
    return request;
}

Result<Reply> decodeReply(QByteArray message, const Request &request)
{
    const qsizetype size = message.size();
    WireReader in(std::move(message));
    const quint32 id = in.u32();
    if (!in.require(id == request.id)) {
        return protocolError(u"reply to request %1 instead of %2"_s.arg(id).arg(request.id));
    }
    const bool succeeded = in.flag();
    Reply reply{id, Error{}};
    if (succeeded) {
        reply.answer = readAnswer(in, request.question);
    } else {
        reply.answer = readError(in);
    }
    if (!in.isWhole()) {
        return protocolError(u"malformed reply of %1 bytes"_s.arg(size));
    }
    return reply;
}

} // namespace attrap::protocol
