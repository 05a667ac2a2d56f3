// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace tagdesk {

class TagModel;

/// What can be done with one tag of the selection: its values, renaming, removing, reverting.
class TagRowMenu : public QMenu
{
    Q_OBJECT

public:
    /// `model` outlives the menu.
    explicit TagRowMenu(TagModel *model, QWidget *parent = nullptr);

    void fill(const QString &key);

signals:
    void valuesChosen();
    void renameChosen();
    void removeChosen();
    void revertChosen();

private:
    TagModel *m_model;
};

} // namespace tagdesk
