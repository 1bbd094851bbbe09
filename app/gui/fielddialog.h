// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/correcting.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace attrap {

/// Asks what a field of an acte says. Nothing is accepted that the field cannot hold: a sentence tells why.
/// GUI thread.
class FieldDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param value      In its normal form; legal bases one a line.
    /// @param isCorrected  The user gave it: what was read can count again.
    FieldDialog(const QString &name, const QString &value, bool isCorrected, QWidget *parent = nullptr);

    /// Says above the field of which acte it is.
    void setActe(const QString &sentence);
    /// In its normal form; empty: there is none.
    [[nodiscard]] QString value() const { return m_value; }

    void accept() override;

Q_SIGNALS:
    /// What was read is to count again. The dialog is closed.
    void restoreWanted();

private:
    [[nodiscard]] QString typed() const;

    QString m_name;
    QString m_value;
    QString m_shown; ///< What stood there first.
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr; ///< For legal bases instead.
    QLabel *m_acte = nullptr;
    QLabel *m_trouble = nullptr;
};

} // namespace attrap
