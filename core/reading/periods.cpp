// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/periods.h"

#include <QHash>
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

constexpr QChar DayMark = u'D';
constexpr QChar TimeMark = u'T';

/// The folded text with each day and each time of day replaced by as many marks: what is looked for becomes
/// "du D+ T+ au D+ T+". Folded text has no capitals of its own.
class MarkedText
{
public:
    MarkedText(const QString &folded, const QList<PrintedDay> &days)
        : m_text(folded)
    {
        for (const PrintedDay &day : days) {
            if (mark(day.place, DayMark)) {
                m_days.insert(day.place.start, day);
            }
        }
        for (const PrintedTime &time : printedTimes(m_text)) {
            if (mark(time.place, TimeMark)) {
                m_times.insert(time.place.start, time);
            }
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] PrintedDay day(qsizetype start) const { return m_days.value(start); }
    [[nodiscard]] PrintedTime time(qsizetype start) const { return m_times.value(start); }

private:
    bool mark(const TextPlace &place, QChar with)
    {
        const QChar before = place.start > 0 ? m_text.at(place.start - 1) : u' ';
        if (before == DayMark || before == TimeMark || m_text.at(place.start) == DayMark) {
            return false;
        }
        for (qsizetype i = place.start; i < place.end(); ++i) {
            m_text[i] = with;
        }
        return true;
    }

    QString m_text;
    QHash<qsizetype, PrintedDay> m_days;
    QHash<qsizetype, PrintedTime> m_times;
};

struct Moment
{
    QDate date;
    std::optional<QTime> time; ///< An invalid one: the end of the day.
    TextPlace place;
    bool isRepaired = false;

    [[nodiscard]] QString value() const
    {
        const QString day = date.toString(Qt::ISODate);
        return time && time->isValid() ? day + u'T' + time->toString(u"HH:mm"_s) : day;
    }
};

struct Period
{
    std::optional<Moment> from;
    std::optional<Moment> to;
};

struct Duration
{
    QString value;
    TextPlace place;
    std::optional<Moment> from;
};

Moment momentOf(const PrintedDay &day)
{
    return {day.date(), std::nullopt, day.place, day.isRepaired};
}

/// Gives a moment the hour that a group of the match holds, if it does, and the boxes up to it.
void setTime(Moment *moment, const MarkedText &marked, const QRegularExpressionMatch &match, int group,
             qsizetype offset)
{
    if (match.hasCaptured(group)) {
        moment->time = marked.time(match.capturedStart(group) + offset).time;
        moment->place.length = match.capturedEnd(group) + offset - moment->place.start;
    }
}

/// "14", "14 août" before "au 16 août 2024": month and year are those of the end.
std::optional<Moment> completed(const PrintedDay &start, const PrintedDay &end)
{
    PrintedDay day = start;
    day.month = day.month == 0 ? end.month : day.month;
    if (day.year == 0) {
        day.year = end.year - (day.month > end.month ? 1 : 0);
    }
    if (!day.date().isValid()) {
        return std::nullopt;
    }
    return momentOf(day);
}

const QString Weekday = u"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?,? )?"_s;
const QString AtTime = u"(?:,? ?(?:(?:a|a partir de|des|de|vers) )?(T+)(?: \\([a-z]{2,12}\\))?)?"_s;
const QString Hours
    = u"(?:,? ?(?:et )?(?:chaque jour |tous les jours )?(?:de|entre) (T+) (?:a|et|jusqu'a) (T+))?"_s;

/// "du 14 août 2024 à 8 h au 16 août 2024 à 20 h", "du 14 au 16 août 2024 de 8 h à 20 h"
QList<Period> ranges(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression range(
        u"\\b(?:du|entre le|a (?:partir|compter) du|a compter de|le) "_s + Weekday
        + u"(?:(D+)|(\\d{1,2}|1 ?er)(?= (?:au|jusqu'au|et le)\\b))"_s + AtTime
        + u",? ?(?:inclus,? ?)?(?:au|jusqu'au|et jusqu'au|et le) "_s + Weekday + u"(D+)(?: inclus)?"_s + Hours
        + u"(?:,? ?(?:(?:a|vers) )?(T+))?"_s);
    QList<Period> found;
    auto matches = range.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay end = marked.day(match.capturedStart(4) + offset);
        if (!end.date().isValid()) {
            continue;
        }
        PrintedDay start;
        if (match.hasCaptured(1)) {
            start = marked.day(match.capturedStart(1) + offset);
        } else {
            start.day = match.captured(2).startsWith(u"1"_s) && match.captured(2).contains(u'r')
                ? 1
                : match.captured(2).toInt();
            start.place = {match.capturedStart(2) + offset, match.capturedLength(2)};
        }
        auto from = completed(start, end);
        Moment to = momentOf(end);
        if (!from || from->date > to.date) {
            continue;
        }
        setTime(&*from, marked, match, 3, offset);
        setTime(&to, marked, match, 7, offset);
        if (match.hasCaptured(5) && !from->time && !to.time) {
            from->time = marked.time(match.capturedStart(5) + offset).time;
            setTime(&to, marked, match, 6, offset);
        }
        found.append({from, to});
    }
    return found;
}

/// "le 14 août 2024 de 14 h à 20 h", "les 12 et 13 juillet 2025", "le 14 août 2024"
QList<Period> singleDays(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression single(
        u"\\b(?:le|la journee du|pour la journee du|la nuit du) (D+)(?:,? ?(?:de|entre|a partir de) (T+)(?: ?(?:a|et|jusqu'a) (T+))?)?(?! (?:au|portant|relati|modifi|susvis|precit))"_s);
    static const QRegularExpression listed(u"\\bles "_s + Weekday + u"(\\d{1,2}|1 ?er)(?:(?:, |,? et )"_s
                                           + Weekday + u"\\d{1,2}){0,6}(?:, |,? et )(D+)"_s);
    QList<Period> found;
    auto matches = listed.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay end = marked.day(match.capturedStart(2) + offset);
        PrintedDay start;
        start.day = match.captured(1).contains(u'r') ? 1 : match.captured(1).toInt();
        start.place = {match.capturedStart(1) + offset, match.capturedLength(1)};
        const auto from = end.date().isValid() ? completed(start, end) : std::nullopt;
        if (from && from->date < end.date()) {
            found.append({from, momentOf(end)});
        }
    }
    matches = single.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PrintedDay day = marked.day(match.capturedStart(1) + offset);
        if (!day.date().isValid()) {
            continue;
        }
        Period period{momentOf(day), momentOf(day)};
        setTime(&*period.from, marked, match, 2, offset);
        setTime(&*period.to, marked, match, 3, offset);
        const bool hasHours = period.from->time && period.to->time;
        if (hasHours && period.to->time->isValid() && *period.to->time < *period.from->time) {
            period.to->date = period.to->date.addDays(1); // "de 20 h à 2 h" ends on the next day
        }
        found.append(period);
    }
    return found;
}

/// "à compter du …" and "jusqu'au …", each on its own.
QList<Period> halfOpen(const MarkedText &marked, QStringView sentence, qsizetype offset)
{
    static const QRegularExpression from(
        u"\\b(?:a (?:compter|partir|dater) du|des le|entrent? en (?:vigueur|application) (?:le|a compter "
        u"du|a partir du|au)|prend(?:ra)? effet (?:le|a compter du|au|a partir du)"
        "|(?:avec|date d')effet (?:du|au|le|a compter du)|applicable (?:le|des le|au)) "_s
        + Weekday + u"(D+)"_s + AtTime);
    static const QRegularExpression to(
        u"\\b(?:jusqu'au|jusqu'a la date du|expire(?:ra)? le|prend(?:ra)? fin (?:le|au)|valable (?:jusqu'au|au)|arrive a echeance le|(?:et )?au plus tard jusqu'au) "_s
        + Weekday + u"(D+)"_s + AtTime);
    Period period;
    const auto begin = from.match(sentence);
    if (begin.hasMatch()) {
        const PrintedDay day = marked.day(begin.capturedStart(1) + offset);
        if (day.date().isValid()) {
            period.from = momentOf(day);
            setTime(&*period.from, marked, begin, 2, offset);
        }
    }
    const auto end = to.match(sentence);
    if (end.hasMatch()) {
        const PrintedDay day = marked.day(end.capturedStart(1) + offset);
        if (day.date().isValid() && (!period.from || period.from->date <= day.date())) {
            period.to = momentOf(day);
            setTime(&*period.to, marked, end, 2, offset);
        }
    }
    return period.from || period.to ? QList<Period>{period} : QList<Period>{};
}

const QString Count
    = u"(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|vingt-quatre|trente)"_s;
const QString Unit = u"(?:ans?|annees?|mois|semaines?|jours?|heures?|h)"_s;

std::optional<Duration> durationIn(QStringView sentence, qsizetype offset)
{
    static const QRegularExpression stated(
        u"\\b(?:pour une (?:duree|periode)(?: maximale| totale| ferme)?(?: renouvelable)?(?: de| d'| fixee "
        u"a)?|pour une nouvelle duree de|d'une (?:duree|validite)(?: maximale| totale)? "
        u"(?:de|d')|(?:duree|validite) (?:[a-z' ]{0,60})?(?:est|sera) (?:fixee|limitee|portee)? ?(?:a|de|d')"
        "|valables? (?:pour une duree de|pendant|pour)?|pendant(?: une (?:duree|periode)(?: de| d'))?|pour) ?("_s
        + Count + u"(?: \\(\\d{1,3}\\)| \\([a-z-]{2,15}\\))? "_s + Unit
        + u")(?![a-z])(?: (?:consecutifs?|renouvelables?|maximum|calendaires|francs))*"_s);
    static const QRegularExpression days(
        u"\\bsoit (?:pendant |pour )?(?:une duree de )?(\\d{1,3} jours) consecutifs"_s);
    static const QRegularExpression notItself(
        u"\\b(?:peut etre|peuvent etre|pourra|pourront|prolongee? |proroger|suspendre|prolonger|disposition|a l'issue|au terme)\\b[^.]{0,80}$"_s);
    auto match = days.match(sentence);
    if (!match.hasMatch()) {
        match = stated.match(sentence);
    }
    if (!match.hasMatch() || notItself.match(sentence.left(match.capturedStart())).hasMatch()) {
        return std::nullopt;
    }
    Duration duration;
    duration.value = durationOfWords(match.captured(1));
    duration.place = {match.capturedStart(1) + offset, match.capturedLength(1)};
    return duration.value.isEmpty() ? std::nullopt : std::optional(duration);
}

/// Sentences in which a date is not one of the acte itself.
bool speaksOfOther(QStringView sentence)
{
    static const QRegularExpression other(
        u"\\b(?:recours|tribunal|delai|abroge\\w*|au plus tard|avant "
        u"le|annule|rapporte|silence|contester|retracte|caduc\\w*|caducite"
        "|visas?|vu l[ea']|considerant|rapport annuel|bilan|transmet\\w*|echeance|factur\\w+|mise en "
        "demeure|derniere|conserve[es]?|archiv\\w+|prescrits? par"
        "|ne[e]? le|naissance|decede\\w*|election|deposee?|recue?|enregistree?|demande (?:du|en date)|convention du|courrier|reunion|publiee? le|affich\\w+)\\b"_s);
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
        "|il est (?:interdit|procede|ouvert|institue|cree)|il sera procede|se derouler\\w*|aura lieu|auront lieu|entrent? en vigueur|prend(?:ra)? effet|interdiction|l'autorisation|l'agrement|d'interdire)\\b"_s);
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

    void add(const char16_t *name, const Moment &moment, double certainty)
    {
        m_found.append(
            {name, moment.value(), moment.place, certainty * (moment.isRepaired ? RepairedShare : 1)});
    }

    /// The whole span of the periods of one sentence.
    void addSpan(const QList<Period> &periods, double certainty, bool anew = false)
    {
        const Moment *first = nullptr;
        const Moment *last = nullptr;
        for (const Period &period : periods) {
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
        for (const Period &period : periods) {
            if (period.from && &*period.from != first) {
                add(FieldName::AppliesFrom, *period.from, certainty * FurtherShare);
            }
            if (period.to && &*period.to != last) {
                add(FieldName::AppliesTo, *period.to, certainty * FurtherShare);
            }
        }
    }

    QList<Period> periodsIn(QStringView sentence, qsizetype offset, bool allowsSingle) const
    {
        QList<Period> periods = ranges(m_marked, sentence, offset);
        if (periods.isEmpty()) {
            periods = halfOpen(m_marked, sentence, offset);
        }
        if (periods.isEmpty() && allowsSingle) {
            periods = singleDays(m_marked, sentence, offset);
        }
        return periods;
    }

    void addDuration(const Duration &duration, const QList<Period> &periods, double certainty)
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
        const QList<Period> periods = periodsIn(sentence, start, dated.match(sentence).hasMatch());
        const bool isKnown = has(FieldName::AppliesFrom) || has(FieldName::AppliesTo);
        if (isKnown && std::any_of(periods.begin(), periods.end(), [&](const Period &period) {
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
    [[nodiscard]] bool isOfOtherYear(const Period &period) const
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
        QList<Period> periods;
        if (hasDay) {
            periods = periodsIn(sentence, start, isFirst && orders(sentence));
            const bool isKnown = has(FieldName::AppliesFrom) || has(FieldName::AppliesTo);
            if (!isKnown) {
                addSpan(periods, certainty);
            }
        }
        if (const auto duration = durationIn(sentence, start)) {
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

QString durationOfWords(const QString &folded)
{
    static const QHash<QString, int> counts{
        {u"un"_s, 1},     {u"une"_s, 1},           {u"deux"_s, 2},   {u"trois"_s, 3},   {u"quatre"_s, 4},
        {u"cinq"_s, 5},   {u"six"_s, 6},           {u"sept"_s, 7},   {u"huit"_s, 8},    {u"neuf"_s, 9},
        {u"dix"_s, 10},   {u"onze"_s, 11},         {u"douze"_s, 12}, {u"quinze"_s, 15}, {u"dix-huit"_s, 18},
        {u"vingt"_s, 20}, {u"vingt-quatre"_s, 24}, {u"trente"_s, 30}};
    static const QRegularExpression parts(u"^\\s*("_s + Count + u")(?: ?\\([^)]{1,15}\\))?\\s+("_s + Unit
                                          + u")\\b"_s);
    const auto match = parts.match(folded);
    if (!match.hasMatch()) {
        return {};
    }
    bool isNumber = false;
    int count = match.captured(1).toInt(&isNumber);
    count = isNumber ? count : counts.value(match.captured(1));
    if (count <= 0) {
        return {};
    }
    const QString unit = match.captured(2);
    const QString number = QString::number(count);
    if (unit.startsWith(u"an"_s)) {
        return u'P' + number + u'Y';
    }
    if (unit == "mois"_L1) {
        return u'P' + number + u'M';
    }
    if (unit.startsWith(u"semaine"_s)) {
        return u'P' + number + u'W';
    }
    return unit.startsWith(u"jour"_s) ? u'P' + number + u'D' : u"PT"_s + number + u'H';
}

QDate lastDayOf(const QDate &from, const QString &duration)
{
    static const QRegularExpression parts(u"^P(\\d+)([YMWD])$"_s);
    const auto match = parts.match(duration);
    if (!match.hasMatch() || !from.isValid()) {
        return {};
    }
    const int count = match.captured(1).toInt();
    switch (match.captured(2).at(0).unicode()) {
    case u'Y':
        return from.addYears(count).addDays(-1);
    case u'M':
        return from.addMonths(count).addDays(-1);
    case u'W':
        return from.addDays(7LL * count - 1);
    default:
        return from.addDays(count - 1);
    }
}

} // namespace attrap
