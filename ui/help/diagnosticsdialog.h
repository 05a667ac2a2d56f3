// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace tagdesk {

/// What belongs to the report of a problem, to be read before it is copied.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `logFile` is where the log file is, or would be.
    DiagnosticsDialog(const QString &report, const QString &logFile, QWidget *parent = nullptr);
};

} // namespace tagdesk
