// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/documentcutter.h"

#include "core/catalogue/corrections.h"
#include "core/catalogue/database.h"
#include "core/catalogue/documents.h"
#include "core/catalogue/recueils.h"
#include "core/reading/cut.h"

#include <algorithm>

namespace attrap {

namespace {

Result<void> addWords(const Documents &documents, const QList<PageRecord> &pages, const CancelToken &token,
                      CutInput *input)
{
    for (const PageRecord &page : pages) {
        if (token.isCancelled()) {
            return Error{ErrorCode::Cancelled, input->document, {}};
        }
        auto words = documents.words(input->document, page.pageIndex, WordLayer::Page);
        if (!words) {
            return words.error();
        }
        input->pages.append(*std::move(words));
        input->sizes.append(page.size);
    }
    return {};
}

} // namespace

Result<DocumentCut> cutDocument(Database &database, const QString &sha256, const CancelToken &token)
{
    const auto view = Transaction::beginRead(database);
    if (!view) {
        return view.error();
    }
    const Documents documents(database);
    const Corrections corrections(database);
    const auto document = documents.document(sha256);
    if (!document) {
        return document.error();
    }
    const auto recueils = Recueils(database).ofDocument(sha256);
    const auto pages = documents.pages(sha256);
    const auto outline = documents.outline(sha256);
    const auto links = documents.links(sha256);
    const auto boundaries = corrections.boundaries(sha256);
    const auto fields = corrections.fields(sha256);
    for (const Error *error :
         {recueils ? nullptr : &recueils.error(), pages ? nullptr : &pages.error(),
          outline ? nullptr : &outline.error(), links ? nullptr : &links.error(),
          boundaries ? nullptr : &boundaries.error(), fields ? nullptr : &fields.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    CutInput input;
    input.document = sha256;
    // The first recueil that gave it: which one does not depend on what is imported later.
    const auto oldest = std::min_element(recueils->begin(), recueils->end(),
                                         [](const Recueil &a, const Recueil &b) { return a.id < b.id; });
    input.title = oldest != recueils->end() ? oldest->title : document->pdfTitle;
    input.outline = *outline;
    input.links = *links;
    input.boundaries = *boundaries;
    input.corrections = *fields;
    if (const auto added = addWords(documents, *pages, token, &input); !added) {
        return added.error();
    }
    CutResult result = cutIntoActes(input);
    return DocumentCut{sha256, std::move(result.actes), result.publishedOn};
}

} // namespace attrap
