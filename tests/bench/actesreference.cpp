// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/actesreference.h"

#include "core/catalogue/records.h"
#include "tests/bench/fieldagreement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// What a reference says of one acte, and what it does not say well.
class ActeReader
{
public:
    ActeReader(QString where, bool isOnly, QStringList *complaints)
        : m_where(std::move(where))
        , m_isOnly(isOnly)
        , m_complaints(complaints)
    { }

    ExpectedActe read(const QJsonObject &json)
    {
        ExpectedActe acte;
        readPages(json, &acte);
        const QSet<QString> open = stringsOf(json[u"facultatif"]);
        for (const auto &[key, name] : singleKeys()) {
            if (json.contains(key) && !open.contains(key)) {
                const QString value = textOf(json[key]);
                acte.fields.insert(name, isDay(key) ? dayOf(key, value) : value);
            }
        }
        if (!open.contains(u"bases_legales"_s)) {
            acte.legalBases = basesOf(json[u"bases_legales"]);
        }
        complainOfUnknownKeys(json);
        return acte;
    }

private:
    static const QList<std::pair<QString, QString>> &singleKeys()
    {
        static const QList<std::pair<QString, QString>> names{
            {u"numero"_s, named(FieldName::Number)},
            {u"titre"_s, named(FieldName::Title)},
            {u"service"_s, named(FieldName::Service)},
            {u"nature"_s, named(FieldName::Kind)},
            {u"signe_le"_s, named(FieldName::SignedOn)},
            {u"signataire"_s, named(FieldName::Signatory)},
            {u"applicable_du"_s, named(FieldName::AppliesFrom)},
            {u"applicable_au"_s, named(FieldName::AppliesTo)},
            {u"duree"_s, named(FieldName::Duration)},
        };
        return names;
    }

    static bool isDay(const QString &key) { return key == "signe_le"_L1 || key.startsWith("applicable_"_L1); }

    /// A number or a year may be written without quotation marks.
    static QString textOf(const QJsonValue &value)
    {
        return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString().simplified();
    }

    /// One string may stand for a list of one.
    static QSet<QString> stringsOf(const QJsonValue &value)
    {
        QSet<QString> strings;
        const QJsonArray array = value.isString() ? QJsonArray{value} : value.toArray();
        for (const auto &one : array) {
            strings.insert(one.toString());
        }
        return strings;
    }

    void complain(const QString &sentence) { m_complaints->append(m_where + u": "_s + sentence); }

    int pageOf(const QJsonObject &json, const QString &key)
    {
        const QJsonValue value = json[key];
        bool isNumber = value.isDouble();
        const int page = isNumber ? value.toInt() : value.toString().toInt(&isNumber);
        if (!isNumber && !value.isUndefined() && !value.isNull()) {
            complain(u"\"%1\" is no number of a page."_s.arg(key));
        }
        return isNumber ? page : 0;
    }

    void readPages(const QJsonObject &json, ExpectedActe *acte)
    {
        acte->pages = pageOf(json, u"pages"_s);
        const int first = pageOf(json, u"premiere_page"_s);
        acte->firstPage = first > 0 ? first : pageOf(json, u"page_separateur"_s);
        const int last = pageOf(json, u"derniere_page"_s);
        if (acte->firstPage == 0) {
            acte->firstPage = m_isOnly ? 1 : 0;
            if (!m_isOnly) {
                complain(u"neither \"premiere_page\" nor \"page_separateur\" says where it begins."_s);
            }
        }
        // Without these keys the reference knows recueils with separators only.
        acte->lastPage = last > 0 ? last : acte->firstPage + acte->pages;
    }

    /// "2025-05-19", with an hour or not, as it is; "19/05/2025" and "19 mai 2025" in that form.
    QString dayOf(const QString &key, const QString &value)
    {
        static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2})?$"_s);
        if (value.isEmpty() || iso.match(value).hasMatch()) {
            return value;
        }
        const QLocale french(QLocale::French, QLocale::France);
        QString plain = value.toLower();
        plain.replace(QRegularExpression(u"^1er\\b"_s), u"1"_s);
        for (const QString &form : {u"d/M/yyyy"_s, u"d.M.yyyy"_s, u"d MMMM yyyy"_s}) {
            if (const QDate date = french.toDate(plain, form); date.isValid()) {
                return date.toString(Qt::ISODate);
            }
        }
        complain(u"\"%1\" of \"%2\" is no date; write 2025-05-19."_s.arg(value, key));
        return value;
    }

    std::optional<QList<ExpectedBasis>> basesOf(const QJsonValue &value)
    {
        if (!value.isArray()) {
            return std::nullopt;
        }
        QList<ExpectedBasis> bases;
        const QJsonArray array = value.toArray();
        for (const auto &one : array) {
            const QJsonObject basis = one.toObject();
            const QString text = textOf(basis[u"code"].isString() ? basis[u"code"] : basis[u"texte"]);
            const QString last = textOf(basis[u"jusqu_a"]);
            const QString article = textOf(basis[u"article"]) + (last.isEmpty() ? last : u" à "_s + last);
            const auto key = one.isString() ? legalBasisKey(one.toString()) : legalBasisKey(text, article);
            if (key) {
                bases.append({*key, basis[u"facultatif"].toBool()});
            } else if (one.isString() || text.isEmpty()) {
                complain(u"a legal basis names no code, law, ordonnance or décret: %1."_s.arg(
                    one.isString() ? one.toString()
                                   : QString::fromUtf8(QJsonDocument(basis).toJson(QJsonDocument::Compact))));
            }
        }
        return bases;
    }

    void complainOfUnknownKeys(const QJsonObject &json)
    {
        static const QSet<QString> others{
            u"pages"_s,      u"page_separateur"_s, u"premiere_page"_s,    u"derniere_page"_s,
            u"facultatif"_s, u"bases_legales"_s,   u"signe_le_lisible"_s, u"numero_lisible"_s};
        for (auto it = json.begin(); it != json.end(); ++it) {
            const bool isSingle = std::any_of(
                singleKeys().begin(), singleKeys().end(),
                [&it](const std::pair<QString, QString> &one) { return one.first == it.key(); });
            if (!isSingle && !others.contains(it.key())) {
                complain(u"\"%1\" is no key that is compared."_s.arg(it.key()));
            }
        }
    }

    QString m_where;
    bool m_isOnly;
    QStringList *m_complaints;
};

ExpectedDocument documentOf(const QString &key, const QJsonObject &json, QStringList *complaints)
{
    const QJsonArray actes = json[u"actes"].toArray();
    ExpectedDocument expected;
    expected.key = key;
    expected.isRecueil = !json[u"recueil"].toString().isEmpty();
    expected.pages = json[u"pages_total"].toVariant().toInt();
    for (qsizetype i = 0; i < actes.size(); ++i) {
        const QString where = u"%1, acte %2"_s.arg(key).arg(i + 1);
        if (actes.at(i).isObject()) {
            expected.actes.append(
                ActeReader(where, actes.size() == 1, complaints).read(actes.at(i).toObject()));
        } else {
            complaints->append(where + u": it is no object."_s);
        }
    }
    return expected;
}

} // namespace

Result<Reference> readReference(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InvalidArgument, path, file.errorString()};
    }
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error{ErrorCode::InvalidArgument, path,
                     u"it is no JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset)};
    }
    if (!json.isObject() || json.object().isEmpty()) {
        return Error{
            ErrorCode::InvalidArgument, path,
            u"it holds no object whose keys are paths of documents (tests/bench/references/README.md)"_s};
    }
    const QJsonObject documents = json.object();
    Reference reference;
    for (auto it = documents.begin(); it != documents.end(); ++it) {
        const QJsonValue actes = it.value().toObject().value(u"actes");
        if (!it.value().isObject() || !(actes.isArray() || actes.isNull())) {
            reference.complaints.append(it.key() + u": it has no list \"actes\", and is left out."_s);
        } else if (actes.toArray().isEmpty()) {
            reference.uncut.append(it.key());
        } else {
            reference.documents.append(documentOf(it.key(), it.value().toObject(), &reference.complaints));
        }
    }
    return reference;
}

ExpectedDocument joined(const QString &key, const QList<ExpectedDocument> &documents)
{
    ExpectedDocument whole;
    whole.key = key;
    for (const ExpectedDocument &document : documents) {
        for (ExpectedActe acte : document.actes) {
            acte.firstPage += whole.pages;
            acte.lastPage += whole.pages;
            whole.actes.append(acte);
        }
        whole.pages += document.pages;
    }
    return whole;
}

QString pathOfKey(const QString &folder, const QString &key)
{
    const QDir dir(folder);
    QStringList candidates{dir.filePath(key)};
    // The folder may be one that the key's path begins with, however it begins.
    for (qsizetype slash = key.indexOf(u'/'); slash >= 0; slash = key.indexOf(u'/', slash + 1)) {
        const QString last = key.left(slash).section(u'/', -1);
        if (last == dir.dirName() || last == "."_L1) {
            candidates.append(dir.filePath(key.mid(slash + 1)));
        }
    }
    for (const QString &candidate : std::as_const(candidates)) {
        if (QFileInfo(candidate).isFile()) {
            return candidate;
        }
    }
    return {};
}

} // namespace attrap::bench
