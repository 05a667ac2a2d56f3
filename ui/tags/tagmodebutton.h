// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagedit.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

namespace tagdesk {

class TagModel;

/// Says in words how a tag is set where only some of the resources have its key, and lets one choose with
/// what each way would change.
class TagModeButton : public QToolButton
{
    Q_OBJECT

public:
    /// `model` outlives the button.
    explicit TagModeButton(TagModel *model, QWidget *parent = nullptr);

    /// Of what the button speaks: a key with the value that would be set.
    void setTag(const QString &key, const QString &value, EditMode mode);
    [[nodiscard]] static QString words(EditMode mode);
    /// "37 will change, 12 are so already, 3 stay as they are".
    [[nodiscard]] static QString countsText(
        const TagModel &model, const QString &key, const QString &value, EditMode mode);

signals:
    void modeChosen(tagdesk::EditMode mode);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();
    void fill();

    TagModel *m_model;
    QMenu *m_modes;
    QActionGroup *m_group = nullptr; // of what is in the menu now
    QString m_key;
    QString m_value;
    EditMode m_mode = EditMode::Set;
};

} // namespace tagdesk
