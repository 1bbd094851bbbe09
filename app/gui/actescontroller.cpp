// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actescontroller.h"

#include "app/gui/actetexts.h"
#include "app/gui/contentspane.h"
#include "app/gui/errortext.h"
#include "app/gui/fielddialog.h"
#include "app/gui/readerview.h"
#include "app/gui/services.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString pageName(int pageIndex)
{
    return QLocale().toString(pageIndex + 1);
}

} // namespace

ActesController::ActesController(ReaderView &view, ContentsPane &pane, QWidget &window)
    : m_view(view)
    , m_pane(pane)
    , m_window(window)
{
    connect(&view, &ReaderView::currentPageChanged, &pane, &ContentsPane::setCurrentPage);
    connect(&view, &ReaderView::currentPageChanged, this, &ActesController::stateChanged);
    connect(&pane, &ContentsPane::acteChosen, this, [this](int page) { m_view.goToPage(page); });
    connect(&pane, &ContentsPane::fieldChosen, this, &ActesController::lightField);
    connect(&pane, &ContentsPane::correctWanted, this, &ActesController::correctField);
    pane.setNotice(tr("No document is open."));
}

void ActesController::setServices(Services *services)
{
    m_services = services;
    m_sending.clear();
    m_underWay.clear();
    m_settling = false;
    showDocument({});
    if (services == nullptr) {
        return;
    }
    connect(services, &Services::actesLoaded, this, [this](quint64 id, const DocumentActes &actes) {
        if (id == m_asked) {
            showDocumentActes(actes);
        }
    });
    connect(services, &Services::corrected, this, &ActesController::answered);
    connect(services, &Services::correctionRefused, this, &ActesController::refused);
    connect(services, &Services::failed, this, [this] {
        m_settling = false; // The actes that were asked for may never come.
        Q_EMIT stateChanged();
    });
}

void ActesController::showDocumentActes(const DocumentActes &actes)
{
    m_actes = actes;
    m_settling = false;
    m_pane.setActes(actes);
    m_pane.setCurrentPage(m_view.currentPage());
    Q_EMIT stateChanged();
}

void ActesController::showDocument(const QString &sha256)
{
    if (sha256 != m_document) {
        m_undo.clear();
        m_document = sha256;
        m_settling = false;
        if (m_dialog) {
            m_dialog->reject();
        }
    }
    const bool isReadOnly = m_services != nullptr && m_services->isReadOnly();
    m_pane.setNotice(sha256.isEmpty() ? tr("No document is open.")
                         : isReadOnly ? tr("The library is open for reading only: nothing can be corrected.")
                                      : QString());
    m_actes = {};
    m_pane.setActes({});
    reload();
    Q_EMIT stateChanged();
}

void ActesController::reload()
{
    m_asked = m_services != nullptr && !m_document.isEmpty() ? m_services->loadActes(m_document) : 0;
}

QString ActesController::generalTrouble() const
{
    if (m_services == nullptr || m_document.isEmpty()) {
        return tr("No document is open.");
    }
    if (m_services->isReadOnly()) {
        return tr("The library is open for reading only.");
    }
    if (isBusy()) {
        return tr("The correction before is still being made.");
    }
    return m_actes.actes.isEmpty() ? tr("This document is not cut into actes yet.") : QString();
}

Correction ActesController::correctionFor(PageWish wish, int pageIndex) const
{
    Correction correction;
    correction.document = m_document;
    correction.page = pageIndex;
    const int acte = m_actes.acteOf(pageIndex);
    switch (wish) {
    case PageWish::Begin:
        correction.kind = Correction::Kind::BeginActe;
        break;
    case PageWish::Join:
        correction.kind = Correction::Kind::JoinToPrevious;
        break;
    case PageWish::Restore:
        correction.kind = Correction::Kind::ClearBoundary;
        break;
    case PageWish::MoveHere:
        correction.kind = Correction::Kind::MoveBoundary;
        correction.page = acte < 0 ? -1 : m_actes.actes.at(acte).firstPage;
        correction.toPage = pageIndex;
        break;
    case PageWish::NextBeginsHere:
        correction.kind = Correction::Kind::MoveBoundary;
        correction.page = acte < 0 ? -1 : m_actes.actes.at(acte).lastPage + 1;
        correction.toPage = pageIndex;
        break;
    }
    return correction;
}

QString ActesController::trouble(PageWish wish, int pageIndex) const
{
    const QString general = generalTrouble();
    if (!general.isEmpty()) {
        return general;
    }
    const Correction correction = correctionFor(wish, pageIndex);
    if (wish == PageWish::NextBeginsHere && correction.page >= m_actes.pageCount) {
        return tr("No acte follows the one of this page.");
    }
    return correctionTrouble(m_actes, correction);
}

QString ActesController::fieldTrouble() const
{
    const QString general = generalTrouble();
    return !general.isEmpty() || m_pane.currentField() != nullptr
        ? general
        : tr("No acte holds the page one looks at.");
}

QString ActesController::restoreFieldTrouble() const
{
    const QString general = fieldTrouble();
    if (!general.isEmpty()) {
        return general;
    }
    const Acte *acte = m_pane.currentActe();
    const bool isCorrected = acte != nullptr
        && m_actes.correctedField(acte->firstPage, m_pane.currentField()->field.name) != nullptr;
    return isCorrected ? QString() : tr("The chosen field was not corrected.");
}

QString ActesController::undoTrouble() const
{
    const QString general = generalTrouble();
    return !general.isEmpty() ? general : m_undo.isEmpty() ? tr("Nothing was corrected here.") : QString();
}

void ActesController::say(PageWish wish, int pageIndex)
{
    const QString why = trouble(wish, pageIndex);
    if (!why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    const Correction correction = correctionFor(wish, pageIndex);
    switch (wish) {
    case PageWish::Begin:
        m_done = tr("An acte begins at page %1. Ctrl+Z undoes it.").arg(pageName(pageIndex));
        break;
    case PageWish::Join:
        m_done = tr("Page %1 continues the acte before. Ctrl+Z undoes it.").arg(pageName(pageIndex));
        break;
    case PageWish::MoveHere:
    case PageWish::NextBeginsHere:
        m_done = tr("The acte that began at page %1 begins at page %2. Ctrl+Z undoes it.")
                     .arg(pageName(correction.page), pageName(pageIndex));
        break;
    case PageWish::Restore:
        m_done = tr("At page %1, what the cutting finds counts again. Ctrl+Z undoes it.")
                     .arg(pageName(pageIndex));
        break;
    }
    m_underWay = correctionsUndoing(m_actes, correction);
    m_isUndoing = false;
    send({correction});
}

void ActesController::correctField()
{
    const QString why = fieldTrouble();
    const FieldRow *row = m_pane.currentField();
    const Acte *acte = m_pane.currentActe();
    if (!why.isEmpty() || row == nullptr || acte == nullptr) {
        Q_EMIT said(why);
        return;
    }
    Correction correction;
    correction.document = m_document;
    correction.page = acte->firstPage;
    correction.name = row->field.name;
    QStringList values; // Several legal bases are one value; of the others, the reading that was chosen.
    for (const FieldRow &other : fieldRows(*acte)) {
        const bool isOne = row->field.name == FieldName::LegalBasis
            ? other.standing == FieldRow::Standing::Counts
            : other.field == row->field;
        if (isOne && other.field.name == row->field.name) {
            values.append(other.field.value);
        }
    }
    const bool isCorrected = m_actes.correctedField(acte->firstPage, row->field.name) != nullptr;
    m_dialog = new FieldDialog(row->field.name, values.join(u'\n'), isCorrected, &m_window);
    m_dialog->setActe(
        tr("In the acte of %1: %2", "its pages, its title").arg(pagesText(*acte), titleOf(*acte)));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString before = row->standing == FieldRow::Standing::Counts ? values.join(u'\n') : QString();
    const bool hadValue = row->standing == FieldRow::Standing::Counts;
    connect(m_dialog, &QDialog::accepted, this, [this, correction, before, hadValue]() mutable {
        correction.value = m_dialog->value();
        const bool isSame = hadValue ? correction.value == before : correction.value.isEmpty();
        if (!isSame) {
            setField(correction);
        }
    });
    connect(m_dialog, &FieldDialog::restoreWanted, this, [this, correction]() mutable {
        correction.kind = Correction::Kind::ClearField;
        setField(correction);
    });
    m_dialog->open();
}

void ActesController::restoreField()
{
    const QString why = restoreFieldTrouble();
    if (!why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    Correction correction;
    correction.kind = Correction::Kind::ClearField;
    correction.document = m_document;
    correction.page = m_pane.currentActe()->firstPage;
    correction.name = m_pane.currentField()->field.name;
    setField(correction);
}

void ActesController::setField(const Correction &correction)
{
    QString why = generalTrouble();
    if (why.isEmpty()) {
        why = correctionTrouble(m_actes, correction); // The document may have been cut anew meanwhile.
    }
    if (!why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    m_done = (correction.kind == Correction::Kind::SetField
                  ? tr("%1 is corrected. Ctrl+Z undoes it.", "name of a field")
                  : tr("%1: what was read counts again. Ctrl+Z undoes it.", "name of a field"))
                 .arg(fieldLabel(correction.name));
    m_underWay = correctionsUndoing(m_actes, correction);
    m_isUndoing = false;
    send({correction});
}

void ActesController::undo()
{
    const QString why = undoTrouble();
    if (!why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    m_done = tr("The last correction is undone.");
    m_underWay.clear();
    m_isUndoing = true;
    send(m_undo.takeLast());
}

void ActesController::send(const QList<Correction> &corrections)
{
    m_sending = corrections;
    sendNext();
    Q_EMIT stateChanged();
}

/// One after the other: when one is refused, those that build on it are not even tried.
void ActesController::sendNext()
{
    m_services->correct(m_sending.first());
}

void ActesController::answered(const Correction &correction)
{
    if (m_sending.isEmpty()) {
        return; // Somebody else's.
    }
    m_sending.removeFirst();
    if (!m_sending.isEmpty()) {
        sendNext();
        return;
    }
    if (correction.document == m_document) {
        if (!m_underWay.isEmpty()) {
            m_undo.append(m_underWay);
        }
        m_settling = true; // Until then nothing can be said of what is not known here yet.
        reload();
    }
    m_underWay.clear();
    m_isUndoing = false;
    Q_EMIT said(m_done);
    Q_EMIT corrected();
    Q_EMIT stateChanged();
}

void ActesController::refused(const Correction &correction, const Error &reason)
{
    if (m_sending.isEmpty()) {
        return;
    }
    if (correction.document == m_document) {
        if (m_isUndoing) {
            m_undo.append(m_sending); // What was not undone can be, once the reason is gone.
        }
        m_settling = true;
        reload();
    }
    m_sending.clear();
    m_underWay.clear();
    m_done = (m_isUndoing ? tr("The correction was not undone. %1", "why")
                          : tr("The correction was not made. %1", "why"))
                 .arg(errorText(reason));
    m_isUndoing = false;
    Q_EMIT said(m_done);
    Q_EMIT stateChanged();
}

void ActesController::goToActe(int step)
{
    const int here = m_actes.acteOf(m_view.currentPage());
    if (here < 0) {
        return;
    }
    // Back first leads to where this acte begins, as in a player of music.
    const bool isInside = step < 0 && m_view.currentPage() != m_actes.actes.at(here).firstPage;
    const int to = isInside ? here : here + step;
    if (to >= 0 && to < m_actes.actes.size()) {
        m_view.goToPage(m_actes.actes.at(to).firstPage);
    }
}

void ActesController::lightField(const FieldRow &row)
{
    const ActeField &field = row.field;
    m_pane.beginHolding();
    m_view.lightField(field.pageIndex, field.boxes);
    m_pane.endHolding(m_view.currentPage());
    Q_EMIT stateChanged();
}

} // namespace attrap
