// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace tagdesk {

class TagModel;
class Workspace;

/// Whose tags the pane shows: one resource by name and id, or how many; and who is left out.
class TagPaneHead : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the head.
    TagPaneHead(TagModel *model, const Workspace *workspace, QWidget *parent = nullptr);

    /// Selected resources that the filter hides.
    void setHiddenCount(std::size_t count);
    void refresh();

private:
    TagModel *m_model;
    const Workspace *m_workspace;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    std::size_t m_hidden = 0;
};

} // namespace tagdesk
