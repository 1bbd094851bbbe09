// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal.
#pragma once

#include <qpdf/Pipeline.hh>

#include <stdexcept>
#include <string>

namespace attrap {

/// Keeps what libqpdf writes to it, up to a limit; beyond it throws, which libqpdf takes for a failed stream.
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

} // namespace attrap
