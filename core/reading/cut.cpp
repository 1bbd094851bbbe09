// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/cut.h"

#include "core/reading/actefields.h"
#include "core/reading/boundaries.h"
#include "core/reading/cutfields.h"

#include <QSet>

#include <algorithm>

namespace attrap {

namespace {

/// There is evidence of several actes, and none of where they begin: kept in one piece.
constexpr double ContradictedConfidence = 0.3;
/// A cover and sommaire with nothing behind them.
constexpr double FrontAloneConfidence = 0.7;
/// Where the user says so, of what evidence does not say.
constexpr double FallbackTitleConfidence = 0.1;

CutEvidence readEvidence(const CutInput &input)
{
    CutEvidence evidence;
    evidence.links = &input.links;
    evidence.outline = &input.outline;
    evidence.sizes = &input.sizes;
    evidence.pages.reserve(input.pages.size());
    for (int i = 0; i < input.pages.size(); ++i) {
        const PageSize size = i < input.sizes.size() ? input.sizes.at(i) : PageSize{};
        evidence.pages.append(readPage(input.pages.at(i), size, i));
    }
    return evidence;
}

/// A part whose sommaire says what is in it, but not where: its body by what else there is.
QList<ActeStart> cutBehindSommaire(const CutEvidence &evidence, const DocumentPart &part)
{
    const Sommaire &sommaire = evidence.sommaires.at(part.sommaire);
    DocumentPart body = part;
    body.first = sommaire.lastPage + 1;
    body.sommaire = -1;
    QList<ActeStart> starts;
    if (body.first < body.end) {
        starts = cutOtherPart(evidence, body);
    }
    if (starts.size() < 2 && body.first < body.end) {
        ActeStart whole;
        whole.page = part.first;
        whole.confidence = ContradictedConfidence;
        return {whole};
    }
    ActeStart front;
    front.page = part.first;
    front.isFront = true;
    front.layers = CutLayer::Cover;
    front.confidence = starts.isEmpty() ? FrontAloneConfidence : starts.first().confidence;
    starts.prepend(front);
    return starts;
}

QList<ActeStart> cutPart(const CutEvidence &evidence, const DocumentPart &part)
{
    const QList<ActeStart> starts = cutNationalPart(evidence, part);
    if (!starts.isEmpty()) {
        return starts;
    }
    return part.sommaire >= 0 ? cutBehindSommaire(evidence, part) : cutOtherPart(evidence, part);
}

/// A piece of the document, by what the user says over all evidence.
struct Piece
{
    ActeStart start;
    bool isUsers = false;
};

QList<Piece> applyBoundaries(const QList<ActeStart> &starts, const CutInput &input)
{
    QList<Piece> pieces;
    pieces.reserve(starts.size());
    for (const ActeStart &start : starts) {
        pieces.append({start, false});
    }
    const auto isBefore = [](const Piece &piece, int page) { return piece.start.page < page; };
    for (const BoundaryCorrection &said : input.boundaries) {
        if (said.pageIndex < 0 || said.pageIndex >= input.pages.size()) {
            continue;
        }
        const auto at = std::lower_bound(pieces.begin(), pieces.end(), said.pageIndex, isBefore);
        const bool begins = at != pieces.end() && at->start.page == said.pageIndex;
        if (!said.begins) {
            // The document's first page begins an acte whatever is said.
            if (begins && said.pageIndex > 0) {
                pieces.erase(at);
            }
        } else if (begins) {
            at->isUsers = true;
        } else {
            Piece piece;
            piece.start.page = said.pageIndex;
            // A cover and its sommaire in two pieces are both what they were.
            piece.start.isFront = at != pieces.begin() && std::prev(at)->start.isFront;
            piece.isUsers = true;
            pieces.insert(at, piece);
        }
    }
    return pieces;
}

ActeField plainField(const char16_t *name, const QString &value, FieldSource source, double confidence)
{
    ActeField field;
    field.name = QString::fromUtf16(name);
    field.value = value;
    field.source = source;
    field.confidence = confidence;
    return field;
}

QList<ActeField> correctedFields(const CutInput &input, int firstPage)
{
    QList<ActeField> fields;
    for (const FieldCorrection &correction : input.corrections) {
        if (correction.firstPage != firstPage) {
            continue;
        }
        const bool isList = correction.name == QString::fromUtf16(FieldName::LegalBasis);
        const QStringList values = isList && !correction.value.isEmpty()
            ? correction.value.split(u'\n', Qt::SkipEmptyParts)
            : QStringList{correction.value};
        for (const QString &value : values) {
            ActeField field;
            field.name = correction.name;
            field.value = value;
            field.source = FieldSource::User;
            field.confidence = 1;
            fields.append(field);
        }
    }
    return fields;
}

QList<ActeField> frontFields(const CutInput &input, double confidence)
{
    const QString title
        = input.title.isEmpty() ? QStringLiteral("Sommaire") : QStringLiteral("Sommaire — ") + input.title;
    return {plainField(FieldName::Kind, QStringLiteral("sommaire"), FieldSource::Sommaire, confidence),
            plainField(FieldName::Title, title, FieldSource::Metadata, confidence)};
}

Acte toActe(const CutEvidence &evidence, const CutInput &input, const Piece &piece, int last)
{
    Acte acte;
    acte.document = input.document;
    acte.firstPage = piece.start.page;
    acte.lastPage = last;
    acte.confidence = piece.isUsers ? 1 : piece.start.confidence;
    acte.source = piece.isUsers ? FieldSource::User : piece.start.source();
    acte.fields = correctedFields(input, acte.firstPage);
    if (piece.start.isFront) {
        acte.fields += frontFields(input, piece.start.confidence);
    } else {
        ActePages pages;
        pages.pages = input.pages.mid(acte.firstPage, last - acte.firstPage + 1);
        pages.firstPage = acte.firstPage;
        pages.hasSeparator = piece.start.layers.testFlag(CutLayer::Separator);
        acte.fields += printedFields(evidence, piece.start, last);
        acte.fields += readActeFields(pages);
        if (!input.title.isEmpty()) {
            acte.fields.append(
                plainField(FieldName::Title, input.title, FieldSource::Metadata, FallbackTitleConfidence));
        }
    }
    settleFields(&acte);
    return acte;
}

} // namespace

CutResult cutIntoActes(const CutInput &input)
{
    CutResult result;
    if (input.pages.isEmpty()) {
        return result;
    }
    CutEvidence evidence = readEvidence(input);
    const QList<DocumentPart> parts = findParts(&evidence);
    QList<ActeStart> starts;
    for (const DocumentPart &part : parts) {
        starts += cutPart(evidence, part);
    }
    const bool beginsWithSommaire
        = !evidence.sommaires.isEmpty() && evidence.sommaires.first().firstPage == 0;
    if (!beginsWithSommaire) {
        result.publishedOn = publishedOn(evidence.pages.first().text.text());
    }
    const QList<Piece> pieces = applyBoundaries(starts, input);
    for (qsizetype k = 0; k < pieces.size(); ++k) {
        const int end = k + 1 < pieces.size() ? pieces.at(k + 1).start.page : evidence.pageCount();
        result.actes.append(toActe(evidence, input, pieces.at(k), end - 1));
    }
    return result;
}

} // namespace attrap
