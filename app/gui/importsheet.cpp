// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/importsheet.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString whatIsImported(const QStringList &paths)
{
    if (paths.size() == 1) {
        return QDir::toNativeSeparators(paths.first());
    }
    return ImportSheet::tr("%n files or folders", nullptr, static_cast<int>(paths.size()));
}

} // namespace

ImportSheet::ImportSheet(const QList<Administration> &administrations, const QStringList &paths,
                         const QString &likely, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"importSheet"_s);
    setWindowTitle(tr("Import"));
    auto *what = new QLabel(whatIsImported(paths), this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);

    m_choice = new QComboBox(this);
    m_choice->setObjectName(u"administration"_s);
    m_choice->setEditable(true); // So that typing searches.
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(42);
    m_choice->addItem(tr("I do not know"), QString());
    for (const Administration &administration : administrations) {
        const QString name = administration.department.isEmpty()
            ? administration.name
            : u"%1 – %2"_s.arg(administration.department, administration.name);
        m_choice->addItem(name, administration.code);
    }
    if (const int row = likely.isEmpty() ? -1 : m_choice->findData(likely); row > 0) {
        m_choice->setCurrentIndex(row);
    }
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    auto *question = new QLabel(tr("Who &published these documents?"), this);
    question->setBuddy(m_choice);
    auto *note = new QLabel(
        tr("The originals are copied into the library. The files themselves stay where they are."), this);
    note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this, buttons] {
        // A name that is none of the list would be taken for ignorance without a word.
        const bool known = m_choice->findText(m_choice->currentText(), Qt::MatchFixedString) >= 0;
        buttons->button(QDialogButtonBox::Ok)->setEnabled(known);
    };
    connect(m_choice, &QComboBox::currentTextChanged, this, check);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(what);
    column->addWidget(question);
    column->addWidget(m_choice);
    column->addWidget(note);
    column->addWidget(buttons);
    m_choice->setFocus();
    m_choice->lineEdit()->selectAll();
}

QString ImportSheet::administration() const
{
    const int row = m_choice->findText(m_choice->currentText(), Qt::MatchFixedString);
    return row >= 0 ? m_choice->itemData(row).toString() : QString();
}

} // namespace attrap
