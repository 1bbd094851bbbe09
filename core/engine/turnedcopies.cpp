// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/turnedcopies.h"

#include "core/engine/streambytes.h"

#include <QFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace attrap {

namespace {

/// Per page, so that a hostile file costs little. A page of text has some hundred objects, and its fonts
/// rarely exceed 1 MB.
constexpr std::size_t MostCopiedBytes = 16U << 20U;
constexpr std::size_t MostCopiedObjects = 20'000;
constexpr int DeepestObject = 64;
/// What ends a name in a content stream (ISO 32000-1 § 7.2.2).
constexpr std::string_view Delimiters("\0\t\n\f\r ()<>[]{}/%", 16);

using PdfObject = QPDFObjectHandle;

void throwTooMuch()
{
    throw std::runtime_error("more than a page needs");
}

bool isOfType(PdfObject dictionary, const char *key, const char *type)
{
    PdfObject value = dictionary.getKey(key);
    return value.isName() && value.getName() == type;
}

/// What leads from an annotation to the rest of the document.
bool leadsAway(const std::string &key)
{
    static constexpr std::array keys{"/A", "/AA", "/Dest", "/IRT", "/Parent", "/Popup"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Copies objects of one document into another, each once. Unlike QPDF::copyForeignObject it leaves the
/// pictures behind, and stops.
class PageCopy
{
public:
    explicit PageCopy(QPDF &target)
        : m_target(target)
    { }

    /// Throws where there is too much.
    PdfObject copy(PdfObject source, int depth = 0);
    /// The annotations of a page, without what they lead to.
    PdfObject copyAnnotations(PdfObject annotations);

private:
    PdfObject remember(const PdfObject &source, const PdfObject &empty);
    void fill(PdfObject dictionary, PdfObject source, int depth);
    PdfObject copyStream(PdfObject source, int depth);

    QPDF &m_target;
    std::map<QPDFObjGen, PdfObject> m_copies;
    std::size_t m_objects = 0;
    std::size_t m_bytes = 0;
};

PdfObject PageCopy::copy(PdfObject source, int depth)
{
    if (++m_objects > MostCopiedObjects || depth > DeepestObject) {
        throwTooMuch();
    }
    if (source.isIndirect()) {
        if (const auto known = m_copies.find(source.getObjGen()); known != m_copies.end()) {
            return known->second;
        }
    }
    if (source.isStream()) {
        return copyStream(source, depth);
    }
    if (source.isDictionary()) {
        if (isOfType(source, "/Type", "/Page") || isOfType(source, "/Type", "/Pages")) {
            return PdfObject::newNull();
        }
        PdfObject dictionary = remember(source, PdfObject::newDictionary());
        fill(dictionary, source, depth);
        return dictionary;
    }
    if (source.isArray()) {
        PdfObject array = remember(source, PdfObject::newArray());
        const int count = source.getArrayNItems();
        for (int i = 0; i < count; ++i) {
            array.appendItem(copy(source.getArrayItem(i), depth + 1));
        }
        return array;
    }
    return source.shallowCopy();
}

PdfObject PageCopy::copyAnnotations(PdfObject annotations)
{
    PdfObject copies = PdfObject::newArray();
    const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
    for (int i = 0; i < count; ++i) {
        PdfObject annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary()) {
            continue;
        }
        PdfObject own = PdfObject::newDictionary();
        for (const auto &[key, value] : annotation.getDictAsMap()) {
            if (!leadsAway(key)) {
                own.replaceKey(key, copy(value));
            }
        }
        copies.appendItem(own);
    }
    return copies;
}

/// Before its parts are copied, since they may lead back to it.
PdfObject PageCopy::remember(const PdfObject &source, const PdfObject &empty)
{
    if (!source.isIndirect()) {
        return empty;
    }
    return m_copies.emplace(source.getObjGen(), m_target.makeIndirectObject(empty)).first->second;
}

void PageCopy::fill(PdfObject dictionary, PdfObject source, int depth)
{
    for (const auto &[key, value] : source.getDictAsMap()) {
        if (key != "/Length") {
            dictionary.replaceKey(key, copy(value, depth + 1));
        }
    }
}

PdfObject PageCopy::copyStream(PdfObject source, int depth)
{
    PdfObject known = source.getDict();
    if (isOfType(known, "/Subtype", "/Image")) {
        return PdfObject::newNull();
    }
    const StreamBytes read = rawBytes(source, MostCopiedBytes - m_bytes);
    if (!read.isWhole) {
        throw std::runtime_error("a damaged stream");
    }
    m_bytes += read.bytes.size();
    PdfObject stream = PdfObject::newStream(&m_target);
    m_copies.emplace(source.getObjGen(), stream);
    PdfObject dictionary = stream.getDict();
    fill(dictionary, known, depth);
    stream.replaceStreamData(read.bytes, dictionary.getKey("/Filter"), dictionary.getKey("/DecodeParms"));
    return stream;
}

/// Whatever follows a slash in the content of a page: all names that it uses, and perhaps more. Nothing where
/// that cannot be told.
std::optional<std::set<std::string>> namesIn(PdfObject contents)
{
    std::string content;
    const std::vector<PdfObject> parts
        = contents.isArray() ? contents.getArrayAsVector() : std::vector<PdfObject>{contents};
    for (PdfObject part : parts) {
        if (!part.isStream()) {
            return std::nullopt;
        }
        const StreamBytes read = decodedBytes(part, MostCopiedBytes - content.size());
        if (!read.isWhole || !read.isDecoded) {
            return std::nullopt;
        }
        content += read.bytes;
    }
    std::set<std::string> names;
    for (std::size_t from = content.find('/'); from != std::string::npos;) {
        const std::size_t to = content.find_first_of(Delimiters, from + 1);
        names.insert(content.substr(from, to - from));
        if (names.size() > MostCopiedObjects) {
            return std::nullopt;
        }
        from = content.find('/', from + 1);
    }
    const bool isEscaped = std::any_of(names.begin(), names.end(), [](const std::string &name) {
        return name.find('#') != std::string::npos;
    });
    return isEscaped ? std::nullopt : std::optional(names);
}

/// Forms of old producers have no resources: they use those of the page.
bool needsPageResources(PdfObject object)
{
    return object.isStream() && isOfType(object.getDict(), "/Subtype", "/Form")
        && !object.getDict().hasKey("/Resources");
}

/// What the page itself uses: some producers declare the fonts and pictures of the whole document on each
/// page.
PdfObject usedResources(PdfObject resources, const PdfObject &contents)
{
    const std::optional<std::set<std::string>> names = namesIn(contents);
    if (!resources.isDictionary() || !names) {
        return resources;
    }
    PdfObject used = resources.shallowCopy();
    for (const char *kind : {"/Font", "/XObject", "/Pattern", "/ExtGState"}) {
        PdfObject all = resources.getKey(kind);
        if (!all.isDictionary()) {
            continue;
        }
        PdfObject some = PdfObject::newDictionary();
        for (const auto &[name, value] : all.getDictAsMap()) {
            if (!names->contains(name)) {
                continue;
            }
            if (needsPageResources(value)) {
                return resources;
            }
            some.replaceKey(name, value);
        }
        used.replaceKey(kind, some);
    }
    return used;
}

void silence(QPDF &pdf)
{
    pdf.setLogger(QPDFLogger::create());
    pdf.getLogger()->setOutputStreams(nullptr, nullptr);
    pdf.setSuppressWarnings(true);
}

} // namespace

struct TurnedCopies::Impl
{
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
};

TurnedCopies::TurnedCopies(const QString &path)
    : m_impl(std::make_unique<Impl>())
{
    try {
        silence(m_impl->pdf);
        m_impl->pdf.processFile(QFile::encodeName(path).constData());
        m_impl->pages = m_impl->pdf.getAllPages();
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        m_impl->pages.clear();
    }
}

TurnedCopies::~TurnedCopies() = default;

std::string TurnedCopies::ofPage(int pageIndex, int pageCount, int rotate, const QRectF &cropBox)
{
    if (pageIndex < 0 || static_cast<std::size_t>(pageCount) != m_impl->pages.size()
        || pageIndex >= pageCount) {
        return {};
    }
    try {
        QPDFPageObjectHelper page(m_impl->pages.at(static_cast<std::size_t>(pageIndex)));
        QPDF target;
        silence(target);
        target.emptyPDF();
        PageCopy copier(target);
        PdfObject own = PdfObject::newDictionary();
        own.replaceKey("/Type", PdfObject::newName("/Page"));
        for (const char *key : {"/MediaBox", "/UserUnit", "/Contents"}) {
            own.replaceKey(key, copier.copy(page.getAttribute(key, false)));
        }
        own.replaceKey("/Resources",
                       copier.copy(usedResources(page.getAttribute("/Resources", false),
                                                 page.getObjectHandle().getKey("/Contents"))));
        own.replaceKey("/Annots", copier.copyAnnotations(page.getObjectHandle().getKey("/Annots")));
        own.replaceKey(
            "/CropBox",
            PdfObject::newFromRectangle({cropBox.left(), cropBox.top(), cropBox.right(), cropBox.bottom()}));
        own.replaceKey("/Rotate", PdfObject::newInteger(rotate));
        // Layers that are switched off are not written on the page.
        target.getRoot().replaceKey("/OCProperties",
                                    copier.copy(m_impl->pdf.getRoot().getKey("/OCProperties")));
        target.addPage(target.makeIndirectObject(own), false);
        return writtenBytes(target, 2 * MostCopiedBytes);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace attrap
