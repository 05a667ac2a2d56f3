// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafttext.h"
#include "historydocument.h"

#include <QDialog>

class QAbstractItemModel;

namespace tagdesk {

/// What of a run stays as it is, before the rest goes to the review: accepted() means "go on"; closing it in
/// any other way drops what was staged. Or what of a draft was not restored, which can only be closed.
class NotRevertedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `summary` says what was found; with `staged` 0 there is nothing to go on with.
    NotRevertedDialog(const QString &summary, std::vector<NotRevertedChange> kept, qint64 staged,
        QWidget *parent = nullptr);
    NotRevertedDialog(
        const QString &summary, std::vector<NotRestoredChange> changes, QWidget *parent = nullptr);

private:
    /// The model becomes a child.
    void build(const QString &summary, QAbstractItemModel *model, qint64 staged);
};

} // namespace tagdesk
