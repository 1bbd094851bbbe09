// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/actesfound.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/reading/assemble.h"
#include "core/reading/cut.h"
#include "core/reading/documentcutter.h"
#include "core/reading/sommaire.h"
#include "tests/bench/cli.h"
#include "tests/bench/fieldagreement.h"
#include "tests/core/reading/cutcorpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

void insertIfAny(FoundActe *found, const char16_t *name, const QString &value)
{
    if (!value.isEmpty()) {
        found->fields.insert(named(name), value);
    }
}

FoundActe foundOf(const Acte &acte, const QList<ActeField> &fields)
{
    FoundActe found;
    found.firstPage = acte.firstPage + 1;
    found.lastPage = acte.lastPage + 1;
    QStringList bases;
    for (const ActeField &field : fields) {
        if (field.name == named(FieldName::LegalBasis)) {
            bases.append(field.value);
        } else if (!found.fields.contains(field.name)) {
            found.fields.insert(field.name, field.value); // The best comes first.
        }
    }
    insertIfAny(&found, FieldName::Number, acte.number);
    insertIfAny(&found, FieldName::Title, acte.title);
    insertIfAny(&found, FieldName::Service, acte.service);
    insertIfAny(&found, FieldName::Kind, acte.kind);
    insertIfAny(&found, FieldName::SignedOn, acte.signedOn.toString(Qt::ISODate));
    insertIfAny(&found, FieldName::Signatory, acte.signatory);
    insertIfAny(&found, FieldName::AppliesFrom, acte.appliesFrom);
    insertIfAny(&found, FieldName::AppliesTo, acte.appliesTo);
    found.legalBases = legalBasisKeys(bases);
    return found;
}

bool isSommaire(const Acte &acte)
{
    return acte.kind == "sommaire"_L1;
}

QList<FoundActe> foundOf(const QList<Acte> &actes)
{
    QList<FoundActe> found;
    for (const Acte &acte : actes) {
        if (!isSommaire(acte)) {
            found.append(foundOf(acte, acte.fields));
        }
    }
    return found;
}

/// An acte as `attrap-cli actes --json --fields` prints it.
FoundActe foundOf(const QJsonObject &json)
{
    FoundActe found;
    found.firstPage = json[u"first_page"].toInt();
    found.lastPage = json[u"last_page"].toInt();
    insertIfAny(&found, FieldName::Number, json[u"number"].toString());
    insertIfAny(&found, FieldName::Title, json[u"title"].toString());
    insertIfAny(&found, FieldName::Service, json[u"service"].toString());
    insertIfAny(&found, FieldName::Kind, json[u"kind"].toString());
    insertIfAny(&found, FieldName::SignedOn, json[u"signed_on"].toString());
    insertIfAny(&found, FieldName::Signatory, json[u"x_signatory"].toString());
    insertIfAny(&found, FieldName::AppliesFrom, json[u"x_applies_from"].toString());
    insertIfAny(&found, FieldName::AppliesTo, json[u"x_applies_to"].toString());
    const QJsonArray fields = json[u"x_fields"].toArray();
    for (const auto &value : fields) {
        const QJsonObject field = value.toObject();
        if (field[u"name"].toString() == named(FieldName::Duration)
            && !found.fields.contains(named(FieldName::Duration))) { // The best comes first.
            insertIfAny(&found, FieldName::Duration, field[u"value"].toString());
        }
    }
    const QJsonArray bases = json[u"x_legal_bases"].toArray();
    for (const auto &value : bases) {
        const QJsonObject basis = value.toObject();
        const QString text = basis[u"code"].toString(basis[u"text"].toString());
        if (const auto key = legalBasisKey(text, basis[u"article"].toString())) {
            found.legalBases.append(*key);
        }
    }
    return found;
}

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InvalidArgument, path, file.errorString()};
    }
    return sha256Hex(file);
}

/// What stands between the heading "Sommaire" and the last "(2 pages) Page 7".
QString sommaireOf(const QString &text)
{
    static const QRegularExpression heading(u"^\\s*Sommaire\\s*$"_s,
                                            QRegularExpression::MultilineOption
                                                | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression entryEnd(u"\\(\\s*\\d+\\s+pages?\\s*\\)\\s*Page\\s*\\d+"_s);
    const QRegularExpressionMatch head = heading.match(text);
    qsizetype end = -1;
    auto ends = entryEnd.globalMatch(text);
    while (ends.hasNext()) {
        end = ends.next().capturedEnd();
    }
    return head.hasMatch() && end > head.capturedEnd()
        ? text.mid(head.capturedEnd(), end - head.capturedEnd()).simplified()
        : QString();
}

QList<FoundActe> entriesOf(const QString &text)
{
    QList<FoundActe> found;
    const QString sommaire = sommaireOf(text);
    const QList<SommaireEntry> entries = sommaire.isEmpty() ? QList<SommaireEntry>() : readEntries(sommaire);
    for (const SommaireEntry &entry : entries) {
        FoundActe acte;
        acte.pages = entry.pages;
        insertIfAny(&acte, FieldName::Number, entry.number);
        insertIfAny(&acte, FieldName::Title, entry.title);
        insertIfAny(&acte, FieldName::Service, entry.service);
        found.append(acte);
    }
    return found;
}

} // namespace

Result<QHash<QString, QList<FoundActe>>> actesOfPdfs(const QStringList &paths)
{
    const QTemporaryDir folder;
    const QString libraryFolder = folder.filePath(u"library"_s);
    const auto taken = runCli(libraryFolder, QStringList{u"import"_s} + paths + QStringList{u"--json"_s});
    if (!taken) {
        return taken.error();
    }
    const auto printed = cliJson(libraryFolder, {u"actes"_s, u"--fields"_s});
    if (!printed) {
        return printed.error();
    }
    QHash<QString, QList<FoundActe>> byDocument;
    const QJsonArray actes = printed->array();
    for (const auto &value : actes) {
        const QJsonObject acte = value.toObject();
        if (acte[u"kind"].toString() != "sommaire"_L1) {
            byDocument[acte[u"document"].toString()].append(foundOf(acte));
        }
    }
    QHash<QString, QList<FoundActe>> found;
    for (const QString &path : paths) {
        const auto sha256 = hashOf(path);
        if (!sha256) {
            return sha256.error();
        }
        if (const auto own = byDocument.constFind(*sha256); own != byDocument.constEnd()) {
            found.insert(path, *own);
        }
    }
    return found;
}

Result<QHash<QString, QList<FoundActe>>> actesOfLibrary(const QString &libraryFolder,
                                                        const QStringList &paths)
{
    const SystemClock clock;
    const auto library = Library::open(libraryFolder, LibraryAccess::ReadOnly, clock);
    if (!library) {
        return library.error();
    }
    const auto database = (*library)->connectReadOnly();
    if (!database) {
        return database.error();
    }
    QHash<QString, QList<FoundActe>> found;
    for (const QString &path : paths) {
        const auto sha256 = hashOf(path);
        if (!sha256) {
            return sha256.error();
        }
        const auto cut = cutDocument(**database, *sha256);
        if (cut) {
            found.insert(path, foundOf(cut->actes));
        } else if (cut.error().code != ErrorCode::UnknownDocument) {
            return cut.error();
        }
    }
    return found;
}

FoundInText actesOfText(const QString &text, const QString &title)
{
    const QString plain = text.normalized(QString::NormalizationForm_C);
    if (!plain.contains(u'\f')) {
        return {false, entriesOf(plain)};
    }
    CutInput input;
    input.title = title;
    for (const QList<Word> &page : pagesOfText(plain)) {
        input.pages.append(joinHyphenated(page));
    }
    return {true, foundOf(cutIntoActes(input).actes)};
}

} // namespace attrap::bench
