// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/stemmer.h"

#include <algorithm>

#include <libstemmer.h>

namespace attrap {

namespace {

constexpr qsizetype MostKnown = 200'000;

/// Numbers and the parts of an acte's number have no stem.
bool isPlainWord(const QString &token)
{
    return std::all_of(token.cbegin(), token.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

Stemmer::Stemmer()
    : m_handle(sb_stemmer_new("french", "UTF_8"))
{ }

Stemmer::~Stemmer()
{
    sb_stemmer_delete(m_handle);
}

QString Stemmer::stem(const QString &token)
{
    if (m_handle == nullptr || !isPlainWord(token)) {
        return token;
    }
    const auto known = m_known.constFind(token);
    if (known != m_known.constEnd()) {
        return *known;
    }
    if (m_known.size() >= MostKnown) {
        m_known.clear();
    }
    const QByteArray latin = token.toLatin1();
    const auto *stemmed = sb_stemmer_stem(m_handle, reinterpret_cast<const sb_symbol *>(latin.constData()),
                                          static_cast<int>(latin.size()));
    const QString result = stemmed == nullptr
        ? token
        : QString::fromLatin1(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(m_handle));
    m_known.insert(token, result);
    return result;
}

} // namespace attrap
