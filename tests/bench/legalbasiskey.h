// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <tuple>

namespace attrap::bench {

/// A code, a law or a décret, and perhaps an article of it, in a form that can be compared.
struct LegalBasisKey
{
    QString text; ///< "code route", without small words; of laws, kind and number alone: "loi 2021-646".
    QString article; ///< "L242-5", a range "L242-1 à L242-8"; empty: the whole.

    friend bool operator==(const LegalBasisKey &, const LegalBasisKey &) = default;
    friend bool operator<(const LegalBasisKey &a, const LegalBasisKey &b)
    {
        return std::tie(a.text, a.article) < std::tie(b.text, b.article);
    }
};

/// Case, accents, ligatures, apostrophes and white space put aside: words with one blank between.
QString plainWords(const QString &text);

/// Nothing when `text` is none that is compared: an arrêté, or a law or décret without a number.
std::optional<LegalBasisKey> legalBasisKey(const QString &text, const QString &article);
/// Of the value of FieldName::LegalBasis: "L242-5 du code de la sécurité intérieure".
std::optional<LegalBasisKey> legalBasisKey(const QString &value);

/// Of each value that is compared.
QList<LegalBasisKey> legalBasisKeys(const QStringList &values);

QString shown(const LegalBasisKey &key);

} // namespace attrap::bench
