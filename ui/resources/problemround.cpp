// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "problemround.h"

#include "resourcemodel.h"
#include "resourceopener.h"
#include "resourcepane.h"
#include "tagmodel.h"
#include "tagpane.h"

#include <algorithm>
#include <iterator>

namespace tagdesk {

ProblemRound::ProblemRound(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void ProblemRound::goToNext()
{
    if (m_parts.tagPane->showNextInvalid(false))
        return;
    if (const Rows drafts = m_parts.tags->otherInvalidDraftRows(); !drafts.empty()) {
        m_parts.opener->show(drafts);
        m_parts.tagPane->showNextInvalid(true);
        return;
    }
    const Rows problems = problemRows();
    if (problems.empty()) {
        if (!m_parts.tagPane->showNextInvalid(true))
            emit told(tr("There is no problem to go to"));
    } else if (!m_parts.resourcePane->showNextOf(problems)) {
        m_parts.opener->show({problems.front()});
    }
}

/// Ascending.
Rows ProblemRound::problemRows() const
{
    Workspace *workspace = m_parts.workspace;
    Rows problems = workspace->failedRows();
    const auto addFaulty = [&](const Rows &rows) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(problems),
            [workspace](Row row) { return !(workspace->faults(row) == RowFaults()); });
    };
    addFaulty(workspace->changes().rows());
    // What the cloud has already is a problem of the scopes that one looks at.
    if (m_parts.resources->invalidCount() + m_parts.resources->violatingCount() > 0)
        addFaulty(m_parts.resources->listedRows());
    std::sort(problems.begin(), problems.end());
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
    return problems;
}

} // namespace tagdesk
