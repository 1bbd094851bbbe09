// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of documents: tests/bench/references/README.md, corpus/raa-text/attendu-decoupage.json.
#pragma once

#include "core/base/result.h"
#include "tests/bench/legalbasiskey.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace attrap::bench {

struct ExpectedBasis
{
    LegalBasisKey key;
    bool isOptional = false; ///< Neither missed nor wrong, whether it is found or not.
};

struct ExpectedActe
{
    int firstPage = 0; ///< 1-based, the separator included.
    int lastPage = 0;
    int pages = 0; ///< As the sommaire counts: without the separator.
    /// By FieldName. Empty: the reference says that there is none. Not there: it says nothing, or leaves it
    /// open.
    QHash<QString, QString> fields;
    std::optional<QList<ExpectedBasis>> legalBases; ///< Nothing when the reference says nothing.
};

struct ExpectedDocument
{
    QString key; ///< Its path, relative.
    bool isRecueil = false; ///< A whole recueil of the national software.
    int pages = 0; ///< 0 when the reference does not say.
    QList<ExpectedActe> actes;
};

struct Reference
{
    QList<ExpectedDocument> documents;
    QStringList uncut; ///< Documents of which it says that nobody could cut them.
    QStringList complaints; ///< What in it could not be understood: whole sentences, each with its place.
};

/// Numbers may be strings, dates "19/05/2025" or "19 mai 2025", a legal basis one string; an acte that is the
/// only one of its document begins on page 1 when it does not say where. Errors: InvalidArgument (subject =
/// path) when the file cannot be read or has another form.
Result<Reference> readReference(const QString &path);

/// The documents one after the other, as one document. Pure.
ExpectedDocument joined(const QString &key, const QList<ExpectedDocument> &documents);

/// Where the document of a key is: under `folder`, or in it where `folder` is one of the folders of the key's
/// path. Empty when it is not there.
QString pathOfKey(const QString &folder, const QString &key);

} // namespace attrap::bench
