// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace tagdesk {

class TagModel;
class Workspace;

/// "Review and apply 12 changes…": the one primary button. Says in its tool tip why it cannot be pressed.
class ReviewButton : public QPushButton
{
    Q_OBJECT

public:
    /// Both outlive the button.
    ReviewButton(Workspace *workspace, TagModel *tags, QWidget *parent = nullptr);

    /// That does the same, for the tool tip.
    void setKey(const QKeySequence &key);

private:
    [[nodiscard]] QString obstacle() const;
    void follow();

    Workspace *m_workspace;
    TagModel *m_tags;
    QKeySequence m_key;
};

} // namespace tagdesk
