// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/maderecueil.h"

namespace attrap {

QString numberOf(int rank)
{
    return QStringLiteral("83-2025-07-15-%1").arg(rank, 5, 10, QLatin1Char('0'));
}

QList<MadeActe> fourActes()
{
    return {{numberOf(1), QStringLiteral("Arrêté n° 12 du 4 mars 2025 portant interdiction de circuler"), 2},
            {numberOf(2), QStringLiteral("Décision tarifaire de la résidence des tilleuls argentés"), 1},
            {numberOf(7), QStringLiteral("Arrêté du 5 mars 2025 autorisant la captation des images"), 3},
            {numberOf(9), QStringLiteral("Récépissé de déclaration des services du val imaginaire"), 1}};
}

/// A recueil of the national software: cover, sommaire, and for each acte a separator and its pages.
QStringList recueilOf(const QList<MadeActe> &actes, Footers footers)
{
    QStringList pages{
        QStringLiteral("VAR\nRECUEIL DES ACTES\nADMINISTRATIFS\nN°83-2025-055\nPUBLIÉ LE 15 JUILLET 2025")};
    QString sommaire = QStringLiteral("Sommaire\nPréfecture du VAR / Cabinet");
    int page = 3;
    for (const MadeActe &acte : actes) {
        sommaire += QStringLiteral("\n%1 - %2 (%3 %4)\nPage %5")
                        .arg(acte.number, acte.title)
                        .arg(acte.pages)
                        .arg(acte.pages == 1 ? QStringLiteral("page") : QStringLiteral("pages"))
                        .arg(page);
        page += acte.pages + 1;
    }
    pages.append(sommaire + QStringLiteral("\n2"));
    page = 3;
    for (const MadeActe &acte : actes) {
        const auto footer = [&] {
            const QString text = QStringLiteral("\nPréfecture du VAR - %1 - %2\n%3")
                                     .arg(acte.number, acte.title)
                                     .arg(page++);
            return footers == Footers::Printed ? text : QString();
        };
        pages.append(QStringLiteral("Préfecture du VAR\n%1\n%2").arg(acte.number, acte.title) + footer());
        for (int i = 0; i < acte.pages; ++i) {
            pages.append(QStringLiteral("texte de la page\nsuite").repeated(12) + footer());
        }
    }
    return pages;
}

CutInput inputOf(const QStringList &pages, double confidence)
{
    CutInput input;
    input.title = QStringLiteral("recueil 55");
    for (const QString &page : pages) {
        input.pages.append(wordsOfText(page));
        for (Word &word : input.pages.last()) {
            word.confidence = confidence;
        }
        input.sizes.append({595, 842});
    }
    return input;
}

/// "0-1 sommaire", "2-4 …00001".
QStringList describe(const QList<Acte> &actes)
{
    QStringList lines;
    for (const Acte &acte : actes) {
        const QString name = acte.kind == QStringLiteral("sommaire") ? acte.kind : acte.number.right(5);
        lines.append(QStringLiteral("%1-%2 %3").arg(acte.firstPage).arg(acte.lastPage).arg(name).trimmed());
    }
    return lines;
}

QStringList listOf(const char *lines)
{
    return QString::fromUtf8(lines).split(QStringLiteral("; "));
}

/// An arrêté as a préfecture drafts it, on two pages.
QStringList draftedActe(const QString &number, const QString &about)
{
    return {QStringLiteral(
                "PRÉFET DU VAR\nCabinet\nDirection des sécurités\nArrêté préfectoral n° %1 portant %2\n"
                "Le préfet du Var,\nChevalier de la Légion d'honneur,\n"
                "Vu le code de la sécurité intérieure ;\n"
                "Vu l'arrêté n° 2020-99 du 3 mars 2020 portant délégation de signature ;\n"
                "Considérant que les rassemblements sont prévus ;")
                .arg(number, about),
            QStringLiteral("ARRÊTE :\nArticle 1er : il est interdit de circuler.\n"
                           "Article 2 : le présent arrêté sera publié au recueil des actes administratifs.\n"
                           "Fait à Toulon, le 14 juillet 2025\nLe préfet,\nJean DUPONT")};
}

} // namespace attrap
