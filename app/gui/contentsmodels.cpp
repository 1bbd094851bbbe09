// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/contentsmodels.h"

#include "app/gui/actetexts.h"
#include "app/gui/colours.h"
#include "app/gui/listroles.h"
#include "app/gui/texts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct Contents
{
    Q_DECLARE_TR_FUNCTIONS(Contents)
};

QString warned(const QString &text)
{
    return u"⚠ "_s + text;
}

QString folded(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            result += letter.toLower();
        }
    }
    return result;
}

QString joined(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            kept.append(part);
        }
    }
    return kept.join(u" · "_s);
}

QString signedText(const Acte &acte)
{
    return shownDate(acte.signedOn);
}

/// Pages, and how far one can rely on all this.
QString footOf(const Acte &acte)
{
    const QString cut = isDoubtful(acte.confidence)
        ? warned(Contents::tr("cutting to be checked"))
        : Contents::tr("cutting %1", "“sure” or “probable”").arg(confidenceText(acte.confidence));
    const int doubtful = doubtfulFields(acte);
    return joined(
        {pagesText(acte), cut,
         doubtful == 0 ? QString() : warned(Contents::tr("%n field(s) to be checked", nullptr, doubtful))});
}

QString valueOf(const FieldRow &row)
{
    if (row.standing == FieldRow::Standing::Missing) {
        return u"—"_s;
    }
    if (row.field.value.isEmpty()) {
        return Contents::tr("none", "the user said that a field has no value");
    }
    QStringList lines;
    for (const QString &line : row.field.value.split(u'\n')) {
        lines.append(fieldValueText(row.field.name, line));
    }
    return lines.join(u" ; "_s);
}

QString sureness(const FieldRow &row)
{
    if (row.standing == FieldRow::Standing::Missing || row.field.source == FieldSource::User) {
        return {};
    }
    const QString text = confidenceText(row.field.confidence);
    return isDoubtful(row.field.confidence) ? warned(text) : text;
}

QString whereOf(const FieldRow &row)
{
    return row.standing == FieldRow::Standing::Missing ? Contents::tr("not found") : whereReadText(row.field);
}

QString detailOf(const FieldRow &row)
{
    switch (row.standing) {
    case FieldRow::Standing::Same: // Stands under the row with the name of the field.
        return joined({Contents::tr("also %1", "“read on page 12”").arg(whereOf(row)), sureness(row)});
    case FieldRow::Standing::Other:
        return joined({Contents::tr("otherwise %1", "“read on page 12”").arg(whereOf(row)), sureness(row)});
    case FieldRow::Standing::Counts:
    case FieldRow::Standing::Missing:
        break;
    }
    return joined({fieldLabel(row.field.name), whereOf(row), sureness(row)});
}

} // namespace

int doubtfulFields(const Acte &acte)
{
    const QList<FieldRow> rows = fieldRows(acte);
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const FieldRow &row) {
        return row.standing == FieldRow::Standing::Counts && row.field.source != FieldSource::User
            && isDoubtful(row.field.confidence);
    }));
}

QList<ActeRow> acteRows(const DocumentActes &actes, int pageIndex)
{
    QList<ActeRow> rows;
    const int current = actes.acteOf(pageIndex);
    for (int i = 0; i < actes.actes.size(); ++i) {
        rows.append({actes.actes.at(i), i == current});
    }
    return rows;
}

QList<FieldRow> fieldRows(const Acte &acte)
{
    QList<FieldRow> rows;
    const QStringList names = fieldNames();
    for (const QString &name : names) {
        QList<ActeField> values;
        for (const ActeField &field : acte.fields) {
            if (field.name == name) {
                values.append(field);
            }
        }
        // As settleFields() sorts them: the library gives them by name and source only.
        std::stable_sort(values.begin(), values.end(), [](const ActeField &a, const ActeField &b) {
            const bool isUser = a.source == FieldSource::User;
            return isUser != (b.source == FieldSource::User) ? isUser : a.confidence > b.confidence;
        });
        if (values.isEmpty()) {
            ActeField missing;
            missing.name = name;
            rows.append({missing, FieldRow::Standing::Missing});
        }
        QStringList seen;
        const bool isCorrected = !values.isEmpty() && values.first().source == FieldSource::User;
        for (int i = 0; i < values.size(); ++i) {
            const ActeField &field = values.at(i);
            const bool counts = i == 0
                || (name == FieldName::LegalBasis && (field.source == FieldSource::User || !isCorrected)
                    && !seen.contains(field.value));
            rows.append({field,
                         counts                           ? FieldRow::Standing::Counts
                             : seen.contains(field.value) ? FieldRow::Standing::Same
                                                          : FieldRow::Standing::Other});
            seen.append(field.value);
        }
    }
    return rows;
}

QList<RowColumn<ActeRow>> acteColumns()
{
    using Row = ActeRow;
    return {
        {Contents::tr("Title"), [](const Row &row) { return titleOf(row.acte); }, {}, false},
        {fieldLabel(u"number"_s), [](const Row &row) { return row.acte.number; }, {}, false},
        {fieldLabel(u"kind"_s), [](const Row &row) { return row.acte.kind; }, {}, false},
        {fieldLabel(u"service"_s), [](const Row &row) { return row.acte.service; }, {}, false},
        {fieldLabel(u"signed_on"_s), [](const Row &row) { return signedText(row.acte); }, {}, false},
        {fieldLabel(u"signatory"_s), [](const Row &row) { return row.acte.signatory; }, {}, false},
        {fieldLabel(u"applies_from"_s),
         [](const Row &row) { return fieldValueText(u"applies_from"_s, row.acte.appliesFrom); },
         {},
         false},
        {fieldLabel(u"applies_to"_s),
         [](const Row &row) { return fieldValueText(u"applies_to"_s, row.acte.appliesTo); },
         {},
         false},
        {Contents::tr("Pages"), [](const Row &row) { return pagesText(row.acte); }, {}, false},
        {Contents::tr("Cutting"),
         [](const Row &row) {
             return joined({cutText(row.acte), confidenceText(row.acte.confidence)});
         },
         {},
         false},
        {Contents::tr("Fields to be checked"),
         [](const Row &row) { return QLocale().toString(doubtfulFields(row.acte)); },
         {},
         true},
        {Contents::tr("Fingerprint (SHA-256)"), [](const Row &row) { return row.acte.document; }, {}, false},
    };
}

QString acteKey(const ActeRow &row)
{
    return QString::number(row.acte.firstPage);
}

QVariant acteData(const ActeRow &row, int column, int role)
{
    Q_UNUSED(column);
    switch (role) {
    case TitleRole:
        return titleOf(row.acte);
    case DetailRole:
        return joined({row.acte.number, row.acte.kind, signedText(row.acte)});
    case FootRole:
        return footOf(row.acte);
    case DocumentRole:
        return row.acte.document;
    case KeyRole:
        return row.acte.firstPage;
    case BarRole:
        return row.isCurrent ? QVariant(currentHitOutline()) : QVariant();
    case Qt::ToolTipRole:
        return QStringList{titleOf(row.acte), joined({row.acte.number, row.acte.kind, signedText(row.acte)}),
                           footOf(row.acte), cutText(row.acte)}
            .join(u'\n');
    case Qt::AccessibleTextRole:
        return joined({row.isCurrent ? Contents::tr("the acte whose fields are shown") : QString(),
                       titleOf(row.acte), row.acte.number, footOf(row.acte)});
    default:
        return {};
    }
}

QList<RowColumn<FieldRow>> fieldColumns()
{
    using Row = FieldRow;
    return {
        {Contents::tr("Field"), [](const Row &row) { return fieldLabel(row.field.name); }, {}, false},
        {Contents::tr("Value"), valueOf, {}, false},
        {Contents::tr("From where"), whereOf, {}, false},
        {Contents::tr("Confidence"), sureness, {}, false},
    };
}

QString fieldKey(const FieldRow &row)
{
    return u"%1/%2/%3"_s.arg(row.field.name, QString::number(static_cast<int>(row.field.source)),
                             row.field.value);
}

QVariant fieldData(const FieldRow &row, int column, int role)
{
    Q_UNUSED(column);
    const bool isCounted = row.standing == FieldRow::Standing::Counts;
    switch (role) {
    case TitleRole:
        return row.standing == FieldRow::Standing::Missing ? QString() : valueOf(row);
    case DetailRole:
        return detailOf(row);
    case BarRole:
        if (isCounted && row.field.source == FieldSource::User) {
            return QVariant(fieldOutline());
        }
        return isCounted && isDoubtful(row.field.confidence) ? QVariant(troubleColour()) : QVariant();
    case Qt::ToolTipRole:
        return QString(valueOf(row) + u'\n' + detailOf(row));
    case Qt::AccessibleTextRole:
        return QString(fieldLabel(row.field.name) + u": "_s + valueOf(row) + u", "_s + detailOf(row));
    default:
        return {};
    }
}

void ActeFilter::setWords(const QString &words)
{
    m_words = folded(words).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ActeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    QString text;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        text += sourceModel()->index(row, column, parent).data().toString() + u'\n';
    }
    text = folded(text);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    ResultDelegate::paint(painter, option, index);
    const auto colour = index.data(BarRole).value<QColor>();
    if (colour.isValid()) {
        constexpr int Width = 4;
        painter->fillRect(QRect(option.rect.topLeft(), QSize(Width, option.rect.height() - 1)), colour);
    }
}

} // namespace attrap
