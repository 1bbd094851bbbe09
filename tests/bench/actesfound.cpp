// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/actesfound.h"

#include "core/base/clock.h"
#include "core/base/sha256.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/library.h"
#include "core/reading/assemble.h"
#include "core/reading/cut.h"
#include "core/reading/sommaire.h"
#include "tests/bench/cli.h"
#include "tests/bench/fieldagreement.h"
#include "tests/core/reading/cutcorpus.h"

#include <QFile>
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
    for (const ActeField &field : fields) {
        if (field.name == named(FieldName::LegalBasis)) {
            found.legalBases.append(field.value);
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
    return found;
}

bool isSommaire(const Acte &acte)
{
    return acte.kind == "sommaire"_L1;
}

Result<QList<FoundActe>> actesOfDocument(Database &database, const QString &sha256)
{
    Actes actes(database);
    const auto list = actes.ofDocument(sha256);
    if (!list) {
        return list.error();
    }
    QList<FoundActe> found;
    for (const Acte &acte : *list) {
        if (isSommaire(acte)) {
            continue;
        }
        const auto fields = actes.fields(acte.id);
        if (!fields) {
            return fields.error();
        }
        found.append(foundOf(acte, *fields));
    }
    return found;
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
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{ErrorCode::InvalidArgument, path, file.errorString()};
        }
        const auto sha256 = sha256Hex(file);
        if (!sha256) {
            return sha256.error();
        }
        const auto actes = actesOfDocument(**database, *sha256);
        if (!actes) {
            return actes.error();
        }
        if (!actes->isEmpty()) {
            found.insert(path, *actes);
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
    FoundInText found;
    for (const Acte &acte : cutIntoActes(input).actes) {
        if (!isSommaire(acte)) {
            found.actes.append(foundOf(acte, acte.fields));
        }
    }
    return found;
}

} // namespace attrap::bench
