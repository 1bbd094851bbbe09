// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that are not of the national software: by their outline and by the way actes are drafted.
#include "core/reading/actebeginnings.h"
#include "core/reading/boundaries.h"
#include "core/reading/contents.h"
#include "core/reading/titleevidence.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace attrap {

namespace {

/// One acte, and nothing speaks of more.
constexpr double SingleConfidence = 0.9;
/// One acte by what is accepted, but something spoke of more.
constexpr double DoubtfulSingleConfidence = 0.6;
/// Headings alone are quoted too easily to be sure.
constexpr double HeadingConfidence = 0.5;
constexpr double HeadingAfterEndConfidence = 0.6;
constexpr double OutlineConfidence = 0.6;
constexpr double ContentsConfidence = 0.5;
/// Of an outline, that share of the entries of a level must be actes.
constexpr double LeastActeShare = 0.5;
constexpr int MostOutlineLevels = 3;

/// An entry that leads to an acte, by its title. Names of files alone say nothing: a program that glues scans
/// together makes an entry of each, and one acte may have been scanned in five.
bool namesActe(const QString &title)
{
    static const QRegularExpression acte(QStringLiteral("\\b(?:arretes?|decisions?|recepisses?|conventions?|"
                                                        "avis|deliberations?|delegations?|avenants?|ap)\\b"));
    QString folded = foldedInPlace(title);
    folded.replace(u'_', u' ');
    return folded.contains(acte) || !findNumber(title).number.isEmpty();
}

/// What an acte itself is made of: its outline must not cut it.
bool namesSection(const QString &title)
{
    static const QRegularExpression section(
        QStringLiteral("^\\W{0,3}(?:article|annexe|chapitre|titre|section|partie|sommaire|table|introduction|"
                       "preambule|[ivx\\d]+[.)°]"
                       "|[ivx]+ ?[-–])"));
    return foldedInPlace(title.trimmed()).contains(section);
}

/// Pages of [first, end) that the outline leads to as the beginnings of actes.
QMap<int, QString> outlineStarts(const QList<OutlineEntry> &outline, const DocumentPart &part)
{
    for (int level = 0; level < MostOutlineLevels; ++level) {
        QMap<int, QString> starts;
        int entries = 0;
        int actes = 0;
        for (const OutlineEntry &entry : outline) {
            if (entry.level != level || entry.pageIndex < part.first || entry.pageIndex >= part.end) {
                continue;
            }
            ++entries;
            const bool isActe = namesActe(entry.title) && !namesSection(entry.title);
            actes += isActe ? 1 : 0;
            if (isActe && !starts.contains(entry.pageIndex)) {
                starts.insert(entry.pageIndex, entry.title);
            }
        }
        if (actes >= 2 && static_cast<double>(actes) >= LeastActeShare * entries) {
            return starts;
        }
    }
    return {};
}

bool hasFront(const CutEvidence &evidence, const QMap<int, ContentsEntry> &contents, int first, int end)
{
    for (int i = first; i < end; ++i) {
        if (evidence.pages.at(i).isCover
            || (!contents.isEmpty() && contents.first().titleAt.pageIndex == i)) {
            return true;
        }
    }
    return false;
}

} // namespace

QList<ActeStart> cutOtherPart(const CutEvidence &evidence, const DocumentPart &part)
{
    QList<ActeCourse> courses;
    courses.reserve(evidence.pageCount());
    for (int i = 0; i < evidence.pageCount(); ++i) {
        const bool isInside = i >= part.first && i < part.end;
        courses.append(isInside ? readCourse(evidence.pages.at(i).text) : ActeCourse());
    }
    // A cover of another make: the actes come after it.
    int body = part.first;
    while (body < part.end && evidence.pages.at(body).isCover) {
        ++body;
    }
    QMap<int, ActeStart> starts;
    const QMap<int, QString> outline = outlineStarts(*evidence.outline, part);
    for (auto it = outline.begin(); it != outline.end(); ++it) {
        ActeStart &start = starts[it.key()];
        start.page = it.key();
        start.layers |= CutLayer::Outline;
        start.outlineTitle = it.value();
        start.confidence = OutlineConfidence;
    }
    const QMap<int, ContentsEntry> contents = findContents(evidence.pages, courses, part.first, part.end);
    for (auto it = contents.begin(); it != contents.end(); ++it) {
        ActeStart &start = starts[it.key()];
        start.page = it.key();
        start.layers |= CutLayer::PrintedPage;
        start.listedTitle = it->title;
        start.listedAt = it->titleAt;
        start.confidence = together(start.confidence, ContentsConfidence);
        body = std::max(body, it->titleAt.pageIndex + 1);
    }
    const QList<ActeBeginning> beginnings = findActeBeginnings(courses, body, part.end);
    for (const ActeBeginning &beginning : beginnings) {
        const bool hasSeparator = beginning.page > body && !starts.contains(beginning.page)
            && isSeparatorOfHeading(evidence.pages.at(beginning.page - 1),
                                    courses.at(beginning.page).heading);
        const int page = beginning.page - (hasSeparator ? 1 : 0);
        ActeStart &start = starts[page];
        start.page = page;
        start.layers |= CutLayer::Heading;
        start.confidence = together(start.confidence,
                                    beginning.isAfterEnd ? HeadingAfterEndConfidence : HeadingConfidence);
    }
    QList<ActeStart> result = starts.values();
    if (result.isEmpty() || result.first().page != part.first) {
        ActeStart first;
        first.page = part.first;
        first.isFront = !result.isEmpty() && hasFront(evidence, contents, part.first, result.first().page);
        first.confidence = result.isEmpty() ? SingleConfidence : result.first().confidence;
        result.prepend(first);
    }
    const bool isAll = part.first == 0 && part.end == evidence.pageCount();
    if (result.size() == 1 && !isAll) {
        result.first().confidence = HeadingConfidence;
    } else if (result.size() == 1) {
        const bool isDoubtful
            = std::count_if(courses.begin(), courses.end(),
                            [](const ActeCourse &course) { return course.headingBeforeVisa; })
            > 1;
        result.first().confidence = isDoubtful ? DoubtfulSingleConfidence : SingleConfidence;
    }
    return result;
}

} // namespace attrap
