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
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

QSet<QString> stringsOf(const QJsonArray &array)
{
    QSet<QString> strings;
    for (const auto &value : array) {
        strings.insert(value.toString());
    }
    return strings;
}

std::optional<QList<ExpectedBasis>> basesOf(const QJsonValue &value)
{
    if (!value.isArray()) {
        return std::nullopt;
    }
    QList<ExpectedBasis> bases;
    const QJsonArray array = value.toArray();
    for (const auto &basis : array) {
        const QString text = basis[u"code"].toString(basis[u"texte"].toString());
        const QString last = basis[u"jusqu_a"].toString();
        const QString article = basis[u"article"].toString() + (last.isEmpty() ? last : u" à "_s + last);
        if (const auto key = legalBasisKey(text, article)) {
            bases.append({*key, basis[u"facultatif"].toBool()});
        }
    }
    return bases;
}

ExpectedActe acteOf(const QJsonObject &json)
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
    const QSet<QString> open = stringsOf(json[u"facultatif"].toArray());
    ExpectedActe acte;
    acte.pages = json[u"pages"].toInt();
    acte.firstPage = json[u"premiere_page"].toInt(json[u"page_separateur"].toInt());
    // Without these keys the reference knows recueils with separators only.
    acte.lastPage = json[u"derniere_page"].toInt(acte.firstPage + acte.pages);
    for (const auto &[key, name] : names) {
        if (json.contains(key) && !open.contains(key)) {
            acte.fields.insert(name, json[key].toString());
        }
    }
    acte.legalBases = open.contains(u"bases_legales"_s) ? std::nullopt : basesOf(json[u"bases_legales"]);
    return acte;
}

} // namespace

Result<Reference> readReference(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InvalidArgument, path, file.errorString()};
    }
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (json.isEmpty()) {
        return Error{ErrorCode::InvalidArgument, path, problem.errorString()};
    }
    Reference reference;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonObject document = it.value().toObject();
        const QJsonArray actes = document[u"actes"].toArray();
        if (actes.isEmpty()) {
            reference.uncut.append(it.key());
            continue;
        }
        ExpectedDocument expected;
        expected.key = it.key();
        expected.isRecueil = !document[u"recueil"].toString().isEmpty();
        expected.pages = document[u"pages_total"].toInt();
        for (const auto &acte : actes) {
            expected.actes.append(acteOf(acte.toObject()));
        }
        reference.documents.append(expected);
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
    const qsizetype slash = key.indexOf(u'/');
    if (slash > 0 && key.left(slash) == dir.dirName()) {
        candidates.append(dir.filePath(key.mid(slash + 1)));
    }
    for (const QString &candidate : std::as_const(candidates)) {
        if (QFileInfo(candidate).isFile()) {
            return candidate;
        }
    }
    return {};
}

} // namespace attrap::bench
