// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dialogs.h"

#include "app/gui/importsheet.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

struct DialogTexts
{
    Q_DECLARE_TR_FUNCTIONS(DialogTexts)
};

} // namespace

void WindowDialogs::openFiles(QWidget *parent, const QString &folder, std::function<void(QStringList)> done)
{
    auto *dialog = new QFileDialog(parent, DialogTexts::tr("Import files"), folder,
                                   DialogTexts::tr("PDF documents (*.pdf *.PDF);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, done);
    dialog->open();
}

void WindowDialogs::openFolder(QWidget *parent, const QString &title, const QString &folder,
                               std::function<void(QString)> done)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, done);
    dialog->open();
}

void WindowDialogs::saveFile(QWidget *parent, const QString &fileName, std::function<void(QString)> done)
{
    auto *dialog = new QFileDialog(parent, DialogTexts::tr("Export the list"), {},
                                   DialogTexts::tr("Table for a spreadsheet (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, done);
    dialog->open();
}

void WindowDialogs::chooseAdministration(QWidget *parent, const QList<Administration> &administrations,
                                         const QStringList &paths, const QString &likely,
                                         std::function<void(QString)> done)
{
    auto *sheet = new ImportSheet(administrations, paths, likely, parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(sheet, &QDialog::accepted, parent, [sheet, done] { done(sheet->administration()); });
    sheet->open();
}

void WindowDialogs::openFile(QWidget *parent, const QString &title, const QString &kinds,
                             std::function<void(QString)> done)
{
    auto *dialog = new QFileDialog(parent, title, {}, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, done);
    dialog->open();
}

void WindowDialogs::openInBrowser(const QUrl &page)
{
    QDesktopServices::openUrl(page);
}

void WindowDialogs::tell(QWidget *parent, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, QCoreApplication::applicationName(), sentence,
                                QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

} // namespace attrap
