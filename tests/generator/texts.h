// SPDX-License-Identifier: GPL-3.0-or-later
// Invented acts of an invented département. No sentence comes from a real recueil.
#pragma once

#include "tests/generator/pagespec.h"

namespace attrap::generator::texts {

QString droneTitle();
QString crowdTitle();
QString delegationTitle();
QString marchTitle();
QString cameraTitle();
QString waterTitle();
QString roadTitle();
QString beaconTitle();

QList<Paragraph> droneFirst();
QList<Paragraph> droneDecisive();
QList<Paragraph> crowdOnly();
QList<Paragraph> delegationFirst();
QList<Paragraph> delegationSecond();
QList<Paragraph> marchOnly();
QList<Paragraph> cameraOnly();
QList<Paragraph> waterFirst();
QList<Paragraph> waterSecond();
QList<Paragraph> roadLying();
QList<Paragraph> mixedText();
QList<Paragraph> mixedScan();
QList<Paragraph> beaconFirst();
QList<Paragraph> beaconSecond();
QList<QStringList> waterTable();

} // namespace attrap::generator::texts
