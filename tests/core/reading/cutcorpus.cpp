// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/cutcorpus.h"

#include <QStringList>

namespace attrap {

QList<Word> wordsOfText(const QString &text)
{
    QList<Word> words;
    double y = 40;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        double x = 40;
        const QStringList parts = line.simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            Word word;
            word.text = part.normalized(QString::NormalizationForm_C);
            const double width = 5.0 * static_cast<double>(part.size());
            word.boxes = {PageRect{x, y, width, 10}};
            x += width + 4;
            words.append(word);
        }
        if (!parts.isEmpty()) {
            words.last().endsLine = true;
        }
        y += 14;
    }
    return words;
}

QList<QList<Word>> pagesOfText(const QString &text)
{
    QStringList parts = text.split(u'\f');
    if (parts.last().trimmed().isEmpty()) {
        parts.removeLast();
    }
    QList<QList<Word>> pages;
    for (const QString &part : parts) {
        pages.append(wordsOfText(part));
    }
    return pages;
}

} // namespace attrap
