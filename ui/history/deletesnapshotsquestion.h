// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot.h"

#include <QMessageBox>

namespace tagdesk {

/// Asked before snapshots go for good: says what is in them. Esc, Enter and the close button all keep them.
class DeleteSnapshotsQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// At least one.
    DeleteSnapshotsQuestion(const std::vector<Snapshot> &snapshots, QWidget *parent);

signals:
    void deleteChosen();
};

} // namespace tagdesk
