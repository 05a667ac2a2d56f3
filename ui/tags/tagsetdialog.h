// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "namedtags.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace tagdesk {

/// The tag sets that are kept, and what is in each: to be applied, renamed in place, or removed.
class TagSetDialog : public QDialog
{
    Q_OBJECT

public:
    TagSetDialog(const TagSets &sets, QWidget *parent);

    void setTagSets(const TagSets &sets);
    [[nodiscard]] QListWidget *names() const { return m_names; }

signals:
    void applyRequested(const QString &name);
    void renameRequested(const QString &from, const QString &to);
    void removeRequested(const QString &name);

private:
    void build();
    void showChosen();
    void renamed();
    [[nodiscard]] QString chosen() const;

    TagSets m_sets;
    QListWidget *m_names = nullptr;
    QTreeWidget *m_tags = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace tagdesk
