// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonArray>
#include <QSysInfo>
#include <QThread>

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

QJsonObject machine()
{
    return {{u"cpu"_s, procValue(u"/proc/cpuinfo"_s, "model name")},
            {u"cores"_s, QThread::idealThreadCount()},
            {u"memory"_s, procValue(u"/proc/meminfo"_s, "MemTotal")},
            {u"system"_s, QSysInfo::prettyProductName()}};
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

} // namespace

QJsonObject figuresJson(const QString &bench, const QList<Figure> &figures)
{
    QJsonArray array;
    for (const Figure &figure : figures) {
        array.append(QJsonObject{{u"name"_s, figure.name},
                                 {u"value"_s, figure.value},
                                 {u"unit"_s, figure.unit},
                                 {u"goal"_s, orNull(figure.goal)},
                                 {u"peer"_s, figure.peer.isEmpty() ? QJsonValue() : QJsonValue(figure.peer)},
                                 {u"peer_value"_s, orNull(figure.peerValue)},
                                 {u"ratio"_s, orNull(ratioOf(figure))}});
    }
    return {{u"bench"_s, bench}, {u"machine"_s, machine()}, {u"figures"_s, array}};
}

QString figuresText(const QList<Figure> &figures)
{
    QString text;
    for (const Figure &figure : figures) {
        text += u"%1: %2 %3"_s.arg(figure.name, QString::number(figure.value, 'g', 4), figure.unit);
        if (figure.peerValue) {
            text += u"   (%1: %2"_s.arg(figure.peer, QString::number(*figure.peerValue, 'g', 4));
            if (const auto ratio = ratioOf(figure)) {
                text += u", ratio %1"_s.arg(QString::number(*ratio, 'g', 3));
            }
            text += u')';
        }
        text += u'\n';
    }
    return text;
}

} // namespace attrap::bench
