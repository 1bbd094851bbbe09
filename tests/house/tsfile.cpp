// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/tsfile.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace attrap::house {

namespace {

/// French and English both have two plural forms.
constexpr qsizetype PluralForms = 2;

struct Message
{
    QString source;
    QString comment;
    QStringList translations;
    bool isPlural = false;
    bool isUnfinished = false;
};

/// Sorted, each as often as it occurs.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d{1,2}|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured());
    }
    found.sort();
    return found;
}

bool hasAccelerator(const QString &text)
{
    static const QRegularExpression pattern(u"&[^&\\s]"_s);
    return text.contains(pattern);
}

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isUnfinished = xml.attributes().hasAttribute(u"type"_s);
    if (!message.isPlural) {
        message.translations.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement()) {
        message.translations.append(xml.readElementText());
    }
}

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            readTranslation(xml, message);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QStringList problemsOf(const Message &message)
{
    QStringList problems;
    if (message.isUnfinished) {
        problems.append(u"unfinished"_s);
    }
    const qsizetype forms = message.isPlural ? PluralForms : 1;
    if (message.translations.size() != forms) {
        problems.append(u"%1 forms instead of %2"_s.arg(message.translations.size()).arg(forms));
    }
    for (const QString &translation : message.translations) {
        if (translation.isEmpty()) {
            problems.append(u"empty"_s);
        } else if (placeholders(translation) != placeholders(message.source)) {
            problems.append(u"other placeholders in “%1”"_s.arg(translation));
        } else if (hasAccelerator(translation) != hasAccelerator(message.source)) {
            problems.append(u"an accelerator too few or too many in “%1”"_s.arg(translation));
        }
    }
    return problems;
}

} // namespace

TsFile readTsFile(const QByteArray &bytes)
{
    TsFile file;
    QXmlStreamReader xml(bytes);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            const Message message = readMessage(xml);
            for (const QString &problem : problemsOf(message)) {
                file.problems.append(u"%1, “%2”: %3"_s.arg(context, message.source, problem));
            }
            file.sources.append(message.source);
            file.sentences.insert(QStringList{context, message.source, message.comment}.join(u'\n'),
                                  message.translations);
        }
    }
    if (xml.hasError()) {
        file.problems.append(u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString()));
    }
    return file;
}

QStringList onlyInOne(const TsFile &one, const TsFile &other)
{
    QStringList keys;
    for (const auto &[here, there] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        for (auto it = here->sentences.cbegin(); it != here->sentences.cend(); ++it) {
            if (!there->sentences.contains(it.key())) {
                keys.append(it.key());
            }
        }
    }
    return keys;
}

QStringList sentencesOf(const QString &source)
{
    // A call that names its context first, or one that does not; then one literal or several side by side.
    static const QRegularExpression call(uR"x((?:(?:\btranslate|TRANSLATE_NOOP)\(\s*"[\w:]+",|\btr\()\s*)x"
                                         uR"x(((?:"(?:[^"\\]|\\.)*"\s*)+))x"_s);
    static const QRegularExpression literal(uR"x("((?:[^"\\]|\\.)*)")x"_s);
    QStringList sentences;
    for (auto it = call.globalMatch(source); it.hasNext();) {
        QString sentence;
        for (auto part = literal.globalMatch(it.next().captured(1)); part.hasNext();) {
            sentence += part.next().captured(1);
        }
        sentences.append(sentence.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s));
    }
    return sentences;
}

} // namespace attrap::house
