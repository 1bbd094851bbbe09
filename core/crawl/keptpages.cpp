// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/keptpages.h"

#include "core/base/files.h"

#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace attrap {

Result<int> saveKeptPages(const Crawls &crawls, const QList<Observation> &seen, const QString &folder)
{
    const auto made = makeFolder(folder);
    if (!made) {
        return made.error();
    }
    QSet<QString> saved;
    for (const Observation &observation : seen) {
        if (observation.sha256.isEmpty() || saved.contains(observation.sha256)) {
            continue;
        }
        const auto body = crawls.keptBody(observation.sha256);
        if (!body && body.error().code == ErrorCode::UnknownDocument) {
            continue;
        }
        if (!body) {
            return body.error();
        }
        QSaveFile file(folder + u'/' + observation.sha256 + u".html"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(*body) != body->size() || !file.commit()) {
            return Error{ErrorCode::FileUnwritable, file.fileName(), file.errorString()};
        }
        saved.insert(observation.sha256);
    }
    return static_cast<int>(saved.size());
}

} // namespace attrap
