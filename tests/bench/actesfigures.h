// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the actes that the program found with what a person says of them. Pure.
#pragma once

#include "tests/bench/actesreference.h"
#include "tests/bench/figures.h"

#include <QStringList>

namespace attrap::bench {

struct FoundActe
{
    int firstPage = 0; ///< 1-based.
    int lastPage = 0;
    int pages = 0; ///< As a sommaire counts them; 0 when only pages are known.
    QHash<QString, QString> fields; ///< By FieldName; not there, or empty, when none was found.
    QList<LegalBasisKey> legalBases; ///< Those that can be compared.
};

/// What the figures of one field count. Actes of which the reference leaves the field open are in none.
struct FieldTally
{
    int compared = 0; ///< Actes.
    int expected = 0; ///< Values in the reference (of legal bases: several an acte).
    int nulls = 0; ///< Actes of which the reference says that there is none.
    int found = 0; ///< Values that the program gave.
    int right = 0;
    int nearlyRight = 0; ///< Of titles: right, but for some letters that a scan spoils.
    int exact = 0; ///< Actes whose field is as expected, empty ones included.
    double overlap = 0; ///< Sum over the expected values of the share of words in common.
};

struct ActesTally
{
    int documents = 0;
    int expectedActes = 0;
    int foundActes = 0;
    int rightBoundaries = 0; ///< Of a sommaire: numbers.
    int rightExtents = 0; ///< First and last page; of a sommaire: number and count of pages.
    int rightDocuments = 0; ///< Every extent right, and none too many.
    QHash<QString, FieldTally> fields; ///< By FieldName.
};

struct Miss
{
    QString document;
    int page = 0; ///< 1-based; 0 when pages were not compared.
    QString what; ///< "boundary", "extent" or a FieldName.
    QString expected;
    QString found;
};

/// Adds a document. `found` holds no cover and no sommaire.
void compareActes(const ExpectedDocument &expected, const QList<FoundActe> &found, ActesTally *tally,
                  QList<Miss> *misses);
/// Adds a document without pages, of which a sommaire was found: actes are told apart by their numbers.
void compareSommaire(const ExpectedDocument &expected, const QList<FoundActe> &found, ActesTally *tally,
                     QList<Miss> *misses);

/// `group` stands before each name. A share of nothing is not there.
QList<Figure> boundaryFigures(const QString &group, const ActesTally &tally, std::optional<double> goal);
QList<Figure> sommaireFigures(const QString &group, const ActesTally &tally);
QList<Figure> fieldFigures(const QString &group, const ActesTally &tally);

} // namespace attrap::bench
