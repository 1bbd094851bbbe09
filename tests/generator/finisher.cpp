// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/finisher.h"

#include "tests/generator/scanner.h"

#include <QBuffer>
#include <QImage>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

using Object = QPDFObjectHandle;

/// A rectangle as displayed, in the coordinates of the PDF. Only for pages without /Rotate and CropBox.
Object pdfRect(const PageRect &rect, double pageHeightPt)
{
    return Object::newArray(
        Object::Rectangle(rect.x, pageHeightPt - rect.bottom(), rect.right(), pageHeightPt - rect.y));
}

void addLinks(QPDF &pdf, std::vector<QPDFPageObjectHelper> &pages, int index, const PageSpec &spec)
{
    if (spec.links.isEmpty()) {
        return;
    }
    Object annotations = Object::newArray();
    for (const PageLinkSpec &link : spec.links) {
        Object destination = Object::newArray();
        destination.appendItem(pages.at(static_cast<std::size_t>(link.targetPageIndex)).getObjectHandle());
        destination.appendItem(Object::newName("/Fit"));
        Object annotation = Object::newDictionary();
        annotation.replaceKey("/Type", Object::newName("/Annot"));
        annotation.replaceKey("/Subtype", Object::newName("/Link"));
        annotation.replaceKey("/Rect", pdfRect(link.rect, spec.displayedSize().heightPt));
        annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
        annotation.replaceKey("/Dest", destination);
        annotations.appendItem(pdf.makeIndirectObject(annotation));
    }
    pages.at(static_cast<std::size_t>(index)).getObjectHandle().replaceKey("/Annots", annotations);
}

void crop(Object page, const QMarginsF &margins)
{
    if (margins.isNull()) {
        return;
    }
    const Object::Rectangle media = page.getKey("/MediaBox").getArrayAsRectangle();
    page.replaceKey(
        "/CropBox",
        Object::newArray(Object::Rectangle(media.llx + margins.left(), media.lly + margins.bottom(),
                                           media.urx - margins.right(), media.ury - margins.top())));
}

/// Gives the page's fonts a wrong ToUnicode: what is seen stays right, what is extracted is garbage. Qt
/// numbers the glyphs of a font by first use, so one range from '!' on gives letters that are all wrong.
void spoilText(QPDF &pdf, QPDFPageObjectHelper &page, PageKind kind)
{
    const std::string first = kind == PageKind::GarbagePrivateUse ? "E000" : "0021";
    const std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
                            "1 beginbfrange\n<0000> <00FF> <"
        + first + ">\nendbfrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    Object resources = page.getAttribute("/Resources", true);
    Object fonts = resources.getKey("/Font").shallowCopy();
    for (const std::string &name : fonts.getKeys()) {
        Object font = fonts.getKey(name).shallowCopy();
        font.replaceKey("/ToUnicode", pdf.newStream(map));
        fonts.replaceKey(name, pdf.makeIndirectObject(font));
    }
    Object spoiled = resources.shallowCopy();
    spoiled.replaceKey("/Font", fonts);
    page.getObjectHandle().replaceKey("/Resources", spoiled);
}

/// Qt names a subset after the number of its object, which follows the random order of a hash table.
void nameFonts(QPDF &pdf)
{
    for (Object object : pdf.getAllObjects()) {
        for (const char *key : {"/BaseFont", "/FontName"}) {
            if (object.isDictionary() && object.getKey(key).isName()) {
                const std::string name = object.getKey(key).getName();
                if (name.size() > 8 && name.at(7) == '+') {
                    object.replaceKey(key, Object::newName("/ATTRAP" + name.substr(7)));
                }
            }
        }
    }
}

/// QPdfWriter makes colour JPEGs of all pictures; copiers store one bit or one channel.
void storeAsCopier(QPDFPageObjectHelper &page, const PageSpec &spec)
{
    if (spec.pictureArea.isEmpty() || spec.scan.ink == ScanInk::Colour) {
        return;
    }
    const bool bilevel = spec.scan.ink == ScanInk::Bilevel;
    const QImage scan = scanOf(spec).convertToFormat(QImage::Format_Grayscale8);
    QByteArray data;
    if (bilevel) {
        const qsizetype rowBytes = (scan.width() + 7) / 8;
        data.fill('\0', rowBytes * scan.height());
        for (int y = 0; y < scan.height(); ++y) {
            for (int x = 0; x < scan.width(); ++x) {
                if (scan.constScanLine(y)[x] >= 128) {
                    char &byte = data[rowBytes * y + x / 8];
                    byte = static_cast<char>(static_cast<unsigned char>(byte) | (0x80U >> (x % 8)));
                }
            }
        }
    } else {
        QBuffer buffer(&data);
        scan.save(&buffer, "JPEG", 85);
    }
    for (auto &[name, image] : page.getImages()) {
        image.replaceStreamData(data.toStdString(),
                                bilevel ? Object::newNull() : Object::newName("/DCTDecode"),
                                Object::newNull());
        Object dictionary = image.getDict();
        dictionary.replaceKey("/Width", Object::newInteger(scan.width()));
        dictionary.replaceKey("/Height", Object::newInteger(scan.height()));
        dictionary.replaceKey("/ColorSpace", Object::newName("/DeviceGray"));
        dictionary.replaceKey("/BitsPerComponent", Object::newInteger(bilevel ? 1 : 8));
    }
}

void stamp(QPDF &pdf, const FinishSpec &spec)
{
    Object info = Object::newDictionary();
    const QString date = u"D:"_s + spec.created.toUTC().toString(u"yyyyMMddHHmmss"_s) + u'Z';
    info.replaceKey("/Producer", Object::newUnicodeString("Attrap generator"));
    info.replaceKey("/CreationDate", Object::newString(date.toStdString()));
    if (!spec.title.isEmpty()) {
        info.replaceKey("/Title", Object::newUnicodeString(spec.title.toStdString()));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata"); // Qt's XMP holds the time and a random identifier.
    pdf.getRoot().replaceKey("/PageLabels", Object::parse("<< /Nums [ 0 << /S /D >> ] >>"));
}

QByteArray written(QPDF &pdf, const FinishSpec &spec)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    const std::string user = spec.userPassword.toStdString();
    const std::string owner = spec.ownerPassword.toStdString();
    if (user.empty() && owner.empty()) {
        writer.setDeterministicID(true);
    } else {
        // A deterministic identifier excludes encryption in qpdf; these two take its randomness away. For
        // tests only.
        writer.setStaticID(true);
        writer.setStaticAesIV(true);
        // AES-128: what R6 (AES-256) draws at random cannot be taken away. An empty owner password would open
        // it.
        const std::string owning = owner.empty() ? user + "-owner" : owner;
        writer.setR4EncryptionParametersInsecure(user.c_str(), owning.c_str(), true, false, false, false,
                                                 false, false, qpdf_r3p_full, true, true);
    }
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray finishedOrThrow(const QByteArray &bytes, const QList<PageSpec> &specs, const FinishSpec &finish)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("made", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    for (int i = 0; i < specs.size(); ++i) {
        const PageSpec &spec = specs.at(i);
        QPDFPageObjectHelper &page = pages.at(static_cast<std::size_t>(i));
        if (spec.rotate != 0) {
            page.getObjectHandle().replaceKey("/Rotate", Object::newInteger(spec.rotate));
        }
        storeAsCopier(page, spec);
        crop(page.getObjectHandle(), spec.cropPt);
        addLinks(pdf, pages, i, spec);
        if (spec.kind == PageKind::GarbageLetters || spec.kind == PageKind::GarbagePrivateUse) {
            spoilText(pdf, page, spec.kind);
        }
    }
    nameFonts(pdf);
    stamp(pdf, finish);
    return written(pdf, finish);
}

} // namespace

Result<QByteArray> finished(const QByteArray &pdf, const QList<PageSpec> &pages, const FinishSpec &spec)
{
    try {
        return finishedOrThrow(pdf, pages, spec);
    } catch (const std::exception &e) {
        return Error{ErrorCode::EngineFailed, {}, QString::fromUtf8(e.what())};
    } catch (...) {
        return Error{ErrorCode::EngineFailed, {}, u"qpdf threw something unknown"_s};
    }
}

QByteArray truncated(const QByteArray &pdf, double fraction)
{
    return pdf.left(static_cast<qsizetype>(static_cast<double>(pdf.size()) * fraction));
}

} // namespace attrap::generator
