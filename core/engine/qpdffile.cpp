// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/qpdffile.h"

#include <QFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>

namespace attrap {

void openSilently(QPDF *pdf, const FileContent &file)
{
    pdf->setLogger(QPDFLogger::create());
    pdf->getLogger()->setOutputStreams(nullptr, nullptr);
    pdf->setSuppressWarnings(true);
    if (file.mapped.isEmpty()) {
        pdf->processFile(QFile::encodeName(file.path).constData());
    } else {
        // It asks for the place in the file before each token: in memory that costs no system call.
        pdf->processMemoryFile(QFile::encodeName(file.path).constData(), file.mapped.constData(),
                               static_cast<std::size_t>(file.mapped.size()));
    }
}

} // namespace attrap
