// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/actetext.h"

#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/search/tokens.h"

#include <QHash>

namespace attrap {

namespace {

/// Gives each different token its number.
class Vocabulary
{
public:
    explicit Vocabulary(QStringList &entries)
        : m_entries(entries)
    { }

    int entryOf(const QString &token)
    {
        const auto known = m_known.constFind(token);
        if (known != m_known.constEnd()) {
            return *known;
        }
        const int entry = static_cast<int>(m_entries.size());
        m_entries.append(token);
        m_known.insert(token, entry);
        return entry;
    }

private:
    QStringList &m_entries;
    QHash<QString, int> m_known;
};

} // namespace

ActeText tokenised(const Acte &acte, const QString &recueilTitle, QList<QList<Word>> pages)
{
    ActeText text;
    text.acte = acte;
    text.pages = std::move(pages);
    Vocabulary vocabulary(text.vocabulary);
    for (int page = 0; page < text.pages.size(); ++page) {
        const QList<Word> &words = text.pages.at(page);
        for (int word = 0; word < words.size(); ++word) {
            const QStringList tokens = tokensOf(words.at(word).text);
            for (const QString &token : tokens) {
                text.tokens.append({vocabulary.entryOf(token), page, word});
            }
        }
    }
    for (const QString &part : {acte.title, acte.number, acte.service, recueilTitle}) {
        const QStringList tokens = tokensOf(part);
        if (!text.titleTokens.isEmpty() && !tokens.isEmpty()) {
            text.titleTokens.append(vocabulary.entryOf(FieldEnd));
        }
        for (const QString &token : tokens) {
            text.titleTokens.append(vocabulary.entryOf(token));
        }
    }
    return text;
}

Result<ActeText> loadActeText(Database &database, const Acte &acte, const QString &recueilTitle)
{
    const Documents documents(database);
    QList<QList<Word>> pages;
    pages.reserve(acte.lastPage - acte.firstPage + 1);
    for (int page = acte.firstPage; page <= acte.lastPage; ++page) {
        Result<QList<Word>> words = documents.words(acte.document, page, WordLayer::Page);
        if (!words) {
            return words.error();
        }
        pages.append(*std::move(words));
    }
    return tokenised(acte, recueilTitle, std::move(pages));
}

QDate acteDate(const Acte &acte, const Recueil &recueil)
{
    return recueil.publishedOn.isValid() ? recueil.publishedOn : acte.signedOn;
}

} // namespace attrap
