// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pdfobjects.h"

#include "core/engine/streambytes.h"

#include <QCryptographicHash>

#include <qpdf/QPDFObjectHandle.hh>

namespace attrap {

namespace {

using Objects = QPDFObjectHandle;

constexpr int DeepestObject = 8;
constexpr int DeepestNode = 8;
constexpr std::size_t MostKeyBytes = 4U << 20U;

/// Adds all that makes an object what it is, with what it refers to.
void addObject(Objects object, int depth, std::size_t *left, QCryptographicHash *hash)
{
    if (depth > DeepestObject) {
        throw TooMuch();
    }
    if (object.isStream()) {
        const StreamBytes raw = rawBytes(object, *left);
        if (!raw.isWhole) {
            throw TooMuch();
        }
        *left -= raw.bytes.size();
        hash->addData(QByteArrayView(raw.bytes.data(), static_cast<qsizetype>(raw.bytes.size())));
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

QPDFObjectHandle entryOfPage(QPDFObjectHandle page, const char *key)
{
    for (int level = 0; level < DeepestNode && page.isDictionary(); ++level) {
        if (page.hasKey(key)) {
            return page.getKey(key);
        }
        page = page.getKey("/Parent");
    }
    return Objects::newNull();
}

QRectF boxOfPage(const QPDFObjectHandle &page)
{
    for (const char *key : {"/CropBox", "/MediaBox"}) {
        Objects box = entryOfPage(page, key);
        if (box.isRectangle()) {
            const Objects::Rectangle corners = box.getArrayAsRectangle();
            return QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized();
        }
    }
    return {};
}

QByteArray contentKey(const QPDFObjectHandle &object)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::size_t left = MostKeyBytes;
    addObject(object, 0, &left, &hash);
    return hash.result();
}

} // namespace attrap
