// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pagedata.h"
#include "core/base/result.h"

#include <memory>

namespace attrap {

class OpenDocument;

/// Reads pages with Tesseract. The language data stay loaded from one page to the next; what a page gives
/// does not depend on the pages read before it. Thread: the engine's.
class Recogniser
{
public:
    Recogniser();
    ~Recogniser();
    Recogniser(const Recogniser &) = delete;
    Recogniser &operator=(const Recogniser &) = delete;

    /// Errors: PageUnreadable, LanguageMissing, InvalidArgument, EngineFailed. Throws std::bad_alloc.
    Result<RecognisedPage> recognise(OpenDocument &document, const RecogniseTask &task);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace attrap
