// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/actekind.h"

#include "core/reading/pagetext.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Words of a title that may stand before its kind: "494-2025-recepisse", "20181116 DDT 53 arrete engins".
constexpr int MostWordsBeforeKind = 4;

const QString Delegation = u"délégation de signature"_s;

const QHash<QString, QString> &kindsByWord()
{
    static const QHash<QString, QString> kinds{
        {u"arrete"_s, u"arrêté"_s},
        {u"arretes"_s, u"arrêté"_s},
        {u"decision"_s, u"décision"_s},
        {u"decisions"_s, u"décision"_s},
        {u"delegation"_s, Delegation},
        {u"delegations"_s, Delegation},
        {u"subdelegation"_s, Delegation},
        {u"subdelegations"_s, Delegation},
        {u"recepisse"_s, u"récépissé"_s},
        {u"recepisses"_s, u"récépissé"_s},
        {u"avis"_s, u"avis"_s},
        {u"convention"_s, u"convention"_s},
        {u"avenant"_s, u"avenant"_s},
        {u"circulaire"_s, u"circulaire"_s},
        {u"instruction"_s, u"instruction"_s},
        {u"deliberation"_s, u"délibération"_s},
        {u"deliberations"_s, u"délibération"_s},
        {u"agrement"_s, u"agrément"_s},
        {u"autorisation"_s, u"autorisation"_s},
        {u"habilitation"_s, u"habilitation"_s},
        {u"reglement"_s, u"règlement"_s},
        {u"ordonnance"_s, u"ordonnance"_s},
        {u"protocole"_s, u"protocole"_s},
        {u"note"_s, u"note"_s},
        {u"liste"_s, u"liste"_s},
        {u"attestation"_s, u"attestation"_s},
        {u"certificat"_s, u"certificat"_s},
        {u"rapport"_s, u"rapport"_s},
    };
    return kinds;
}

/// The kinds that are only believed where the title begins with them: further on they are what it is about.
bool beginsTitleOnly(const QString &kind)
{
    static const QStringList kinds{u"agrément"_s, u"autorisation"_s, u"habilitation"_s, u"règlement"_s,
                                   u"note"_s,     u"liste"_s,        u"attestation"_s,  u"certificat"_s,
                                   u"rapport"_s,  u"instruction"_s,  u"protocole"_s,    u"ordonnance"_s};
    return kinds.contains(kind);
}

/// "portant délégation de signature", "de subdélégation de la signature"
bool delegatesSignature(const QString &folded)
{
    static const QRegularExpression delegation(u"\\b(?:sub|sub-)?delegations? (?:generale |partielle "
                                               u"|permanente )?(?:de |des )(?:la |sa )?signatures?\\b"
                                               "|\\bdelegue sa signature\\b"_s);
    static const QRegularExpression cited(u"\\b(?:vu|en application de|au titre de|donne par)\\b"_s);
    const auto match = delegation.match(folded);
    return match.hasMatch() && !cited.match(folded.left(match.capturedStart())).hasMatch();
}

} // namespace

const QStringList &acteKinds()
{
    static const QStringList kinds{u"arrêté"_s,       u"décision"_s,
                                   Delegation,        u"récépissé"_s,
                                   u"avis"_s,         u"convention"_s,
                                   u"avenant"_s,      u"circulaire"_s,
                                   u"instruction"_s,  u"délibération"_s,
                                   u"agrément"_s,     u"autorisation"_s,
                                   u"habilitation"_s, u"mise en demeure"_s,
                                   u"règlement"_s,    u"ordonnance"_s,
                                   u"protocole"_s,    u"note"_s,
                                   u"liste"_s,        u"procès-verbal"_s,
                                   u"attestation"_s,  u"certificat"_s,
                                   u"rapport"_s,      u"cahier des charges"_s,
                                   u"sommaire"_s};
    return kinds;
}

QString kindOfActeTitle(const QString &title)
{
    static const QRegularExpression separators(u"[^a-z]+"_s);
    static const QRegularExpression phrase(
        u"^\\W*(?:(mise en demeure)|(proces[ -]?verbal)|(cahier des (?:charges|clauses)))\\b"_s);
    static const QRegularExpression glued(u"\\barre+te+n(?= ?[°®])"_s);
    QString folded = foldedInPlace(title.normalized(QString::NormalizationForm_C));
    folded.replace(glued, u"arrete n"_s);
    const auto whole = phrase.match(folded);
    if (whole.hasMatch()) {
        return whole.hasCaptured(1) ? u"mise en demeure"_s
            : whole.hasCaptured(2)  ? u"procès-verbal"_s
                                    : u"cahier des charges"_s;
    }
    const QStringList words = folded.split(separators, Qt::SkipEmptyParts);
    int meaningful = 0;
    for (qsizetype i = 0; i < words.size() && i <= MostWordsBeforeKind; ++i) {
        static const QStringList ofOffice{u"territoriale"_s, u"departementale"_s, u"regionale"_s,
                                          u"militaire"_s};
        if (words.at(i) == "delegation"_L1 && ofOffice.contains(words.value(i + 1))) {
            continue; // "Délégation territoriale de la Mayenne" issues it
        }
        const auto kind = kindsByWord().constFind(words.at(i));
        if (kind == kindsByWord().constEnd()) {
            ++meaningful;
            continue;
        }
        if (meaningful > 0 && beginsTitleOnly(*kind)) {
            continue;
        }
        if (*kind == Delegation && !delegatesSignature(folded)
            && folded.contains(QStringLiteral("gestion"))) {
            return {}; // "délégation de gestion": a convention, most often, but it does not say so
        }
        const bool canDelegate = *kind == u"arrêté"_s || *kind == u"décision"_s;
        return canDelegate && delegatesSignature(folded) ? Delegation : *kind;
    }
    return {};
}

QString kindTyped(const QString &typed)
{
    const QString folded = foldedInPlace(typed.normalized(QString::NormalizationForm_C)).simplified();
    for (const QString &kind : acteKinds()) {
        if (foldedInPlace(kind) == folded) {
            return kind;
        }
    }
    const auto byWord = kindsByWord().constFind(folded);
    if (byWord != kindsByWord().constEnd()) {
        return *byWord;
    }
    return kindOfActeTitle(typed);
}

} // namespace attrap
