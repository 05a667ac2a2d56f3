// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QLabel;

namespace tagdesk {

/// Keeps the text of a label in the colour of its colorRole, through changes of theme. Made by
/// setColorRole(), owned by the label.
class ColorRoleFollower : public QObject
{
    Q_OBJECT

public:
    explicit ColorRoleFollower(QLabel *label);

    /// Takes colorRole and theme as they are now.
    void apply();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace tagdesk
