// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/actesfigures.h"

#include "tests/bench/fieldagreement.h"

#include "core/catalogue/records.h"

#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

using Keys = std::set<LegalBasisKey>;

/// What the reference has as one value, in the order of the figures.
const QStringList &singleFields()
{
    static const QStringList names{
        named(FieldName::Number),      named(FieldName::Title),     named(FieldName::Service),
        named(FieldName::Kind),        named(FieldName::SignedOn),  named(FieldName::Signatory),
        named(FieldName::AppliesFrom), named(FieldName::AppliesTo), named(FieldName::Duration)};
    return names;
}

/// One document while it is compared.
struct Comparison
{
    const ExpectedDocument &document;
    ActesTally *tally;
    QList<Miss> *misses;

    void miss(int page, const QString &what, const QString &expected, const QString &found) const
    {
        misses->append({document.key, page, what, expected, found});
    }
};

bool speaksOf(const ExpectedDocument &document, const QString &name)
{
    return std::any_of(document.actes.begin(), document.actes.end(),
                       [&name](const ExpectedActe &acte) { return acte.fields.contains(name); });
}

bool speaksOfBases(const ExpectedDocument &document)
{
    return std::any_of(document.actes.begin(), document.actes.end(),
                       [](const ExpectedActe &acte) { return acte.legalBases.has_value(); });
}

Keys keysOf(const QList<LegalBasisKey> &keys)
{
    return {keys.begin(), keys.end()};
}

QString shown(const Keys &keys)
{
    QStringList texts;
    for (const LegalBasisKey &key : keys) {
        texts.append(bench::shown(key));
    }
    return texts.join(u"; "_s);
}

Keys without(const Keys &keys, const Keys &others)
{
    Keys rest;
    std::set_difference(keys.begin(), keys.end(), others.begin(), others.end(),
                        std::inserter(rest, rest.end()));
    return rest;
}

void compareField(const Comparison &to, const ExpectedActe &expected, const QString &name,
                  const QString &found)
{
    const auto wanted = expected.fields.constFind(name);
    if (wanted == expected.fields.constEnd()) {
        return;
    }
    FieldTally &field = to.tally->fields[name];
    ++field.compared;
    const bool isRight = !wanted->isEmpty() && !found.isEmpty() && agrees(name, *wanted, found);
    field.nulls += wanted->isEmpty() ? 1 : 0;
    field.expected += wanted->isEmpty() ? 0 : 1;
    field.found += found.isEmpty() ? 0 : 1;
    field.right += isRight ? 1 : 0;
    const bool isNear = name == named(FieldName::Title) && !wanted->isEmpty() && !found.isEmpty()
        && nearlyAgrees(*wanted, found);
    field.nearlyRight += isNear ? 1 : 0;
    field.overlap += wanted->isEmpty() ? 0 : wordOverlap(*wanted, found);
    if (isRight || (wanted->isEmpty() && found.isEmpty())) {
        ++field.exact;
    } else {
        to.miss(expected.firstPage, name, *wanted, found);
    }
}

void compareBases(const Comparison &to, const ExpectedActe &expected, const QList<LegalBasisKey> &found)
{
    if (!expected.legalBases) {
        return;
    }
    Keys wanted;
    Keys optional;
    for (const ExpectedBasis &basis : *expected.legalBases) {
        (basis.isOptional ? optional : wanted).insert(basis.key);
    }
    const Keys given = without(keysOf(found), without(optional, wanted));
    const Keys missed = without(wanted, given);
    const Keys extra = without(given, wanted);
    FieldTally &field = to.tally->fields[named(FieldName::LegalBasis)];
    ++field.compared;
    field.nulls += wanted.empty() ? 1 : 0;
    field.expected += static_cast<int>(wanted.size());
    field.found += static_cast<int>(given.size());
    field.right += static_cast<int>(wanted.size() - missed.size());
    if (missed.empty() && extra.empty()) {
        ++field.exact;
    } else {
        to.miss(expected.firstPage, named(FieldName::LegalBasis), shown(missed), shown(extra));
    }
}

void compareFields(const Comparison &to, const ExpectedActe &expected, const FoundActe &found)
{
    for (const QString &name : singleFields()) {
        compareField(to, expected, name, found.fields.value(name));
    }
    compareBases(to, expected, found.legalBases);
}

/// An acte that nobody expected: whatever it says is wrong, of the fields that the reference speaks of.
void countInvented(const Comparison &to, const FoundActe &found)
{
    for (const QString &name : singleFields()) {
        if (!found.fields.value(name).isEmpty() && speaksOf(to.document, name)) {
            ++to.tally->fields[name].found;
        }
    }
    if (speaksOfBases(to.document)) {
        to.tally->fields[named(FieldName::LegalBasis)].found
            += static_cast<int>(keysOf(found.legalBases).size());
    }
}

/// The first acte that nobody took yet and that fulfils a condition; -1 when there is none.
template <typename Condition>
qsizetype firstFree(const QList<FoundActe> &found, const QSet<qsizetype> &taken, const Condition &condition)
{
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!taken.contains(i) && condition(found.at(i))) {
            return i;
        }
    }
    return -1;
}

bool hasNumber(const FoundActe &found, const QString &number)
{
    const QString given = found.fields.value(named(FieldName::Number));
    return !number.isEmpty() && !given.isEmpty() && agrees(named(FieldName::Number), number, given);
}

std::optional<double> share(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

void addShare(QList<Figure> *figures, const QString &name, double part, double whole,
              std::optional<double> goal = std::nullopt)
{
    if (const auto value = share(part, whole)) {
        Figure figure;
        figure.name = name;
        figure.value = *value;
        figure.goal = goal;
        figures->append(figure);
    }
}

void addCount(QList<Figure> *figures, const QString &name, int value, const QString &unit)
{
    Figure figure;
    figure.name = name;
    figure.value = value;
    figure.unit = unit;
    figures->append(figure);
}

void addCounts(QList<Figure> *figures, const QString &group, const ActesTally &tally)
{
    addCount(figures, group + u"documents"_s, tally.documents, u"documents"_s);
    addCount(figures, group + u"actes in the reference"_s, tally.expectedActes, u"actes"_s);
    addCount(figures, group + u"actes found"_s, tally.foundActes, u"actes"_s);
}

} // namespace

void compareActes(const ExpectedDocument &expected, const QList<FoundActe> &found, ActesTally *tally,
                  QList<Miss> *misses)
{
    const Comparison to{expected, tally, misses};
    ++tally->documents;
    tally->expectedActes += static_cast<int>(expected.actes.size());
    tally->foundActes += static_cast<int>(found.size());
    QSet<qsizetype> taken;
    QList<qsizetype> partner(expected.actes.size(), -1);
    bool isRight = expected.actes.size() == found.size();
    for (qsizetype i = 0; i < expected.actes.size(); ++i) {
        const ExpectedActe &acte = expected.actes.at(i);
        partner[i] = firstFree(found, taken,
                               [&acte](const FoundActe &one) { return one.firstPage == acte.firstPage; });
        if (partner.at(i) < 0) {
            to.miss(acte.firstPage, u"boundary"_s, QString::number(acte.firstPage), {});
            isRight = false;
            continue;
        }
        taken.insert(partner.at(i));
        ++tally->rightBoundaries;
        const int last = found.at(partner.at(i)).lastPage;
        if (last == acte.lastPage) {
            ++tally->rightExtents;
        } else {
            to.miss(acte.firstPage, u"extent"_s, QString::number(acte.lastPage), QString::number(last));
            isRight = false;
        }
    }
    tally->rightDocuments += isRight ? 1 : 0;
    const QSet<qsizetype> begun = taken;
    // An acte that begins at a wrong page still has its fields: they are found by its number.
    for (qsizetype i = 0; i < expected.actes.size(); ++i) {
        if (partner.at(i) < 0) {
            const QString number = expected.actes.at(i).fields.value(named(FieldName::Number));
            partner[i]
                = firstFree(found, taken, [&number](const FoundActe &one) { return hasNumber(one, number); });
            taken.insert(partner.at(i));
        }
        const bool isThere = partner.at(i) >= 0;
        compareFields(to, expected.actes.at(i), isThere ? found.at(partner.at(i)) : FoundActe());
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!begun.contains(i)) {
            const int page = found.at(i).firstPage;
            to.miss(page, u"boundary"_s, {}, QString::number(page));
        }
        if (!taken.contains(i)) {
            countInvented(to, found.at(i));
        }
    }
}

void compareSommaire(const ExpectedDocument &expected, const QList<FoundActe> &found, ActesTally *tally,
                     QList<Miss> *misses)
{
    const Comparison to{expected, tally, misses};
    ++tally->documents;
    tally->expectedActes += static_cast<int>(expected.actes.size());
    tally->foundActes += static_cast<int>(found.size());
    QSet<qsizetype> taken;
    int right = 0;
    for (const ExpectedActe &acte : expected.actes) {
        const QString number = acte.fields.value(named(FieldName::Number));
        const qsizetype at
            = firstFree(found, taken, [&number](const FoundActe &one) { return hasNumber(one, number); });
        if (at < 0) {
            to.miss(0, u"entry"_s, number, {});
            compareFields(to, acte, {});
            continue;
        }
        taken.insert(at);
        ++tally->rightBoundaries;
        if (found.at(at).pages == acte.pages) {
            ++right;
        } else {
            to.miss(0, u"pages of "_s + number, QString::number(acte.pages),
                    QString::number(found.at(at).pages));
        }
        compareFields(to, acte, found.at(at));
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!taken.contains(i)) {
            to.miss(0, u"entry"_s, {}, found.at(i).fields.value(named(FieldName::Number)));
            countInvented(to, found.at(i));
        }
    }
    tally->rightExtents += right;
    tally->rightDocuments += right == expected.actes.size() && right == found.size() ? 1 : 0;
}

QList<Figure> boundaryFigures(const QString &group, const ActesTally &tally, std::optional<double> goal)
{
    QList<Figure> figures;
    addCounts(&figures, group, tally);
    addShare(&figures, group + u"boundaries: precision"_s, tally.rightBoundaries, tally.foundActes, goal);
    addShare(&figures, group + u"boundaries: recall"_s, tally.rightBoundaries, tally.expectedActes, goal);
    addShare(&figures, group + u"whole extents: precision"_s, tally.rightExtents, tally.foundActes);
    addShare(&figures, group + u"whole extents: recall"_s, tally.rightExtents, tally.expectedActes);
    addShare(&figures, group + u"documents cut without fault"_s, tally.rightDocuments, tally.documents);
    return figures;
}

QList<Figure> sommaireFigures(const QString &group, const ActesTally &tally)
{
    QList<Figure> figures;
    addCounts(&figures, group, tally);
    addShare(&figures, group + u"entries of the sommaire: precision"_s, tally.rightBoundaries,
             tally.foundActes);
    addShare(&figures, group + u"entries of the sommaire: recall"_s, tally.rightBoundaries,
             tally.expectedActes);
    addShare(&figures, group + u"entries with their count of pages"_s, tally.rightExtents,
             tally.expectedActes);
    addShare(&figures, group + u"sommaires read without fault"_s, tally.rightDocuments, tally.documents);
    return figures;
}

QList<Figure> fieldFigures(const QString &group, const ActesTally &tally)
{
    QList<Figure> figures;
    for (const QString &name : singleFields() + QStringList{named(FieldName::LegalBasis)}) {
        const FieldTally field = tally.fields.value(name);
        if (field.compared == 0) {
            continue;
        }
        const QString of = group + name + u": "_s;
        addCount(&figures, of + u"in the reference"_s, field.expected, u"values"_s);
        addCount(&figures, of + u"null in the reference"_s, field.nulls,
                 u"of %1 actes"_s.arg(field.compared));
        addShare(&figures, of + u"precision"_s, field.right, field.found);
        addShare(&figures, of + u"recall"_s, field.right, field.expected);
        addShare(&figures, of + u"exactly as expected"_s, field.exact, field.compared);
        if (name == named(FieldName::Title)) {
            addShare(&figures, of + u"precision, nine letters in ten"_s, field.nearlyRight, field.found);
            addShare(&figures, of + u"recall, nine letters in ten"_s, field.nearlyRight, field.expected);
        }
        if (name == named(FieldName::Title) || name == named(FieldName::Service)) {
            addShare(&figures, of + u"words in common"_s, field.overlap, field.expected);
        }
    }
    return figures;
}

} // namespace attrap::bench
