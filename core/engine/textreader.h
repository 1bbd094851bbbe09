// SPDX-License-Identifier: GPL-3.0-or-later
// Tesseract, with nothing of a page around it: pixels in, words in pixels out. Room-internal.
#pragma once

#include "core/base/result.h"
#include "core/engine/pixtools.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <ctime>
#include <memory>
#include <optional>

namespace attrap {

/// A word as read from a picture.
struct ReadWord
{
    QString text;
    QRectF box; ///< Pixels of the picture.
    double confidence = 0; ///< 0 to 1.
    bool endsLine = false;
};

/// What a picture gave.
struct Reading
{
    QList<ReadWord> words;
    bool isLying = false; ///< Most of the words lie at 90 degrees in it.
    bool isCut = false; ///< The processor time ended first: some of its lines were not read.
};

/// A moment on the clock of the processor time that this process spends.
class CpuDeadline
{
public:
    /// Never.
    CpuDeadline() = default;
    static CpuDeadline inMs(int ms);
    [[nodiscard]] bool hasPassed() const { return m_end && std::clock() >= *m_end; }

private:
    std::optional<std::clock_t> m_end;
};

/// How the text stands in a picture.
enum class TextLayout {
    Page, ///< Anyhow.
    Block, ///< Lines under each other.
    Line,
};

/// Reads pictures. What one gives does not depend on those read before.
class TextReader
{
public:
    TextReader();
    ~TextReader();
    TextReader(const TextReader &) = delete;
    TextReader &operator=(const TextReader &) = delete;

    /// `languages`: Tesseract's codes, "fra" or "fra+eng". Errors: LanguageMissing (subject = code),
    /// InvalidArgument.
    Result<void> load(const QString &languages);
    /// `picture` is not changed. The deadline is looked at before each line; the layout is found whatever it
    /// takes.
    Reading read(Pix *picture, double dpi, TextLayout layout, const CpuDeadline &deadline = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
