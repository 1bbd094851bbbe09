// SPDX-License-Identifier: GPL-3.0-or-later
// References that somebody else wrote: other spellings are understood, what is not understood is said.
#include "core/catalogue/records.h"
#include "tests/bench/actesreference.h"
#include "tests/bench/fieldagreement.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace attrap;
using namespace attrap::bench;
using namespace Qt::StringLiterals;

class TestActesReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsOtherSpellings();
    void saysWhatItDoesNotUnderstand();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void findsDocumentsInAnyFolderOfTheirPath();

private:
    Result<Reference> read(const QByteArray &json)
    {
        QFile file(m_folder.filePath(u"reference.json"_s));
        if (!file.open(QIODevice::WriteOnly)) {
            return Error{ErrorCode::FileUnwritable, file.fileName(), {}};
        }
        file.write(json);
        file.close();
        return readReference(file.fileName());
    }

    QTemporaryDir m_folder;
};

void TestActesReference::understandsOtherSpellings()
{
    const auto reference = read(R"({"a.pdf": {"recueil": "7", "pages_total": "12", "actes": [
        {"numero": 12, "premiere_page": "2", "derniere_page": 4, "signe_le": "1er juillet 2025",
         "applicable_du": "19/05/2025", "facultatif": "signataire", "signataire": "X",
         "bases_legales": ["L. 242-5 du code de la sécurité intérieure",
                           {"code": "code du travail", "article": "R.7232-16", "jusqu_a": "R.7232-22"}]}]},
      "b.pdf": {"actes": [{"numero": "1"}]}})");
    QVERIFY(reference);
    QCOMPARE(reference->complaints, QStringList());
    QCOMPARE(reference->documents.size(), 2);
    const ExpectedDocument &document = reference->documents.first();
    QCOMPARE(document.pages, 12);
    const ExpectedActe &acte = document.actes.first();
    QCOMPARE(acte.firstPage, 2);
    QCOMPARE(acte.lastPage, 4);
    QCOMPARE(acte.fields.value(named(FieldName::Number)), u"12"_s);
    QCOMPARE(acte.fields.value(named(FieldName::SignedOn)), u"2025-07-01"_s);
    QCOMPARE(acte.fields.value(named(FieldName::AppliesFrom)), u"2025-05-19"_s);
    QVERIFY(!acte.fields.contains(named(FieldName::Signatory)));
    QVERIFY(acte.legalBases);
    QCOMPARE(acte.legalBases->size(), 2);
    QCOMPARE(acte.legalBases->first().key.article, u"L242-5"_s);
    QCOMPARE(acte.legalBases->last().key.article, u"R7232-16 à R7232-22"_s);
    QCOMPARE(reference->documents.last().actes.first().firstPage, 1); // the only acte of its document
}

void TestActesReference::saysWhatItDoesNotUnderstand()
{
    const auto reference = read(R"({"a.txt": {"actes": [
        {"number": "12", "premiere_page": "two", "signe_le": "hier", "bases_legales": ["un traité", {"article": "3"}]},
        {"titre": "T", "page_separateur": 3}, 7]}, "b.txt": {"acts": []}, "c.txt": [1], "d.txt": {"actes": null}})");
    QVERIFY(reference);
    QCOMPARE(reference->documents.size(), 1);
    QCOMPARE(reference->uncut, QStringList{u"d.txt"_s});
    const QString all = reference->complaints.join(u'\n');
    for (const QString &part :
         {u"a.txt, acte 1: \"premiere_page\" is no number"_s, u"a.txt, acte 1: neither"_s,
          u"\"hier\" of \"signe_le\""_s, u"names no code, law, ordonnance or décret: un traité"_s,
          u"{\"article\":\"3\"}"_s, u"\"number\" is no key"_s, u"a.txt, acte 3: it is no object"_s,
          u"b.txt: it has no list"_s, u"c.txt: it has no list"_s}) {
        QVERIFY2(all.contains(part), qPrintable(part + u" is not in:\n"_s + all));
    }
}

void TestActesReference::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("cut short") << QByteArray("{\"a\": ") << u"it is no JSON"_s;
    QTest::newRow("nothing") << QByteArray() << u"it is no JSON"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"it holds no object"_s;
    QTest::newRow("no document") << QByteArray("{}") << u"it holds no object"_s;
}

void TestActesReference::refusesWithASentence()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, part);
    const auto reference = read(json);
    QVERIFY(!reference);
    QCOMPARE(reference.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(reference.error().detail.contains(part), qPrintable(reference.error().detail));
}

void TestActesReference::findsDocumentsInAnyFolderOfTheirPath()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"one/two"_s));
    const QString path = m_folder.filePath(u"one/two/x.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &folder : {u"."_s, u"one"_s, u"one/two"_s}) {
        QCOMPARE(QDir::cleanPath(pathOfKey(QDir::cleanPath(m_folder.filePath(folder)), u"one/two/x.pdf"_s)),
                 path);
    }
    QCOMPARE(pathOfKey(m_folder.filePath(u"one/two"_s), u"other/x.pdf"_s), QString());
    QCOMPARE(QDir::cleanPath(pathOfKey(m_folder.filePath(u"one/two"_s), u"./x.pdf"_s)), path);
}

QTEST_GUILESS_MAIN(TestActesReference)
#include "tst_actesreference.moc"
