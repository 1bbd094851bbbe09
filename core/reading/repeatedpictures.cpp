// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/repeatedpictures.h"

namespace attrap {

namespace {

/// Documents whose pages all show something else need no memory beyond that.
constexpr qsizetype MostPatterns = 200;
constexpr qsizetype MostDocuments = 200;

} // namespace

void RepeatedPictures::expect(const QString &document, int pageIndex, const QByteArray &pattern)
{
    if (!m_documents.contains(document) && m_documents.size() >= MostDocuments) {
        m_documents.clear();
    }
    m_documents[document].ofPage.insert(pageIndex, pattern);
}

void RepeatedPictures::learn(const QString &document, int pageIndex, const RecognisedPage &read)
{
    const auto found = m_documents.find(document);
    if (found == m_documents.end()) {
        return;
    }
    const QByteArray pattern = found->ofPage.take(pageIndex);
    if (found->ofPage.isEmpty()) {
        m_documents.erase(found); // Nothing of it waits any more.
        return;
    }
    if (pattern.isEmpty() || read.lowerEffort) {
        return;
    }
    if (found->read.size() >= MostPatterns) {
        found->read.clear();
    }
    RecognisedPage kept = read;
    kept.cpuMs = 0;
    found->read.insert(pattern, kept);
}

std::optional<RecognisedPage> RepeatedPictures::recall(const QString &document, int pageIndex) const
{
    const auto found = m_documents.constFind(document);
    if (found == m_documents.constEnd()) {
        return std::nullopt;
    }
    const auto read = found->read.constFind(found->ofPage.value(pageIndex));
    return read == found->read.constEnd() ? std::nullopt : std::optional(*read);
}

} // namespace attrap
