// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/context.h"
#include "core/catalogue/recueils.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// Hundredths of a point are far finer than any box is known.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

/// Those that count: the user's where the user gave some, else those that were read.
QJsonArray legalBasesJson(const QList<ActeField> &fields)
{
    const bool isCorrected = std::any_of(fields.begin(), fields.end(), [](const ActeField &field) {
        return field.name == FieldName::LegalBasis && field.source == FieldSource::User;
    });
    QJsonArray array;
    for (const ActeField &field : fields) {
        if (field.name != FieldName::LegalBasis || (isCorrected && field.source != FieldSource::User)) {
            continue;
        }
        for (const QString &value : field.value.split(u'\n', Qt::SkipEmptyParts)) {
            array.append(legalBasisJson(value));
        }
    }
    return array;
}

} // namespace

Result<Reader> openReader(const Context &context)
{
    auto library = Library::open(context.folder, LibraryAccess::ReadOnly, context.clock);
    if (!library) {
        return library.error();
    }
    auto database = (*library)->connectReadOnly();
    if (!database) {
        return database.error();
    }
    return Reader{std::move(*library), std::move(*database)};
}

Session::Options writerOptions(const Context &context, int workers)
{
    Session::Options options;
    options.folder = context.folder;
    options.workers = workers;
    return options;
}

Result<QString> pathOf(Database &database, const QString &sha256)
{
    const auto all = Recueils(database).ofDocument(sha256);
    if (!all) {
        return all.error();
    }
    const auto latest = std::max_element(
        all->begin(), all->end(), [](const Recueil &a, const Recueil &b) { return a.lastSeen < b.lastSeen; });
    return latest == all->end() ? QString() : QUrl(latest->url).toLocalFile();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toStorage(time)) : QJsonValue();
}

QJsonArray boxesJson(const QList<PageRect> &boxes)
{
    QJsonArray array;
    for (const PageRect &box : boxes) {
        array.append(QJsonArray{rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)});
    }
    return array;
}

QJsonObject acteJson(const Acte &acte)
{
    QJsonObject json{{u"id"_s, acte.id},
                     {u"document"_s, acte.document},
                     {u"number"_s, orNull(acte.number)},
                     {u"title"_s, orNull(acte.title)},
                     {u"kind"_s, orNull(acte.kind)},
                     {u"service"_s, orNull(acte.service)},
                     {u"signed_on"_s, orNull(acte.signedOn)},
                     {u"first_page"_s, acte.firstPage + 1},
                     {u"last_page"_s, acte.lastPage + 1},
                     {u"confidence"_s, rounded(acte.confidence)},
                     {u"x_signatory"_s, orNull(acte.signatory)},
                     {u"x_applies_from"_s, orNull(acte.appliesFrom)},
                     {u"x_applies_to"_s, orNull(acte.appliesTo)},
                     {u"x_cut_by"_s, sourceName(acte.source)}};
    if (!acte.fields.isEmpty()) {
        json.insert(u"x_legal_bases"_s, legalBasesJson(acte.fields));
    }
    return json;
}

QJsonArray fieldsJson(const QList<ActeField> &fields)
{
    QJsonArray array;
    for (const ActeField &field : fields) {
        array.append(
            QJsonObject{{u"name"_s, field.name},
                        {u"value"_s, field.value},
                        {u"source"_s, sourceName(field.source)},
                        {u"confidence"_s, rounded(field.confidence)},
                        {u"page"_s, field.pageIndex < 0 ? QJsonValue() : QJsonValue(field.pageIndex + 1)},
                        {u"boxes"_s, boxesJson(field.boxes)}});
    }
    return array;
}

QJsonObject legalBasisJson(const QString &value)
{
    static const QRegularExpression form(
        u"^(\\S.*?) (?:du |de la |des |de l['’])((?:code|loi|décret|ordonnance|arrêté|règlement|directive|"
        "constitution|livre|traité|convention|décision|instruction|charte)\\b.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // A text that names another ("décret portant application de la loi…") is no article of it.
    static const QRegularExpression article(u"^(?:article )?(?:[LRDA]\\.? ?\\*?)?\\d"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(value);
    const bool hasArticle = match.hasMatch() && article.match(match.captured(1)).hasMatch();
    const QString source = hasArticle ? match.captured(2) : value;
    const bool isCode = source.startsWith("code"_L1, Qt::CaseInsensitive);
    return {{isCode ? u"code"_s : u"text"_s, source},
            {u"article"_s, hasArticle ? QJsonValue(match.captured(1)) : QJsonValue()}};
}

QString sourceName(WordSource source)
{
    return source == WordSource::Ocr ? u"ocr"_s : u"text"_s;
}

QString sourceName(FieldSource source)
{
    switch (source) {
    case FieldSource::User:
        return u"user"_s;
    case FieldSource::Footer:
        return u"footer"_s;
    case FieldSource::Separator:
        return u"separator"_s;
    case FieldSource::Sommaire:
        return u"sommaire"_s;
    case FieldSource::Outline:
        return u"outline"_s;
    case FieldSource::Heading:
        return u"heading"_s;
    case FieldSource::Metadata:
        return u"metadata"_s;
    }
    Q_UNREACHABLE();
}

QString kindName(PageKind kind)
{
    switch (kind) {
    case PageKind::Unknown:
        return u"unknown"_s;
    case PageKind::Text:
        return u"text"_s;
    case PageKind::Scan:
        return u"scan"_s;
    case PageKind::Mixed:
        return u"mixed"_s;
    case PageKind::GarbageText:
        return u"garbage_text"_s;
    case PageKind::Blank:
        return u"blank"_s;
    }
    Q_UNREACHABLE();
}

QString layerName(LayerVerdict layer)
{
    switch (layer) {
    case LayerVerdict::Unknown:
        return u"unknown"_s;
    case LayerVerdict::None:
        return u"none"_s;
    case LayerVerdict::Native:
        return u"native"_s;
    case LayerVerdict::EarlierOcrKept:
        return u"earlier_ocr_kept"_s;
    case LayerVerdict::EarlierOcrReplaced:
        return u"earlier_ocr_replaced"_s;
    case LayerVerdict::Garbage:
        return u"garbage"_s;
    }
    Q_UNREACHABLE();
}

QString lowerEffortText(int pages)
{
    return translate(
        "Cli", "%n page(s) took too long and were finished less carefully: words of theirs may be missing.",
        nullptr, pages);
}

QString stateName(PageState state)
{
    switch (state) {
    case PageState::Waiting:
        return u"waiting"_s;
    case PageState::ToRecognise:
        return u"to_recognise"_s;
    case PageState::Read:
        return u"read"_s;
    case PageState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<int> numberOption(const QCommandLineParser &arguments, const QString &name, int otherwise,
                                int least, int most)
{
    if (!arguments.isSet(name)) {
        return otherwise;
    }
    bool isNumber = false;
    const int number = arguments.value(name).toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QString shownDate(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
}

QString shownActe(const Acte &acte)
{
    const QLocale locale;
    QStringList shown{translate("Cli", "p. %1–%2")
                          .arg(locale.toString(acte.firstPage + 1), locale.toString(acte.lastPage + 1))};
    if (acte.isFront()) {
        shown.append(translate("Cli", "(cover and sommaire, not an acte)"));
    } else {
        shown += {shownDate(acte.signedOn), acte.number};
    }
    return (shown << acte.title).join(u"  "_s);
}

} // namespace attrap::cli
