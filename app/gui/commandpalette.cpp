// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commandpalette.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

/// Folded for comparing: case and accents away.
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

} // namespace

QString plainActionText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    text.remove(u"…"_s);
    return text.trimmed();
}

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    for (QAction *action : actions) {
        m_actions.append(action);
    }
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("type a command…"));
    m_filter->setAccessibleName(tr("Command to look for"));
    m_list->setObjectName(u"commands"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setWordWrap(true); // Why something cannot be done is read to its end.
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    resize(520, 420);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    fill({});
    m_filter->setFocus();
}

void CommandPalette::fill(const QString &filter)
{
    m_list->clear();
    const QStringList words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    int enabled = 0;
    for (int i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions.at(i);
        const bool isOffered = action != nullptr && (action->isEnabled() || !action->statusTip().isEmpty());
        if (!isOffered) {
            continue;
        }
        const QString name = plainActionText(*action);
        const QString searched = folded(name);
        const bool matches = std::all_of(
            words.begin(), words.end(), [&searched](const QString &word) { return searched.contains(word); });
        if (matches) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            auto *item = new QListWidgetItem(keys.isEmpty() ? name : u"%1    %2"_s.arg(name, keys));
            item->setData(Qt::UserRole, i);
            if (action->isEnabled()) {
                m_list->insertItem(enabled++, item);
            } else { // After what can be done: why it cannot.
                item->setText(u"%1 — %2"_s.arg(name, action->statusTip()));
                item->setFlags(Qt::NoItemFlags);
                m_list->addItem(item);
            }
        }
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    const QPointer<QAction> action = m_actions.at(item->data(Qt::UserRole).toInt());
    accept();
    if (action) {
        action->trigger();
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace attrap
