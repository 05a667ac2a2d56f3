// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace tagdesk {

class Workspace;

/// A cause with the number of its resources, or below it one resource by name and id.
class FailureDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `workspace` outlives the delegate.
    explicit FailureDelegate(const Workspace *workspace, QObject *parent = nullptr);

    /// "tag quota exceeded, 10 per resource · request r-8841", or the name of a resource.
    [[nodiscard]] QString text(const QModelIndex &index) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Workspace *m_workspace;
};

} // namespace tagdesk
