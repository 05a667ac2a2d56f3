// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preferences.h"

#include <QDialog>

class QComboBox;
class QLayout;

namespace tagdesk {

/// Language and theme. What was chosen is in preferences() once it is accepted; whoever opened it keeps it.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

private:
    /// What is kept, and how it is shown.
    using Choices = QList<std::pair<QString, QString>>;

    [[nodiscard]] QComboBox *makeChoice(const QString &name, const Choices &choices, const QString &chosen);
    [[nodiscard]] QLayout *makeButtons();

    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
};

} // namespace tagdesk
