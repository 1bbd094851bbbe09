// SPDX-License-Identifier: GPL-3.0-or-later
// Turning and straightening a scan before it is recognised, and the way back. Room-internal.
#pragma once

#include "core/base/geometry.h"
#include "core/engine/pixtools.h"

#include <QRectF>

namespace attrap {

/// How a scan lies, as its letters tell by their ascenders and descenders.
struct Orientation
{
    QuarterTurns turns = QuarterTurns::None; ///< Clockwise, to bring it upright.
    bool isSure = false; ///< False: too little writing to tell, or capitals only.
};

/// A black and white copy at about 150 dpi, for looking at the layout. `grey`: 8 bits.
PixPtr layoutCopy(const PixPtr &grey, double dpi);
/// The resolution of the layout copy of a picture of `dpi`.
double layoutDpi(double dpi);
Orientation findOrientation(const PixPtr &layout);

/// A scan brought upright.
class UprightScan
{
public:
    /// Turns `grey` by `turns`, then corrects the tilt that `layout` (of the same picture, not turned) shows.
    UprightScan(const PixPtr &grey, const PixPtr &layout, QuarterTurns turns);

    [[nodiscard]] Pix *picture() const { return m_picture.get(); }
    [[nodiscard]] QuarterTurns turns() const { return m_turns; }
    [[nodiscard]] double skewDegrees() const { return m_skewDegrees; }
    /// Where a rectangle of picture() stands in the scan as it came, in pixels. On a tilted scan: upright
    /// around the same centre, of the size that the word has when straightened.
    [[nodiscard]] QRectF toScan(const QRectF &rect) const;

private:
    PixPtr m_picture;
    QuarterTurns m_turns;
    QSizeF m_turnedSize; ///< Of the scan after its turns, without the border.
    double m_skewDegrees = 0; ///< Clockwise tilt of the scan.
    int m_border = 0; ///< White put around before straightening, so that no corner is cut off.
};

} // namespace attrap
