// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/versionsdialog.h"

#include "app/gui/crawltexts.h"
#include "app/gui/listtools.h"
#include "app/gui/tabledialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

QString kindText(const Observation &seen)
{
    if (seen.kind == "local"_L1) {
        return VersionsDialog::tr("file imported");
    }
    if (seen.kind == "listing"_L1) {
        return VersionsDialog::tr("seen in the list");
    }
    if (seen.kind == "document"_L1) {
        return VersionsDialog::tr("document asked for");
    }
    if (seen.kind == "absence"_L1) {
        return VersionsDialog::tr("no longer in the list");
    }
    return seen.kind;
}

/// The note of the journal in words; what is only technical stands with the answer, below the list.
QString noteText(const Observation &seen)
{
    QStringList words;
    const QJsonObject note = QJsonDocument::fromJson(seen.note.toUtf8()).object();
    for (auto it = note.begin(); it != note.end(); ++it) {
        if (it.key() == "route"_L1) {
            if (it.value().toString() == "browser"_L1) {
                words.append(VersionsDialog::tr("through the browser"));
            }
        } else if (it.key() == "conditional"_L1) {
            words.append(VersionsDialog::tr("asked only whether it changed"));
        } else if (it.key() != "http"_L1) {
            words.append(it.key() + u": "_s + it.value().toVariant().toString());
        }
    }
    return note.isEmpty() ? seen.note : words.join(u", "_s);
}

QList<RowColumn<Crawls::Version>> versionColumns()
{
    using Row = Crawls::Version;
    return {
        {VersionsDialog::tr("First seen"),
         [](const Row &row) { return shownTime(row.firstSeen); },
         {},
         false},
        {VersionsDialog::tr("Last seen"), [](const Row &row) { return shownTime(row.lastSeen); }, {}, false},
        {VersionsDialog::tr("Fingerprint (SHA-256)"), [](const Row &row) { return row.document; }, {}, false},
    };
}

QList<RowColumn<Observation>> observationColumns()
{
    using Row = Observation;
    const auto number
        = [](const std::optional<qint64> &value) { return value ? QLocale().toString(*value) : QString(); };
    return {
        {VersionsDialog::tr("When"), [](const Row &row) { return shownTime(row.at); }, {}, false},
        {VersionsDialog::tr("What"), kindText, {}, false},
        {VersionsDialog::tr("Status"),
         [](const Row &row) { return row.status ? QString::number(*row.status) : QString(); },
         {},
         true},
        {VersionsDialog::tr("Bytes"), [number](const Row &row) { return number(row.sizeBytes); }, {}, true},
        {VersionsDialog::tr("Printed date"), [](const Row &row) { return row.listedOn; }, {}, false},
        {VersionsDialog::tr("Words of the link"), [](const Row &row) { return row.linkText; }, {}, false},
        {VersionsDialog::tr("Note"), noteText, {}, false},
        {VersionsDialog::tr("Fingerprint (SHA-256)"), [](const Row &row) { return row.sha256; }, {}, false},
        {VersionsDialog::tr("Address"), [](const Row &row) { return row.url; }, {}, false},
    };
}

} // namespace

VersionsDialog::VersionsDialog(const RecueilHistory &history, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_dialogs(dialogs)
    , m_versions(versionColumns(), [](const Crawls::Version &row) { return row.document; })
    , m_observations(observationColumns(),
                     [](const Observation &row) { return toStorage(row.at) + row.kind; })
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("Versions and evidence"));
    resize(960, 720);
    m_versions.setRows(history.versions);
    m_observations.setRows(history.observations);
    auto *title = new QLabel(history.recueil.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *provenance = new QLabel(provenanceText(history), this);
    provenance->setObjectName(u"provenance"_s);
    provenance->setTextFormat(Qt::PlainText);
    provenance->setWordWrap(true);
    provenance->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *page = buttons->addButton(tr("Open the &list in a browser"), QDialogButtonBox::ActionRole);
    page->setObjectName(u"versionsPage"_s);
    page->setAutoDefault(false);
    page->setEnabled(!history.recueil.listingUrl.isEmpty());
    connect(page, &QPushButton::clicked, this,
            [this] { Q_EMIT pageWanted(QUrl(m_history.recueil.listingUrl)); });
    auto *save = buttons->addButton(tr("&Save the pages that listed it…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"versionsSavePages"_s);
    save->setAutoDefault(false);
    save->setEnabled(!history.recueil.listingUrl.isEmpty());
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT savedPagesWanted(m_history.recueil.id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(provenance);
    column->addLayout(makeVersions(), 1);
    column->addLayout(makeObservations(), 3);
    column->addWidget(buttons);
    m_versionList->setFocus();
}

QLayout *VersionsDialog::makeVersions()
{
    m_versionList = new QTableView(this);
    m_versionList->setObjectName(u"versionList"_s);
    m_versionList->setAccessibleName(tr("Versions"));
    m_versionList->setModel(&m_versions);
    arrangeList(*m_versionList);
    m_versionList->resizeColumnsToContents();
    m_versionList->horizontalHeader()->setStretchLastSection(true);
    makeCopyable(m_versionList);
    auto *heading
        = new QLabel(tr("%n &version(s) held", nullptr, static_cast<int>(m_history.versions.size())), this);
    heading->setBuddy(m_versionList);
    auto *open = new QPushButton(tr("&Open this version"), this);
    open->setObjectName(u"versionOpen"_s);
    open->setAutoDefault(false);
    open->setEnabled(!m_history.versions.isEmpty());
    connect(open, &QPushButton::clicked, this, [this] { openVersion(m_versionList->currentIndex()); });
    connect(m_versionList, &QTableView::activated, this, &VersionsDialog::openVersion);
    m_versionList->setCurrentIndex(m_versions.index(m_versions.rowCount() - 1, 0));
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(open);
    top->addLayout(listButtons(*m_versionList, tr("versions.csv"), m_dialogs, this));
    auto *column = new QVBoxLayout;
    column->addLayout(top);
    column->addWidget(m_versionList);
    return column;
}

QLayout *VersionsDialog::makeObservations()
{
    m_observationList = new QTableView(this);
    m_observationList->setObjectName(u"observationList"_s);
    m_observationList->setAccessibleName(tr("Observations"));
    m_observationList->setModel(&m_observations);
    arrangeList(*m_observationList);
    m_observationList->resizeColumnsToContents();
    makeCopyable(m_observationList);
    m_answer = new QPlainTextEdit(this);
    m_answer->setObjectName(u"observationAnswer"_s);
    m_answer->setAccessibleName(tr("What the site answered"));
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_observationList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &VersionsDialog::showObservation);
    m_observationList->setCurrentIndex(m_observations.index(m_observations.rowCount() - 1, 0));
    auto *heading = new QLabel(
        tr("%n o&bservation(s)", nullptr, static_cast<int>(m_history.observations.size())), this);
    heading->setBuddy(m_observationList);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addLayout(listButtons(*m_observationList, tr("observations.csv"), m_dialogs, this));
    auto *column = new QVBoxLayout;
    column->addLayout(top);
    column->addWidget(m_observationList, 3);
    column->addWidget(new QLabel(tr("What the site answered:"), this));
    column->addWidget(m_answer, 2);
    return column;
}

void VersionsDialog::openVersion(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT documentWanted(m_versions.row(index.row()).document);
    }
}

void VersionsDialog::showObservation(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const Observation &seen = m_observations.row(index.row());
    QStringList lines{toStorage(seen.at), seen.url};
    if (!seen.finalUrl.isEmpty() && seen.finalUrl != seen.url) {
        lines.append(tr("answered from: %1").arg(seen.finalUrl));
    }
    const QString redirects = pairsText(seen.redirects);
    if (!redirects.isEmpty()) {
        lines.append(redirects);
    }
    if (!seen.originOverride.isEmpty()) {
        lines.append(tr("a stand-in answered: %1").arg(seen.originOverride));
    }
    if (!seen.certificateSubject.isEmpty()) {
        lines.append(tr("certificate: %1").arg(seen.certificateSubject));
        lines.append(u"SHA-256 "_s + seen.certificateFingerprint);
    }
    if (!seen.note.isEmpty()) {
        lines.append(seen.note);
    }
    const QString headers = pairsText(seen.headers);
    if (!headers.isEmpty()) {
        lines.append(QString());
        lines.append(headers);
    }
    m_answer->setPlainText(lines.join(u'\n'));
}

} // namespace attrap
