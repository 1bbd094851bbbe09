// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/actewriter_p.h"

#include "core/base/files.h"
#include "core/catalogue/actes.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"
#include "core/search/actetext.h"

#include <QDir>
#include <QStorageInfo>

namespace attrap {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NoSpaceBytes
    = 4 << 20; ///< Lucene++ does not say why a write failed: less free than this is the reason.

/// Hands our tokens to Lucene++, one position each: nothing is cut or folded a second time.
class ReadyTokens : public Lucene::TokenStream
{
public:
    explicit ReadyTokens(std::vector<Lucene::String> tokens)
        : m_tokens(std::move(tokens))
    { }
    static Lucene::String _getClassName() { return L"ReadyTokens"; }
    Lucene::String getClassName() override { return _getClassName(); }

    void initialize() override { m_term = addAttribute<Lucene::TermAttribute>(); }
    bool incrementToken() override
    {
        if (m_next >= m_tokens.size()) {
            return false;
        }
        clearAttributes();
        m_term->setTermBuffer(m_tokens[m_next++]);
        return true;
    }
    void reset() override { m_next = 0; }

private:
    std::vector<Lucene::String> m_tokens;
    std::size_t m_next = 0;
    Lucene::TermAttributePtr m_term;
};

void addTokens(const Lucene::DocumentPtr &target, const wchar_t *name, std::vector<Lucene::String> tokens)
{
    const auto stream = Lucene::newLucene<ReadyTokens>(std::move(tokens));
    target->add(Lucene::newLucene<Lucene::Field>(name, stream));
}

void addKey(const Lucene::DocumentPtr &target, const wchar_t *name, const QString &value,
            Lucene::AbstractField::Store store = Lucene::AbstractField::STORE_NO)
{
    target->add(Lucene::newLucene<Lucene::Field>(name, toLucene(value), store,
                                                 Lucene::AbstractField::INDEX_NOT_ANALYZED_NO_NORMS));
}

void addDates(const Lucene::DocumentPtr &target, const QDate &date)
{
    const QString day = date.toString(u"yyyyMMdd"_s);
    if (date.isValid()) {
        addKey(target, field::Date, day);
    }
    addKey(target, field::Newest, date.isValid() ? day : u"0"_s);
    addKey(target, field::Oldest, date.isValid() ? day : UnknownOldest.toString());
}

struct Source
{
    Document document;
    QList<Recueil> recueils; ///< Newest first.
    QList<Acte> actes;
};

Result<Source> loadSource(Database &database, const QString &sha256)
{
    auto document = Documents(database).document(sha256);
    auto recueils = Recueils(database).ofDocument(sha256);
    auto actes = Actes(database).ofDocument(sha256);
    if (!document || !recueils || !actes) {
        return !document ? document.error() : !recueils ? recueils.error() : actes.error();
    }
    return Source{*std::move(document), *std::move(recueils), *std::move(actes)};
}

Lucene::DocumentPtr toLuceneDocument(const ActeText &text, const Source &source, Stemmer &stemmer)
{
    const auto target = Lucene::newLucene<Lucene::Document>();
    const Recueil recueil = source.recueils.value(0);
    addKey(target, field::Acte, QString::number(text.acte.id), Lucene::AbstractField::STORE_YES);
    addKey(target, field::Document, text.acte.document);
    addKey(target, field::Stamp, stampOf(text.acte.document, source.document.contentVersion));
    QSet<QString> codes;
    for (const Recueil &one : source.recueils) {
        if (!one.administration.isEmpty() && !codes.contains(one.administration)) {
            codes.insert(one.administration);
            addKey(target, field::Administration, one.administration);
        }
    }
    addDates(target, acteDate(text.acte, recueil));
    std::vector<Lucene::String> exact;
    std::vector<Lucene::String> stems;
    for (int i = 0; i < text.tokens.size(); ++i) {
        exact.push_back(toLucene(text.at(i)));
        stems.push_back(toLucene(stemmer.stem(text.at(i))));
    }
    addTokens(target, field::Exact, std::move(exact));
    addTokens(target, field::Stem, std::move(stems));
    std::vector<Lucene::String> titleExact;
    std::vector<Lucene::String> titleStems;
    for (const int entry : text.titleTokens) {
        const QString &token = text.vocabulary.at(entry);
        titleExact.push_back(toLucene(token));
        titleStems.push_back(toLucene(stemmer.stem(token)));
    }
    addTokens(target, field::TitleExact, std::move(titleExact));
    addTokens(target, field::TitleStem, std::move(titleStems));
    return target;
}

Error withDiskFull(const Error &error, const QString &folder)
{
    const QStorageInfo disk(folder);
    if (error.code == ErrorCode::IndexFailed && disk.isValid() && disk.bytesAvailable() < NoSpaceBytes) {
        return {ErrorCode::DiskFull, folder, error.detail};
    }
    return {error.code, error.subject.isEmpty() ? folder : error.subject, error.detail};
}

Result<void> checkFormat(const Lucene::DirectoryPtr &directory)
{
    const Lucene::MapStringString marks = Lucene::IndexReader::getCommitUserData(directory);
    if (marks && marks.contains(IndexFormatKey)) {
        return marks.get(IndexFormatKey) == IndexFormat
            ? Result<void>()
            : Error{ErrorCode::IndexFailed, {}, u"the index is of another format"_s};
    }
    // Lucene++ keeps no mark with a commit that holds nothing.
    const auto reader = Lucene::IndexReader::open(directory, true);
    const bool isEmpty = reader->maxDoc() == 0;
    reader->close();
    return isEmpty ? Result<void>() : Error{ErrorCode::IndexFailed, {}, u"the index has no format mark"_s};
}

} // namespace

Error luceneError(const Lucene::LuceneException &exception)
{
    return {ErrorCode::IndexFailed, {}, fromLucene(exception.getError())};
}

QString stampOf(const QString &sha256, qint64 contentVersion)
{
    return u"%1:%2"_s.arg(sha256).arg(contentVersion);
}

QString standingIndex(const QString &folder)
{
    const QString old = folder + u".old"_s;
    return !QDir(folder).exists() && QDir(old).exists() ? old : folder;
}

Result<std::unique_ptr<ActeWriter>> ActeWriter::open(const QString &folder, Mode mode)
{
    if (const Result<void> made = makeFolder(folder); !made) {
        return made.error();
    }
    auto opened = guarded([&]() -> Result<std::unique_ptr<ActeWriter>> {
        const auto directory = Lucene::FSDirectory::open(toLucene(folder));
        // The library's own lock says that no other program writes: a lock found here was left by one that
        // was killed.
        if (Lucene::IndexWriter::isLocked(directory)) {
            Lucene::IndexWriter::unlock(directory);
        }
        if (mode == Mode::Append) {
            if (const Result<void> format = checkFormat(directory); !format) {
                return format.error();
            }
        }
        auto writer = std::unique_ptr<ActeWriter>(new ActeWriter);
        writer->m_writer = Lucene::newLucene<Lucene::IndexWriter>(
            directory, Lucene::newLucene<Lucene::WhitespaceAnalyzer>(), mode == Mode::Create,
            Lucene::IndexWriter::MaxFieldLengthUNLIMITED);
        writer->m_writer->setMergeScheduler(Lucene::newLucene<Lucene::SerialMergeScheduler>());
        return writer;
    });
    if (!opened) {
        return withDiskFull(opened.error(), folder);
    }
    if (mode == Mode::Create) {
        if (const Result<void> committed = (*opened)->commit(); !committed) {
            return committed.error();
        }
    }
    return opened;
}

ActeWriter::~ActeWriter()
{
    if (m_writer) {
        const Result<void> closed = guarded([this]() -> Result<void> {
            m_writer->rollback();
            return {};
        });
        (void)closed; // What was not committed is brought up again at the next start.
    }
}

Result<void> ActeWriter::indexDocument(Database &database, const QString &sha256)
{
    const auto view = Transaction::beginRead(database); // Actes and words of one moment.
    if (!view) {
        return view.error();
    }
    const Result<Source> source = loadSource(database, sha256);
    if (!source) {
        return source.error();
    }
    const QString title = source->recueils.value(0).title;
    QList<ActeText> texts;
    for (const Acte &acte : source->actes) {
        Result<ActeText> text = loadActeText(database, acte, title);
        if (!text) {
            return text.error();
        }
        texts.append(*std::move(text));
    }
    if (const Result<void> removed = removeDocument(sha256); !removed) {
        return removed;
    }
    return guarded([&]() -> Result<void> {
        for (const ActeText &text : std::as_const(texts)) {
            m_writer->addDocument(toLuceneDocument(text, *source, m_stemmer));
        }
        return {};
    });
}

Result<void> ActeWriter::removeDocument(const QString &sha256)
{
    return guarded([&]() -> Result<void> {
        m_writer->deleteDocuments(Lucene::newLucene<Lucene::Term>(field::Document, toLucene(sha256)));
        return {};
    });
}

Result<void> ActeWriter::commit()
{
    const Result<void> done = guarded([this]() -> Result<void> {
        auto marks = Lucene::MapStringString::newInstance();
        marks.put(IndexFormatKey, IndexFormat);
        m_writer->commit(marks);
        return {};
    });
    if (!done) {
        const auto directory = boost::dynamic_pointer_cast<Lucene::FSDirectory>(m_writer->getDirectory());
        return withDiskFull(done.error(), directory ? fromLucene(directory->getFile()) : QString());
    }
    return done;
}

QSet<QString> stampsOf(const Lucene::IndexReaderPtr &reader)
{
    QSet<QString> stamps;
    const auto terms = reader->terms(Lucene::newLucene<Lucene::Term>(field::Stamp, L""));
    do {
        const Lucene::TermPtr term = terms->term();
        if (!term || term->field() != field::Stamp) {
            break;
        }
        // A stamp whose actes were all replaced stays in the dictionary until segments are merged.
        const auto holders = reader->termDocs(term);
        if (holders->next()) {
            stamps.insert(fromLucene(term->text()));
        }
        holders->close();
    } while (terms->next());
    terms->close();
    return stamps;
}

Result<QSet<QString>> indexedStamps(const QString &folder)
{
    if (!QDir(folder).exists()) {
        return QSet<QString>();
    }
    return guarded([&]() -> Result<QSet<QString>> {
        const auto directory = Lucene::FSDirectory::open(toLucene(folder));
        if (!Lucene::IndexReader::indexExists(directory)) {
            return QSet<QString>();
        }
        if (const Result<void> format = checkFormat(directory); !format) {
            return format.error();
        }
        const auto reader = Lucene::IndexReader::open(directory, true);
        QSet<QString> stamps = stampsOf(reader);
        reader->close();
        return stamps;
    });
}

} // namespace attrap
