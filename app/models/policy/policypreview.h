// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tagdesk {

class Workspace;

/// Counts on how many resources a rule that is being edited would be broken, with what is staged. It works in
/// slices that block nobody, and begins anew when the rule or the document changes.
class PolicyPreview : public QObject
{
    Q_OBJECT

public:
    /// `workspace` outlives this.
    PolicyPreview(Workspace *workspace, Rows rows, QObject *parent = nullptr);
    ~PolicyPreview() override;

    /// nullopt: there is none to be counted.
    void setRule(std::optional<PolicyRule> rule);
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// Of the rule as it is now; nullopt while it is counted.
    [[nodiscard]] const std::optional<ComplianceCount> &count() const { return m_count; }
    /// Of the rows counted, those whose tags were not read.
    [[nodiscard]] std::size_t notRead() const { return m_notRead; }
    /// A regular expression took too long on some values, so that they count as not allowed.
    [[nodiscard]] bool hasGivenUp() const { return m_hasGivenUp; }

signals:
    /// count() is another one.
    void changed();

private:
    void beginAnew();
    void slice();

    Workspace *m_workspace;
    Rows m_rows;
    std::optional<PolicyRule> m_rule;
    std::unique_ptr<PolicyJudge> m_judge; // while it is counted
    std::size_t m_done = 0; // rows
    ComplianceCount m_running;
    std::size_t m_notRead = 0;
    bool m_hasGivenUp = false;
    std::optional<ComplianceCount> m_count;
    QTimer m_slice;
    QTimer m_pause; // while somebody types, or the document moves
};

} // namespace tagdesk
