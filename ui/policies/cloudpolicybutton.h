// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudpolicy.h"

#include <QList>
#include <QPushButton>

namespace tagdesk {

/// A policy that the cloud of an open account keeps.
struct CloudPolicyChoice
{
    QString accountId;
    QString account; ///< Its name.
    CloudPolicy source = CloudPolicy::Effective;
};

/// Offers what the clouds of the open accounts keep as policies. Disabled, with the reason in its tool tip,
/// where they keep none.
class CloudPolicyButton : public QPushButton
{
    Q_OBJECT

public:
    explicit CloudPolicyButton(QWidget *parent = nullptr);

    void setChoices(const QList<CloudPolicyChoice> &choices);

signals:
    void chosen(const QString &accountId, tagdesk::CloudPolicy source);
};

} // namespace tagdesk
