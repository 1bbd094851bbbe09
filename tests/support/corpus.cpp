// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus.h"

#include <QFileInfo>

namespace attrap {

QString corpusFile(const QString &relativePath)
{
    const QFileInfo file(QStringLiteral(ATTRAP_SHARED_DIR "/corpus/") + relativePath);
    return file.exists() ? file.canonicalFilePath() : QString();
}

} // namespace attrap
