// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonArray>
#include <QSysInfo>
#include <QThread>

#include <cmath>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap::bench {

namespace {

/// The value of the first "key : value" line of a file of /proc.
QString procValue(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key)) {
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
        }
    }
    return {};
}

QByteArray procFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of all cores together, since the computer started: user, nice and system time.
double busySeconds()
{
    const QList<QByteArray> fields
        = procFile(u"/proc/stat"_s).split('\n').constFirst().simplified().split(' ');
    double ticks = 0;
    for (qsizetype i = 1; i < std::min<qsizetype>(4, fields.size()); ++i) {
        ticks += fields.at(i).toDouble();
    }
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// Of this program and of those that it ran to their end.
double ownSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        struct rusage usage = {};
        ::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime}) {
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        }
    }
    return seconds;
}

double upSeconds()
{
    return procFile(u"/proc/uptime"_s).split(' ').constFirst().toDouble();
}

/// Half a core a core taken by others: no time measured then is to be believed.
bool isBusy(const OtherLoad &load)
{
    constexpr double Most = 0.5;
    const double allowed = Most * QThread::idealThreadCount();
    return load.before() > allowed || load.meanwhile() > allowed;
}

QJsonObject machine(const OtherLoad &load)
{
    QJsonObject machine{{u"cpu"_s, procValue(u"/proc/cpuinfo"_s, "model name")},
                        {u"cores"_s, QThread::idealThreadCount()},
                        {u"memory"_s, procValue(u"/proc/meminfo"_s, "MemTotal")},
                        {u"system"_s, QSysInfo::prettyProductName()}};
    if (isBusy(load)) {
        machine.insert(u"x_load_before"_s, load.before());
        machine.insert(u"x_cores_busy_with_others"_s, load.meanwhile());
    }
    return machine;
}

QString machineText(const OtherLoad &load)
{
    const QJsonObject facts = machine(load);
    QString line = u"machine: %1, %2 cores, %3, %4\n"_s.arg(
        facts[u"cpu"].toString(), QString::number(facts[u"cores"].toInt()), facts[u"memory"].toString(),
        facts[u"system"].toString());
    if (isBusy(load)) {
        line += u"busy with other things: load %1 before, %2 cores meanwhile. Times mean nothing.\n"_s.arg(
            QString::number(load.before(), 'f', 2), QString::number(load.meanwhile(), 'f', 2));
    }
    return line;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> ratioOf(const Figure &figure)
{
    return figure.peerValue && *figure.peerValue != 0 ? std::optional(figure.value / *figure.peerValue)
                                                      : std::nullopt;
}

/// Four digits, but no power of ten: 23830 words.
QString numberText(double value)
{
    constexpr double Large = 1000;
    return std::abs(value) >= Large ? QString::number(value, 'f', 0) : QString::number(value, 'g', 4);
}

bool isReached(const Figure &figure)
{
    return figure.goalIs == GoalIs::AtLeast ? figure.value >= *figure.goal : figure.value <= *figure.goal;
}

QString goalText(const Figure &figure)
{
    return u"   [goal: %1 or %2: %3]"_s.arg(QString::number(*figure.goal),
                                            figure.goalIs == GoalIs::AtLeast ? u"more"_s : u"less"_s,
                                            isReached(figure) ? u"reached"_s : u"NOT REACHED"_s);
}

} // namespace

OtherLoad::OtherLoad()
    : m_busySeconds(busySeconds())
    , m_ownSeconds(ownSeconds())
    , m_upSeconds(upSeconds())
{
    if (::getloadavg(&m_before, 1) != 1) {
        m_before = 0;
    }
}

double OtherLoad::meanwhile() const
{
    const double elapsed = upSeconds() - m_upSeconds;
    const double others = (busySeconds() - m_busySeconds) - (ownSeconds() - m_ownSeconds);
    return elapsed > 0 ? std::max(0.0, others / elapsed) : 0;
}

QJsonObject figuresJson(const QString &bench, const QList<Figure> &figures, const OtherLoad &load)
{
    QJsonArray array;
    for (const Figure &figure : figures) {
        QJsonObject one{{u"name"_s, figure.name},
                        {u"value"_s, figure.value},
                        {u"unit"_s, figure.unit},
                        {u"goal"_s, orNull(figure.goal)},
                        {u"peer"_s, figure.peer.isEmpty() ? QJsonValue() : QJsonValue(figure.peer)},
                        {u"peer_value"_s, orNull(figure.peerValue)},
                        {u"ratio"_s, orNull(ratioOf(figure))}};
        if (figure.goal) {
            one.insert(u"x_goal_is"_s, figure.goalIs == GoalIs::AtLeast ? u"at least"_s : u"at most"_s);
            one.insert(u"x_reached"_s, isReached(figure));
        }
        array.append(one);
    }
    return {{u"bench"_s, bench}, {u"machine"_s, machine(load)}, {u"figures"_s, array}};
}

QString figuresText(const QList<Figure> &figures, const OtherLoad &load)
{
    QString text = machineText(load);
    for (const Figure &figure : figures) {
        text += u"%1: %2 %3"_s.arg(figure.name, numberText(figure.value), figure.unit);
        if (figure.peerValue) {
            text += u"   (%1: %2"_s.arg(figure.peer, numberText(*figure.peerValue));
            if (const auto ratio = ratioOf(figure)) {
                text += u", ratio %1"_s.arg(QString::number(*ratio, 'g', 3));
            }
            text += u')';
        }
        if (figure.goal) {
            text += goalText(figure);
        }
        text += u'\n';
    }
    return text;
}

} // namespace attrap::bench
