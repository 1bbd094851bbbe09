// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/uprightscan.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attrap {

namespace {

constexpr double LayoutDpi = 150;
constexpr float MinOrientationConfidence = 7.0F;
constexpr float MinOrientationRatio = 2.0F;
constexpr float MinSkewConfidence = 3.0F;
/// A smaller tilt costs Tesseract nothing, and straightening costs sharpness.
constexpr double MinSkewDegrees = 0.3;
/// Sheets are not laid more askew than this; at the bounds of the search nothing is found.
constexpr float MaxSkewDegrees = 11;
constexpr float SkewStepDegrees = 1;
constexpr float SkewPrecisionDegrees = 0.01F;
/// Scales at which the tilt is looked for, then searched.
constexpr int SkewLookReduction = 4;
constexpr int SkewSearchReduction = 2;

} // namespace

PixPtr layoutCopy(const PixPtr &grey, double dpi)
{
    const auto scale = static_cast<float>(layoutDpi(dpi) / dpi);
    return blackAndWhite(takePix(pixScale(grey.get(), scale, scale)).get());
}

double layoutDpi(double dpi)
{
    return std::min(dpi, LayoutDpi);
}

Orientation findOrientation(const PixPtr &layout)
{
    float up = 0;
    float left = 0;
    if (pixOrientDetect(layout.get(), &up, &left, 0, 0) != 0) {
        return {};
    }
    l_int32 decision = L_TEXT_ORIENT_UNKNOWN;
    makeOrientDecision(up, left, MinOrientationConfidence, MinOrientationRatio, &decision, 0);
    switch (decision) {
    case L_TEXT_ORIENT_UP:
        return {QuarterTurns::None, true};
    case L_TEXT_ORIENT_LEFT:
        return {QuarterTurns::One, true};
    case L_TEXT_ORIENT_DOWN:
        return {QuarterTurns::Two, true};
    case L_TEXT_ORIENT_RIGHT:
        return {QuarterTurns::Three, true};
    default:
        return {};
    }
}

UprightScan::UprightScan(const PixPtr &grey, const PixPtr &layout, QuarterTurns turns)
    : m_turns(turns)
{
    m_picture = takePix(pixRotateOrth(grey.get(), static_cast<int>(turns)));
    m_turnedSize = QSizeF(pixGetWidth(m_picture.get()), pixGetHeight(m_picture.get()));

    const PixPtr turnedLayout = takePix(pixRotateOrth(layout.get(), static_cast<int>(turns)));
    float angle = 0;
    float confidence = 0;
    const bool isFound = pixFindSkewSweepAndSearch(turnedLayout.get(), &angle, &confidence, SkewLookReduction,
                                                   SkewSearchReduction, MaxSkewDegrees, SkewStepDegrees,
                                                   SkewPrecisionDegrees)
        == 0;
    if (!isFound || confidence < MinSkewConfidence || std::abs(angle) < MinSkewDegrees) {
        return;
    }
    const double radians = angle * std::numbers::pi / 180;
    m_skewDegrees = -angle;
    m_border = static_cast<int>(
        std::ceil(std::abs(std::sin(radians)) * std::max(m_turnedSize.width(), m_turnedSize.height()) / 2));
    m_picture = takePix(pixAddBorder(m_picture.get(), m_border, 255));
    m_picture = takePix(
        pixRotate(m_picture.get(), static_cast<float>(radians), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

QRectF UprightScan::toScan(const QRectF &rect) const
{
    QPointF centre = rect.center();
    if (m_border > 0) {
        const double width = m_turnedSize.width() + 2.0 * m_border;
        const double height = m_turnedSize.height() + 2.0 * m_border;
        const double radians = -m_skewDegrees * std::numbers::pi / 180;
        const double x = centre.x() - width / 2;
        const double y = centre.y() - height / 2;
        centre = QPointF(x * std::cos(radians) + y * std::sin(radians) + width / 2 - m_border,
                         -x * std::sin(radians) + y * std::cos(radians) + height / 2 - m_border);
    }
    const PageRect upright{centre.x() - rect.width() / 2, centre.y() - rect.height() / 2, rect.width(),
                           rect.height()};
    const auto back = static_cast<QuarterTurns>((4 - static_cast<int>(m_turns)) % 4);
    const PageRect lying = turned(upright, PageSize{m_turnedSize.width(), m_turnedSize.height()}, back);
    return {lying.x, lying.y, lying.width, lying.height};
}

} // namespace attrap
