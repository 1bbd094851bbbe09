// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/context.h"
#include "core/catalogue/recueils.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap::cli {

namespace {

/// Hundredths of a point are far finer than any box is known.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

Result<Reader> openReader(const Context &context)
{
    auto library = Library::open(context.folder, LibraryAccess::ReadOnly, context.clock);
    if (!library) {
        return library.error();
    }
    auto database = (*library)->connectReadOnly();
    if (!database) {
        return database.error();
    }
    return Reader{std::move(*library), std::move(*database)};
}

Session::Options writerOptions(const Context &context, int workers)
{
    Session::Options options;
    options.folder = context.folder;
    options.workers = workers;
    return options;
}

Result<QString> pathOf(Database &database, const QString &sha256)
{
    const auto all = Recueils(database).ofDocument(sha256);
    if (!all) {
        return all.error();
    }
    const auto latest = std::max_element(
        all->begin(), all->end(), [](const Recueil &a, const Recueil &b) { return a.lastSeen < b.lastSeen; });
    return latest == all->end() ? QString() : QUrl(latest->url).toLocalFile();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toStorage(time)) : QJsonValue();
}

QJsonArray boxesJson(const QList<PageRect> &boxes)
{
    QJsonArray array;
    for (const PageRect &box : boxes) {
        array.append(QJsonArray{rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)});
    }
    return array;
}

QJsonObject acteJson(const Acte &acte)
{
    return {{u"id"_s, acte.id},
            {u"document"_s, acte.document},
            {u"number"_s, orNull(acte.number)},
            {u"title"_s, orNull(acte.title)},
            {u"kind"_s, orNull(acte.kind)},
            {u"service"_s, orNull(acte.service)},
            {u"signed_on"_s, orNull(acte.signedOn)},
            {u"first_page"_s, acte.firstPage + 1},
            {u"last_page"_s, acte.lastPage + 1},
            {u"confidence"_s, rounded(acte.confidence)}};
}

QString sourceName(WordSource source)
{
    return source == WordSource::Ocr ? u"ocr"_s : u"text"_s;
}

QString stateName(PageState state)
{
    switch (state) {
    case PageState::Waiting:
        return u"waiting"_s;
    case PageState::ToRecognise:
        return u"to_recognise"_s;
    case PageState::Read:
        return u"read"_s;
    case PageState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<int> numberOption(const QCommandLineParser &arguments, const QString &name, int otherwise,
                                int least, int most)
{
    if (!arguments.isSet(name)) {
        return otherwise;
    }
    bool isNumber = false;
    const int number = arguments.value(name).toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QString shownDate(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString();
}

} // namespace attrap::cli
