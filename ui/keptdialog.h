// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

#include <QDialog>

namespace tagdesk {

/// What of a run stays as it is, before the rest goes to the review. accepted() means "go on"; closing it in
/// any other way drops what was staged.
class KeptDialog : public QDialog
{
    Q_OBJECT

public:
    /// `summary` says what was found; with `staged` 0 there is nothing to go on with.
    KeptDialog(
        const QString &summary, std::vector<HistoryKept> kept, qint64 staged, QWidget *parent = nullptr);
};

} // namespace tagdesk
