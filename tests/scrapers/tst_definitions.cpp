// SPDX-License-Identifier: GPL-3.0-or-later
// The definitions as they are shipped: complete, short, and true to the notes on the sites.
#include "scrapers/scrapers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QString Shipped = u":/attrap/definitions"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString folderOfDefinitions()
{
    return QStringLiteral(ATTRAP_SOURCE_DIR "/scrapers/definitions");
}

QMap<QString, QJsonObject> byCode(const QByteArray &json)
{
    QMap<QString, QJsonObject> all;
    const auto list = QJsonDocument::fromJson(json).array();
    for (const auto &entry : list) {
        const auto object = entry.toObject();
        all.insert(object.value(u"code"_s).toString(), object);
    }
    return all;
}

const QMap<QString, QJsonObject> &administrations()
{
    static const auto all
        = byCode(contentOf(QStringLiteral(ATTRAP_SOURCE_DIR "/resources/administrations.json")));
    return all;
}

/// The survey of the sites, which is not part of the project; empty where it is not at hand.
const QMap<QString, QJsonObject> &survey()
{
    static const auto all
        = byCode(contentOf(QStringLiteral(ATTRAP_SHARED_DIR "/prefectures/administrations.json")));
    return all;
}

/// The file itself, not what the loader made of it.
const QMap<QString, QJsonObject> &written()
{
    static const auto all = [] {
        QMap<QString, QJsonObject> objects;
        const QDir folder(folderOfDefinitions());
        const auto names = folder.entryList({u"*.json"_s}, QDir::Files);
        for (const auto &name : names) {
            objects.insert(name.chopped(5),
                           QJsonDocument::fromJson(contentOf(folder.filePath(name))).object());
        }
        return objects;
    }();
    return all;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const auto list = value.toArray();
    for (const auto &entry : list) {
        texts << entry.toString();
    }
    return texts;
}

QStringList addressesOf(const QString &code)
{
    const auto object = written().value(code);
    return textsOf(object.value(u"start"_s)) + textsOf(object.value(u"alternates"_s));
}

/// Written here a second time, on purpose: what the tokens mean is part of what is tested.
QRegularExpression expression(QString pattern)
{
    const auto months = u"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
                        "decembre)"_s;
    pattern.replace(u"{YYYY}"_s, u"[0-9]{4}"_s);
    pattern.replace(u"{MM}"_s, u"[0-9]{2}"_s);
    pattern.replace(QRegularExpression(u"\\{mois\\}"_s, QRegularExpression::CaseInsensitiveOption), months);
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool isMatchedBy(const QJsonObject &definition, const QString &key, const QString &text)
{
    const auto value = definition.value(key);
    const auto patterns = value.isString() ? QStringList{value.toString()} : textsOf(value);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return expression(pattern).match(text).hasMatch(); });
}

} // namespace

class TestDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyShippedDefinitionLoads();
    void thereIsOneForEachAdministration();
    void theResourceHoldsEveryFile();
    void theyAskOnlyTheHostOfTheirAdministration();
    void startPagesAreHttpsAndAskedOnce();
    void expressionsCompile();
    void noExclusionHitsItsOwnStartPage();
    void theyAreShort();
    void remarksAreSentencesWithADate();
    void sitesThatNeedABrowserSaySo();
    void singleActsHaveNoNumbering();
    void linksAreFollowedOrLeft_data();
    void linksAreFollowedOrLeft();
    void startPagesAreThoseOfTheSurvey();
    void familyOrderAndDateOfProofAgreeWithTheSurvey();
};

void TestDefinitions::initTestCase()
{
    QVERIFY(shippedDefinitions()); // also makes the resource known to whoever reads it below
}

void TestDefinitions::everyShippedDefinitionLoads()
{
    const auto loaded = loadDefinitions(Shipped);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().subject + u": "_s + loaded.error().detail));
    QCOMPARE(loaded->size(), 115);
    const auto scrapers = shippedScrapers();
    QVERIFY(scrapers);
    for (const auto &definition : *loaded) {
        const auto scraper = (*scrapers)->scraper(definition.code);
        QVERIFY2(scraper, qPrintable(definition.code));
        QCOMPARE((*scraper)->code(), definition.code);
        QCOMPARE((*scraper)->family(), definition.family);
        QCOMPARE((*scraper)->startPages().first(), definition.start.first());
        QCOMPARE((*scraper)->needsBrowser(), definition.needsBrowser);
    }
}

void TestDefinitions::thereIsOneForEachAdministration()
{
    QCOMPARE(administrations().size(), 115);
    QCOMPARE(written().keys(), administrations().keys());
    for (auto it = written().begin(); it != written().end(); ++it) {
        QCOMPARE(it.value().value(u"code"_s).toString(), it.key());
    }
}

void TestDefinitions::theResourceHoldsEveryFile()
{
    const QDir folder(folderOfDefinitions());
    const QDir resource(Shipped);
    const auto names = folder.entryList(QDir::Files, QDir::Name);
    QCOMPARE(resource.entryList(QDir::Files, QDir::Name), names);
    for (const auto &name : names) {
        QCOMPARE(contentOf(resource.filePath(name)), contentOf(folder.filePath(name)));
    }
}

void TestDefinitions::theyAskOnlyTheHostOfTheirAdministration()
{
    for (const auto &code : administrations().keys()) {
        const auto host = administrations().value(code).value(u"host"_s).toString();
        for (const auto &address : addressesOf(code)) {
            // The recueils of Occitanie are also on a page of the Haute-Garonne, which needs no browser.
            const auto expected = code == u"prefoccitanie"_s && !address.contains(u"/occitanie/"_s)
                ? u"www.haute-garonne.gouv.fr"_s
                : host;
            QVERIFY2(QUrl(address).host() == expected, qPrintable(code + u' ' + address));
        }
    }
}

void TestDefinitions::startPagesAreHttpsAndAskedOnce()
{
    QMap<QString, QString> owner;
    for (const auto &code : written().keys()) {
        QVERIFY2(!textsOf(written().value(code).value(u"start"_s)).isEmpty(), qPrintable(code));
        for (const auto &address : addressesOf(code)) {
            QVERIFY2(QUrl(address, QUrl::StrictMode).isValid(), qPrintable(code));
            QVERIFY2(address.startsWith(u"https://"_s), qPrintable(code));
            const auto other = owner.value(address);
            // Shared by two administrations: each follows only what is its own, see below.
            const bool isShared = address.contains(u"/ile-de-france/tags/"_s)
                || address
                    == u"https://www.haute-garonne.gouv.fr/Publications/Recueil-des-Actes-Administratifs"_s;
            QVERIFY2(other.isEmpty() || (isShared && other != code), qPrintable(code + u' ' + address));
            owner.insert(address, code);
        }
    }
}

void TestDefinitions::expressionsCompile()
{
    int count = 0;
    for (const auto &code : written().keys()) {
        const auto definition = written().value(code);
        QStringList patterns = textsOf(definition.value(u"exclude"_s)) + textsOf(definition.value(u"skip"_s));
        if (definition.contains(u"follow"_s)) {
            patterns << definition.value(u"follow"_s).toString();
        }
        for (const auto &pattern : patterns) {
            const auto regular = expression(pattern);
            QVERIFY2(regular.isValid(), qPrintable(code + u' ' + pattern + u' ' + regular.errorString()));
            QVERIFY2(!regular.match(QString()).hasMatch(), qPrintable(code + u" matches anything"_s));
            ++count;
        }
    }
    QVERIFY(count > 20);
}

void TestDefinitions::noExclusionHitsItsOwnStartPage()
{
    for (const auto &code : written().keys()) {
        for (const auto &address : addressesOf(code)) {
            const auto path = QUrl(address).path(QUrl::FullyDecoded);
            QVERIFY2(!isMatchedBy(written().value(code), u"exclude"_s, path), qPrintable(code + u' ' + path));
        }
    }
}

void TestDefinitions::theyAreShort()
{
    QList<qsizetype> lines;
    const QDir folder(folderOfDefinitions());
    const auto names = folder.entryList(QDir::Files);
    for (const auto &name : names) {
        lines << contentOf(folder.filePath(name)).count('\n');
    }
    std::sort(lines.begin(), lines.end());
    QVERIFY2(lines.at(lines.size() / 2) < 25, qPrintable(QString::number(lines.at(lines.size() / 2))));
    QVERIFY2(lines.last() < 40, qPrintable(QString::number(lines.last())));
}

void TestDefinitions::remarksAreSentencesWithADate()
{
    const QRegularExpression month(u"^20(2[4-6])-(0[1-9]|1[0-2])$"_s);
    for (const auto &code : written().keys()) {
        const auto definition = written().value(code);
        QStringList sentences = textsOf(definition.value(u"uncertain"_s));
        const auto oddities = definition.value(u"oddities"_s).toArray();
        for (const auto &oddity : oddities) {
            const auto seen = oddity.toObject().value(u"seen"_s).toString();
            QVERIFY2(month.match(seen).hasMatch() && seen <= u"2026-11"_s, qPrintable(code + u' ' + seen));
            sentences << oddity.toObject().value(u"note"_s).toString();
        }
        for (const auto &sentence : sentences) {
            QVERIFY2(sentence.endsWith(u'.') && sentence.at(0) == sentence.at(0).toUpper(),
                     qPrintable(code + u' ' + sentence));
        }
    }
}

void TestDefinitions::sitesThatNeedABrowserSaySo()
{
    QStringList codes;
    for (const auto &code : written().keys()) {
        const auto definition = written().value(code);
        const auto host = administrations().value(code).value(u"host"_s).toString();
        const bool isGuarded = host == u"www.prefectures-regions.gouv.fr"_s
            || host == u"www.prefecturedepolice.interieur.gouv.fr"_s;
        QVERIFY2(definition.value(u"browser"_s).toBool() == isGuarded, qPrintable(code));
        if (isGuarded) {
            codes << code;
        }
    }
    QCOMPARE(codes.size(), 14);
}

void TestDefinitions::singleActsHaveNoNumbering()
{
    const auto numbering = [](const char *code) {
        return written().value(QString::fromLatin1(code)).value(u"numbering"_s).toString(u"yearly"_s);
    };
    for (const auto *code : {"pref28", "pref974", "ppparis", "pref57", "pref77"}) {
        QCOMPARE(numbering(code), u"none"_s);
    }
    for (const auto *code : {"pref11", "pref2b", "pref18", "pref39"}) {
        QCOMPARE(numbering(code), u"monthly"_s);
    }
    QCOMPARE(numbering("pref17"), u"yearly"_s);
}

void TestDefinitions::linksAreFollowedOrLeft_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatched");

    const auto row = [](const char *code, const char *key, const QString &text, bool isMatched) {
        QTest::addRow("%s %s %s", code, key, qPrintable(text))
            << QString::fromLatin1(code) << QString::fromLatin1(key) << text << isMatched;
    };
    const auto takes = [&](const char *code, const QString &text) { row(code, "follow", text, true); };
    const auto passes = [&](const char *code, const QString &text) { row(code, "follow", text, false); };
    const auto leaves = [&](const char *code, const QString &text) { row(code, "exclude", text, true); };
    const auto keeps = [&](const char *code, const QString &text) { row(code, "exclude", text, false); };

    const auto idf = u"/ile-de-france/Documents-publications/Recueil-des-actes-administratifs/"_s;
    for (const auto *code : {"pref75", "prefidf"}) {
        const bool isParis = qstrcmp(code, "pref75") == 0;
        const auto paris = idf + u"Raa-du-departement-de-Paris-2026"_s;
        const auto region = idf + u"RAA-de-la-region-Ile-de-France-2026"_s;
        row(code, "follow", paris, isParis);
        row(code, "follow", paris + u"/Aout/"_s, isParis);
        row(code, "follow", region, !isParis);
        row(code, "follow", region + u"/Aout/"_s, !isParis);
        row(code, "exclude", paris, !isParis);
        row(code, "exclude", region, isParis);
    }
    takes("prefnormandie", u"/normandie/x/Recueil-des-Actes-administratifs-2026"_s);
    takes("prefnormandie", u"/normandie/x/Recueils-des-actes-administratifs-regionaux-Aout-2025"_s);
    takes("prefnormandie", u"/normandie/x/Recueil-des-actes-administratifs-regionaux-Mars-2026"_s);
    takes("prefpaca", u"/provence-alpes-cote-dazur/x/RAA-2022-le-Recueil-des-Actes-Administratifs-20222"_s);
    passes("prefpaca", u"/provence-alpes-cote-dazur/x/Schema-regional-2022"_s);
    takes("prefpdl", u"/x/RAA-de-la-prefecture-de-region-des-Pays-de-la-Loire-2026"_s);
    takes("prefpdl", u"/pays-de-la-loire/DOCUMENTS-PUBLICATIONS/x/y-2026/Aout-2026/"_s);
    passes("prefpdl", u"/pays-de-la-loire/Actualites/Mai-2026"_s);
    takes("prefna", u"/x/Recueil-des-Actes-administratifs-pour-l-annee-2026"_s);
    takes("prefna", u"/nouvelle-aquitaine/Documents-publications/x/y-2026/Aout-2026"_s);
    passes("prefna", u"/x/raa-regional@nouvelle-aquitaine"_s);
    takes("prefge", u"/x/RAA-Annee-2026/"_s);
    takes("prefhdf", u"/x/Recueil-des-actes-administratifs-de-l-Etat-en-Hauts-de-France-2026"_s);
    takes("prefbfc", u"/x/Recueils-des-actes-administratifs-Bourgogne-Franche-Comte-2026"_s);
    takes("prefcvl", u"/centre-val-de-loire/Documents-publications/Recueil-des-Actes-Administratifs-2026"_s);
    takes("prefoccitanie", u"/occitanie/Documents-publications/Recueil-n-12"_s);
    passes("prefoccitanie", u"/occitanie/tags/view/Occitanie/x/Recueil+des+actes+administratifs"_s);
    takes("pref10", u"/Publications/RAA-Recueil-des-Actes-Administratifs/Annee-2025"_s);
    takes("pref16", u"/Media/Files/x/recueil-16-2026-231"_s);
    passes("pref16", u"/Outils/Plan-du-site"_s);
    takes("pref66", u"/Publications/Le-recueil-des-actes-administratifs/Annee-2026"_s);
    passes("pref66", u"/Publications/TEST-RAA/Annee-2026"_s);
    takes("pref90", u"/Publications/Le-recueil-des-actes-administratifs/Annee-2022"_s);
    takes("pref95", u"/Media/Files/RAAE-n-158-du-22-aout-2026"_s);

    const auto raa = u"/Publications/Recueil-des-actes-administratifs/"_s;
    leaves("pref14", raa + u"Recueil-des-actes-administratifs-regional"_s);
    keeps("pref14", raa + u"Recueil-des-actes-administratifs-departemental/2026"_s);
    const auto corse = raa + u"Recueil-des-actes-administratifs-de-la-"_s;
    leaves("pref2a", corse + u"Region-Corse"_s);
    keeps("pref2a", corse + u"prefecture-de-la-Corse-du-Sud/Annee-2026"_s);
    leaves("prefcorse", corse + u"prefecture-de-la-Corse-du-Sud"_s);
    keeps("prefcorse",
          corse + u"Region-Corse/Recueil-des-actes-administratifs-de-la-Region-Corse-pour-l-annee-2026"_s);
    leaves("pref18",
           u"/Publications/Recueil-des-actes-administratifs-RAA-Arretes-et-circulaires/Circulaires"_s);
    keeps("pref18",
          u"/Publications/Recueil-des-actes-administratifs-RAA-Arretes-et-circulaires/"
          "Recueil-des-actes-administratifs/2026/Aout"_s);
    leaves("pref31",
           u"/Publications/Recueil-des-Actes-Administratifs/Recueil-des-Actes-Administratifs-Occitanie"_s);
    leaves(
        "prefoccitanie",
        u"/Publications/Recueil-des-Actes-Administratifs/Recueil-des-Actes-Administratifs-Haute-Garonne"_s);
    leaves("pref34", u"Décret forestier du département 2024"_s);
    leaves("pref34", u"Arrêté relatif à la forêt - 2024"_s);
    keeps("pref34",
          u"/Publications/Recueils-des-actes-administratifs/Recueils-des-actes-administratifs-2024"_s);
    leaves("pref38", u"Consulter le Journal officiel"_s);
    keeps("pref38", u"/Publications/RAA-Recueil-des-actes-administratifs/Recueils-2026"_s);
    leaves("pref45", raa + u"Recueil-des-actes-administratifs-regionaux"_s);
    keeps("pref45", raa + u"Recueil-des-actes-administratifs-departementaux/Delegations-de-signature"_s);
    leaves("pref63",
           u"/Publications/Recueils-des-actes-administratifs/Recueils-des-actes-administratifs-Auvergne"_s);
    leaves("pref66", u"[TEST] RAA"_s);
    row("pref60", "skip", u"20260818_RAA_spécial_sommaire.pdf"_s, true);
    row("pref60", "skip", u"20260818_RAA_spécial.pdf"_s, false);
}

void TestDefinitions::linksAreFollowedOrLeft()
{
    QFETCH(QString, code);
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(bool, isMatched);
    QVERIFY(written().value(code).contains(key));
    QCOMPARE(isMatchedBy(written().value(code), key, text), isMatched);
}

void TestDefinitions::startPagesAreThoseOfTheSurvey()
{
    if (survey().isEmpty()) {
        QSKIP("the survey of the sites is not at hand (ATTRAP_SHARED_DIR)");
    }
    for (const auto &code : written().keys()) {
        const auto entry = survey().value(code);
        const auto known = textsOf(entry.value(u"raa_pages"_s)) + textsOf(entry.value(u"alternate_pages"_s));
        const auto addresses = addressesOf(code);
        for (const auto &address : addresses) {
            QVERIFY2(known.contains(address), qPrintable(code + u' ' + address));
        }
        // Nothing that a source calls an entry page is forgotten.
        QCOMPARE(QSet<QString>(addresses.begin(), addresses.end()),
                 QSet<QString>(known.begin(), known.end()));
    }
}

void TestDefinitions::familyOrderAndDateOfProofAgreeWithTheSurvey()
{
    if (survey().isEmpty()) {
        QSKIP("the survey of the sites is not at hand (ATTRAP_SHARED_DIR)");
    }
    const QMap<QString, QString> orders{
        {u"asc"_s, u"oldest-first"_s}, {u"desc"_s, u"newest-first"_s}, {u"unknown"_s, u"unknown"_s}};
    for (const auto &code : written().keys()) {
        const auto definition = written().value(code);
        const auto entry = survey().value(code);
        const auto kind = entry.value(u"template"_s).toString();
        const auto family = kind.startsWith(u"dsfr-"_s) ? u"dsfr"_s : kind;
        QCOMPARE(definition.value(u"family"_s).toString(), family);
        QCOMPARE(definition.value(u"verified"_s).toString(), entry.value(u"verified"_s).toString());
        if (kind.startsWith(u"dsfr-cards-"_s)) {
            const auto surveyed = entry.value(u"navigation"_s).toObject().value(u"list_order"_s).toString();
            QVERIFY2(definition.value(u"order"_s).toString() == orders.value(surveyed), qPrintable(code));
        }
    }
}

QTEST_GUILESS_MAIN(TestDefinitions)
#include "tst_definitions.moc"
