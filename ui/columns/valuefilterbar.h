// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "valuefilter.h"

#include <QWidget>

class QHBoxLayout;

namespace tagdesk {

class ResourceModel;

/// Says above the table which columns are filtered by value and what rows are grouped by, each as a pill with
/// a button that takes it away. Not seen while there is nothing to say.
class ValueFilterBar : public QWidget
{
    Q_OBJECT

public:
    /// The model outlives the bar.
    explicit ValueFilterBar(ResourceModel *model, QWidget *parent = nullptr);

signals:
    /// The filter of this field is to be changed; below this place of the screen.
    void changeRequested(const tagdesk::RowField &field, const QPoint &place);

private:
    void fill();
    void addFilter(const ValueFilter &filter);
    void addGrouping(const RowField &field);
    void addPill(const QString &name, const QString &text, const QString &tip, const QString &removal,
        const std::function<void(QWidget *)> &open, const std::function<void()> &remove);

    ResourceModel *m_model;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace tagdesk
