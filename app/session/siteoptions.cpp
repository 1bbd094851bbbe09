// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/siteoptions.h"

#include "app/gui/errortext.h"
#include "core/base/files.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

constexpr double MostSpeed = 1'000'000;
constexpr qint64 MostOriginsBytes = 1 << 20;

/// One --origin a line; empty lines and lines that begin with "#" aside.
Result<QStringList> originsIn(const QString &path)
{
    const auto bytes = readFile(path, MostOriginsBytes);
    if (!bytes) {
        return bytes.error();
    }
    QStringList lines;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#')) {
            lines.append(text);
        }
    }
    return lines;
}

} // namespace

QList<SiteOptionText> siteOptionTexts()
{
    return {
        {u"origin"_s, u"https://HOST=http://127.0.0.1:PORT"_s,
         QT_TRANSLATE_NOOP("Cli", "Asks a server on this computer instead of that site; may be repeated.")},
        {u"origins-file"_s, u"FILE"_s, QT_TRANSLATE_NOOP("Cli", "A file of such origins, one a line.")},
        {u"speed"_s, u"N"_s,
         QT_TRANSLATE_NOOP("Cli", "Divides the pauses kept towards such servers; sites keep theirs.")},
        {u"certificate"_s, u"FILE"_s,
         QT_TRANSLATE_NOOP("Cli", "Certificates (PEM) to trust instead of the system's.")}};
}

std::optional<SiteOptions> siteOptions(const QCommandLineParser &arguments, QString *sentence)
{
    SiteOptions options;
    QStringList origins = arguments.values(u"origin"_s);
    const QString file = arguments.value(u"origins-file"_s);
    if (!file.isEmpty()) {
        const auto read = originsIn(file);
        if (!read) {
            *sentence = errorText(read.error());
            return std::nullopt;
        }
        origins += *read;
    }
    for (const QString &origin : std::as_const(origins)) {
        const auto parsed = parseOriginOverride(origin);
        if (!parsed) {
            *sentence = QCoreApplication::translate(
                            "Cli",
                            "%1 is no origin: it needs the form https://HOST=http://127.0.0.1:PORT, "
                            "an address of this computer.")
                            .arg(origin);
            return std::nullopt;
        }
        options.origins.insert(parsed->first, parsed->second);
    }
    if (arguments.isSet(u"speed"_s)) {
        bool isNumber = false;
        const double speed = arguments.value(u"speed"_s).toDouble(&isNumber);
        if (!isNumber || speed < 1 || speed > MostSpeed) {
            *sentence = QCoreApplication::translate("Cli", "--speed needs a number, 1 or more.");
            return std::nullopt;
        }
        if (options.origins.isEmpty()) {
            *sentence = QCoreApplication::translate(
                "Cli",
                "--speed is for stand-ins of sites on this computer: give their --origin. The "
                "sites themselves are always asked at the polite rhythm.");
            return std::nullopt;
        }
        options.politeness.speed = speed;
    }
    options.certificateFile = arguments.value(u"certificate"_s);
    return options;
}

} // namespace attrap
