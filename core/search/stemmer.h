// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal.
#pragma once

#include <QHash>
#include <QString>

struct sb_stemmer;

namespace attrap {

/// The stem of a folded French token (Snowball's French algorithm, libstemmer). Folded, not accented: what a
/// user types without accents, and what OCR lost, must meet what is printed with them. Thread: one at a time.
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    QString stem(const QString &token);

private:
    sb_stemmer *m_handle;
    QHash<QString, QString> m_known; ///< A language has few words: most are asked for again.
};

} // namespace attrap
