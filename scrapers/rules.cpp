// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/rules.h"

#include "scrapers/frenchdates.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

QList<QRegularExpression> patternsOf(const QJsonValue &value)
{
    QList<QRegularExpression> patterns;
    if (value.isString()) {
        patterns.append(definitionPattern(value.toString()));
    }
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list) {
        patterns.append(definitionPattern(each.toString()));
    }
    return patterns;
}

} // namespace

QRegularExpression definitionPattern(const QString &pattern)
{
    const QString month
        = u"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|"
          "d[ée]cembre)"_s;
    QString whole = pattern.normalized(QString::NormalizationForm_C);
    whole.replace("{YYYY}"_L1, u"(?:19|20)\\d{2}"_s);
    whole.replace("{MM}"_L1, u"\\d{2}"_s);
    whole.replace("{Mois}"_L1, month);
    whole.replace("{MOIS}"_L1, month);
    whole.replace("{mois}"_L1, month);
    return QRegularExpression(
        whole, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

ListingRules listingRules(const Definition &definition)
{
    ListingRules rules;
    const QString order = definition.parameters.value("order"_L1).toString();
    if (order == "newest-first"_L1) {
        rules.order = ListOrder::NewestFirst;
    } else if (order == "oldest-first"_L1) {
        rules.order = ListOrder::OldestFirst;
    }
    rules.follow = patternsOf(definition.parameters.value("follow"_L1));
    rules.exclude = patternsOf(definition.parameters.value("exclude"_L1));
    rules.skip = patternsOf(definition.parameters.value("skip"_L1));
    return rules;
}

bool matchesAny(const QList<QRegularExpression> &patterns, const QStringList &texts)
{
    return std::any_of(texts.begin(), texts.end(), [&patterns](const QString &text) {
        // As a person reads it: no-break spaces and split accents are the site's business.
        const QString plain = collapsed(text.normalized(QString::NormalizationForm_C));
        return std::any_of(patterns.begin(), patterns.end(), [&plain](const QRegularExpression &pattern) {
            return pattern.match(plain).hasMatch();
        });
    });
}

} // namespace attrap
