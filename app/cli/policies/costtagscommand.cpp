// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costtagscommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "costanswer.h"
#include "policyfiles.h"
#include "policytext.h"

#include <utility>

namespace tagdesk {

CostTagsCommand::CostTagsCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
    , m_reading(new CostReading(m_line.cost.files, m_line.cost.choice, this))
{
    connect(m_reading, &CostReading::progressed, this, [this](qint64 done, qint64 total) {
        m_console.showProgress(CommandLineTexts::readingCosts(), done, total);
    });
    connect(m_reading, &CostReading::finished, this, &CostTagsCommand::costsRead);
}

void CostTagsCommand::start()
{
    if (readKeys())
        m_reading->start();
    else
        emit finished(CliExitCode::WrongUse);
}

void CostTagsCommand::interrupt()
{
    m_reading->stop();
}

/// A rule with a scope cannot be held against lines of a cost table: its key is asked of all.
bool CostTagsCommand::readKeys()
{
    if (m_line.check.policies.isEmpty() || !m_line.cost.keys.isEmpty())
        return true;
    const tl::expected<LoadedPolicy, PolicyFileFault> policy = loadPolicies(m_line.check.policies, {});
    if (!policy) {
        m_console.say(PolicyTexts::of(policy.error().path, policy.error().fault));
        return false;
    }
    for (const auto &[path, note] : policy->notes)
        m_console.say(PolicyTexts::of(path, note));
    m_line.cost.keys = requiredKeysOf(*policy->policy);
    return true;
}

void CostTagsCommand::costsRead()
{
    m_console.clearProgress();
    if (!m_reading->result()) {
        emit finished(sayCostFault(m_console, m_reading->result().error()));
        return;
    }
    const LoadedCosts &loaded = **m_reading->result();
    CostCounter counter(loaded.costs, loaded.costs.pool(), {.keys = m_line.cost.keys},
        [](CostTable::Index, const CostTable::Part &part) { return costTagsOf(part); });
    (void)counter.proceed(loaded.costs.size());
    const CostCoverage coverage = counter.take();
    emit finished(printCostAnswer(m_console, m_line, {.loaded = loaded, .coverage = coverage}));
}

} // namespace tagdesk
