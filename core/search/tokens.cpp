// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/tokens.h"

namespace attrap {

QStringList tokensOf(const QString &text)
{
    // A superscript is a note call or the o of "n°": it parts words, else "drone²" would become "drone2".
    QString printed = text;
    for (QChar &c : printed) {
        if (c.decompositionTag() == QChar::Super) {
            c = QLatin1Char(' ');
        }
    }
    // KD takes accents off their letters and ligatures (fi, fl) apart; œ and æ are letters to Unicode.
    const QString apart = printed.normalized(QString::NormalizationForm_KD).toLower();
    QStringList tokens;
    QString token;
    for (const QChar c : apart) {
        if (c == QChar(0x00AD) || c.isMark()) {
            continue; // A soft hyphen or an accent does not part a word.
        }
        if (c == QChar(0x0153)) {
            token += QStringLiteral("oe");
        } else if (c == QChar(0x00E6)) {
            token += QStringLiteral("ae");
        } else if (c.isLetterOrNumber() || c.isSurrogate()) {
            token += c;
        } else if (!token.isEmpty()) {
            tokens.append(token);
            token.clear();
        }
    }
    if (!token.isEmpty()) {
        tokens.append(token);
    }
    return tokens;
}

} // namespace attrap
