// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

using namespace Qt::StringLiterals;

namespace attrap {

namespace {

template <typename T> struct Key
{
    QLatin1StringView name;
    T otherwise;

    [[nodiscard]] T read(const QSettings &file) const
    {
        const QVariant value = file.value(name);
        return value.canConvert<T>() ? value.value<T>() : otherwise;
    }
};

// The table: name, type, default.
const Key<int> VersionKey{"version"_L1, 0};
const Key<QString> LanguageKey{"language"_L1, {}};
const Key<QString> LibraryFolderKey{"library/folder"_L1, {}};
const Key<QByteArray> WindowGeometryKey{"window/geometry"_L1, {}};
const Key<QByteArray> SplitterStateKey{"window/splitter"_L1, {}};
const Key<int> ContentsWidthKey{"window/contentsWidth"_L1, 0};
const Key<bool> ContentsShownKey{"window/contentsShown"_L1, true};
const Key<bool> LibraryShownKey{"window/libraryShown"_L1, true};
const QLatin1StringView LayoutGroup("layout/"); // QByteArray each; LayoutKeeper and MainWindow name them.
const Key<QString> LastImportFolderKey{"import/lastFolder"_L1, {}};

} // namespace

Settings::Settings()
    : m_file(
        std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"attrap"_s, u"attrap"_s))
{
    stamp();
}

Settings::Settings(const QString &path)
    : m_file(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
    stamp();
}

void Settings::stamp()
{
    // Written by a later version: its number stays, so that it knows its own file again.
    if (VersionKey.read(*m_file) < Version) {
        m_file->setValue(VersionKey.name, Version);
    }
}

QString Settings::language() const
{
    const QString language = LanguageKey.read(*m_file);
    return language == "fr"_L1 || language == "en"_L1 ? language : LanguageKey.otherwise;
}

void Settings::setLanguage(const QString &language)
{
    m_file->setValue(LanguageKey.name, language);
}

QString Settings::libraryFolder() const
{
    return LibraryFolderKey.read(*m_file);
}

void Settings::setLibraryFolder(const QString &folder)
{
    m_file->setValue(LibraryFolderKey.name, folder);
}

QByteArray Settings::windowGeometry() const
{
    return WindowGeometryKey.read(*m_file);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_file->setValue(WindowGeometryKey.name, geometry);
}

QByteArray Settings::splitterState() const
{
    return SplitterStateKey.read(*m_file);
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_file->setValue(SplitterStateKey.name, state);
}

int Settings::contentsWidth() const
{
    return ContentsWidthKey.read(*m_file);
}

void Settings::setContentsWidth(int width)
{
    m_file->setValue(ContentsWidthKey.name, width);
}

std::optional<bool> Settings::contentsShown() const
{
    return m_file->contains(ContentsShownKey.name) ? std::optional(ContentsShownKey.read(*m_file))
                                                   : std::nullopt;
}

void Settings::setContentsShown(bool shown)
{
    m_file->setValue(ContentsShownKey.name, shown);
}

bool Settings::libraryShown() const
{
    return LibraryShownKey.read(*m_file);
}

void Settings::setLibraryShown(bool shown)
{
    m_file->setValue(LibraryShownKey.name, shown);
}

QByteArray Settings::layoutOf(const QString &part) const
{
    return m_file->value(LayoutGroup + part).toByteArray();
}

void Settings::setLayoutOf(const QString &part, const QByteArray &state)
{
    m_file->setValue(LayoutGroup + part, state);
}

QString Settings::lastImportFolder() const
{
    return LastImportFolderKey.read(*m_file);
}

void Settings::setLastImportFolder(const QString &folder)
{
    m_file->setValue(LastImportFolderKey.name, folder);
}

} // namespace attrap
