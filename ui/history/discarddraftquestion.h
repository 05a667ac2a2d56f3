// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafttext.h"

#include <QMessageBox>

namespace tagdesk {

/// Asked before kept changes go for good. Esc, Enter and the close button all keep them.
class DiscardDraftQuestion : public QMessageBox
{
    Q_OBJECT

public:
    DiscardDraftQuestion(const DraftOffer &offer, QWidget *parent);

signals:
    void discardChosen();
};

} // namespace tagdesk
