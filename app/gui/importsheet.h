// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/records.h"

#include <QDialog>

class QComboBox;

namespace attrap {

/// Asks who published what is about to be imported; not knowing is a good answer. GUI thread.
class ImportSheet : public QDialog
{
    Q_OBJECT

public:
    /// `likely` is the code that is proposed; empty: none.
    ImportSheet(const QList<Administration> &administrations, const QStringList &paths, const QString &likely,
                QWidget *parent = nullptr);

    /// Code, or empty when the user does not know.
    [[nodiscard]] QString administration() const;

private:
    QComboBox *m_choice = nullptr;
};

} // namespace attrap
