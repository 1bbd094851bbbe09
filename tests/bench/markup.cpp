// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readfigures.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// "1^{\text {er }}" → "1er"; "{ }^{\circ} 77-1133" → " 77-1133"
QString withoutFormula(QString formula)
{
    static const QRegularExpression command(uR"(\\[A-Za-z]+\*?)"_s);
    static const QRegularExpression brace(uR"(\s*[{}^_]\s*)"_s);
    return formula.replace(command, QString()).replace(brace, QString()).replace(u'\\', u' ');
}

} // namespace

QString withoutMarkup(const QString &markdown)
{
    static const QRegularExpression picture(uR"(!\[[^\]]*\]\([^)]*\))"_s);
    static const QRegularExpression link(uR"(\[([^\]]*)\]\([^)]*\))"_s);
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    static const QRegularExpression rule(uR"(^[\s|:*-]+$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression formula(uR"(\$([^$\n]*)\$)"_s);
    QString text = markdown;
    text.replace(picture, u" "_s).replace(link, uR"(\1)"_s).replace(tag, u" "_s).replace(rule, QString());
    QString plain;
    qsizetype end = 0;
    auto it = formula.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        plain += text.mid(end, match.capturedStart() - end) + withoutFormula(match.captured(1));
        end = match.capturedEnd();
    }
    plain += text.mid(end);
    // Emphasis stands within words too: "**A**rticle".
    return plain.remove(u'*').replace(u'#', u' ').replace(u'|', u' ').replace(u'\\', u' ');
}

} // namespace attrap::bench
