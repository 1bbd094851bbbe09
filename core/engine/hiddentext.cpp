// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hiddentext.h"

#include "core/engine/pdfobjects.h"
#include "core/engine/streambytes.h"

#include <QTransform>

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace attrap {

namespace {

/// Per page, so that a hostile file costs seconds at most. Pages of text have 2 000 to 50 000 tokens.
constexpr int MostTokens = 400'000;
constexpr std::size_t MostBytes = 32U << 20U;
constexpr int DeepestForm = 8;
constexpr std::size_t MostStates = 64;
constexpr std::size_t MostOperands = 4096;
/// A picture that covers that share of the page hides what was written before it.
constexpr double PictureShare = 0.8;
constexpr int InvisibleMode = 3;

using Objects = QPDFObjectHandle;

struct FontUse
{
    qint64 shown = 0;
    qint64 hidden = 0;
};

struct GraphicsState
{
    QTransform toPage;
    QString font;
    int mode = 0;
    bool isClear = false; ///< Its alpha is 0.
    bool isOpaque = true; ///< Alpha 1, no blending, no mask.
};

/// Walks the content of one page.
class ContentWalk
{
public:
    ContentWalk(double left, double bottom, double width, double height)
        : m_page(left, bottom, width, height)
    { }

    void walk(const std::string &content, const Objects &resources, int depth);
    /// The streams of an array or one stream, as one content.
    std::string read(Objects contents);
    [[nodiscard]] HiddenShares shares() const;

private:
    void apply(const std::string &op, const std::vector<QPDFTokenizer::Token> &operands, Objects &resources,
               int depth);
    void show(qsizetype characters);
    void setState(Objects state);
    void paint(Objects object, const Objects &resources, int depth);
    void paintPicture(Objects dictionary);

    QRectF m_page;
    GraphicsState m_state;
    std::vector<GraphicsState> m_saved;
    QHash<QString, FontUse> m_fonts;
    int m_tokens = 0;
    std::size_t m_bytes = 0;
};

double numberOf(const QPDFTokenizer::Token &token)
{
    const double value = QByteArray::fromStdString(token.getValue()).toDouble();
    return std::isfinite(value) ? value : 0;
}

std::string ContentWalk::read(Objects contents)
{
    std::string all;
    const auto append = [&](Objects stream) {
        if (stream.isStream() && m_bytes < MostBytes) {
            const StreamBytes read = decodedBytes(stream, MostBytes - m_bytes);
            m_bytes += read.bytes.size();
            all += read.bytes;
            all += '\n';
        }
    };
    if (contents.isArray()) {
        for (const Objects &part : contents.getArrayAsVector()) {
            append(part);
        }
    } else {
        append(contents);
    }
    return all;
}

void ContentWalk::walk(const std::string &content, const Objects &resources, int depth)
{
    if (content.empty() || !Objects(resources).isDictionary()) {
        return;
    }
    Buffer buffer(reinterpret_cast<unsigned char *>(const_cast<char *>(content.data())), content.size());
    const auto input = std::make_shared<BufferInputSource>("content", &buffer);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    std::vector<QPDFTokenizer::Token> operands;
    Objects known = resources;
    while (++m_tokens < MostTokens) {
        const QPDFTokenizer::Token token = tokenizer.readToken(input, "content", true);
        const QPDFTokenizer::token_type_e type = token.getType();
        if (type == QPDFTokenizer::tt_eof) {
            return;
        }
        if (type != QPDFTokenizer::tt_word) {
            if (type != QPDFTokenizer::tt_bad && operands.size() < MostOperands) {
                operands.push_back(token);
            }
            continue;
        }
        if (token.getValue() == "ID") {
            char space = 0;
            input->read(&space, 1);
            tokenizer.expectInlineImage(input);
        } else {
            apply(token.getValue(), operands, known, depth);
        }
        operands.clear();
    }
}

void ContentWalk::apply(const std::string &op, const std::vector<QPDFTokenizer::Token> &operands,
                        Objects &resources, int depth)
{
    const std::size_t count = operands.size();
    const auto named = [&](const char *kind, const QPDFTokenizer::Token &name) {
        Objects group = resources.getKey(kind);
        return group.isDictionary() ? group.getKey(name.getValue()) : Objects::newNull();
    };
    if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
        qsizetype characters = 0;
        for (const QPDFTokenizer::Token &operand : operands) {
            if (operand.getType() == QPDFTokenizer::tt_string) {
                characters += static_cast<qsizetype>(operand.getValue().size());
            }
        }
        show(characters);
    } else if (op == "Tr" && count >= 1) {
        m_state.mode = static_cast<int>(numberOf(operands.back()));
    } else if (op == "Tf" && count >= 2) {
        Objects font = named("/Font", operands[count - 2]);
        Objects name = font.isDictionary() ? font.getKey("/BaseFont") : Objects::newNull();
        m_state.font = name.isName() ? QString::fromStdString(name.getName().substr(1)) : QString();
    } else if (op == "q") {
        if (m_saved.size() < MostStates) {
            m_saved.push_back(m_state);
        }
    } else if (op == "Q") {
        if (!m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        }
    } else if (op == "cm" && count >= 6) {
        std::array<double, 6> m{};
        std::transform(operands.end() - 6, operands.end(), m.begin(), numberOf);
        m_state.toPage = QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) * m_state.toPage;
    } else if (op == "gs" && count >= 1) {
        setState(named("/ExtGState", operands.back()));
    } else if (op == "Do" && count >= 1) {
        paint(named("/XObject", operands.back()), resources, depth);
    }
}

void ContentWalk::show(qsizetype characters)
{
    FontUse &use = m_fonts[m_state.font];
    const bool hidden = m_state.mode == InvisibleMode || m_state.isClear || isFontOfOcr(m_state.font);
    (hidden ? use.hidden : use.shown) += characters;
}

void ContentWalk::setState(Objects state)
{
    if (!state.isDictionary()) {
        return;
    }
    if (Objects alpha = state.getKey("/ca"); alpha.isNumber()) {
        m_state.isClear = alpha.getNumericValue() <= 0;
        m_state.isOpaque = alpha.getNumericValue() >= 1;
    }
    if (Objects blend = state.getKey("/BM"); blend.isName() && blend.getName() != "/Normal") {
        m_state.isOpaque = false;
    }
    if (Objects mask = state.getKey("/SMask"); mask.isDictionary()) {
        m_state.isOpaque = false;
    }
}

void ContentWalk::paint(Objects object, const Objects &resources, int depth)
{
    if (!object.isStream()) {
        return;
    }
    Objects dictionary = object.getDict();
    Objects kind = dictionary.getKey("/Subtype");
    if (!kind.isName()) {
        return;
    }
    if (kind.getName() == "/Image") {
        paintPicture(dictionary);
        return;
    }
    if (kind.getName() != "/Form" || depth >= DeepestForm) {
        return;
    }
    const GraphicsState before = m_state;
    std::vector<GraphicsState> saved;
    saved.swap(m_saved);
    if (Objects matrix = dictionary.getKey("/Matrix"); matrix.isArray() && matrix.getArrayNItems() == 6) {
        std::array<double, 6> m{};
        for (int i = 0; i < 6; ++i) {
            Objects item = matrix.getArrayItem(i);
            m.at(static_cast<std::size_t>(i)) = item.isNumber() ? item.getNumericValue() : 0;
        }
        m_state.toPage = QTransform(m[0], m[1], m[2], m[3], m[4], m[5]) * m_state.toPage;
    }
    Objects own = dictionary.getKey("/Resources");
    walk(read(object), own.isDictionary() ? own : resources, depth + 1);
    m_state = before;
    m_saved.swap(saved);
}

/// An opaque picture over the page hides all that was written so far.
void ContentWalk::paintPicture(Objects dictionary)
{
    Objects stencil = dictionary.getKey("/ImageMask");
    const bool seeThrough = !m_state.isOpaque || m_state.isClear || dictionary.hasKey("/SMask")
        || dictionary.hasKey("/Mask") || (stencil.isBool() && stencil.getBoolValue());
    const QRectF place = m_state.toPage.mapRect(QRectF(0, 0, 1, 1)).intersected(m_page);
    if (seeThrough || place.width() * place.height() < PictureShare * m_page.width() * m_page.height()) {
        return;
    }
    for (FontUse &use : m_fonts) {
        use.hidden += use.shown;
        use.shown = 0;
    }
}

HiddenShares ContentWalk::shares() const
{
    HiddenShares shares;
    qint64 hidden = 0;
    qint64 all = 0;
    for (auto font = m_fonts.cbegin(); font != m_fonts.cend(); ++font) {
        const qint64 characters = font->hidden + font->shown;
        hidden += font->hidden;
        all += characters;
        if (characters > 0) {
            shares.ofFont.insert(font.key(),
                                 static_cast<double>(font->hidden) / static_cast<double>(characters));
        }
    }
    shares.ofPage = all > 0 ? static_cast<double>(hidden) / static_cast<double>(all) : 0;
    return shares;
}

/// US Letter where a page names no box, as viewers take it.
QRectF pageBox(const Objects &page)
{
    const QRectF box = boxOfPage(page);
    return box.isEmpty() ? QRectF(0, 0, 612, 792) : box;
}

} // namespace

bool isFontOfOcr(const QString &baseFont)
{
    const QString name = baseFont.section(u'+', -1).toLower();
    return name.startsWith(QStringLiteral("glyphless")) || name.startsWith(QStringLiteral("hiddenhorzocr"))
        || name.startsWith(QStringLiteral("hiddenvertocr")) || name == QStringLiteral("invisible");
}

bool HiddenShares::isHidden(const QString &font) const
{
    if (isFontOfOcr(font)) {
        return true;
    }
    return ofFont.value(font, ofPage) > 0.5;
}

struct HiddenText::Impl
{
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
};

HiddenText::HiddenText(const FileContent &file)
    : m_impl(std::make_unique<Impl>())
{
    try {
        openSilently(&m_impl->pdf, file);
        m_impl->pages = m_impl->pdf.getAllPages();
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        m_impl->pages.clear();
    }
}

HiddenText::~HiddenText() = default;

HiddenShares HiddenText::ofPage(int pageIndex, int pageCount)
{
    if (pageIndex < 0 || static_cast<std::size_t>(pageCount) != m_impl->pages.size()
        || pageIndex >= pageCount) {
        return {};
    }
    try {
        QPDFObjectHandle page = m_impl->pages.at(static_cast<std::size_t>(pageIndex));
        const QRectF box = pageBox(page);
        ContentWalk walk(box.x(), box.y(), box.width(), box.height());
        walk.walk(walk.read(page.getKey("/Contents")), entryOfPage(page, "/Resources"), 0);
        return walk.shares();
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace attrap
