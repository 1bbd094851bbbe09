// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/texts.h"

using namespace Qt::StringLiterals;

namespace attrap::generator::texts {
namespace {

Paragraph authority(const QString &text)
{
    return {text, {Face::Sans, 11, true}, Align::Left, 18, 0};
}

Paragraph title(const QString &text)
{
    return {text, {Face::Serif, 13, true}, Align::Centre, 16, 0};
}

Paragraph body(const QString &text)
{
    return {text, {Face::Serif, 12, false}, Align::Justified, 9, 0};
}

Paragraph order()
{
    return {u"ARRÊTE"_s, {Face::Serif, 13, true}, Align::Centre, 12, 0};
}

Paragraph signature(const QString &day)
{
    return {u"Fait à Montclair-sur-Orvène, le "_s + day
                + u"\nLe préfet du Val-Imaginaire\nAurélien Vasseroy-Dantigny"_s,
            {Face::Serif, 12, false},
            Align::Left,
            8,
            200};
}

} // namespace

QString droneTitle()
{
    return u"Arrêté n° 2026-CAB-041 autorisant la captation, l'enregistrement et la transmission d'images au "
           u"moyen de "
           "caméras installées sur des aéronefs à Montclair-sur-Orvène"_s;
}

QString crowdTitle()
{
    return u"Arrêté n° 2026-CAB-042 portant mesures de police à l'occasion de la foire aux luthiers"_s;
}

QString delegationTitle()
{
    return u"Arrêté n° 2026-SG-007 portant délégation de signature à Mme Ondine Parcevault, sous-préfète de "
           "Brumeval"_s;
}

QString marchTitle()
{
    return u"Arrêté n° 2026-CAB-038 portant interdiction de manifestation à Brumeval le 28 février 2026"_s;
}

QString cameraTitle()
{
    return u"Arrêté n° 2026-VP-112 autorisant un système de vidéoprotection à la halle de Saint-Ormin"_s;
}

QString waterTitle()
{
    return u"Arrêté n° 2026-EAU-019 réglementant les prélèvements dans la nappe de l'Orvène"_s;
}

QString roadTitle()
{
    return u"Arrêté n° 2026-RTE-023 limitant la circulation des poids lourds au col de Tramouille"_s;
}

QString beaconTitle()
{
    return u"Arrêté n° 2025-PAT-088 relatif à la conservation du sémaphore de Pierrelonde"_s;
}

QList<Paragraph> droneFirst()
{
    return {
        authority(u"PRÉFET DU VAL-IMAGINAIRE\nCabinet\nBureau de la sécurité intérieure"_s),
        title(droneTitle()),
        body(u"Le préfet du Val-Imaginaire,"_s),
        body(u"Vu le code de la sécurité intérieure, notamment ses articles L. 242-1 et suivants ;"_s),
        body(u"Vu la demande présentée le 26 février 2026 par le commandant du groupement de Montclair ;"_s),
        body(u"Considérant que la foire aux luthiers doit réunir près de douze mille visiteurs dans les "
             u"ruelles de "
             "la vieille ville et que les rondes à pied n'y suffisent pas ;"_s),
        body(u"Considérant que le survol est borné au temps et au lieu de la foire ;"_s),
        order()};
}

QList<Paragraph> droneDecisive()
{
    return {
        body(u"Article 1er : La captation, enregistrement et transmission d'images au moyen de caméras "
             u"installées "
             "sur des aéronefs est autorisée sur le territoire de la commune de Montclair-sur-Orvène, du "
             "samedi "
             "7 mars 2026 à 9 heures au dimanche 8 mars 2026 à 20 heures."_s),
        body(u"Article 2 : Un seul drone peut voler à la fois. Il porte une caméra et un projecteur, sans "
             "microphone."_s),
        body(u"Article 3 : Le périmètre survolé est délimité par le quai des Tanneurs, la rampe "
             u"Sainte-Cordule et "
             "le pont Vieux."_s),
        body(u"Article 4 : Les images sont conservées sept jours sur un support chiffré, puis effacées."_s),
        body(u"Article 5 : Le public est informé par affichage à chaque entrée du périmètre et par un "
             u"message du "
             "garde champêtre."_s),
        signature(u"4 mars 2026"_s)};
}

QList<Paragraph> crowdOnly()
{
    return {authority(u"PRÉFET DU VAL-IMAGINAIRE\nCabinet"_s),
            title(crowdTitle()),
            body(u"Considérant l'affluence attendue autour de la foire aux luthiers ;"_s),
            order(),
            body(u"Article 1er : La vente de boissons dans des récipients de verre est interdite du 7 au 8 "
                 u"mars 2026 "
                 "dans la vieille ville de Montclair-sur-Orvène."_s),
            body(u"Article 2 : Les pétards et les fusées y sont interdits pendant la même période."_s),
            body(u"Article 3 : Le stationnement est interdit place du Marché-aux-Laines."_s),
            signature(u"4 mars 2026"_s)};
}

QList<Paragraph> delegationFirst()
{
    return {
        authority(u"PRÉFET DU VAL-IMAGINAIRE\nSecrétariat général"_s),
        title(delegationTitle()),
        body(u"Le préfet du Val-Imaginaire,"_s),
        body(u"Vu le décret du 12 janvier 2026 nommant Mme Ondine Parcevault sous-préfète de Brumeval ;"_s),
        body(u"Sur proposition du secrétaire général de la préfecture,"_s),
        order(),
        body(u"Article 1er : Délégation est donnée à Mme Ondine Parcevault à l'effet de signer, dans les "
             u"limites "
             "de son arrondissement, les actes relatifs à la tutelle des associations foncières, aux courses "
             "cyclistes et aux récépissés de déclaration."_s),
        body(u"Article 2 : Sont exclues de cette délégation les réquisitions et les décisions qui engagent "
             u"les "
             "finances de l'État au-delà de cinquante mille euros."_s)};
}

QList<Paragraph> delegationSecond()
{
    return {
        body(u"Article 3 : En cas d'absence, la délégation est exercée par M. Théodule Garrimond, secrétaire "
             "général de la sous-préfecture."_s),
        body(u"Article 4 : L'arrêté du 3 septembre 2025 est abrogé."_s),
        body(u"Article 5 : La sous-préfète est chargée de l'exécution du présent arrêté, qui sera publié au "
             "recueil des actes administratifs."_s),
        signature(u"24 février 2026"_s)};
}

QList<Paragraph> marchOnly()
{
    return {
        authority(u"PRÉFET DU VAL-IMAGINAIRE\nCabinet"_s),
        title(marchTitle()),
        body(u"Considérant que le cortège annoncé traverserait le chantier du viaduc, où des tranchées "
             u"restent "
             "ouvertes ;"_s),
        order(),
        body(u"Article 1er : Toute manifestation est interdite le samedi 28 février 2026 de 8 heures à 22 "
             u"heures "
             "entre la gare de Brumeval et le rond-point des Cardeurs."_s),
        body(
            u"Article 2 : Le présent arrêté peut être contesté devant le tribunal administratif de Montclair "
            "dans un délai de deux mois."_s),
        signature(u"25 février 2026"_s)};
}

QList<Paragraph> cameraOnly()
{
    return {authority(u"PRÉFET DU VAL-IMAGINAIRE\nService de la citoyenneté"_s),
            title(cameraTitle()),
            body(u"Vu l'avis de la commission départementale de vidéoprotection ;"_s),
            order(),
            body(u"Article 1er : La commune de Saint-Ormin est autorisée à exploiter pendant cinq ans un "
                 u"système de "
                 "vidéoprotection de six caméras intérieures à la halle."_s),
            body(u"Article 2 : Les enregistrements sont détruits au bout de quinze jours."_s),
            signature(u"26 février 2026"_s)};
}

QList<Paragraph> waterFirst()
{
    return {authority(u"PRÉFET DU VAL-IMAGINAIRE\nDirection départementale des territoires"_s),
            title(waterTitle()),
            body(u"Considérant que le piézomètre de Valbrune est descendu sous son seuil de vigilance ;"_s),
            body(u"Considérant que les sources de la rive gauche ont tari en janvier ;"_s),
            order(),
            body(u"Article 1er : L'arrosage des pelouses et le remplissage des bassins d'agrément sont "
                 u"interdits dans "
                 "les communes de Valbrune et de Pierrelonde."_s),
            body(u"Article 2 : L'irrigation des vergers est permise de 21 heures à 6 heures."_s)};
}

QList<Paragraph> waterSecond()
{
    return {body(u"Article 3 : Les moulins tiennent un registre journalier de leurs éclusées."_s),
            body(u"Article 4 : Les agents chargés de la police de l'eau ont accès aux ouvrages."_s),
            signature(u"2 mars 2026"_s)};
}

QList<Paragraph> roadLying()
{
    return {authority(u"PRÉFET DU VAL-IMAGINAIRE\nDirection départementale des territoires"_s),
            title(roadTitle()),
            body(u"Considérant l'effondrement du mur de soutènement survenu au lieu-dit Les Échaliers ;"_s),
            order(),
            body(u"Article 1er : La circulation des véhicules de plus de sept tonnes est interdite au col de "
                 "Tramouille jusqu'au 30 avril 2026."_s),
            body(u"Article 2 : Une déviation est fléchée par Valbrune."_s),
            signature(u"3 mars 2026"_s)};
}

QList<Paragraph> mixedText()
{
    return {authority(u"PRÉFET DU VAL-IMAGINAIRE\nUnité du patrimoine naturel"_s),
            title(u"Arrêté n° 2026-NAT-005 protégeant la tourbière des Aiguères"_s),
            body(u"Article 1er : L'accès à la tourbière des Aiguères est interdit hors des platelages."_s),
            body(u"Article 2 : La liste des parcelles concernées figure ci-dessous."_s)};
}

QList<Paragraph> mixedScan()
{
    return {body(u"Annexe : parcelles cadastrales de la section ZC numéros 14, 15 et 22, au lieu-dit "
                 "Combe-Fauvette, propriété du syndicat forestier."_s),
            body(u"Relevé dressé par le géomètre le 17 février 2026, après bornage contradictoire."_s)};
}

QList<Paragraph> beaconFirst()
{
    return {
        authority(u"PRÉFET DU VAL-IMAGINAIRE\nService du patrimoine"_s),
        title(beaconTitle()),
        body(u"Vu le rapport de l'architecte du 9 octobre 2025 constatant la corrosion de la lanterne ;"_s),
        body(u"Considérant que le sémaphore guide encore les bateliers du lac ;"_s),
        order(),
        body(u"Article 1er : Le sémaphore de Pierrelonde est inscrit à l'inventaire départemental."_s),
        body(u"Article 2 : Aucun travail ne peut y être entrepris sans déclaration préalable."_s)};
}

QList<Paragraph> beaconSecond()
{
    return {body(u"Article 3 : La commune assure le gardiennage du phare et de ses dépendances."_s),
            body(u"Article 4 : Une subvention de dix-huit mille euros est accordée pour la vitrerie."_s),
            signature(u"19 décembre 2025"_s)};
}

QList<QStringList> waterTable()
{
    return {{u"Commune"_s, u"Seuil"_s, u"Débit"_s, u"Mesure"_s},
            {u"Valbrune"_s, u"alerte"_s, u"0,42"_s, u"restriction"_s},
            {u"Pierrelonde"_s, u"crise"_s, u"0,17"_s, u"interdiction"_s},
            {u"Brumeval"_s, u"vigilance"_s, u"1,05"_s, u"information"_s},
            {u"Saint-Ormin"_s, u"vigilance"_s, u"0,98"_s, u"information"_s}};
}

} // namespace attrap::generator::texts
