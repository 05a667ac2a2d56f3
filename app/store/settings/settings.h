// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <utility>

namespace tagdesk {

/// One remembered value: its key, its type, and what it is while nothing was stored. A stored value that
/// cannot be read as T counts as nothing.
template <typename T>
class Setting
{
public:
    Setting(QSettings &storage, QString key, T fallback = {})
        : m_storage(storage)
        , m_key(std::move(key))
        , m_fallback(std::move(fallback))
    {
    }

    [[nodiscard]] T value() const
    {
        QVariant stored = m_storage.value(m_key);
        if (!stored.isValid() || !stored.convert(QMetaType::fromType<T>()))
            return m_fallback;
        return stored.value<T>();
    }
    void setValue(const T &value) { m_storage.setValue(m_key, QVariant::fromValue(value)); }
    /// Forgets what was stored.
    void reset() { m_storage.remove(m_key); }
    [[nodiscard]] const QString &key() const { return m_key; }

private:
    QSettings &m_storage;
    QString m_key;
    T m_fallback;
};

/// What the program remembers between runs that is neither a profile nor a secret. Names every key once;
/// borrows the storage.
class Settings
{
public:
    explicit Settings(QSettings &storage);

    Setting<QByteArray> windowGeometry; ///< QWidget::saveGeometry.
    Setting<QByteArray> windowState; ///< QMainWindow::saveState.
    Setting<QByteArray> scopeSplitter; ///< QSplitter::saveState: scopes, resources, tags.
    Setting<QByteArray> activitySplitter; ///< QSplitter::saveState: resources, activity.
    Setting<QByteArray> resourceColumns; ///< ColumnLayout::toBytes.
    Setting<QByteArray>
        lastMapping; ///< Of the table that was staged last with columns chosen by hand; toJson.
    Setting<QByteArray> importLayout; ///< ImportDialog::saveLayout.
    Setting<QByteArray> historyLayout; ///< HistoryDialog::saveLayout.
    Setting<QByteArray> reviewLayout; ///< ReviewDialog::saveLayout.
    Setting<QByteArray> savedFilters; ///< SavedFilters::toBytes.
    Setting<QStringList> hiddenParts; ///< WindowLayout::hidden.
    Setting<QStringList> changedKeys; ///< ActionKeys::toLines.
    Setting<QString> lastAccount; ///< Account::id.
    /// The scopes shown last: Account::id, a blank and Provider::scopeText; without an id of lastAccount.
    Setting<QStringList> lastScopes;
    Setting<QString> lastProfile; ///< Account::id of the profile opened last.
    Setting<QStringList> recentFiles; ///< Imported or exported, whole paths, newest first.
    Setting<QString> tableFolder; ///< From which a table was imported last.
    Setting<QString> exportFolder; ///< Into which something was exported last.
    Setting<QString> keyFolder; ///< From which keys were imported last.
    Setting<QString> planFolder; ///< Of the plan file opened or saved last.
    Setting<QString> rulesFolder; ///< The same of rules of a clean-up.
    Setting<QString> language; ///< "en", "zh_CN"; empty: the system's.
    Setting<QString> theme; ///< See themeMode; empty: the system's.
    Setting<QString> density; ///< "compact"; empty: comfortable.
    Setting<QString> proxy; ///< See ProxyVariables::ofChoice; without a password.
    Setting<QString> logLevel; ///< See logLevel(); empty: everything.
    Setting<bool> notifies; ///< When an apply ends while nobody looks.
    Setting<bool> keepsSnapshots; ///< Of what was read to its end.
};

} // namespace tagdesk
