// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/fielddialog.h"

#include "app/gui/colours.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString hintOf(const QString &name)
{
    if (name == FieldName::SignedOn) {
        return FieldDialog::tr("For example 14 août 2024, or 14/08/2024.");
    }
    if (name == FieldName::AppliesFrom || name == FieldName::AppliesTo) {
        return FieldDialog::tr("For example 14 août 2024, or 14 août 2024 à 8 h.");
    }
    if (name == FieldName::Duration) {
        return FieldDialog::tr("For example 3 ans, 6 mois or 8 heures.");
    }
    if (name == FieldName::LegalBasis) {
        return FieldDialog::tr("One a line: L. 242-5 du code de la sécurité intérieure.");
    }
    return {};
}

/// As people write it, where that is understood again; else as it is kept.
QString editable(const QString &name, const QString &value)
{
    const QDate day = QDate::fromString(value.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(value.mid(11, 5), u"HH:mm"_s);
    QString text = fieldValueText(name, value);
    if (day.isValid() && time.isValid()) {
        text = u"%1 à %2"_s.arg(day.toString(u"dd/MM/yyyy"_s), time.toString(u"H 'h' mm"_s));
    }
    const auto back = normalTypedValue(name, text);
    return back && *back == value ? text : value;
}

} // namespace

FieldDialog::FieldDialog(const QString &name, const QString &value, bool isCorrected, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_value(value)
    , m_shown(editable(name, value))
{
    setObjectName(u"fieldDialog"_s);
    setWindowTitle(tr("Correct a field"));
    const bool hasLines = name == FieldName::LegalBasis;
    QWidget *edit = nullptr;
    if (hasLines) {
        m_lines = new QPlainTextEdit(m_shown, this);
        m_lines->setTabChangesFocus(true);
        edit = m_lines;
    } else {
        m_line = new QLineEdit(m_shown, this);
        m_line->setSelection(static_cast<int>(m_shown.size()),
                             -static_cast<int>(m_shown.size())); // From its beginning.
        edit = m_line;
    }
    edit->setObjectName(u"fieldValue"_s);
    edit->setAccessibleName(fieldLabel(name));
    edit->setMinimumWidth(560);
    m_acte = new QLabel(this);
    m_acte->setObjectName(u"fieldActe"_s);
    m_acte->setTextFormat(Qt::PlainText);
    m_acte->setWordWrap(true);
    m_acte->hide();
    auto *label = new QLabel(fieldLabel(name), this);
    label->setBuddy(edit);
    QStringList sentences{hintOf(name), tr("Empty says that the acte has none."),
                          tr("What you say wins over what was read, now and whenever the document is read "
                             "again.")};
    sentences.removeAll(QString());
    auto *hint = new QLabel(sentences.join(u' '), this);
    hint->setWordWrap(true);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"fieldTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    QPalette colours = m_trouble->palette();
    colours.setColor(QPalette::WindowText, troubleColour(colours));
    m_trouble->setPalette(colours);
    m_trouble->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *restore = buttons->addButton(tr("&Restore what was read"), QDialogButtonBox::ResetRole);
    restore->setObjectName(u"fieldRestore"_s);
    restore->setEnabled(isCorrected);
    connect(restore, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT restoreWanted();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &FieldDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_acte);
    column->addWidget(label);
    column->addWidget(edit);
    column->addWidget(m_trouble);
    column->addWidget(hint);
    column->addWidget(buttons);
    edit->setFocus();
}

void FieldDialog::setActe(const QString &sentence)
{
    m_acte->setText(sentence);
    m_acte->show();
}

QString FieldDialog::typed() const
{
    return m_lines != nullptr ? m_lines->toPlainText() : m_line->text();
}

void FieldDialog::accept()
{
    if (typed() == m_shown) {
        QDialog::accept();
        return;
    }
    const auto value = normalTypedValue(m_name, typed());
    if (!value) {
        m_trouble->setText(typedValueTrouble(m_name, value.error()));
        m_trouble->setAccessibleName(m_trouble->text());
        m_trouble->show();
        // A dialog does not grow by itself for a sentence that takes several lines.
        layout()->activate();
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
        return;
    }
    m_value = *value;
    QDialog::accept();
}

} // namespace attrap
