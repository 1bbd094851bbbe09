// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/readsources.h"

#include "tests/bench/cli.h"
#include "tests/bench/readfigures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

const QStringList &pictureEndings()
{
    static const QStringList endings{u"jpg"_s, u"jpeg"_s, u"png"_s};
    return endings;
}

bool isReadable(const QFileInfo &file)
{
    const QString ending = file.suffix().toLower();
    return ending == "pdf"_L1 || pictureEndings().contains(ending);
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Pages of a text: form feeds part them, and may stand behind the last.
QStringList pagesOf(QString text)
{
    if (text.endsWith(u'\f')) {
        text.chop(1);
    }
    return text.split(u'\f');
}

/// The page-NNN.verite.txt beside a PDF, in their order.
QStringList pageReferences(const QDir &folder)
{
    QStringList pages;
    const QStringList names = folder.entryList({u"*.verite.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        pages.append(textOf(folder.filePath(name)));
    }
    return pages;
}

QString roughReference(const QFileInfo &file)
{
    const QString name = file.completeBaseName() + u".mistral.md"_s;
    for (const QString &folder :
         {u"../ocr-verite/mistral-reference/"_s, u"../../ocr-verite/mistral-reference/"_s}) {
        const QString path = file.dir().filePath(folder + name);
        if (QFile::exists(path)) {
            return path;
        }
    }
    return {};
}

ReadSource sourceOf(const QFileInfo &file, QStringList *notes)
{
    ReadSource source{file.absoluteFilePath(), ReferenceKind::None, {}};
    const QString text = file.dir().filePath(file.completeBaseName() + u".txt"_s);
    if (QFile::exists(text)) {
        source.kind = ReferenceKind::Exact;
        source.pages = pagesOf(textOf(text));
        return source;
    }
    if (source.isPicture()) {
        return source;
    }
    if (const QStringList pages = pageReferences(file.dir()); !pages.isEmpty()) {
        if (const int count = pageCountOf(source.path); count == pages.size()) {
            source.kind = ReferenceKind::Exact;
            source.pages = pages;
        } else {
            notes->append(u"%1 has %2 pages, the references beside it are of %3: not compared."_s.arg(
                file.fileName(), QString::number(count), QString::number(pages.size())));
        }
    } else if (const QString rough = roughReference(file); !rough.isEmpty()) {
        source.kind = ReferenceKind::Rough;
        source.pages = {withoutMarkup(textOf(rough))};
    }
    return source;
}

/// The PDFs that the .mistral.md of a folder are of.
QFileInfoList filesOfRoughReferences(const QDir &folder)
{
    QFileInfoList files;
    const QStringList names = folder.entryList({u"*.mistral.md"_s}, QDir::Files, QDir::Name);
    for (QString name : names) {
        const QFileInfo pdf(folder.filePath(u"../../raa-pdf/"_s + name.replace(u".mistral.md"_s, u".pdf"_s)));
        if (pdf.exists()) {
            files.append(QFileInfo(pdf.canonicalFilePath()));
        }
    }
    return files;
}

QFileInfoList filesUnder(const QString &path)
{
    const QFileInfo named(path);
    if (!named.isDir()) {
        return {named};
    }
    QStringList paths;
    QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (isReadable(it.fileInfo())) {
            paths.append(it.filePath());
        }
    }
    paths.sort();
    QFileInfoList files;
    for (const QString &one : std::as_const(paths)) {
        files.append(QFileInfo(one));
    }
    return files.isEmpty() ? filesOfRoughReferences(QDir(path)) : files;
}

} // namespace

bool ReadSource::isPicture() const
{
    return pictureEndings().contains(QFileInfo(path).suffix().toLower());
}

QList<ReadSource> findReadSources(const QStringList &paths, QStringList *notes)
{
    QList<ReadSource> sources;
    for (const QString &path : paths) {
        const QFileInfoList files = filesUnder(path);
        if (files.isEmpty()) {
            notes->append(u"%1 holds no PDF and no picture."_s.arg(path));
        }
        for (const QFileInfo &file : files) {
            if (file.exists()) {
                sources.append(sourceOf(file, notes));
            } else {
                notes->append(u"%1 is not there."_s.arg(file.filePath()));
            }
        }
    }
    return sources;
}

int pageCountOf(const QString &pdf)
{
    const auto info = runTimed(u"pdfinfo"_s, {pdf});
    const QList<QByteArray> lines = info ? info->out.split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pages:")) {
            return line.mid(6).trimmed().toInt();
        }
    }
    return 0;
}

} // namespace attrap::bench
