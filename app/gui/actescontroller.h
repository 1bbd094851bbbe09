// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/correcting.h"

#include <QObject>
#include <QPointer>

namespace attrap {

class ContentsPane;
class FieldDialog;
class ReaderView;
class Services;
struct FieldRow;

/// The actes of the document in the reader: shows them beside its pages, and has what the user says of them
/// corrected and undone. GUI thread.
class ActesController : public QObject
{
    Q_OBJECT

public:
    /// What can be said of a page.
    enum class PageWish { Begin, Join, MoveHere, NextBeginsHere, Restore };

    /// All outlive it. Dialogs open over `window`.
    ActesController(ReaderView &view, ContentsPane &pane, QWidget &window);

    /// Null: no library any more.
    void setServices(Services *services);
    /// The reader shows another document, or none.
    void showDocument(const QString &sha256);
    /// The document changed: its actes are loaded anew.
    void reload();

    [[nodiscard]] const DocumentActes &actes() const { return m_actes; }
    /// Why that cannot be said of a page, in a sentence; empty when it can.
    [[nodiscard]] QString trouble(PageWish wish, int pageIndex) const;
    [[nodiscard]] QString fieldTrouble() const; ///< Why no field can be corrected.
    [[nodiscard]] QString restoreFieldTrouble() const;
    [[nodiscard]] QString undoTrouble() const;

    void say(PageWish wish, int pageIndex);
    void correctField(); ///< Asks for the value of the chosen field.
    void restoreField();
    void undo(); ///< The last correction in this document, then the one before…
    void goToActe(int step); ///< The next or the previous one.

Q_SIGNALS:
    void said(const QString &sentence);
    /// What can be asked for has changed.
    void stateChanged();
    /// A correction was made: lists and results are to show it.
    void corrected();

private:
    [[nodiscard]] QString generalTrouble() const;
    [[nodiscard]] Correction correctionFor(PageWish wish, int pageIndex) const;
    void send(const QList<Correction> &corrections);
    void sendNext();
    void showDocumentActes(const DocumentActes &actes);
    [[nodiscard]] bool isBusy() const { return !m_sending.isEmpty() || m_settling; }
    void setField(const Correction &correction);
    void answered(const Correction &correction);
    void refused(const Correction &correction, const Error &reason);
    void lightField(const FieldRow &row);

    ReaderView &m_view;
    ContentsPane &m_pane;
    QWidget &m_window;
    Services *m_services = nullptr;
    QString m_document;
    DocumentActes m_actes;
    quint64 m_asked = 0; ///< The actes that are on their way.
    QList<QList<Correction>> m_undo; ///< Of this document, the last one last.
    QList<Correction> m_sending; ///< The first is being made, the others follow one by one.
    bool m_settling = false; ///< They are made, but m_actes is still what was before them.
    bool m_isUndoing = false;
    QList<Correction> m_underWay; ///< What undoes the ones that are being made.
    QString m_done; ///< What is said once it is made.
    QPointer<FieldDialog> m_dialog;
};

} // namespace attrap
