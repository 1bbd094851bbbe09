// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attrap {

/// Starts job %1 (a JSON object: id, url, method, headers, body, most) in the page.
QString fetchStartScript(const QByteArray &job);
/// What has come since the last call: {head, pieces, ended, failed, stage, protocol}; null when the page does
/// not know the job.
QString fetchTakeScript(quint32 id);
QString fetchAbortScript(quint32 id);
/// The beginning of the document shown, as text.
QString documentScript();

} // namespace attrap
