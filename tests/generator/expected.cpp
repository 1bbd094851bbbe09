// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/generator/expected.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attrap::generator {
namespace {

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

QJsonArray boxesOf(const Word &word)
{
    QJsonArray boxes;
    for (const PageRect &box : word.boxes) {
        boxes.append(QJsonArray{rounded(box.x), rounded(box.y), rounded(box.width), rounded(box.height)});
    }
    return boxes;
}

bool isPlain(const QString &text)
{
    return text.size() >= 5 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

QJsonArray scanOnlyWords(const GeneratedDocument &document)
{
    QSet<QString> inText;
    for (const PageTruth &page : document.pages) {
        for (const Word &word : page.words) {
            if (word.source == WordSource::Text) {
                inText.insert(word.text.toLower());
            }
        }
    }
    QJsonArray words;
    for (int i = 0; i < document.pages.size(); ++i) {
        for (const Word &word : document.pages.at(i).words) {
            if (word.source == WordSource::Ocr && isPlain(word.text)
                && !inText.contains(word.text.toLower())) {
                words.append(
                    QJsonObject{{u"text"_s, word.text}, {u"page"_s, i + 1}, {u"boxes"_s, boxesOf(word)}});
            }
        }
    }
    return words;
}

QJsonObject fileOf(const GeneratedDocument &document)
{
    QJsonArray pages;
    for (int i = 0; i < document.pages.size(); ++i) {
        const PageTruth &page = document.pages.at(i);
        pages.append(QJsonObject{{u"page"_s, i + 1},
                                 {u"kind"_s, kindName(page.kind)},
                                 {u"width"_s, page.size.widthPt},
                                 {u"height"_s, page.size.heightPt},
                                 {u"rotate"_s, page.rotate},
                                 {u"words"_s, page.words.size()}});
    }
    QJsonArray actes;
    for (const ActeTruth &acte : document.actes) {
        actes.append(QJsonObject{{u"number"_s, acte.number},
                                 {u"title"_s, acte.title},
                                 {u"service"_s, acte.service},
                                 {u"separator_page"_s, acte.separatorPageIndex + 1},
                                 {u"first_page"_s, acte.firstPageIndex + 1},
                                 {u"last_page"_s, acte.lastPageIndex + 1}});
    }
    QJsonObject file{{u"file"_s, document.fileName},
                     {u"pages"_s, pages},
                     {u"actes"_s, actes},
                     {u"scan_only_words"_s, scanOnlyWords(document)}};
    if (document.publishedOn.isValid()) {
        file.insert(u"published_on"_s, document.publishedOn.toString(Qt::ISODate));
    }
    return file;
}

} // namespace

QString kindName(PageKind kind)
{
    switch (kind) {
    case PageKind::Text:
        return u"text"_s;
    case PageKind::Scan:
        return u"scan"_s;
    case PageKind::Mixed:
        return u"mixed"_s;
    case PageKind::BlankScan:
        return u"blank-scan"_s;
    case PageKind::Outline:
        return u"outline"_s;
    case PageKind::GarbageLetters:
        return u"garbage-letters"_s;
    case PageKind::GarbagePrivateUse:
        return u"garbage-private-use"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject expectedOf(const QList<GeneratedDocument> &documents)
{
    QJsonArray files;
    for (const GeneratedDocument &document : documents) {
        files.append(fileOf(document));
    }
    return {{u"files"_s, files}};
}

} // namespace attrap::generator
