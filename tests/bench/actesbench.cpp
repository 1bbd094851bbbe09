// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/actesfigures.h"
#include "tests/bench/actesfound.h"
#include "tests/bench/actesreference.h"
#include "tests/bench/benches.h"
#include "tests/bench/cli.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// Set by issue 4, for the recueils of the national software.
constexpr double BoundaryGoal = 0.99;

/// What is compared, apart: where actes begin is printed in one kind of documents, and must be found in the
/// others.
struct Tallies
{
    ActesTally recueils;
    ActesTally others;
    ActesTally joined; ///< The PDFs of one acte, as one document: nothing but their text parts them.
    ActesTally sommaires; ///< Recueils as texts without pages.
    QList<Miss> misses;
    int absent = 0; ///< In the reference, and not in the folder.
    int unread = 0; ///< In the folder, but the program could not read it.
};

struct Present
{
    const ExpectedDocument *expected = nullptr;
    QString path;
};

void compareOne(const ExpectedDocument &expected, const QList<FoundActe> &found, Tallies *tallies)
{
    compareActes(expected, found, expected.isRecueil ? &tallies->recueils : &tallies->others,
                 &tallies->misses);
}

Result<void> compareText(const Present &present, Tallies *tallies)
{
    QFile file(present.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::InvalidArgument, present.path, file.errorString()};
    }
    const FoundInText found
        = actesOfText(QString::fromUtf8(file.readAll()), QFileInfo(present.path).completeBaseName());
    if (found.hasPages) {
        compareOne(*present.expected, found.actes, tallies);
    } else {
        compareSommaire(*present.expected, found.actes, &tallies->sommaires, &tallies->misses);
    }
    return {};
}

Result<void> comparePdfs(const QList<Present> &pdfs, const QString &library, Tallies *tallies)
{
    QStringList paths;
    for (const Present &pdf : pdfs) {
        paths.append(pdf.path);
    }
    const auto found = paths.isEmpty() ? QHash<QString, QList<FoundActe>>()
        : library.isEmpty()            ? actesOfPdfs(paths)
                                       : actesOfLibrary(library, paths);
    if (!found) {
        return found.error();
    }
    for (const Present &pdf : pdfs) {
        tallies->unread += found->contains(pdf.path) ? 0 : 1;
        compareOne(*pdf.expected, found->value(pdf.path), tallies);
    }
    return {};
}

/// A scanned recueil without sommaire and separators, made of documents whose boundaries are known.
Result<void> compareJoined(const QList<Present> &pdfs, Tallies *tallies)
{
    QStringList paths;
    QList<ExpectedDocument> documents;
    for (const Present &pdf : pdfs) {
        if (pdf.expected->actes.size() == 1 && !pdf.expected->isRecueil) {
            paths.append(pdf.path);
            documents.append(*pdf.expected);
        }
    }
    if (documents.size() < 2) {
        return {};
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"joined.pdf"_s);
    const auto made = runTimed(u"qpdf"_s,
                               QStringList{u"--warning-exit-0"_s, u"--empty"_s, u"--pages"_s} + paths
                                   + QStringList{u"--"_s, path});
    if (!made) {
        return made.error();
    }
    const auto found = actesOfPdfs({path});
    if (!found) {
        return found.error();
    }
    compareActes(joined(u"joined.pdf"_s, documents), found->value(path), &tallies->joined, &tallies->misses);
    return {};
}

Result<Tallies> compareAll(const Reference &reference, const ActesOptions &options)
{
    Tallies tallies;
    QList<Present> pdfs;
    for (const ExpectedDocument &expected : reference.documents) {
        const Present present{&expected, pathOfKey(options.folder, expected.key)};
        if (present.path.isEmpty()) {
            ++tallies.absent;
        } else if (present.path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
            pdfs.append(present);
        } else if (const auto done = compareText(present, &tallies); !done) {
            return done.error();
        }
    }
    if (const auto done = comparePdfs(pdfs, options.library, &tallies); !done) {
        return done.error();
    }
    if (options.isJoined) {
        if (const auto done = compareJoined(pdfs, &tallies); !done) {
            return done.error();
        }
    }
    return tallies;
}

void addNote(QList<Figure> *figures, const QString &name, int count)
{
    if (count > 0) {
        Figure figure;
        figure.name = name;
        figure.value = count;
        figure.unit = u"documents"_s;
        figures->append(figure);
    }
}

QList<Figure> figuresOf(const Tallies &tallies)
{
    QList<Figure> figures;
    if (tallies.recueils.documents > 0) {
        const QString group = u"recueils of the national software: "_s;
        figures
            += boundaryFigures(group, tallies.recueils, BoundaryGoal) + fieldFigures(group, tallies.recueils);
    }
    if (tallies.others.documents > 0) {
        const QString group = u"other documents: "_s;
        figures += boundaryFigures(group, tallies.others, std::nullopt) + fieldFigures(group, tallies.others);
    }
    if (tallies.joined.documents > 0) {
        figures
            += boundaryFigures(u"documents of one acte joined into one: "_s, tallies.joined, std::nullopt);
    }
    if (tallies.sommaires.documents > 0) {
        const QString group = u"texts without page breaks: "_s;
        addNote(&figures, group + u"only their sommaire was compared, boundaries were not measured"_s,
                tallies.sommaires.documents);
        figures += sommaireFigures(group, tallies.sommaires) + fieldFigures(group, tallies.sommaires);
    }
    addNote(&figures, u"of the reference, not in the folder"_s, tallies.absent);
    addNote(&figures, u"could not be read by the program: all is missed in them"_s, tallies.unread);
    return figures;
}

void printMisses(const QList<Miss> &misses)
{
    QTextStream err(stderr);
    const auto orNone = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    for (const Miss &miss : misses) {
        const QString page = miss.page > 0 ? u" p. %1"_s.arg(miss.page) : QString();
        err << miss.document << page << u": "_s << miss.what << u": expected "_s << orNone(miss.expected)
            << u"; found "_s << orNone(miss.found) << u'\n';
    }
}

} // namespace

Result<QList<Figure>> actesBench(const ActesOptions &options)
{
    const auto reference = readReference(options.reference);
    if (!reference) {
        return reference.error();
    }
    for (const QString &complaint : reference->complaints) {
        QTextStream(stderr) << options.reference << u": "_s << complaint << u'\n';
    }
    if (!QFileInfo(options.folder).isDir()) {
        return Error{ErrorCode::InvalidArgument, options.folder, u"this is no folder"_s};
    }
    const auto tallies = compareAll(*reference, options);
    if (!tallies) {
        return tallies.error();
    }
    if (tallies->recueils.documents + tallies->others.documents + tallies->sommaires.documents == 0) {
        return Error{ErrorCode::InvalidArgument, options.folder,
                     u"no document of the reference is in this folder"_s};
    }
    if (options.isVerbose) {
        printMisses(tallies->misses);
    }
    QList<Figure> figures = figuresOf(*tallies);
    addNote(&figures, u"of the reference, that nobody could cut"_s,
            static_cast<int>(reference->uncut.size()));
    return figures;
}

} // namespace attrap::bench
