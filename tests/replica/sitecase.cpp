// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/sitecase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

static void initReplicaCases()
{
    Q_INIT_RESOURCE(cases);
}

namespace attrap::replica {

namespace {

const QStringList Plain{u"janvier"_s,   u"fevrier"_s, u"mars"_s,     u"avril"_s,
                        u"mai"_s,       u"juin"_s,    u"juillet"_s,  u"aout"_s,
                        u"septembre"_s, u"octobre"_s, u"novembre"_s, u"decembre"_s};
const QStringList Accented{u"janvier"_s,   u"février"_s, u"mars"_s,     u"avril"_s,
                           u"mai"_s,       u"juin"_s,    u"juillet"_s,  u"août"_s,
                           u"septembre"_s, u"octobre"_s, u"novembre"_s, u"décembre"_s};

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

/// A string, or a list of them.
QStringList strings(const QJsonValue &value)
{
    if (value.isString()) {
        return {value.toString()};
    }
    QStringList list;
    for (const auto &one : value.toArray()) {
        list.append(one.toString());
    }
    return list;
}

LevelCase levelOf(const QJsonObject &o)
{
    LevelCase level;
    level.by = o["by"_L1].toString();
    level.slugs = strings(o["slug"_L1]);
    level.titles = strings(o["title"_L1]);
    level.as = o["as"_L1].toString(u"grey"_s);
    level.select = o["select"_L1].toString(u"Liste-liste-docs"_s);
    level.skip = strings(o["skip"_L1]);
    const auto other = o["other"_L1].toObject();
    for (auto it = other.begin(); it != other.end(); ++it) {
        level.other.insert(it.key(), strings(it.value()));
    }
    level.ascending = o["order"_L1].toString() == "asc"_L1;
    level.paged = o["paged"_L1].toBool();
    level.collapse = o["collapse"_L1].toBool();
    level.future = o["future"_L1].toBool();
    level.futureSlug = o["futureSlug"_L1].toString();
    return level;
}

ExtraCase extraOf(const QJsonObject &o)
{
    ExtraCase extra;
    extra.at = o["at"_L1].toString(u"root"_s);
    extra.title = o["title"_L1].toString();
    extra.slug = o["slug"_L1].toString();
    extra.as = o["as"_L1].toString(u"grey"_s);
    extra.documents = o["documents"_L1].toInt();
    extra.first = o["first"_L1].toBool();
    return extra;
}

void readDocuments(SiteCase &site, const QJsonObject &o)
{
    site.leaf = strings(o["leaf"_L1]);
    const auto leafOf = o["leafOf"_L1].toObject();
    for (auto it = leafOf.begin(); it != leafOf.end(); ++it) {
        site.leafOf.insert(it.key(), strings(it.value()));
    }
    site.detail = strings(o["detail"_L1]);
    site.detailUnder = o["detailUnder"_L1].toString();
    site.detailSlug = o["detailSlug"_L1].toString(u"RAA-{N}-{YYYY}"_s);
    site.title = o["docTitle"_L1].toString();
    site.file = o["file"_L1].toString();
    const auto alt = o["alt"_L1].toObject();
    site.altEvery = alt["every"_L1].toInt();
    site.altTitle = alt["docTitle"_L1].toString(site.title);
    site.altFile = alt["file"_L1].toString(site.file);
    site.months = o["months"_L1].toString();
    site.selectId = o["select"_L1].toString(u"Liste-liste-docs"_s);
    site.documents = o["documents"_L1].toInt(14);
    const auto busy = o["busy"_L1].toObject();
    for (auto it = busy.begin(); it != busy.end(); ++it) {
        site.busy.insert(it.key(), it.value().toInt());
    }
    site.ascending = o["order"_L1].toString() == "asc"_L1;
    site.paged = o["paged"_L1].toBool();
}

SiteCase siteOf(const QJsonObject &o, const QString &family)
{
    SiteCase site;
    site.code = o["code"_L1].toString();
    site.name = o["name"_L1].toString();
    site.host = o["host"_L1].toString(u"www.prefectures-regions.gouv.fr"_s);
    site.family = family;
    site.root = o["root"_L1].toString();
    site.redirects = strings(o["redirects"_L1]);
    site.parents = strings(o["parents"_L1]);
    for (const auto &level : o["levels"_L1].toArray()) {
        site.levels.append(levelOf(level.toObject()));
    }
    for (const auto &extra : o["extras"_L1].toArray()) {
        site.extras.append(extraOf(extra.toObject()));
    }
    site.heading = o["heading"_L1].toString(u"h2"_s);
    site.quirks = strings(o["quirks"_L1]);
    readDocuments(site, o);
    return site;
}

} // namespace

Result<QList<SiteCase>> loadCases()
{
    ::initReplicaCases();
    QList<SiteCase> sites;
    for (const auto &name :
         {"links"_L1, "cards"_L1, "details"_L1, "selects"_L1, "texts"_L1, "regions"_L1, "others"_L1}) {
        const QString path = u":/attrap/replica/cases/"_s + name + ".json"_L1;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{ErrorCode::Internal, path, file.errorString()};
        }
        QJsonParseError error;
        const auto json = QJsonDocument::fromJson(file.readAll(), &error);
        if (!json.isArray()) {
            return Error{ErrorCode::Internal, path,
                         error.errorString() + " at "_L1 + QString::number(error.offset)};
        }
        for (const auto &one : json.array()) {
            const auto object = one.toObject();
            const QString usual = name == "regions"_L1 ? u"regions"_s : u"dsfr"_s;
            sites.append(siteOf(object, object["family"_L1].toString(usual)));
        }
    }
    return sites;
}

QString filled(const QString &pattern, const QDate &day, int number, int inMonth)
{
    if (!pattern.contains(u'{')) {
        return pattern;
    }
    const int month = day.month() - 1;
    const QString plain = Plain[month];
    const QString accented = Accented[month];
    const bool vowel = QStringView(u"aeiouh").contains(plain[0]);
    const QList<std::pair<QLatin1StringView, QString>> tokens{
        {"{YYYY}"_L1, QString::number(day.year())},
        {"{YYYY+1}"_L1, QString::number(day.year() + 1)},
        {"{YY}"_L1, day.toString(u"yy"_s)},
        {"{M+1}"_L1, QString::number(day.month() + 1)},
        {"{MM}"_L1, day.toString(u"MM"_s)},
        {"{M}"_L1, QString::number(day.month())},
        {"{DD}"_L1, day.toString(u"dd"_s)},
        {"{D}"_L1, QString::number(day.day())},
        {"{d}"_L1, day.day() == 1 ? u"1er"_s : QString::number(day.day())},
        {"{Mois}"_L1, capital(plain)},
        {"{MOIS}"_L1, plain.toUpper()},
        {"{mois}"_L1, plain},
        {"{Month}"_L1, capital(accented)},
        {"{MONTH}"_L1, accented.toUpper()},
        {"{month}"_L1, accented},
        {"{de}"_L1, vowel ? u"d-"_s : u"de-"_s},
        {"{de }"_L1, vowel ? u"d'"_s : u"de "_s},
        {"{Q}"_L1, month / 3 == 0 ? u"1er"_s : QString::number(month / 3 + 1) + u"eme"_s},
        {"{N}"_L1, QString::number(number)},
        {"{NNN}"_L1, QString::number(number).rightJustified(3, u'0')},
        {"{n}"_L1, QString::number(inMonth)},
        {"{nn}"_L1, QString::number(inMonth).rightJustified(2, u'0')},
    };
    QString text = pattern;
    for (const auto &[token, value] : tokens) {
        text.replace(token, value);
    }
    return text;
}

} // namespace attrap::replica
