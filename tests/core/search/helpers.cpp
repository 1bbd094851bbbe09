// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/helpers.h"

#include "core/catalogue/actes.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"
#include "core/search/lucene_p.h"

#include <QCryptographicHash>

#include <TermPositions.h>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

/// A helper that fails has no result to give: the test cannot go on.
template <typename T> T must(Result<T> result)
{
    if (!result) {
        qFatal("%s %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    }
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result) {
        qFatal("%s %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    }
}

} // namespace

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const double x = 10.0 * static_cast<double>(words.size());
        words.append({part, {{x, 20, 9, 12}}, 1, WordSource::Text, false});
    }
    return words;
}

QString sha256Of(const QString &name)
{
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
}

SampleLibrary::SampleLibrary()
    : m_library(must(Library::open(m_folder.path(), LibraryAccess::ReadWrite, m_clock)))
    , m_database(must(m_library->connect()))
{ }

QString SampleLibrary::put(const Sample &sample)
{
    const QString sha256 = sha256Of(sample.name);
    const Documents documents(*m_database);
    Documents writable(*m_database);
    Recueils recueils(*m_database);
    const auto transaction = must(Transaction::begin(*m_database));
    bool isNew = false;
    for (int i = 0; i < sample.administrations.size(); ++i) {
        const QString path = u"/recueils/%1/%2.pdf"_s.arg(i).arg(sample.name);
        isNew = must(recueils.recordLocalFile(
                    {path, sample.administrations.at(i), sha256, 1000, m_clock.now()}, m_clock.now()))
            || isNew;
    }
    if (isNew) {
        DocumentInfo info;
        info.pages.fill({{595, 842}, 0}, sample.pages.size());
        must(writable.setOpened(sha256, info));
    }
    if (sample.publishedOn.isValid()) {
        must(recueils.setPublishedOnIfUnknown(sha256, sample.publishedOn));
    }
    for (int page = 0; page < sample.pages.size(); ++page) {
        must(writable.setWords(sha256, page, WordLayer::Page, wordsOf(sample.pages.at(page))));
        PageRecord record = must(documents.page(sha256, page));
        record.state = PageState::Read;
        record.kind = PageKind::Text;
        must(writable.updatePage(record));
    }
    QList<Acte> actes;
    for (int i = 0; i < sample.cuts.size(); ++i) {
        Acte acte;
        acte.document = sha256;
        acte.title = sample.title;
        acte.number = sample.number;
        acte.service = sample.service;
        acte.signedOn = sample.signedOn;
        acte.firstPage = sample.cuts.at(i);
        acte.lastPage
            = static_cast<int>(i + 1 < sample.cuts.size() ? sample.cuts.at(i + 1) : sample.pages.size()) - 1;
        acte.confidence = 1;
        actes.append(acte);
    }
    if (!actes.isEmpty()) {
        must(Actes(*m_database).replace(sha256, actes, 1));
    }
    must(transaction->commit());
    return sha256;
}

QStringList indexContent(const QString &indexFolder)
{
    QStringList lines;
    const auto directory = Lucene::FSDirectory::open(toLucene(indexFolder));
    const auto reader = Lucene::IndexReader::open(directory, true);
    const auto terms = reader->terms();
    while (terms->next()) {
        const auto term = terms->term();
        const auto places = reader->termPositions(term);
        while (places->next()) {
            QStringList parts{fromLucene(reader->document(places->doc())->get(field::Acte)),
                              fromLucene(term->field()), fromLucene(term->text())};
            for (int i = 0; i < places->freq(); ++i) {
                parts.append(QString::number(places->nextPosition()));
            }
            lines.append(parts.join(u' '));
        }
        places->close();
    }
    terms->close();
    reader->close();
    directory->close();
    lines.sort();
    return lines;
}

void markIndex(const QString &indexFolder, const QString &format)
{
    const auto writer = Lucene::newLucene<Lucene::IndexWriter>(
        Lucene::FSDirectory::open(toLucene(indexFolder)), Lucene::newLucene<Lucene::WhitespaceAnalyzer>(),
        false, Lucene::IndexWriter::MaxFieldLengthUNLIMITED);
    const auto extra = Lucene::newLucene<Lucene::Document>(); // Else there is nothing to commit.
    extra->add(Lucene::newLucene<Lucene::Field>(L"extra", L"extra", Lucene::AbstractField::STORE_YES,
                                                Lucene::AbstractField::INDEX_NOT_ANALYZED));
    writer->addDocument(extra);
    auto marks = Lucene::MapStringString::newInstance();
    if (!format.isEmpty()) {
        marks.put(IndexFormatKey, toLucene(format));
    }
    writer->commit(marks);
    writer->close();
}

} // namespace attrap
