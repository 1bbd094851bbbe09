// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/attribution.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using namespace attrap;

namespace {

QList<AdministrationSite> sites()
{
    const auto site = [](const QString &code, const QString &department, const QString &page) {
        return AdministrationSite{code, department, {QUrl(page)}};
    };
    const QString regions = u"https://www.prefectures-regions.gouv.fr/"_s;
    return {
        site(u"pref31"_s, u"31"_s,
             u"https://www.haute-garonne.gouv.fr/Publications/Recueil-des-Actes-Administratifs"_s),
        site(u"prefoccitanie"_s, {}, regions + u"occitanie/tags/view/Occitanie"_s),
        site(u"pref2a"_s, u"2A"_s,
             u"https://www.corse-du-sud.gouv.fr/Publications/Recueil-des-actes-administratifs"_s),
        site(
            u"prefcorse"_s, {},
            u"https://www.corse-du-sud.gouv.fr/Publications/Recueil-des-actes-administratifs/Region-Corse"_s),
        site(u"pref75"_s, u"75"_s, regions + u"ile-de-france/tags/view/Paris"_s),
        site(u"ppparis"_s, u"75"_s, u"https://www.prefecturedepolice.interieur.gouv.fr/arretes"_s),
        site(u"prefidf"_s, {}, regions + u"ile-de-france/tags/view/Ile-de-France"_s),
        site(u"prefna"_s, {}, regions + u"nouvelle-aquitaine/Documents-publications"_s),
        site(u"pref77"_s, u"77"_s, u"https://www.seine-et-marne.gouv.fr/Publications/RAA"_s),
        site(u"pref83"_s, u"83"_s, u"https://www.var.gouv.fr/Publications/RAA"_s)};
}

FileOrigin from(const QString &url, const QString &referrer = {})
{
    return {QUrl(url), QUrl(referrer), u"test"_s};
}

RecueilName listed(const QString &administration, const QString &url)
{
    static qint64 id = 0;
    return {++id, administration, url, u"Recueil"_s, {}, false, {}};
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestAttribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsExtendedAttributes();
    void readsZoneIdentifierBesideTheFile();
    void believesNoAddressThatIsNone();
    void isSureOfTheOriginsHost();
    void tellsRegionsByTheirFolder();
    void tellsThoseThatShareAHostByTheReferrer();
    void guessesNotBetweenTwo();
    void isSureOfAListedAddress();
    void isSureOfAListedFileName();
    void takesNoNameThatIsAnybodys();
    void findsTheNumberLikely_data();
    void findsTheNumberLikely();
};

void TestAttribution::readsExtendedAttributes()
{
    const QTemporaryDir folder(
        QStringLiteral(ATTRAP_BIN_DIR "/attribution-XXXXXX")); // Not tmpfs: no user xattr.
    const QString path = folder.filePath(u"é.pdf"_s);
    QVERIFY(write(path, "%PDF-1.4"));
    QVERIFY(originOfFile(path).evidence.isEmpty());
    const QByteArray url = "https://www.var.gouv.fr/contenu/telechargement/1/2/file/a%20b.pdf";
    const QByteArray referrer = "https://www.var.gouv.fr/Publications/RAA";
    const QByteArray name = QFile::encodeName(path);
    if (::setxattr(name.constData(), "user.xdg.origin.url", url.constData(), static_cast<size_t>(url.size()),
                   0)
        != 0) {
        QSKIP("The disk of the build folder keeps no extended attributes.");
    }
    QCOMPARE(::setxattr(name.constData(), "user.xdg.referrer.url", referrer.constData(),
                        static_cast<size_t>(referrer.size()), 0),
             0);
    const FileOrigin origin = originOfFile(path);
    QCOMPARE(origin.url.toEncoded(), url);
    QCOMPARE(origin.referrer.toEncoded(), referrer);
    QCOMPARE(origin.evidence, u"xattr user.xdg.origin.url"_s);
}

void TestAttribution::readsZoneIdentifierBesideTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"recueil.pdf"_s);
    QVERIFY(write(path, "%PDF-1.4"));
    QVERIFY(write(path + u":Zone.Identifier"_s,
                  "[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=https://www.var.gouv.fr/Publications/RAA\r\n"
                  "HostUrl=https://www.var.gouv.fr/contenu/telechargement/1/2/file/a.pdf?x=1\r\n"));
    const FileOrigin origin = originOfFile(path);
    QCOMPARE(origin.url, QUrl(u"https://www.var.gouv.fr/contenu/telechargement/1/2/file/a.pdf?x=1"_s));
    QCOMPARE(origin.referrer, QUrl(u"https://www.var.gouv.fr/Publications/RAA"_s));
    QCOMPARE(origin.evidence, u"Zone.Identifier"_s);
}

void TestAttribution::believesNoAddressThatIsNone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"recueil.pdf"_s);
    QVERIFY(write(path + u":Zone.Identifier"_s, "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=about:internet\r\n"));
    QVERIFY(originOfFile(path).evidence.isEmpty());
    QVERIFY(write(path + u":Zone.Identifier"_s, QByteArray(1 << 20, 'x')));
    QVERIFY(originOfFile(path).evidence.isEmpty());
}

void TestAttribution::isSureOfTheOriginsHost()
{
    const QString url = u"https://www.var.gouv.fr/contenu/telechargement/1/2/file/a%20b.pdf"_s;
    const Attribution found = attribute(u"a b.pdf"_s, from(url), sites(), {});
    QCOMPARE(found.administration, u"pref83"_s);
    QVERIFY(found.confidence == Attribution::Confidence::Sure);
    QCOMPARE(found.url, url);
    QCOMPARE(found.why, u"origin host"_s);
    const Attribution elsewhere
        = attribute(u"a b.pdf"_s, from(u"https://var.gouv.fr.example/a.pdf"_s), sites(), {});
    QVERIFY(elsewhere.confidence == Attribution::Confidence::None);
}

void TestAttribution::tellsRegionsByTheirFolder()
{
    const Attribution found = attribute(
        u"a.pdf"_s,
        from(
            u"https://www.prefectures-regions.gouv.fr/nouvelle-aquitaine/irecontenu/telechargement/1/2/file/a.pdf"_s),
        sites(), {});
    QCOMPARE(found.administration, u"prefna"_s);
    QVERIFY(found.confidence == Attribution::Confidence::Sure);
}

void TestAttribution::tellsThoseThatShareAHostByTheReferrer()
{
    const QString url = u"https://www.corse-du-sud.gouv.fr/contenu/telechargement/1/2/file/a.pdf"_s;
    const QString root = u"https://www.corse-du-sud.gouv.fr/Publications/Recueil-des-actes-administratifs"_s;
    QCOMPARE(attribute(u"a.pdf"_s, from(url, root + u"/Region-Corse/2026"_s), sites(), {}).administration,
             u"prefcorse"_s);
    QCOMPARE(attribute(u"a.pdf"_s, from(url, root + u"/2026"_s), sites(), {}).administration, u"pref2a"_s);
    QVERIFY(attribute(u"a.pdf"_s, from(url), sites(), {}).confidence == Attribution::Confidence::None);
    const Attribution numbered = attribute(u"recueil-2a-2026-014.pdf"_s, from(url), sites(), {});
    QCOMPARE(numbered.administration, u"pref2a"_s);
    QVERIFY(numbered.confidence == Attribution::Confidence::Likely);
}

void TestAttribution::guessesNotBetweenTwo()
{
    // Île-de-France's folder is Paris's too, and "75" is the préfecture of Paris and that of police.
    const QString url
        = u"https://www.prefectures-regions.gouv.fr/ile-de-france/irecontenu/telechargement/1/2/file/a.pdf"_s;
    QVERIFY(attribute(u"a.pdf"_s, from(url), sites(), {}).confidence == Attribution::Confidence::None);
    QVERIFY(attribute(u"recueil-75-2026-014.pdf"_s, {}, sites(), {}).confidence
            == Attribution::Confidence::None);
    const QList<RecueilName> two{listed(u"pref83"_s, u"https://www.var.gouv.fr/x/RAA%201.pdf"_s),
                                 listed(u"pref31"_s, u"https://www.haute-garonne.gouv.fr/x/RAA%201.pdf"_s)};
    QVERIFY(attribute(u"RAA 1.pdf"_s, {}, sites(), two).confidence == Attribution::Confidence::None);
}

void TestAttribution::isSureOfAListedAddress()
{
    const QString url
        = u"https://www.corse-du-sud.gouv.fr/contenu/telechargement/1/2/file/RAA%20n%C2%B01.pdf"_s;
    const QList<RecueilName> known{listed(u"prefcorse"_s, url)};
    const Attribution found = attribute(
        u"x.pdf"_s, from(u"https://www.corse-du-sud.gouv.fr/contenu/telechargement/1/2/file/RAA n°1.pdf"_s),
        sites(), known);
    QCOMPARE(found.administration, u"prefcorse"_s);
    QVERIFY(found.confidence == Attribution::Confidence::Sure);
    QCOMPARE(found.url, url);
    QCOMPARE(found.why, u"origin URL"_s);
}

void TestAttribution::isSureOfAListedFileName()
{
    const QString url
        = u"https://www.prefecturedepolice.interieur.gouv.fr/sites/arrete_ndeg2026-00099_x.pdf"_s;
    const QList<RecueilName> known{listed(u"ppparis"_s, url)};
    const Attribution found = attribute(u"arrete_ndeg2026-00099_x (1).pdf"_s, {}, sites(), known);
    QCOMPARE(found.administration, u"ppparis"_s);
    QVERIFY(found.confidence == Attribution::Confidence::Sure);
    QCOMPARE(found.url, url);
    // Two recueils of that name, one administration: whose, not which.
    const QList<RecueilName> twice{listed(u"pref83"_s, u"https://www.var.gouv.fr/1/RAA%20n%C2%B009.pdf"_s),
                                   listed(u"pref83"_s, u"https://www.var.gouv.fr/2/RAA%20n%C2%B009.pdf"_s)};
    const Attribution either = attribute(u"RAA n°09.pdf"_s, {}, sites(), twice);
    QCOMPARE(either.administration, u"pref83"_s);
    QVERIFY(either.confidence == Attribution::Confidence::Likely);
    QVERIFY(either.url.isEmpty());
}

void TestAttribution::takesNoNameThatIsAnybodys()
{
    const QList<RecueilName> known{listed(u"pref83"_s, u"https://www.var.gouv.fr/1/RAA.pdf"_s)};
    QVERIFY(attribute(u"RAA.pdf"_s, {}, sites(), known).confidence == Attribution::Confidence::None);
}

void TestAttribution::findsTheNumberLikely_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("administration");
    QTest::newRow("département") << u"recueil-83-2026-014-special.pdf"_s << u"pref83"_s;
    QTest::newRow("Nouvelle-Aquitaine, not Paris") << u"recueil-r75-2026-139.pdf"_s << u"prefna"_s;
    QTest::newRow("region's number without its r") << u"r75-2026-139.pdf"_s << u"prefna"_s;
    QTest::newRow("D77, a date") << u"RAA n° D77-13-08-2026.pdf"_s << u"pref77"_s;
    QTest::newRow("a date is no code") << u"RAA 31-08-2026.pdf"_s << QString();
    QTest::newRow("nobody's") << u"recueil-99-2026-014.pdf"_s << QString();
    QTest::newRow("no number") << u"RAA.pdf"_s << QString();
}

void TestAttribution::findsTheNumberLikely()
{
    QFETCH(QString, fileName);
    QFETCH(QString, administration);
    const Attribution found = attribute(fileName, {}, sites(), {});
    QCOMPARE(found.administration, administration);
    QVERIFY(found.confidence
            == (administration.isEmpty() ? Attribution::Confidence::None : Attribution::Confidence::Likely));
}

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
