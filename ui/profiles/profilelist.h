// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QTreeView;

namespace tagdesk {

class ProfileModel;

/// The left half of the profile dialog: the profiles in their folders, a field to find one, and buttons to
/// add, copy, remove and move. Changes nothing; asks by signals.
class ProfileList : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the list.
    explicit ProfileList(ProfileModel *model, QWidget *parent = nullptr);

    /// Marks the profile without telling; an id that is not shown marks none.
    void setCurrent(const QString &id);
    /// While a draft is new, or something is being saved.
    void setActsEnabled(bool enabled);
    [[nodiscard]] QTreeView *view() const { return m_view; }

signals:
    /// Somebody went to this profile; the dialog may have to go back.
    void chosen(const QString &id);
    void openRequested(const QString &id);
    void addRequested();
    void duplicateRequested(const QString &id);
    void removeRequested(const QString &id);
    /// To this place of ProfileStore::move.
    void moveRequested(const QString &id, std::size_t place);

private:
    QToolButton *makeButton(const QString &name, Icon icon, const QString &text);
    void connectView();
    void move(int step);
    void refresh();

    ProfileModel *m_model;
    QLineEdit *m_search = nullptr;
    QTreeView *m_view = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QString m_current;
    bool m_marking = false;
    bool m_enabled = true;
};

} // namespace tagdesk
