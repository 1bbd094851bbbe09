// SPDX-License-Identifier: GPL-3.0-or-later
// Room-internal: Lucene++ behind our strings and errors. Its exceptions stay inside guarded().
#pragma once

#include "core/base/result.h"
#include "core/search/startup.h"

#include <QString>

#include <exception>

#include <LuceneHeaders.h>

#include <QueryWrapperFilter.h>
#include <SerialMergeScheduler.h>
#include <SortField.h>
#include <TermAttribute.h>
#include <TopFieldDocs.h>

namespace attrap {

inline Lucene::String toLucene(QStringView text)
{
    return text.toString().toStdWString();
}

inline QString fromLucene(const Lucene::String &text)
{
    return QString::fromStdWString(text);
}

/// Fields of an acte in the index.
namespace field {
constexpr const wchar_t *Acte = L"acte"; ///< Its id; stored.
constexpr const wchar_t *Document = L"document"; ///< SHA-256.
constexpr const wchar_t *Stamp = L"stamp"; ///< "<sha256>:<contentVersion>" of what was indexed.
constexpr const wchar_t *Administration = L"administration"; ///< Of each of its recueils.
constexpr const wchar_t *Date = L"date"; ///< yyyymmdd; absent when unknown.
constexpr const wchar_t *Newest = L"newest"; ///< The same for sorting: 0 when unknown.
constexpr const wchar_t *Oldest = L"oldest"; ///< The same for sorting: 99999999 when unknown.
constexpr const wchar_t *Exact = L"exact"; ///< Folded tokens of the pages.
constexpr const wchar_t *Stem = L"stem"; ///< Their stems, at the same positions.
constexpr const wchar_t *TitleExact = L"titleexact";
constexpr const wchar_t *TitleStem = L"titlestem";
} // namespace field

constexpr QStringView UnknownOldest = u"99999999"; ///< In field::Oldest.

/// Raised when what is indexed, or how, changes: an index of another version is made again.
constexpr const wchar_t *IndexFormat = L"3";
constexpr const wchar_t *IndexFormatKey = L"format";

Error luceneError(const Lucene::LuceneException &exception);

/// Runs `work`, which gives a Result, and turns what Lucene++ throws into IndexFailed or DiskFull.
template <typename Work> auto guarded(Work work) -> decltype(work())
{
    try {
        prepareSearch(); // For programs whose main() did not.
        return work();
    } catch (const Lucene::LuceneException &exception) {
        return luceneError(exception);
    } catch (const std::exception &exception) {
        return Error{ErrorCode::IndexFailed, {}, QString::fromUtf8(exception.what())};
    } catch (...) {
        return Error{ErrorCode::IndexFailed, {}, QStringLiteral("the index library threw something unknown")};
    }
}

} // namespace attrap
