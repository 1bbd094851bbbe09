// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/startup.h"

#include <QByteArray>
#include <QtGlobal>

#include <codecvt>
#include <locale>
#include <mutex>

#include <boost/filesystem/path.hpp>

namespace attrap {

void prepareSearch()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Boost's first look at the environment throws when the locale is not installed: it sees one that is.
        const bool wasSet = qEnvironmentVariableIsSet("LC_ALL");
        const QByteArray before = qgetenv("LC_ALL");
        qputenv("LC_ALL", "C.UTF-8");
        boost::filesystem::path::imbue(std::locale(std::locale::classic(), new std::codecvt_utf8<wchar_t>));
        wasSet ? qputenv("LC_ALL", before) : qunsetenv("LC_ALL");
    });
}

} // namespace attrap
