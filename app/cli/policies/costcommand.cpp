// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costcommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "costanswer.h"
#include "costmatch.h"
#include "costtext.h"
#include "documentcontroller.h"
#include "provider.h"
#include "workspace.h"

#include <limits>

namespace tagdesk {

namespace {

/// Nobody waits for anything else.
constexpr std::size_t kAllAtOnce = std::numeric_limits<std::size_t>::max() / 2;

} // namespace

CostCommand::CostCommand(const CliParts &parts, const QList<Scope> &scopes, QObject *parent)
    : ScopedCommand(parts, scopes, parent)
    , m_reading(new CostReading(parts.line.cost.files, parts.line.cost.choice, this))
{
    connect(m_reading, &CostReading::progressed, this, [this](qint64 done, qint64 total) {
        console().showProgress(CommandLineTexts::readingCosts(), done, total);
    });
    connect(m_reading, &CostReading::finished, this, &CostCommand::costsRead);
}

void CostCommand::start()
{
    m_reading->start();
}

void CostCommand::interrupt()
{
    if (m_reading->isEnded())
        ScopedCommand::interrupt();
    else
        m_reading->stop();
}

/// No account is asked for anything before the files are known to be good.
void CostCommand::costsRead()
{
    console().clearProgress();
    if (!m_reading->result())
        return finish(sayCostFault(console(), m_reading->result().error()));
    ScopedCommand::start();
}

void CostCommand::scopesRead()
{
    const LoadedCosts &loaded = **m_reading->result();
    CostMatch match(loaded.costs, workspace().table(), listedRows());
    (void)match.proceed(kAllAtOnce);
    CostQuestion question{.keys = line().cost.keys};
    for (const OpenAccount &open : workspace().accounts()) {
        if (open.policy != nullptr && question.keys.isEmpty()) {
            question.judge = &workspace().policies();
            question.requiredKeys += requiredKeysOf(*open.policy);
        }
    }
    // A policy that requires nothing leaves the question open.
    if (question.requiredKeys.isEmpty())
        question.judge = nullptr;
    CostCounter counter(
        loaded.costs, workspace().pool(), question, [&](CostTable::Index resource, const CostTable::Part &) {
            return costTagsOf(
                match, workspace().table(), resource, [this](Row row) { return workspace().wanted(row); });
        });
    (void)counter.proceed(kAllAtOnce);
    const CostCoverage coverage = counter.take();
    const CliExitCode code = printCostAnswer(console(), line(),
        {.loaded = loaded,
            .coverage = coverage,
            .table = &workspace().table(),
            .scope = [this](const Collection &collection) {
                return controller().provider(collection.account)->scopeText({collection, {}});
            }});
    if (const QString said = CostTexts::byLastPart(match.byLastPart()); !said.isEmpty())
        console().say(said);
    finishRead(code);
}

} // namespace tagdesk
