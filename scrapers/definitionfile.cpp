// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/definitionfile.h"

#include "scrapers/rules.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

// Q_INIT_RESOURCE must be outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(administrations);
    Q_INIT_RESOURCE(definitions);
}

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

const QString Dsfr = u"dsfr"_s;
const QString Regions = u"prefectures-regions"_s;
const QString Moselle = u"dims-moselle"_s;

/// Where the keys of the outermost object stand: QJsonDocument does not tell.
class KeyLines
{
public:
    explicit KeyLines(const QByteArray &json)
    {
        int line = 1;
        int depth = 0;
        for (qsizetype i = 0; i < json.size(); ++i) {
            const char c = json.at(i);
            if (c == '\n') {
                ++line;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            } else if (c == '"') {
                const qsizetype start = i + 1;
                for (++i; i < json.size() && json.at(i) != '"'; ++i) {
                    i += json.at(i) == '\\' ? 1 : 0;
                }
                if (depth == 1 && isFollowedByColon(json, i + 1)) {
                    add(QString::fromUtf8(json.mid(start, i - start)), line);
                }
            }
        }
    }

    [[nodiscard]] int of(const QString &key) const { return m_lines.value(key, 1); }
    [[nodiscard]] const QStringList &repeated() const { return m_repeated; }

private:
    static bool isFollowedByColon(const QByteArray &json, qsizetype from)
    {
        while (from < json.size() && QChar::fromLatin1(json.at(from)).isSpace()) {
            ++from;
        }
        return from < json.size() && json.at(from) == ':';
    }

    void add(const QString &key, int line)
    {
        if (m_lines.contains(key)) {
            m_repeated.append(key);
        }
        m_lines.insert(key, line);
    }

    QHash<QString, int> m_lines;
    QStringList m_repeated;
};

/// Reads the keys one by one; the first fault is kept.
class DefinitionReader
{
public:
    DefinitionReader(const QByteArray &json, const QString &fileName)
        : m_json(json)
        , m_lines(json)
        , m_fileName(fileName)
    { }

    Result<Definition> read(const QSet<QString> &administrations)
    {
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(m_json, &fault);
        if (fault.error != QJsonParseError::NoError || !document.isObject()) {
            const auto line = m_json.left(fault.offset).count('\n') + 1;
            return Error{
                ErrorCode::DefinitionInvalid, m_fileName,
                u"line %1: %2"_s.arg(line).arg(document.isNull() ? fault.errorString() : u"not an object"_s)};
        }
        m_object = document.object();
        Definition definition;
        definition.fileName = m_fileName;
        readCommon(definition, administrations);
        readManners(definition);
        readNotes(definition);
        readParameters(definition);
        checkKeys();
        if (m_error) {
            return *m_error;
        }
        return definition;
    }

private:
    void fail(const QString &key, const QString &why)
    {
        if (!m_error) {
            m_error = Error{ErrorCode::DefinitionInvalid, m_fileName,
                            u"line %1, key \"%2\": %3"_s.arg(m_lines.of(key)).arg(key, why)};
        }
    }

    QJsonValue take(const QString &key)
    {
        m_known.insert(key);
        return m_object.value(key);
    }

    QString text(const QString &key, bool isNeeded)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() && !isNeeded) {
            return {};
        }
        if (!value.isString() || value.toString().trimmed().isEmpty()) {
            fail(key, value.isUndefined() ? u"missing"_s : u"must be a text"_s);
        }
        return value.toString();
    }

    QStringList texts(const QString &key, bool isNeeded)
    {
        const QJsonValue value = take(key);
        QStringList list;
        if (value.isUndefined() && !isNeeded) {
            return list;
        }
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array) {
            if (!each.isString() || each.toString().trimmed().isEmpty()) {
                fail(key, u"must be a list of texts"_s);
            }
            list.append(each.toString());
        }
        if (!value.isArray() || list.isEmpty()) {
            fail(key, value.isUndefined() ? u"missing"_s : u"must be a list that is not empty"_s);
        }
        return list;
    }

    QList<QUrl> urls(const QString &key, bool isNeeded)
    {
        QList<QUrl> urls;
        const QStringList list = texts(key, isNeeded);
        for (const QString &each : list) {
            const QUrl url(each, QUrl::StrictMode);
            if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty()
                || !url.userInfo().isEmpty()) {
                fail(key, u"\"%1\" is no https address"_s.arg(each));
            }
            urls.append(url);
        }
        return urls;
    }

    void readCommon(Definition &definition, const QSet<QString> &administrations)
    {
        definition.code = text(u"code"_s, true);
        if (!m_error && !administrations.contains(definition.code)) {
            fail(u"code"_s, u"no administration \"%1\""_s.arg(definition.code));
        }
        definition.family = text(u"family"_s, true);
        static const QStringList families{Dsfr, Regions, u"drupal-ppparis"_s, Moselle};
        if (!m_error && !families.contains(definition.family)) {
            fail(u"family"_s,
                 u"no family \"%1\"; there are %2"_s.arg(definition.family, families.join(u", "_s)));
        }
        definition.start = urls(u"start"_s, true);
        if (!m_error && definition.family == Moselle && definition.start.size() != 3) {
            fail(u"start"_s, u"must be the session, the acts and the recueils"_s);
        }
        definition.alternates = urls(u"alternates"_s, false);
        definition.verified = text(u"verified"_s, true);
        if (!m_error && !isMonth(definition.verified)) {
            fail(u"verified"_s, u"must be a month as \"2026-08\""_s);
        }
    }

    void readManners(Definition &definition)
    {
        const QJsonValue browser = take(u"browser"_s);
        definition.needsBrowser = browser.toBool();
        if (!browser.isUndefined() && !browser.isBool()) {
            fail(u"browser"_s, u"must be true or false"_s);
        }
        const QJsonValue delay = take(u"delaySeconds"_s);
        const double seconds = delay.toDouble(-1);
        if (!delay.isUndefined() && (seconds < 1 || seconds > 600 || seconds != static_cast<int>(seconds))) {
            fail(u"delaySeconds"_s, u"must be a whole number from 1 to 600"_s);
        }
        definition.delaySeconds = delay.isUndefined() ? 0 : static_cast<int>(seconds);
        const QString numbering = text(u"numbering"_s, false);
        if (numbering == "monthly"_L1) {
            definition.numbering = Numbering::Monthly;
        } else if (numbering == "none"_L1) {
            definition.numbering = Numbering::None;
        } else if (!numbering.isEmpty() && numbering != "yearly"_L1) {
            fail(u"numbering"_s, u"must be yearly, monthly or none"_s);
        }
        definition.userAgent = text(u"userAgent"_s, false);
        const QString why = text(u"userAgentWhy"_s, false);
        if (definition.userAgent.isEmpty() != why.isEmpty()) {
            fail(why.isEmpty() ? u"userAgent"_s : u"userAgentWhy"_s,
                 u"userAgent and userAgentWhy go together"_s);
        }
    }

    static bool isMonth(const QString &text) { return QDate::fromString(text, u"yyyy-MM"_s).isValid(); }

    void readNotes(Definition &definition)
    {
        const QString key = u"oddities"_s;
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray()) {
            fail(key, u"must be a list"_s);
        }
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list) {
            const QJsonObject oddity = each.toObject();
            const QString seen = oddity.value("seen"_L1).toString();
            const QString note = oddity.value("note"_L1).toString();
            if (oddity.size() != 2 || !isMonth(seen) || note.trimmed().isEmpty()) {
                fail(key, u"each must be {\"seen\": \"2026-08\", \"note\": \"…\"}"_s);
            }
            definition.oddities.append(seen + ": "_L1 + note);
        }
        definition.uncertain = texts(u"uncertain"_s, false);
    }

    void readParameters(Definition &definition)
    {
        if (definition.family != Dsfr && definition.family != Regions) {
            return;
        }
        const QString order = text(u"order"_s, false);
        static const QStringList orders{{}, u"newest-first"_s, u"oldest-first"_s, u"unknown"_s};
        if (!orders.contains(order)) {
            fail(u"order"_s, u"must be newest-first, oldest-first or unknown"_s);
        }
        if (!order.isEmpty()) {
            definition.parameters.insert(u"order"_s, order);
        }
        for (const QString &key : {u"follow"_s, u"exclude"_s, u"skip"_s}) {
            const QJsonValue value = m_object.value(key);
            const bool isSingle = key == "follow"_L1 && value.isString();
            const QStringList patterns = isSingle ? QStringList{text(key, true)} : texts(key, false);
            for (const QString &pattern : patterns) {
                checkPattern(key, pattern);
            }
            if (!patterns.isEmpty()) {
                definition.parameters.insert(key, QJsonArray::fromStringList(patterns));
            }
        }
    }

    void checkPattern(const QString &key, const QString &pattern)
    {
        const QRegularExpression expression = definitionPattern(pattern);
        static const QRegularExpression token(u"(?<!\\\\[pPx])\\{[A-Za-z]\\w*\\}"_s);
        const auto unknown = token.match(expression.pattern());
        QString why;
        if (!expression.isValid()) {
            why = expression.errorString();
        } else if (unknown.hasMatch()) {
            why = u"no token %1"_s.arg(unknown.captured());
        } else if (expression.match(QString()).hasMatch()) {
            why = u"matches everything"_s;
        }
        if (!why.isEmpty()) {
            fail(key, u"regular expression \"%1\": %2"_s.arg(pattern, why));
        }
    }

    void checkKeys()
    {
        if (!m_lines.repeated().isEmpty()) {
            fail(m_lines.repeated().first(), u"given twice"_s);
        }
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (!m_known.contains(key)) {
                fail(key, u"unknown"_s);
            }
        }
    }

    QByteArray m_json;
    KeyLines m_lines;
    QString m_fileName;
    QJsonObject m_object;
    QSet<QString> m_known;
    std::optional<Error> m_error;
};

Result<Definition> loadFile(const QString &path, const QSet<QString> &administrations)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, path, file.errorString()};
    }
    return parseDefinition(file.readAll(), path, administrations);
}

} // namespace

Result<Definition> parseDefinition(const QByteArray &json, const QString &fileName,
                                   const QSet<QString> &administrations)
{
    return DefinitionReader(json, fileName).read(administrations);
}

QSet<QString> administrationCodes()
{
    initResources();
    QFile file(u":/attrap/scrapers/administrations.json"_s);
    QSet<QString> codes;
    if (!file.open(QIODevice::ReadOnly)) {
        return codes;
    }
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &each : list) {
        codes.insert(each.toObject().value("code"_L1).toString());
    }
    return codes;
}

Result<Definition> loadDefinition(const QString &path)
{
    return loadFile(path, administrationCodes());
}

Result<QList<Definition>> loadDefinitions(const QString &folder)
{
    const QSet<QString> administrations = administrationCodes();
    QList<Definition> definitions;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        const Result<Definition> definition = loadFile(path, administrations);
        if (!definition) {
            return definition.error();
        }
        if (name != definition->code + ".json"_L1) {
            return Error{ErrorCode::DefinitionInvalid, path,
                         u"line 1, key \"code\": %1 must be in %1.json"_s.arg(definition->code)};
        }
        definitions.append(*definition);
    }
    if (definitions.isEmpty()) {
        return Error{ErrorCode::DefinitionInvalid, folder, u"no definition in it"_s};
    }
    std::sort(definitions.begin(), definitions.end(),
              [](const Definition &a, const Definition &b) { return a.code < b.code; });
    return definitions;
}

} // namespace attrap
