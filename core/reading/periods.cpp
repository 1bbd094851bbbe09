// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/periods.h"

#include "core/reading/periodgrammar.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double TitleCertainty = 0.85;
constexpr double ArticleCertainty = 0.85; ///< "La présente autorisation est accordée du … au …"
constexpr double FirstArticleCertainty = 0.75; ///< "La circulation est interdite du … au …"
constexpr double FurtherShare = 0.5; ///< Of one of several periods.
constexpr double ComputedShare = 0.7;
constexpr double ContradictedShare = 0.4;
constexpr double RepairedShare = 0.6;
/// Longer ones are lists or tables, not sentences.
constexpr qsizetype MostSentence = 1500;
/// Sentences that do not speak of the acte itself are only believed so near its beginning.
constexpr qsizetype FirstArticles = 2600;

/// Sentences in which a date is not one of the acte itself.
bool speaksOfOther(QStringView sentence)
{
    static const QRegularExpression other(
        u"\\b(?:recours|tribunal|delai|(?:dates?|heures?) (?:\\w+ ){0,3}limites?|limites? de "
        u"depot|abroge\\w*|au plus tard|avant "
        u"le|annule|rapporte|silence|contester|retracte|caduc\\w*|caducite"
        "|visas?|vu l[ea']|considerant|rapport annuel|bilan|transmet\\w*|echeance|factur\\w+|mise en "
        "demeure|derniere|conserve[es]?|archiv\\w+|prescrits? par"
        "|ne[e]? le|naissance|decede\\w*|election|deposee?|recue?|enregistree?|demande (?:du|en date)|convention du|courrier|reunions? (?:du|de la|d'|des|publiques?|le|en date)|publiee? le|affich\\w+)\\b"_s);
    return other.match(sentence).hasMatch();
}

bool speaksOfItself(QStringView sentence)
{
    static const QRegularExpression itself(
        u"\\b(?:presente?s? "
        u"(?:arretes?|decision|autorisation|agrement|delegation|subdelegation|interdiction|habilitation|"
        u"derogation|convention|mesures?"
        "|reglementation|prescriptions?|dispositions?|mandat|permission|enregistrement|avenant|dispositif|"
        "dispense|prorogation|requisition|suspension|fermeture|homologation|certificat|attestation|recepisse|"
        "ordre|mission|occupation|concession|titre)"
        "|(?:cette|ces|ladite|l'|cet) "
        "?(?:autorisations?|agrement|delegation|interdictions?|habilitation|derogation|mesures?|dispositions?"
        "|arrete|decision|suspension|enquete|fermeture|titre)"
        "|duree de l'(?:autorisation|agrement|enquete|habilitation)|enquete publique)\\b"_s);
    return itself.match(sentence).hasMatch();
}

bool orders(QStringView sentence)
{
    static const QRegularExpression order(
        u"\\b(?:(?:est|sont|sera|seront|reste|demeure) (?:\\w+ment "
        u")?(?:autorisee?s?|interdite?s?|accordee?s?|renouvelee?s?|agreee?s?|delivree?s?|valables?|"
        u"reglementee?s?|suspendue?s?|fermee?s?|institue?e?s?"
        "|prorogee?s?|prolongee?s?|nommee?s?|convoquee?s?|designee?s?|chargee?s?|habilitee?s?|fixee?s?|"
        "ouverte?s?|requis(?"
        ":es?)?|mobilise\\w*|modifiee?s?|limitee?s?|ordonnee?s?|deviee?s?|maintenue?s?|levee?s?|obligatoires?"
        "|applicables?|attribuee?s?|octroyee?s?)"
        "|il est (?:interdit|procede|ouvert|institue|cree)|il sera procede|se derouler\\w*|aura lieu|auront lieu|entre(?:nt|ra|ront)? en vigueur|prend(?:ra|nent|ront)? effet|interdiction|l'autorisation|l'agrement|d'interdire)\\b"_s);
    return order.match(sentence).hasMatch();
}

class PeriodReader
{
public:
    PeriodReader(const FieldText &text, const ActeParts &parts, const QList<PrintedDay> &days)
        : m_parts(parts)
        , m_marked(text.folded(), days)
        , m_bodyStart(text.bodyStart())
    { }

    QList<PeriodFieldRead> read()
    {
        readDispositif();
        if (m_parts.heading.isValid()) {
            readTitle(m_parts.heading.start, m_parts.heading.end());
        }
        if (m_bodyStart > 0) {
            readTitle(0, m_bodyStart);
        }
        return m_found;
    }

private:
    [[nodiscard]] bool has(const char16_t *name) const
    {
        return std::any_of(m_found.begin(), m_found.end(),
                           [&](const PeriodFieldRead &read) { return read.name == name; });
    }

    void add(const char16_t *name, const StatedMoment &moment, double certainty)
    {
        m_found.append(
            {name, moment.value(), moment.place, certainty * (moment.isRepaired ? RepairedShare : 1)});
    }

    /// The whole span of the periods of one sentence.
    void addSpan(const QList<StatedPeriod> &periods, double certainty, bool anew = false)
    {
        const StatedMoment *first = nullptr;
        const StatedMoment *last = nullptr;
        for (const StatedPeriod &period : periods) {
            if (period.from && (first == nullptr || period.from->value() < first->value())) {
                first = &*period.from;
            }
            if (period.to && (last == nullptr || period.to->value() > last->value())) {
                last = &*period.to;
            }
        }
        if (first != nullptr && (anew || !has(FieldName::AppliesFrom))) {
            add(FieldName::AppliesFrom, *first, certainty);
        }
        if (last != nullptr && (anew || !has(FieldName::AppliesTo))) {
            add(FieldName::AppliesTo, *last, certainty);
        }
        for (const StatedPeriod &period : periods) {
            if (period.from && &*period.from != first) {
                add(FieldName::AppliesFrom, *period.from, certainty * FurtherShare);
            }
            if (period.to && &*period.to != last) {
                add(FieldName::AppliesTo, *period.to, certainty * FurtherShare);
            }
        }
    }

    QList<StatedPeriod> periodsIn(QStringView sentence, qsizetype offset, bool allowsSingle) const
    {
        QList<StatedPeriod> periods = statedRanges(m_marked, sentence, offset);
        if (periods.isEmpty()) {
            periods = statedBounds(m_marked, sentence, offset);
        }
        if (periods.isEmpty() && allowsSingle) {
            periods = statedDays(m_marked, sentence, offset);
        }
        return periods;
    }

    void addDuration(const StatedDuration &duration, const QList<StatedPeriod> &periods, double certainty)
    {
        if (has(FieldName::Duration)) {
            return;
        }
        m_found.append({FieldName::Duration, duration.value, duration.place, certainty});
        const bool isOpen = periods.size() == 1 && periods.first().from && !periods.first().to;
        const QDate end = isOpen ? lastDayOf(periods.first().from->date, duration.value) : QDate();
        if (end.isValid() && !has(FieldName::AppliesTo)) {
            m_found.append(
                {FieldName::AppliesTo, end.toString(Qt::ISODate), duration.place,
                 certainty * ComputedShare * (periods.first().from->isRepaired ? RepairedShare : 1)});
        }
    }

    void readTitle(qsizetype start, qsizetype end)
    {
        QString title = m_marked.text().mid(start, end - start);
        title.replace(u'\n', u' ');
        static const QRegularExpression otherActe(
            u"\\b(?:modifi\\w+|abroge\\w*|prorog\\w+|complet\\w+) (?:de )?l(?:'|es )"_s);
        const auto other = otherActe.match(title);
        const QStringView sentence
            = other.hasMatch() ? QStringView(title).left(other.capturedStart()) : QStringView(title);
        static const QRegularExpression dated(
            u"\\b(?:les?|la journee du|la nuit du) D+|\\bles (?:\\w+ )?\\d"_s);
        const QList<StatedPeriod> periods = periodsIn(sentence, start, dated.match(sentence).hasMatch());
        const bool isKnown = has(FieldName::AppliesFrom) || has(FieldName::AppliesTo);
        if (isKnown && std::any_of(periods.begin(), periods.end(), [&](const StatedPeriod &period) {
                return isOfOtherYear(period);
            })) {
            // One of them was misread, more likely the one in the small print.
            for (PeriodFieldRead &read : m_found) {
                read.certainty *= read.name == FieldName::Duration ? 1 : ContradictedShare;
            }
            addSpan(periods, TitleCertainty, true);
        } else if (!isKnown) {
            addSpan(periods, TitleCertainty);
        }
    }

    /// Whether a period begins on the same day of another year than the one that is known.
    [[nodiscard]] bool isOfOtherYear(const StatedPeriod &period) const
    {
        return period.from && std::any_of(m_found.begin(), m_found.end(), [&](const PeriodFieldRead &read) {
                   const QString day = period.from->date.toString(Qt::ISODate);
                   return read.name == FieldName::AppliesFrom && read.value.left(4) != day.left(4)
                       && read.value.mid(4, 6) == day.mid(4);
               });
    }

    void readDispositif()
    {
        if (m_parts.dispositif < 0) {
            return;
        }
        static const QRegularExpression breaks(
            u";|\\.(?=\\s)|\\n\\W{0,3}(?=article\\b|fait\\b|annexe\\b|voies\\b|[^\\n]{2,40}, le D)"_s);
        const QString &text = m_marked.text();
        qsizetype at = m_parts.dispositif;
        while (at < text.size()
               && !(has(FieldName::AppliesFrom) && has(FieldName::AppliesTo) && has(FieldName::Duration))) {
            const auto match = matchFrom(breaks, text, at);
            const qsizetype end = match.hasMatch() ? match.capturedStart() : text.size();
            readSentence(at, end);
            at = match.hasMatch() ? std::max(match.capturedEnd(), at + 1) : text.size();
        }
    }

    void readSentence(qsizetype start, qsizetype end)
    {
        if (end - start > MostSentence || end - start < 8) {
            return;
        }
        QString sentence = m_marked.text().mid(start, end - start);
        sentence.replace(u'\n', u' ');
        const bool hasDay = sentence.contains(DayMark);
        static const QRegularExpression length(u"\\b(?:ans?|annees?|mois|semaines?|jours?|heures)\\b"_s);
        if (!hasDay && !length.match(sentence).hasMatch()) {
            return;
        }
        const bool isFirst = start - m_parts.dispositif < FirstArticles;
        const bool ofItself = speaksOfItself(sentence);
        if (speaksOfOther(sentence) || !(ofItself || (isFirst && orders(sentence)))) {
            return;
        }
        const double certainty = ofItself ? ArticleCertainty : FirstArticleCertainty;
        QList<StatedPeriod> periods;
        if (hasDay) {
            periods = periodsIn(sentence, start, isFirst && orders(sentence));
            const bool isKnown = has(FieldName::AppliesFrom) || has(FieldName::AppliesTo);
            if (!isKnown) {
                addSpan(periods, certainty);
            }
        }
        if (const auto duration = statedDuration(sentence, start)) {
            addDuration(*duration, periods, certainty);
        }
    }

    ActeParts m_parts;
    MarkedText m_marked;
    qsizetype m_bodyStart;
    QList<PeriodFieldRead> m_found;
};

} // namespace

QList<PeriodFieldRead> periodsOf(const FieldText &text, const ActeParts &parts, const QList<PrintedDay> &days)
{
    return PeriodReader(text, parts, days).read();
}

} // namespace attrap
