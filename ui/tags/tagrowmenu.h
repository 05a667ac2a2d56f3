// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QMenu>

class QActionGroup;

namespace tagdesk {

class TagModel;

/// What can be done with one tag of the selection: the ways of setting it with what each would change,
/// its values, renaming, removing, reverting.
class TagRowMenu : public QMenu
{
    Q_OBJECT

public:
    /// `model` outlives the menu.
    explicit TagRowMenu(TagModel *model, QWidget *parent = nullptr);

    /// Fills the menu for the key, with the text that stands in its field.
    void fill(const QString &key, const QString &value);
    /// "37 change, 12 already equal, 3 left alone".
    [[nodiscard]] static QString countsText(
        const TagModel &model, const QString &key, const QString &value, EditMode mode);

signals:
    void modeChosen(tagdesk::EditMode mode);
    void valuesChosen();
    void renameChosen();
    void removeChosen();
    void revertChosen();

private:
    void addMode(const QString &key, const QString &value, EditMode mode, const QString &words);

    TagModel *m_model;
    QActionGroup *m_modes = nullptr; // of what is filled in now
};

} // namespace tagdesk
