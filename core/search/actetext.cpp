// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/actetext.h"

#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/search/tokens.h"

namespace attrap {

ActeText tokenised(const Acte &acte, const QString &recueilTitle, QList<QList<Word>> pages)
{
    ActeText text;
    text.acte = acte;
    text.pages = std::move(pages);
    for (int page = 0; page < text.pages.size(); ++page) {
        const QList<Word> &words = text.pages.at(page);
        for (int word = 0; word < words.size(); ++word) {
            const QStringList tokens = tokensOf(words.at(word).text);
            for (const QString &token : tokens) {
                text.tokens.append({token, page, word});
            }
        }
    }
    for (const QString &part : {acte.title, acte.number, acte.service, recueilTitle}) {
        text.titleTokens += tokensOf(part);
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

QDate acteDate(const Acte &acte, const Recueil &recueil, const Document &document)
{
    if (recueil.publishedOn.isValid()) {
        return recueil.publishedOn;
    }
    return acte.signedOn.isValid() ? acte.signedOn : document.pdfCreated.date();
}

} // namespace attrap
