// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/records.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace attrap {

/// What the user is asked in windows of their own. A test scripts the answers. None of them blocks: the
/// answer comes by `done`, which is not called when the user gives up. GUI thread.
class Dialogs
{
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    virtual void openFiles(QWidget *parent, const QString &folder, std::function<void(QStringList)> done) = 0;
    virtual void openFolder(QWidget *parent, const QString &title, const QString &folder,
                            std::function<void(QString)> done)
        = 0;
    virtual void saveFile(QWidget *parent, const QString &fileName, std::function<void(QString)> done) = 0;
    /// Who published the files to import: a code, or empty when the user does not know. `likely` is proposed;
    /// it may be empty.
    virtual void chooseAdministration(QWidget *parent, const QList<Administration> &administrations,
                                      const QStringList &paths, const QString &likely,
                                      std::function<void(QString)> done)
        = 0;
    /// One file; `kinds` as QFileDialog's filters.
    virtual void openFile(QWidget *parent, const QString &title, const QString &kinds,
                          std::function<void(QString)> done)
        = 0;
    virtual void tell(QWidget *parent, const QString &sentence) = 0;
    /// Shows a page in the user's own browser.
    virtual void openInBrowser(const QUrl &page) = 0;
};

/// The real ones.
class WindowDialogs : public Dialogs
{
public:
    void openFiles(QWidget *parent, const QString &folder, std::function<void(QStringList)> done) override;
    void openFolder(QWidget *parent, const QString &title, const QString &folder,
                    std::function<void(QString)> done) override;
    void saveFile(QWidget *parent, const QString &fileName, std::function<void(QString)> done) override;
    void chooseAdministration(QWidget *parent, const QList<Administration> &administrations,
                              const QStringList &paths, const QString &likely,
                              std::function<void(QString)> done) override;
    void openFile(QWidget *parent, const QString &title, const QString &kinds,
                  std::function<void(QString)> done) override;
    void tell(QWidget *parent, const QString &sentence) override;
    void openInBrowser(const QUrl &page) override;
};

} // namespace attrap
