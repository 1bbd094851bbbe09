// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/generator/pagespec.h"

#include <QJsonObject>

namespace attrap::generator {

/// The name of a kind of page, as in expected.json: "scan".
QString kindName(PageKind kind);

/// What the documents are known to hold: pages, actes (page numbers 1-based, as attrap-cli prints them), and
/// the words that stand nowhere in the document's text layer, with page and boxes.
QJsonObject expectedOf(const QList<GeneratedDocument> &documents);

} // namespace attrap::generator
