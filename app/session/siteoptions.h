// SPDX-License-Identifier: GPL-3.0-or-later
// --origin, --origins-file, --speed and --certificate, the same for the window and the command line.
#pragma once

#include "core/web/webclient.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace attrap {

/// How the sites are to be asked.
struct SiteOptions
{
    OriginOverrides origins;
    Politeness politeness;
    QString certificateFile;
};

struct SiteOptionText
{
    QString name;
    QString value; ///< What stands for its value in the usage.
    const char *description; ///< In the context "Cli".
};
/// What a parser is to be told before it reads them.
QList<SiteOptionText> siteOptionTexts();

/// Wrong use is answered with the sentence: a bad origin, --speed without an origin.
std::optional<SiteOptions> siteOptions(const QCommandLineParser &arguments, QString *sentence);

} // namespace attrap
