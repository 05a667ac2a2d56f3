// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfacts.h"

#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tagdesk {

struct Plan;
struct PlanCost;
class Workspace;

/// The upper end of the review: what is ticked, what it costs, and the accounts to which it goes.
class ReviewHead : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewHead(QWidget *parent = nullptr);

    /// `staged` are all cells; `cost` may be newer than the plan's.
    void present(const Plan &plan, qint64 staged, const PlanCost &cost);
    /// Instead of what it costs, until that is known.
    void showWorking();
    void showAccounts(
        const Workspace &workspace, const QSet<QString> &concerned, const FactsOfAccounts &facts);

private:
    QLabel *m_title = nullptr;
    QLabel *m_cost = nullptr;
    QHBoxLayout *m_accounts = nullptr;
};

} // namespace tagdesk
