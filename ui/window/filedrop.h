// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace tagdesk {

/// Lets a file be dropped on a widget, from another program.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `target` takes the drops and outlives this.
    explicit FileDrop(QWidget *target, QObject *parent = nullptr);

signals:
    /// The path of the file; of several the first, with how many were left.
    void dropped(const QString &path, int others);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tagdesk
