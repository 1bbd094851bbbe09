// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: an acte as the index sees it, with the way back from each token to its word on its page.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/records.h"

#include <QList>
#include <QString>

#include <memory>

namespace attrap {

class Database;

struct Token
{
    int entry = 0; ///< In ActeText::vocabulary.
    int page = 0; ///< Index in ActeText::pages.
    int word = 0; ///< Index in that page's words.
};

struct ActeText
{
    Acte acte;
    QList<QList<Word>> pages; ///< WordLayer::Page of acte.firstPage … acte.lastPage.
    /// Each different token of pages and title once, folded (tokensOf()): a query looks at each but once.
    QStringList vocabulary;
    /// Of all pages, one after the other: a token's place in this list is its position in the index.
    QList<Token> tokens;
    /// Entries of title, number, service and the recueil's title: fields of their own, which light nothing on
    /// a page. A FieldEnd stands between them, so that no phrase goes from one into the next.
    QList<int> titleTokens;

    [[nodiscard]] const QString &at(int token) const { return vocabulary.at(tokens.at(token).entry); }
};

/// A token that nothing typed is, begins like, or is two letters away from.
inline const QString FieldEnd(16, QChar(1));

/// The tokens of an acte's words and title. Pure.
ActeText tokenised(const Acte &acte, const QString &recueilTitle, QList<QList<Word>> pages);

/// Reads the words and tokenises them. Errors: DatabaseFailed, LibraryDamaged.
Result<ActeText> loadActeText(Database &database, const Acte &acte, const QString &recueilTitle);

/// The date by which an acte is searched, sorted and shown: the recueil's publication, else the signature;
/// invalid when nobody knows. Not the day the PDF was made: a scan of 2008 may be of an arrêté of 1978. Pure.
QDate acteDate(const Acte &acte, const Recueil &recueil);

} // namespace attrap
