// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pdfobjects.h"

#include <QCryptographicHash>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace attrap {

namespace {

using Objects = QPDFObjectHandle;

constexpr int DeepestObject = 8;
constexpr std::size_t MostKeyBytes = 4U << 20U;

/// Keeps what is written to it, up to a limit.
class LimitedBytes : public Pipeline
{
public:
    explicit LimitedBytes(std::size_t limit)
        : Pipeline("limited", nullptr)
        , m_limit(limit)
    { }
    void write(unsigned char const *data, std::size_t length) override
    {
        if (bytes.size() + length > m_limit) {
            throw TooMuch();
        }
        bytes.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override { }

    std::string bytes;

private:
    std::size_t m_limit;
};

/// Adds all that makes an object what it is, with what it refers to.
void addObject(Objects object, int depth, std::size_t *left, QCryptographicHash *hash)
{
    if (depth > DeepestObject) {
        throw TooMuch();
    }
    if (object.isStream()) {
        const std::string raw = streamBytes(object, StreamForm::Stored, *left);
        *left -= raw.size();
        hash->addData(QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())));
        addObject(object.getDict(), depth + 1, left, hash);
    } else if (object.isDictionary()) {
        for (const auto &[key, value] : object.getDictAsMap()) {
            if (key != "/Length" && key != "/Name" && key != "/StructParent" && key != "/Metadata") {
                hash->addData(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())));
                addObject(value, depth + 1, left, hash);
            }
        }
        hash->addData(QByteArrayView(">>"));
    } else if (object.isArray()) {
        for (const Objects &item : object.getArrayAsVector()) {
            addObject(item, depth + 1, left, hash);
        }
        hash->addData(QByteArrayView("]"));
    } else {
        const std::string plain = object.unparseResolved() + ' ';
        hash->addData(QByteArrayView(plain.data(), static_cast<qsizetype>(plain.size())));
    }
}

} // namespace

std::string streamBytes(const QPDFObjectHandle &stream, StreamForm form, std::size_t limit)
{
    LimitedBytes bounded(limit);
    Objects(stream).pipeStreamData(&bounded, 0,
                                   form == StreamForm::Stored ? qpdf_dl_none : qpdf_dl_generalized, true);
    return std::move(bounded.bytes);
}

QByteArray contentKey(const QPDFObjectHandle &object)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::size_t left = MostKeyBytes;
    addObject(object, 0, &left, &hash);
    return hash.result();
}

} // namespace attrap
