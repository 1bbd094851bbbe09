// SPDX-License-Identifier: GPL-3.0-or-later
// Recueils and arrêtés made by hand, as texts, for the tests of the cut.
#pragma once

#include "core/reading/cut.h"
#include "tests/core/reading/cutcorpus.h"

#include <QStringList>

namespace attrap {

struct MadeActe
{
    QString number;
    QString title;
    int pages = 1;
};

enum class Footers { Printed, None };

QString numberOf(int rank);
QList<MadeActe> fourActes();
QStringList recueilOf(const QList<MadeActe> &actes, Footers footers = Footers::Printed);
CutInput inputOf(const QStringList &pages, double confidence = 1);
QStringList describe(const QList<Acte> &actes);
QStringList listOf(const char *lines);
QStringList draftedActe(const QString &number, const QString &about);

/// describe() of recueilOf(fourActes()).
constexpr const char *WholeCut = "0-1 sommaire; 2-4 00001; 5-6 00002; 7-10 00007; 11-12 00009";

} // namespace attrap
