// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace tagdesk {

class ResourceModel;
class ResourceTableView;
class Workspace;
struct TagAggregate;

/// Which columns the table shows: the fixed ones, and the tag keys of the scope with the number of their
/// resources. Filled when it opens; stays open while several are chosen.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    /// All outlive the menu.
    ColumnsMenu(
        ResourceTableView *table, ResourceModel *model, Workspace *workspace, QWidget *parent = nullptr);

signals:
    /// The keys that are to have columns now.
    void keyColumnsChosen(const QStringList &keys);
    void resetRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void addKeys(TagAggregate scope);
    void chooseKey(const QString &key, bool on);
    [[nodiscard]] bool toggle(QAction *action);

    ResourceTableView *m_table;
    ResourceModel *m_model;
    Workspace *m_workspace;
};

} // namespace tagdesk
