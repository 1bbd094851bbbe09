// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace attrap::bench {

enum class ReferenceKind {
    None, ///< Nobody knows what stands there.
    Exact, ///< Checked by people, or the text that the scan was made from.
    Rough ///< Another program's reading: no goal rests on it.
};

/// A file to read, and what is known to stand on it.
struct ReadSource
{
    QString path; ///< A PDF, or a picture (jpg, png).
    ReferenceKind kind = ReferenceKind::None;
    QStringList pages; ///< Text of its pages, or one text of the whole.

    [[nodiscard]] bool isPicture() const;
};

/// What the paths name, folders walked, with the reference texts that lie beside them (README.md):
/// NAME.txt beside NAME.jpg; page-NNN.verite.txt of a folder, in that order, for each PDF of the folder with
/// as many pages; mistral-reference/NAME.mistral.md, in ../ocr-verite or ../../ocr-verite, for
/// raa-pdf/NAME.pdf. A folder that is named itself and holds nothing but such .mistral.md stands for their
/// PDFs. `notes` gains a sentence for each reference that cannot belong to its file.
QList<ReadSource> findReadSources(const QStringList &paths, QStringList *notes);

/// Number of pages of a PDF as `pdfinfo` counts them; 0 when it cannot say.
int pageCountOf(const QString &pdf);

} // namespace attrap::bench
