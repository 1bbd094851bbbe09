// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/legalbasiskey.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// "article L. 242-5", "l.242-5" and "L242-5" are one; "1er" is "1".
QString plainArticle(const QString &article)
{
    static const QRegularExpression before(u"^\\s*art(?:icle)?s?\\b\\.?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression noise(u"[\\s.]+"_s);
    static const QRegularExpression first(u"^1ER$"_s);
    static const QRegularExpression range(u"\\s+à\\s+(?=\\S*\\d)"_s);
    const QStringList ends = article.split(range);
    if (ends.size() == 2) {
        return plainArticle(ends.first()) + u" à "_s + plainArticle(ends.last());
    }
    QString plain = article;
    plain.remove(before).remove(noise);
    plain.replace(QChar(0x2011), u'-').replace(QChar(0x2013), u'-');
    plain = plain.toUpper();
    return plain.replace(first, u"1"_s);
}

} // namespace

QString plainWords(const QString &text)
{
    QString plain;
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    bool isGap = false;
    for (const QChar c : folded) {
        if (c.isMark()) {
            continue;
        }
        if (!c.isLetterOrNumber()) {
            isGap = true;
            continue;
        }
        if (isGap && !plain.isEmpty()) {
            plain += u' ';
        }
        isGap = false;
        plain += c == QChar(0x153) ? u"oe"_s : c == QChar(0xe6) ? u"ae"_s : QString(c);
    }
    return plain;
}

std::optional<LegalBasisKey> legalBasisKey(const QString &text, const QString &article)
{
    static const QRegularExpression code(u"\\bcode\\b.*$"_s);
    // "code de la justice administrative" is printed for "code de justice administrative".
    static const QRegularExpression smallWords(u" (?:de|du|des|d|la|le|les|l)(?= )"_s);
    static const QRegularExpression law(
        u"\\b(loi|ordonnance|decret|directive|reglement|decision)\\b.*?\\b(\\d{2,4}(?: (?:ce|ue|cee))?[- ]\\d+)\\b"_s);
    // "nº" would be read as "no".
    const QString plain = plainWords(QString(text).replace(QChar(0xba), u' '));
    if (const auto match = code.match(plain); match.hasMatch()) {
        return LegalBasisKey{match.captured().remove(smallWords), plainArticle(article)};
    }
    // plainWords() took the hyphen of the number for a gap: it is put back, whatever was printed there.
    if (const auto match = law.match(plain); match.hasMatch()) {
        return LegalBasisKey{match.captured(1) + u' ' + match.captured(2).replace(u' ', u'-'),
                             plainArticle(article)};
    }
    return std::nullopt;
}

std::optional<LegalBasisKey> legalBasisKey(const QString &value)
{
    static const QRegularExpression parts(
        u"^(?:(\\S.*?)\\s+(?:du|de\\s+la|de\\s+l['’]|des)\\s*)?"
        "((?:code|loi|ordonnance|d[ée]cret|directive|r[èe]glement|d[ée]cision|arr[êe]t[ée])\\b.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (plainWords(value).startsWith(u"arrete"_s)) {
        return std::nullopt; // "arrêté pris en application du décret n° …" is no article of that décret.
    }
    const QRegularExpressionMatch match = parts.match(value.simplified());
    return match.hasMatch() ? legalBasisKey(match.captured(2), match.captured(1)) : std::nullopt;
}

QList<LegalBasisKey> legalBasisKeys(const QStringList &values)
{
    QList<LegalBasisKey> keys;
    for (const QString &value : values) {
        if (const auto key = legalBasisKey(value)) {
            keys.append(*key);
        }
    }
    return keys;
}

QString shown(const LegalBasisKey &key)
{
    return key.article.isEmpty() ? key.text : key.article + u" / "_s + key.text;
}

} // namespace attrap::bench
