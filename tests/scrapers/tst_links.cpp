// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/links.h"

#include <QTest>

using namespace attrap;
using namespace Qt::StringLiterals;

namespace {

const QUrl Page(u"https://www.exemple.gouv.fr/Publications/RAA/Aout-2026"_s);

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesOnce_data();
    void encodesOnce();
    void leadsNowhere_data();
    void leadsNowhere();
    void resolvesOptionsAgainstTheRoot();
    void sendsOptionsAsTheFormDoes();
    void knowsOneDocumentByItsDecodedAddress();
    void knowsOnePageByItsAddress();
    void recognisesDocuments_data();
    void recognisesDocuments();
    void staysOnTheSite();
};

void TestLinks::encodesOnce_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const QString &href, const char *path) {
        QTest::newRow(path) << href << QByteArray("https://www.exemple.gouv.fr") + path;
    };
    row(u"/c/RAA n°3 du 5 août.pdf"_s, "/c/RAA%20n%C2%B03%20du%205%20ao%C3%BBt.pdf");
    row(u"/c/RAA%20n%C2%B03.pdf"_s, "/c/RAA%20n%C2%B03.pdf");
    row(u"/c/RAA%20n°3.pdf"_s, "/c/RAA%20n%C2%B03.pdf");
    row(u"/c/a+b, c's.pdf"_s, "/c/a+b,%20c's.pdf");
    row(u"/c/a  b.pdf"_s, "/c/a%20%20b.pdf");
    row(u"/c/100%.pdf"_s, "/c/100%25.pdf");
    row(u" \n/c/a.pdf "_s, "/c/a.pdf");
    row(u"/P/RAA/(offset)/10"_s, "/P/RAA/(offset)/10");
    row(u"/P/Aout/#titre"_s, "/P/Aout/");
    row(u"Septembre-2026"_s, "/Publications/RAA/Septembre-2026");
    row(u"http://www.exemple.gouv.fr/a.pdf"_s, "/a.pdf");
    row(u"/b/b/b/irecontenu/telechargement/1/2/file/x.pdf"_s, "/b/irecontenu/telechargement/1/2/file/x.pdf");
    row(u"/raa.html?adminedit=1?op=raa&do=raa_rec&page=2"_s,
        "/raa.html?adminedit=1?op=raa&do=raa_rec&page=2");
}

void TestLinks::encodesOnce()
{
    QFETCH(QString, href);
    QFETCH(QByteArray, encoded);
    const QUrl url = resolvedHref(Page, href);
    QCOMPARE(url.toEncoded(), encoded);
    // What is encoded stays as it is.
    QCOMPARE(resolvedHref(Page, QString::fromLatin1(url.toEncoded())).toEncoded(), encoded);
}

void TestLinks::leadsNowhere_data()
{
    QTest::addColumn<QString>("href");
    for (const char *href :
         {"", "#main", "mailto:a@b.fr", "javascript:void(0);", "tel:0123", "data:text/html,x",
          "raa-regional@nouvelle-aquitaine.gouv.fr", "file:///etc/passwd", "  "}) {
        QTest::newRow(href) << QString::fromLatin1(href);
    }
}

void TestLinks::leadsNowhere()
{
    QFETCH(QString, href);
    QVERIFY(!resolvedHref(Page, href).isValid());
}

void TestLinks::resolvesOptionsAgainstTheRoot()
{
    QCOMPARE(resolvedOption(Page, u"RAA/Annee-2026"_s).toEncoded(),
             QByteArray("https://www.exemple.gouv.fr/RAA/Annee-2026"));
    QCOMPARE(resolvedOption(Page, u"/RAA/Année 2026"_s).toEncoded(),
             QByteArray("https://www.exemple.gouv.fr/RAA/Ann%C3%A9e%202026"));
    QVERIFY(!resolvedOption(Page, u""_s).isValid());
}

void TestLinks::sendsOptionsAsTheFormDoes()
{
    QCOMPARE(optionForm(u"Années-liste-docs"_s, u"Publications/RAA 2026"_s),
             QByteArray("Ann%C3%A9es-liste-docs=Publications%2FRAA+2026"));
}

void TestLinks::knowsOneDocumentByItsDecodedAddress()
{
    QCOMPARE(documentKey(resolvedHref(Page, u"/c/RAA n°3.pdf"_s)),
             documentKey(resolvedHref(Page, u"https://exemple.gouv.fr/c/RAA%20n%C2%b03.pdf"_s)));
    QVERIFY(documentKey(resolvedHref(Page, u"/c/a b.pdf"_s))
            != documentKey(resolvedHref(Page, u"/c/a+b.pdf"_s)));
    const auto ids = objectIds(resolvedHref(Page, u"/index.php/content/download/12/345/file/a.pdf"_s));
    QVERIFY(ids);
    QCOMPARE(ids->first, 12);
    QCOMPARE(ids->second, 345);
    QVERIFY(!objectIds(Page));
}

void TestLinks::knowsOnePageByItsAddress()
{
    const auto key = [](const QString &href) { return pageKey(resolvedHref(Page, href)); };
    QCOMPARE(key(u"/P/Aout/"_s), key(u"/P/Aout#titre"_s));
    QCOMPARE(key(u"/P/Aout/(offset)/0"_s), key(u"/P/Aout"_s));
    QCOMPARE(key(u"/P/Aout/%28offset%29/10"_s), key(u"/P/Aout/(offset)/10"_s));
    QVERIFY(key(u"/P/Aout/(offset)/10"_s) != key(u"/P/Aout"_s));
    QCOMPARE(listKey(resolvedHref(Page, u"/P/Aout/(offset)/10"_s)),
             listKey(resolvedHref(Page, u"/P/Aout"_s)));
}

void TestLinks::recognisesDocuments_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<bool>("isDocument");
    QTest::newRow("pdf") << u"/x/RAA.PDF"_s << true;
    QTest::newRow("download") << u"/contenu/telechargement/1/2/file/RAA"_s << true;
    QTest::newRow("old") << u"/content/download/1/2/file/a.pdf"_s << true;
    QTest::newRow("spreadsheet") << u"/contenu/telechargement/1/2/file/a.xlsx"_s << false;
    QTest::newRow("page") << u"/Publications/RAA/Recueil-1"_s << false;
    QTest::newRow("dots in the name") << u"/contenu/telechargement/1/2/file/RAA 07.01.2026"_s << true;
}

void TestLinks::recognisesDocuments()
{
    QFETCH(QString, href);
    QFETCH(bool, isDocument);
    QCOMPARE(isDocumentLink(resolvedHref(Page, href)), isDocument);
}

void TestLinks::staysOnTheSite()
{
    QVERIFY(isSameSite(Page, QUrl(u"https://exemple.gouv.fr/a"_s)));
    QVERIFY(!isSameSite(Page, QUrl(u"https://autre.gouv.fr/a"_s)));
    QVERIFY(!isSameSite(Page, QUrl(u"http://www.exemple.gouv.fr/a"_s)));
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
