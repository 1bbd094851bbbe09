// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QWebEnginePage;
class QWebEngineView;

namespace attrap {

/// The window in which the user passes what a site asks: a sentence that says what to do, the address, the
/// page, and Done, Reload, Close. GUI thread.
class BrowserWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the sentence at the top says.
    enum class State {
        Waiting, ///< The user is to pass.
        Checking,
        StillAsked, ///< Checked, and the site still asks.
        LoadFailed,
        Elsewhere, ///< The page shown is of another site.
        AsRoot, ///< Chromium does not run for root.
        StaleProxy, ///< The proxy was changed after the engine started.
    };

    explicit BrowserWindow(QWidget *parent = nullptr);

    /// Borrowed; nullptr: none.
    void setPage(QWebEnginePage *page);
    void setState(State state);
    void setAddress(const QUrl &real, const QString &originOverride);
    /// The file that was saved from the window.
    void showSaved(const QString &fileName);

Q_SIGNALS:
    void doneAsked();
    void reloadAsked();
    void closeAsked(); ///< The window was closed by the user; it is hidden, not destroyed.

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QPushButton *button(const QString &name, const QString &text, const QKeySequence &key);

    QLabel *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_done;
    QPushButton *m_reload;
    QPushButton *m_close;
    QWidget *m_holder;
    QWebEngineView *m_view = nullptr; ///< Made with the first page: the engine starts with it.
};

} // namespace attrap
