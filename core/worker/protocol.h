// SPDX-License-Identifier: GPL-3.0-or-later
// What the program and attrap-worker say to each other: length-prefixed messages over the worker's stdin and
// stdout.
//
//   worker → hello                     once, as soon as it is confined
//   program → request, worker → reply  as often as wanted, one at a time
//
// A message is its length (4 bytes, big endian) and that many bytes. Neither side believes the other: see
// wire.h.
#pragma once

#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace attrap::protocol {

constexpr quint32 Magic = 0x4154574B; ///< "ATWK"
constexpr quint16 Version = 3;
constexpr qint64 PrefixBytes = 4;
constexpr qint64 MaxHelloBytes = 1024;
constexpr qint64 MaxRequestBytes = Q_INT64_C(16) << 20;
constexpr qint64 MaxReplyBytes = Q_INT64_C(512) << 20;

/// Exit status by which the worker says that it ended because an allocation failed.
constexpr int ExitOutOfMemory = 77;
/// That it was sent something that is not a request.
constexpr int ExitBadRequest = 78;
/// That it could not be confined and therefore refused to start.
constexpr int ExitNotConfined = 79;

struct InspectQuestion
{
};
struct WordsQuestion
{
    int firstPage = 0;
    int count = 0;
};
struct SurveyQuestion
{
    int firstPage = 0;
    int count = 0;
};
struct RasterQuestion
{
    int pageIndex = 0;
    double dpi = 72;
    PixelFormat format = PixelFormat::Rgb888;
    qint64 maxPixels = 0;
};
struct RecogniseQuestion
{
    RecogniseTask task;
};
using Question
    = std::variant<InspectQuestion, WordsQuestion, SurveyQuestion, RasterQuestion, RecogniseQuestion>;
/// In the order of Question: the index of an answer is that of its question.
using Answer = std::variant<DocumentInfo, QList<PageText>, QList<InkMap>, PageImage, RecognisedPage>;

struct Request
{
    quint32 id = 0;
    QString path;
    Question question;
};

struct Reply
{
    quint32 id = 0;
    Result<Answer> answer;
};

/// Whether a request may be asked at all: finite numbers, known formats, languages that name no path.
[[nodiscard]] bool isAskable(const Request &request);

/// Messages with their prefix. encodeReply gives an EngineFailed reply instead of one beyond MaxReplyBytes.
QByteArray encodeHello();
QByteArray encodeRequest(const Request &request);
QByteArray encodeReply(const Reply &reply);

/// The length that a prefix announces; nothing when it is 0 or beyond the limit. `prefix` holds PrefixBytes
/// bytes.
std::optional<qint64> announcedLength(const char *prefix, qint64 limit);

/// Messages without their prefix. Errors: WorkerProtocol, detail says what is off.
Result<void> decodeHello(const QByteArray &message);
Result<Request> decodeRequest(const QByteArray &message);
/// The reply to that very request: its id, the kind of answer, no more pages than asked, the format asked.
/// Moving the message in saves a copy of a picture.
Result<Reply> decodeReply(QByteArray message, const Request &request);

} // namespace attrap::protocol
