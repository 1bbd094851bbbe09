// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace attrap {

/// What the window remembers from one start to the next. The table of keys is in settings.cpp. A file of a
/// later version is read as far as it is understood. GUI thread.
class Settings
{
public:
    /// The user's own file.
    Settings();
    /// That file (INI), for a test.
    explicit Settings(const QString &path);

    static constexpr int Version = 1;

    [[nodiscard]] QString language() const; ///< "fr", "en", or empty for that of the system.
    void setLanguage(const QString &language);
    [[nodiscard]] QString libraryFolder() const; ///< Empty for the default one.
    void setLibraryFolder(const QString &folder);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    /// How wide the contents beside the pages are, in logical pixels; 0: nobody has said.
    [[nodiscard]] int contentsWidth() const;
    void setContentsWidth(int width);
    [[nodiscard]] std::optional<bool> contentsShown() const; ///< Nothing: nobody has said.
    void setContentsShown(bool shown);
    [[nodiscard]] bool libraryShown() const; ///< The tree at the left.
    void setLibraryShown(bool shown);
    /// Of a part of the window, or of another window, as Qt saves it; empty when it was never kept.
    [[nodiscard]] QByteArray layoutOf(const QString &part) const;
    void setLayoutOf(const QString &part, const QByteArray &state);
    [[nodiscard]] QString lastImportFolder() const;
    void setLastImportFolder(const QString &folder);

private:
    void stamp();
    std::unique_ptr<QSettings> m_file;
};

} // namespace attrap
