// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preferences.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;

namespace tagdesk {

class FormRows;

/// What a person may choose for the window. What was chosen is in preferences() once it is accepted; whoever
/// opened it keeps it.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Whether a proxy can be used as it is written; what is wrong, or empty. The window knows no network.
    using ProxyCheck = std::function<QString(const QString &proxy)>;

    explicit SettingsDialog(
        const Preferences &preferences, ProxyCheck proxyCheck = {}, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

private:
    /// What is kept, and how it is shown.
    using Choices = QList<std::pair<QString, QString>>;

    [[nodiscard]] QComboBox *makeChoice(const QString &name, const Choices &choices, const QString &chosen);
    [[nodiscard]] QComboBox *makeLanguage(const QString &chosen);
    [[nodiscard]] QComboBox *makeTheme(const QString &chosen);
    void addRows(const Preferences &preferences);
    void addProxy(const QString &proxy);
    [[nodiscard]] QLayout *makeButtons();
    void checkProxy();

    ProxyCheck m_proxyCheck;
    FormRows *m_rows = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_proxyKind = nullptr;
    QLineEdit *m_proxy = nullptr;
    QComboBox *m_log = nullptr;
    QCheckBox *m_notifies = nullptr;
    QCheckBox *m_keepsSnapshots = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace tagdesk
