// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/paintedpictures.h"

#include "core/engine/contentscanner.h"
#include "core/engine/pdfobjects.h"
#include "core/engine/streambytes.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRectF>
#include <QTransform>

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace attrap {

namespace {

using Objects = QPDFObjectHandle;

/// Per page, so that a hostile file costs little.
constexpr std::size_t MostBytes = 8U << 20U;
/// Opening one takes as long as reading that much: forms that paint forms may be many.
constexpr std::size_t CostOfStream = 512;
constexpr int MostSteps = 300'000;
constexpr int DeepestForm = 6;
constexpr std::size_t MostStates = 64;
constexpr std::size_t MostPictures = 64;
/// A clip may cut that much off a picture's edge: programs round it.
constexpr double ClipSlackPt = 0.6;
/// Where libqpdf and PDFium disagree on the page's size, neither is believed.
constexpr double SizeSlackPt = 0.5;
/// A logo holds a word of three letters at least; a picture of the whole page is no logo.
constexpr double LeastSidePt = 8;
constexpr double MostShare = 0.5;

struct PaintState
{
    QTransform toPage;
    QRectF clip;
    bool clipIsRect = true;
    bool isOpaque = true;
    double lineWidth = 1;
    double fontSize = 0;
    double leading = 0;
};

struct FoundPicture
{
    QRectF place; ///< On the page, not turned, y upwards.
    QByteArray key;
};

using KeysOfObjects = QHash<QPair<int, int>, QByteArray>;

/// Follows what one page paints.
class PaintWalk
{
public:
    PaintWalk(const QRectF &page, KeysOfObjects *keys)
        : m_keys(keys)
    {
        m_state.clip = page;
        m_page = page;
    }

    void walk(const std::string &content, Objects resources, int depth);
    std::string read(Objects contents);
    /// Something else is painted there: what stood there is no longer seen alone.
    void paint(const QRectF &place);

    std::vector<FoundPicture> pictures;

private:
    void apply(const ContentStep &step, Objects &resources, int depth);
    bool applyState(const ContentStep &step, Objects &resources);
    bool applyText(const ContentStep &step);
    bool applyPath(const ContentStep &step);
    void endPath(std::string_view op);
    void addPoint(double x, double y);
    void show(qsizetype characters);
    void paintObject(Objects object, Objects &resources, int depth);
    void paintPicture(Objects object);

    KeysOfObjects *m_keys;
    QRectF m_page;
    PaintState m_state;
    std::vector<PaintState> m_saved;
    QTransform m_line; ///< The text line matrix.
    qsizetype m_shown = 0; ///< Characters shown on it so far.
    QRectF m_path; ///< Of the path under way, on the page.
    bool m_hasPath = false;
    int m_rectangles = 0;
    int m_otherParts = 0;
    bool m_clipsNext = false;
    int m_steps = 0;
    std::size_t m_bytes = 0;
};

/// Also of a line: QRectF's own intersects() knows no empty rectangles.
bool touches(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

void PaintWalk::paint(const QRectF &place)
{
    std::erase_if(pictures, [&](const FoundPicture &picture) { return touches(picture.place, place); });
}

std::string PaintWalk::read(Objects contents)
{
    std::string all;
    const auto append = [&](Objects stream) {
        if (stream.isStream()) {
            if (m_bytes >= MostBytes) {
                throw TooMuch();
            }
            const StreamBytes part = decodedBytes(stream, MostBytes - m_bytes);
            if (!part.isWhole) {
                throw TooMuch(); // What its end paints may be over a picture.
            }
            m_bytes += part.bytes.size() + CostOfStream;
            all += part.bytes;
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

void PaintWalk::walk(const std::string &content, Objects resources, int depth)
{
    ContentScanner scanner(content);
    ContentStep step;
    while (scanner.next(&step)) {
        if (++m_steps > MostSteps || (step.namesLayer && step.op == "BDC")) {
            throw TooMuch(); // What belongs to a layer may not be shown.
        }
        apply(step, resources, depth);
    }
}

void PaintWalk::apply(const ContentStep &step, Objects &resources, int depth)
{
    if (applyPath(step) || applyText(step) || applyState(step, resources)) {
        return;
    }
    if (step.op == "Do") {
        Objects group = resources.isDictionary() ? resources.getKey("/XObject") : Objects::newNull();
        if (group.isDictionary()) {
            paintObject(group.getKey('/' + std::string(step.name)), resources, depth);
        }
    } else if (step.op == "sh") {
        paint(m_state.clip);
    } else if (step.op == "BI") {
        paint(m_state.toPage.mapRect(QRectF(0, 0, 1, 1)));
    }
}

bool PaintWalk::applyState(const ContentStep &step, Objects &resources)
{
    const std::vector<double> &n = step.numbers;
    if (step.op == "q") {
        if (m_saved.size() >= MostStates) {
            throw TooMuch();
        }
        m_saved.push_back(m_state);
    } else if (step.op == "Q") {
        if (!m_saved.empty()) {
            m_state = m_saved.back();
            m_saved.pop_back();
        }
    } else if (step.op == "cm" && n.size() >= 6) {
        m_state.toPage = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]) * m_state.toPage;
    } else if (step.op == "w" && !n.empty()) {
        m_state.lineWidth = n.back();
    } else if (step.op == "gs") {
        Objects group = resources.isDictionary() ? resources.getKey("/ExtGState") : Objects::newNull();
        Objects state
            = group.isDictionary() ? group.getKey('/' + std::string(step.name)) : Objects::newNull();
        if (!state.isDictionary()) {
            return true;
        }
        Objects alpha = state.getKey("/ca");
        Objects blend = state.getKey("/BM");
        Objects mask = state.getKey("/SMask");
        // Once it is not plain, what would make it plain again is not followed, but by Q.
        m_state.isOpaque = m_state.isOpaque && (!alpha.isNumber() || alpha.getNumericValue() >= 1)
            && (blend.isNull() || (blend.isName() && blend.getName() == "/Normal")) && !mask.isDictionary();
        if (Objects width = state.getKey("/LW"); width.isNumber()) {
            m_state.lineWidth = width.getNumericValue();
        }
    } else {
        return false;
    }
    return true;
}

/// Text is followed roughly, rather too wide than too narrow: the words themselves are known elsewhere.
bool PaintWalk::applyText(const ContentStep &step)
{
    const std::string_view op = step.op;
    const std::vector<double> &n = step.numbers;
    const auto move = [&](double x, double y) {
        m_line = QTransform::fromTranslate(x, y) * m_line;
        m_shown = 0;
    };
    if (op == "BT") {
        m_line = {};
        m_shown = 0;
    } else if (op == "Tf" && !n.empty()) {
        m_state.fontSize = n.back();
    } else if (op == "TL" && !n.empty()) {
        m_state.leading = n.back();
    } else if (op == "Tm" && n.size() >= 6) {
        m_line = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
        m_shown = 0;
    } else if ((op == "Td" || op == "TD") && n.size() >= 2) {
        if (op == "TD") {
            m_state.leading = -n[1];
        }
        move(n[0], n[1]);
    } else if (op == "T*") {
        move(0, -m_state.leading);
    } else if (op == "Tj" || op == "TJ") {
        show(step.stringBytes);
    } else if (op == "'" || op == "\"") {
        move(0, -m_state.leading);
        show(step.stringBytes);
    } else {
        return false;
    }
    return true;
}

void PaintWalk::show(qsizetype characters)
{
    m_shown += characters;
    const double size = std::abs(m_state.fontSize);
    const QRectF line(-0.5 * size, -0.5 * size, (static_cast<double>(m_shown) + 1) * size, 1.8 * size);
    paint((m_line * m_state.toPage).mapRect(line).intersected(m_state.clip));
}

void PaintWalk::addPoint(double x, double y)
{
    const QPointF at = m_state.toPage.map(QPointF(x, y));
    if (!m_hasPath) {
        m_path = QRectF(at, at);
        m_hasPath = true;
        return;
    }
    m_path.setLeft(std::min(m_path.left(), at.x()));
    m_path.setRight(std::max(m_path.right(), at.x()));
    m_path.setTop(std::min(m_path.top(), at.y()));
    m_path.setBottom(std::max(m_path.bottom(), at.y()));
}

bool PaintWalk::applyPath(const ContentStep &step)
{
    const std::string_view op = step.op;
    const std::vector<double> &n = step.numbers;
    if (op == "re" && n.size() >= 4) {
        addPoint(n[0], n[1]);
        addPoint(n[0] + n[2], n[1] + n[3]);
        addPoint(n[0] + n[2], n[1]);
        addPoint(n[0], n[1] + n[3]);
        ++m_rectangles;
    } else if (op == "m" || op == "l" || op == "c" || op == "v" || op == "y") {
        for (std::size_t i = 0; i + 1 < n.size(); i += 2) {
            addPoint(n[i], n[i + 1]);
        }
        ++m_otherParts;
    } else if (op == "W" || op == "W*") {
        m_clipsNext = true;
    } else if (op == "n" || op == "f" || op == "F" || op == "f*" || op == "s" || op == "S" || op == "b"
               || op == "b*" || op == "B" || op == "B*") {
        endPath(op);
    } else {
        return op == "h";
    }
    return true;
}

void PaintWalk::endPath(std::string_view op)
{
    if (m_hasPath && op != "n") {
        const double scale = std::max(std::hypot(m_state.toPage.m11(), m_state.toPage.m12()),
                                      std::hypot(m_state.toPage.m21(), m_state.toPage.m22()));
        // Pointed corners stick out by several times the width of the line.
        const double edge
            = op.front() == 'f' || op.front() == 'F' ? 0.1 : 0.5 + 2 * m_state.lineWidth * scale;
        paint(m_path.adjusted(-edge, -edge, edge, edge).intersected(m_state.clip));
    }
    if (m_clipsNext) {
        const bool isUpright = m_state.toPage.type() <= QTransform::TxScale;
        m_state.clipIsRect = m_state.clipIsRect && m_rectangles == 1 && m_otherParts == 0 && isUpright;
        m_state.clip = m_hasPath ? m_state.clip.intersected(m_path) : QRectF();
    }
    m_hasPath = false;
    m_clipsNext = false;
    m_rectangles = 0;
    m_otherParts = 0;
}

void PaintWalk::paintObject(Objects object, Objects &resources, int depth)
{
    Objects dictionary = object.isStream() ? object.getDict() : Objects::newNull();
    Objects kind = dictionary.isDictionary() ? dictionary.getKey("/Subtype") : Objects::newNull();
    if (!kind.isName()) {
        return;
    }
    if (dictionary.hasKey("/OC")) {
        throw TooMuch();
    }
    if (kind.getName() == "/Image") {
        paintPicture(object);
        return;
    }
    if (kind.getName() != "/Form" || depth >= DeepestForm) {
        throw TooMuch();
    }
    const PaintState before = m_state;
    std::vector<PaintState> saved;
    saved.swap(m_saved);
    if (Objects matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
        const Objects::Matrix m = matrix.getArrayAsMatrix();
        m_state.toPage = QTransform(m.a, m.b, m.c, m.d, m.e, m.f) * m_state.toPage;
    }
    if (Objects box = dictionary.getKey("/BBox"); box.isRectangle()) {
        const Objects::Rectangle corners = box.getArrayAsRectangle();
        const QRectF inside(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury));
        m_state.clipIsRect = m_state.clipIsRect && m_state.toPage.type() <= QTransform::TxScale;
        m_state.clip = m_state.clip.intersected(m_state.toPage.mapRect(inside));
    }
    Objects own = dictionary.getKey("/Resources");
    walk(read(object), own.isDictionary() ? own : resources, depth + 1);
    m_state = before;
    m_saved.swap(saved);
}

void PaintWalk::paintPicture(Objects object)
{
    const QTransform &to = m_state.toPage;
    const QRectF place = to.mapRect(QRectF(0, 0, 1, 1));
    paint(place.intersected(m_state.clip));
    Objects dictionary = object.getDict();
    Objects stencil = dictionary.getKey("/ImageMask");
    const bool seeThrough = !m_state.isOpaque || dictionary.hasKey("/SMask") || dictionary.hasKey("/Mask")
        || (stencil.isBool() && stencil.getBoolValue());
    const bool isWhole = m_state.clipIsRect
        && m_state.clip.adjusted(-ClipSlackPt, -ClipSlackPt, ClipSlackPt, ClipSlackPt).contains(place);
    const bool isLogo = place.width() >= LeastSidePt && place.height() >= LeastSidePt
        && place.width() * place.height() <= MostShare * m_page.width() * m_page.height();
    if (seeThrough || !isWhole || !isLogo || to.type() > QTransform::TxScale || !object.isIndirect()) {
        return;
    }
    if (pictures.size() >= MostPictures) {
        throw TooMuch();
    }
    QByteArray &bytesKey = (*m_keys)[{object.getObjectID(), object.getGeneration()}];
    if (bytesKey.isEmpty()) {
        bytesKey = contentKey(object);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytesKey);
    // A hundredth of a point: programs write the same size alike.
    for (const double side : {to.m11(), to.m22()}) {
        hash.addData(QByteArray::number(std::llround(side * 100)) + ' ');
    }
    pictures.push_back({place, hash.result()});
}

/// What viewers draw over the page: form fields, comments, stamps.
void paintAnnotations(Objects page, PaintWalk *walk)
{
    Objects annotations = page.getKey("/Annots");
    if (!annotations.isArray()) {
        return;
    }
    for (Objects annotation : annotations.getArrayAsVector()) {
        Objects kind = annotation.isDictionary() ? annotation.getKey("/Subtype") : Objects::newNull();
        Objects box = annotation.isDictionary() ? annotation.getKey("/Rect") : Objects::newNull();
        if (kind.isName() && kind.getName() != "/Link" && box.isRectangle()) {
            const Objects::Rectangle corners = box.getArrayAsRectangle();
            walk->paint(
                QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized());
        }
    }
}

} // namespace

struct PaintedPictures::Impl
{
    QPDF pdf;
    std::vector<Objects> pages;
    KeysOfObjects keys;

    QList<PaintedPicture> read(Objects page, const PageSize &shown);
};

QList<PaintedPicture> PaintedPictures::Impl::read(Objects page, const PageSize &shown)
{
    const QRectF box = boxOfPage(page);
    Objects rotate = entryOfPage(page, "/Rotate");
    const int turns = rotate.isInteger() ? ((rotate.getIntValueAsInt() / 90) % 4 + 4) % 4 : 0;
    const PageSize size{box.width(), box.height()};
    const PageSize asShown = turned(size, static_cast<QuarterTurns>(turns));
    if (page.hasKey("/UserUnit") || std::abs(asShown.widthPt - shown.widthPt) > SizeSlackPt
        || std::abs(asShown.heightPt - shown.heightPt) > SizeSlackPt) {
        return {};
    }
    PaintWalk walk(box, &keys);
    walk.walk(walk.read(page.getKey("/Contents")), entryOfPage(page, "/Resources"), 0);
    paintAnnotations(page, &walk);
    QList<PaintedPicture> pictures;
    for (const FoundPicture &found : walk.pictures) {
        const PageRect rect{found.place.left() - box.left(), box.bottom() - found.place.bottom(),
                            found.place.width(), found.place.height()};
        pictures.append({turned(rect, size, static_cast<QuarterTurns>(turns)),
                         found.key + static_cast<char>('0' + turns)});
    }
    return pictures;
}

PaintedPictures::PaintedPictures(const FileContent &file)
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

PaintedPictures::~PaintedPictures() = default;

QList<PaintedPicture> PaintedPictures::ofPage(int pageIndex, const PageSize &shown, int pageCount)
{
    if (pageIndex < 0 || static_cast<std::size_t>(pageCount) != m_impl->pages.size()
        || pageIndex >= pageCount) {
        return {};
    }
    try {
        return m_impl->read(m_impl->pages.at(static_cast<std::size_t>(pageIndex)), shown);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace attrap
