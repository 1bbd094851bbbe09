// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/streambytes.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace attrap {

namespace {

/// Keeps what is written to it, up to a limit; beyond it throws, which libqpdf takes for a damaged stream.
class BoundedBytes : public Pipeline
{
public:
    explicit BoundedBytes(std::size_t limit)
        : Pipeline("bounded", nullptr)
        , m_limit(limit)
    { }
    void write(unsigned char const *data, std::size_t length) override
    {
        if (bytes.size() + length > m_limit) {
            throw std::runtime_error("more than a page needs");
        }
        bytes.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override { }

    std::string bytes;

private:
    std::size_t m_limit;
};

StreamBytes bytesOf(QPDFObjectHandle &stream, std::size_t limit, qpdf_stream_decode_level_e level)
{
    BoundedBytes bounded(limit);
    StreamBytes read;
    read.isWhole = stream.pipeStreamData(&bounded, &read.isDecoded, 0, level, true);
    read.bytes = std::move(bounded.bytes);
    return read;
}

} // namespace

StreamBytes rawBytes(QPDFObjectHandle &stream, std::size_t limit)
{
    return bytesOf(stream, limit, qpdf_dl_none);
}

StreamBytes decodedBytes(QPDFObjectHandle &stream, std::size_t limit)
{
    return bytesOf(stream, limit, qpdf_dl_generalized);
}

std::string writtenBytes(QPDF &pdf, std::size_t limit)
{
    BoundedBytes bounded(limit);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&bounded);
    writer.setCompressStreams(false);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.write();
    return std::move(bounded.bytes);
}

} // namespace attrap
