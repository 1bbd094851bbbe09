// SPDX-License-Identifier: GPL-3.0-or-later
// What the user says of an acte: fields and boundaries.
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/interrupt.h"
#include "app/cli/values.h"
#include "app/session/correcting.h"
#include "core/catalogue/documents.h"
#include "core/reading/readingservice.h"
#include "core/search/indexservice.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

struct Wish
{
    QString action;
    QString document; ///< As given.
    int page = -1; ///< Index.
    int toPage = -1;
    bool clear = false;
    QStringList fields; ///< "name=value", or names.
};

/// What is asked, or the sentence that says what is wrong with it.
Result<Wish> wishOf(const QCommandLineParser &arguments, QString *sentence)
{
    const Error wrong{ErrorCode::InvalidArgument, {}, {}};
    static const QStringList actions{u"correct"_s, u"begin"_s,   u"join"_s,
                                     u"move"_s,    u"restore"_s, u"corrections"_s};
    const QStringList given = arguments.positionalArguments();
    Wish wish{given.value(0), given.value(1), -1, -1, arguments.isSet(u"clear"_s), given.mid(2)};
    if (!actions.contains(wish.action) || wish.document.isEmpty()) {
        *sentence = translate("Cli",
                              "Say what to do and with which document: correct, begin, join, move, restore "
                              "or corrections, then DOC.");
        return wrong;
    }
    const bool isList = wish.action == "corrections"_L1;
    const bool isField = wish.action == "correct"_L1;
    const bool isMove = wish.action == "move"_L1;
    const auto page = numberOption(arguments, u"page"_s, 0, 1, std::numeric_limits<int>::max());
    const auto to = numberOption(arguments, u"to"_s, 0, 1, std::numeric_limits<int>::max());
    if (!page || !to) {
        *sentence = page ? translate("Cli", "--to needs a whole number, 1 or more.")
                         : translate("Cli", "--page needs a whole number, 1 or more.");
        return wrong;
    }
    if (!isList && *page == 0) {
        *sentence = translate("Cli", "Say which page: --page N.");
        return wrong;
    }
    if (isMove != (*to != 0)) {
        *sentence = isMove ? translate("Cli", "Say where the acte begins: --to M.")
                           : translate("Cli", "--to belongs to “move”.");
        return wrong;
    }
    if (isField == wish.fields.isEmpty() || (wish.clear && !isField)) {
        *sentence = isField ? translate("Cli", "Say which fields: FIELD=VALUE, or --clear FIELD.")
                            : translate("Cli", "Fields and --clear belong to “correct”.");
        return wrong;
    }
    wish.page = *page - 1;
    wish.toPage = *to - 1;
    return wish;
}

/// The fields as corrections of the acte that begins at a page, or the sentence that says what is wrong.
QString addFields(const Wish &wish, int firstPage, const QString &sha256, QList<Correction> *corrections)
{
    QHash<QString, QString> typed;
    QStringList names;
    for (const QString &field : wish.fields) {
        const qsizetype sign = field.indexOf(u'=');
        const QString name = wish.clear ? field : field.left(sign);
        if (!wish.clear && sign < 0) {
            return translate("Cli", "A field needs a value: %1=VALUE; “%1=” says that there is none.")
                .arg(field);
        }
        if (!fieldNames().contains(name)) {
            return translate("Cli", "No field is called “%1”. There are: %2.")
                .arg(name, fieldNames().join(u", "_s));
        }
        const bool isAgain = names.contains(name);
        if (isAgain && (wish.clear || name != FieldName::LegalBasis)) {
            return translate("Cli", "The field %1 stands there twice.").arg(name);
        }
        if (!isAgain) {
            names.append(name);
        }
        typed[name] += wish.clear ? QString() : field.mid(sign + 1) + u'\n';
    }
    for (const QString &name : std::as_const(names)) {
        Correction correction;
        correction.kind = wish.clear ? Correction::Kind::ClearField : Correction::Kind::SetField;
        correction.document = sha256;
        correction.page = firstPage;
        correction.name = name;
        if (!wish.clear) {
            const auto value = normalTypedValue(name, typed.value(name));
            if (!value) {
                return typedValueTrouble(name, value.error());
            }
            correction.value = *value;
        }
        corrections->append(correction);
    }
    return {};
}

Correction boundaryOf(const Wish &wish, const QString &sha256)
{
    Correction correction;
    correction.document = sha256;
    correction.page = wish.page;
    correction.toPage = std::max(0, wish.toPage);
    correction.kind = wish.action == "begin"_L1 ? Correction::Kind::BeginActe
        : wish.action == "join"_L1              ? Correction::Kind::JoinToPrevious
        : wish.action == "move"_L1              ? Correction::Kind::MoveBoundary
                                                : Correction::Kind::ClearBoundary;
    return correction;
}

/// Has the corrections made by the one writer of the library, then the index brought up to date.
Result<void> make(Context &context, const QList<Correction> &corrections)
{
    const auto session = Session::open(writerOptions(context, 1), context.clock);
    if (!session) {
        return session.error();
    }
    ReadingService *reading = (*session)->reading();
    QObject receiver;
    std::optional<Error> trouble;
    qsizetype answers = 0;
    const auto answered = [&](const std::optional<Error> &error) {
        ++answers;
        trouble = trouble ? trouble : error;
        if (answers == corrections.size()) {
            QCoreApplication::quit();
        }
    };
    const auto quitWith = [&](const Error &error) {
        trouble = error;
        QCoreApplication::quit();
    };
    QObject::connect(reading, &ReadingService::corrected, &receiver, [&] { answered(std::nullopt); });
    QObject::connect(reading, &ReadingService::correctionRefused, &receiver,
                     [&](const Correction &, const Error &reason) { answered(reason); });
    QObject::connect(reading, &ReadingService::failed, &receiver, quitWith);
    QObject::connect(&context.interrupt, &Interrupt::asked, &receiver, [&] {
        quitWith({ErrorCode::Cancelled, {}, {}});
    });
    QMetaObject::invokeMethod(reading, &ReadingService::pause); // What waits to be read is for “read”.
    (*session)->start();
    for (const Correction &correction : corrections) {
        QMetaObject::invokeMethod(reading, [reading, correction] { reading->correct(correction); });
    }
    QCoreApplication::exec();
    if (trouble) {
        return *trouble;
    }
    Result<int> indexed = 0;
    const CancelToken token = context.interrupt.token();
    QMetaObject::invokeMethod(
        (*session)->index(),
        [index = (*session)->index(), &indexed, token] { indexed = index->bringUpToDate(token); },
        Qt::BlockingQueuedConnection);
    return indexed ? Result<void>() : indexed.error();
}

void showActes(Context &context, const DocumentActes &actes, bool onlyOf, int page)
{
    QJsonArray json;
    for (int i = 0; i < actes.actes.size(); ++i) {
        const Acte &acte = actes.actes.at(i);
        if (onlyOf && i != actes.acteOf(page)) {
            continue;
        }
        if (!context.json) {
            context.console.print(shownActe(acte));
            continue;
        }
        QJsonObject object = acteJson(acte);
        object.insert(u"x_fields"_s, fieldsJson(acte.fields));
        json.append(object);
    }
    if (context.json) {
        context.console.printJson(
            QJsonDocument(QJsonObject{{u"document"_s, actes.document}, {u"actes"_s, json}}));
    }
}

void showCorrections(Context &context, const DocumentActes &actes)
{
    const QLocale locale;
    QJsonArray fields;
    for (const FieldCorrection &field : actes.fields) {
        const bool applies = actes.acteAt(field.firstPage) >= 0;
        fields.append(QJsonObject{{u"page"_s, field.firstPage + 1},
                                  {u"name"_s, field.name},
                                  {u"value"_s, field.value},
                                  {u"at"_s, orNull(field.at)},
                                  {u"x_applies"_s, applies}});
        if (!context.json) {
            QString line = translate("Cli", "p. %1: %2 is %3")
                               .arg(locale.toString(field.firstPage + 1), field.name,
                                    field.value.isEmpty()
                                        ? translate("Cli", "none", "there is no value")
                                        : u"“%1”"_s.arg(QString(field.value).replace(u'\n', u" ; "_s)));
            if (!applies) {
                line += u' ' + translate("Cli", "(kept, but no acte begins there now)");
            }
            context.console.print(line);
        }
    }
    QJsonArray boundaries;
    for (const BoundaryCorrection &boundary : actes.boundaries) {
        boundaries.append(QJsonObject{{u"page"_s, boundary.pageIndex + 1},
                                      {u"begins"_s, boundary.begins},
                                      {u"at"_s, orNull(boundary.at)}});
        if (!context.json) {
            context.console.print((boundary.begins ? translate("Cli", "p. %1: an acte begins here")
                                                   : translate("Cli", "p. %1: continues the acte before"))
                                      .arg(locale.toString(boundary.pageIndex + 1)));
        }
    }
    if (context.json) {
        context.console.printJson(QJsonDocument(QJsonObject{
            {u"document"_s, actes.document}, {u"fields"_s, fields}, {u"boundaries"_s, boundaries}}));
    } else if (fields.isEmpty() && boundaries.isEmpty()) {
        context.console.print(translate("Cli", "Nothing was corrected in this document."));
    }
}

/// The state of the document, read anew.
Result<DocumentActes> stateOf(const Context &context, const QString &prefix)
{
    const auto reader = openReader(context);
    if (!reader) {
        return reader.error();
    }
    const auto document = Documents(*reader->database).resolve(prefix);
    if (!document) {
        return document.error();
    }
    return loadDocumentActes(*reader->database, *document);
}

} // namespace

Outcome acte(Context &context, const QCommandLineParser &arguments)
{
    QString sentence;
    const auto wish = wishOf(arguments, &sentence);
    if (!wish) {
        return Outcome::wrongUse(sentence);
    }
    const auto before = stateOf(context, wish->document);
    if (!before) {
        return Outcome::failed(before.error());
    }
    if (wish->action == "corrections"_L1) {
        showCorrections(context, *before);
        return Outcome::done();
    }
    const bool isField = wish->action == "correct"_L1;
    QList<Correction> corrections;
    if (isField) {
        const int acte = before->acteOf(wish->page);
        const int firstPage = acte < 0 ? wish->page : before->actes.at(acte).firstPage;
        const QString wrong = addFields(*wish, firstPage, before->document, &corrections);
        if (!wrong.isEmpty()) {
            return Outcome::failed(wrong);
        }
    } else {
        corrections.append(boundaryOf(*wish, before->document));
    }
    for (const Correction &correction : std::as_const(corrections)) {
        const QString trouble = correctionTrouble(*before, correction);
        if (!trouble.isEmpty()) {
            return Outcome::failed(trouble);
        }
    }
    if (const auto made = make(context, corrections); !made) {
        return Outcome::failed(made.error());
    }
    const auto after = stateOf(context, before->document);
    if (!after) {
        return Outcome::failed(after.error());
    }
    showActes(context, *after, isField, wish->page);
    return Outcome::done();
}

} // namespace attrap::cli
