// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupdialog.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace tagdesk {

class SpellingModel;

/// The spellings of keys and values that are most likely meant to be one, and merging them.
class SpellingsDialog : public CleanupDialog
{
    Q_OBJECT

public:
    /// Looks at what is shown, or at all that was read. `workspace` outlives the dialog.
    SpellingsDialog(Workspace *workspace, CleanupReach reach, QWidget *parent);

protected:
    [[nodiscard]] QStringList keysThere() const override;

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makeChoice();
    void showReport();
    void showFamily();
    void showChanges();
    [[nodiscard]] int currentFamily() const;

    CleanupReach m_reach;
    SpellingModel *m_model;
    QComboBox *m_where = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_more = nullptr;
    QComboBox *m_clash = nullptr;
    QLabel *m_remark = nullptr;
    QTimer m_typing;
};

} // namespace tagdesk
