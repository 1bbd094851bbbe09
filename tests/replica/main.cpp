// SPDX-License-Identifier: GPL-3.0-or-later
// attrap-replica: the stand-in for the sites as a program of its own.
#include "tests/replica/replica.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <array>
#include <csignal>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attrap;
using namespace attrap::replica;

namespace {

QByteArray listed(const Replica &replica, const QString &code, const QDate &since)
{
    QJsonArray items;
    for (const ExpectedItem &item : replica.expected(code, since)) {
        items.append(QJsonObject{
            {u"url"_s, item.url},
            {u"title"_s, item.title},
            {u"publishedOn"_s,
             item.publishedOn.isValid() ? QJsonValue(item.publishedOn.toString(Qt::ISODate)) : QJsonValue()},
            {u"sha256"_s, item.sha256},
            {u"listingUrl"_s, item.listingUrl},
        });
    }
    return QJsonDocument(items).toJson();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

QByteArray logLines(const Replica &replica)
{
    QByteArray lines;
    for (const LoggedRequest &one : replica.log()) {
        const QJsonObject line{{u"atMs"_s, one.atMs},
                               {u"server"_s, one.server},
                               {u"host"_s, one.host},
                               {u"method"_s, one.method},
                               {u"path"_s, one.path},
                               {u"userAgent"_s, one.userAgent},
                               {u"ifNoneMatch"_s, one.ifNoneMatch},
                               {u"status"_s, one.status},
                               {u"isDocument"_s, one.isDocument}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

/// Ends the program when it is asked to, or when whoever started it is gone.
void endWhenAsked(QObject &parent)
{
    sigset_t signals_;
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    const int fd = signalfd(-1, &signals_, SFD_CLOEXEC);
    auto *signalled = new QSocketNotifier(fd, QSocketNotifier::Read, &parent);
    QObject::connect(signalled, &QSocketNotifier::activated, &parent, [] { QCoreApplication::quit(); });
    struct stat kind
    {
    };
    if (::fstat(STDIN_FILENO, &kind) != 0 || !(S_ISFIFO(kind.st_mode) || S_ISSOCK(kind.st_mode))) {
        return; // A terminal or /dev/null says nothing about who started it.
    }
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &parent);
    QObject::connect(input, &QSocketNotifier::activated, &parent, [input] {
        std::array<char, 256> buffer{};
        if (::read(STDIN_FILENO, buffer.data(), buffer.size()) <= 0) {
            input->setEnabled(false);
            QCoreApplication::quit();
        }
    });
}

void blockSignals()
{
    sigset_t signals_; // Before any thread: they inherit it.
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

int serve(Replica &replica, const QCommandLineParser &parser, QGuiApplication &app)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (const auto started = replica.start(); !started) {
        err << "attrap-replica: " << started.error().subject << ": " << started.error().detail << '\n';
        return 1;
    }
    const QString origins = replica.origins().join(u'\n') + u'\n';
    if (parser.isSet(u"origins-file"_s) && !write(parser.value(u"origins-file"_s), origins.toUtf8())) {
        err << "attrap-replica: cannot write " << parser.value(u"origins-file"_s) << '\n';
        return 1;
    }
    out << origins;
    if (!replica.certificateFile().isEmpty()) {
        out << "certificate " << replica.certificateFile() << '\n';
    }
    out << "ready" << Qt::endl;
    endWhenAsked(app);
    QTimer timer;
    const QString log = parser.value(u"log"_s);
    if (!log.isEmpty()) {
        QObject::connect(&timer, &QTimer::timeout, &app, [&replica, log] { write(log, logLines(replica)); });
        timer.start(1000);
    }
    const int code = QGuiApplication::exec();
    if (!log.isEmpty() && !write(log, logLines(replica))) {
        err << "attrap-replica: cannot write " << log << '\n';
        return 1;
    }
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    blockSignals();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // Only fonts are needed, no display.
    }
    QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Stands in for the sites of the préfectures, on loopback."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"corpus"_s, u"Serve the PDFs of <dir> too, under pref83."_s, u"dir"_s},
        {u"fault"_s, u"HOST/PATH=kind*N[:ARG]; several times."_s, u"rule"_s},
        {u"no-challenges"_s, u"No site asks for a browser."_s},
        {u"tls"_s, u"Serve https."_s},
        {u"log"_s, u"Write the requests to <file>, one JSON object a line."_s, u"file"_s},
        {u"origins-file"_s, u"Write the origins to <file> as well."_s, u"file"_s},
        {u"list"_s, u"Print what <code> lists, as JSON, and exit."_s, u"code"_s},
        {u"since"_s, u"With --list: from that day, YYYY-MM-DD."_s, u"day"_s},
    });
    parser.process(app);

    const SystemClock clock;
    Options options;
    options.corpus = parser.value(u"corpus"_s);
    options.challenges = !parser.isSet(u"no-challenges"_s);
    options.tls = parser.isSet(u"tls"_s);
    Replica replica(options, clock);
    for (const QString &text : parser.values(u"fault"_s)) {
        const auto rule = parseFault(text);
        if (!rule) {
            err << "attrap-replica: " << text << ": " << rule.error().detail << '\n';
            return 2;
        }
        replica.addFault(*rule);
    }
    if (parser.isSet(u"list"_s)) {
        if (!replica.codes().contains(parser.value(u"list"_s))) {
            err << "attrap-replica: no site " << parser.value(u"list"_s) << '\n';
            return 2;
        }
        out << listed(replica, parser.value(u"list"_s),
                      QDate::fromString(parser.value(u"since"_s), Qt::ISODate));
        return 0;
    }
    return serve(replica, parser, app);
}
