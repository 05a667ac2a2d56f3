// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfiledocument.h"

#include <utility>

namespace tagdesk {

std::optional<Row> PlanFileDocument::row(std::size_t change, const ResourceTable &table) const
{
    const ResourceId &named = m_plan->changes[change].resource;
    const auto place = m_comparison.places.known.constFind(named.collection);
    if (place == m_comparison.places.known.cend())
        return std::nullopt;
    return table.find({.collection = *place, .id = named.id});
}

void PlanFileDocument::begin(const QString &path)
{
    m_path = path;
    m_fault.reset();
    m_error = {};
    setComparison({}, 0);
    m_plan.reset();
    setStage(PlanFileStage::Reading);
}

void PlanFileDocument::setPlan(std::unique_ptr<const PlanFile> plan)
{
    m_plan = std::move(plan);
}

void PlanFileDocument::setStage(PlanFileStage stage)
{
    if (std::exchange(m_stage, stage) != stage)
        emit stageChanged();
}

void PlanFileDocument::setComparison(PlanComparison comparison, std::size_t requests)
{
    m_comparison = std::move(comparison);
    m_requests = requests;
    emit comparisonChanged();
}

void PlanFileDocument::fail(const PlanFileFault &fault)
{
    m_fault = fault;
    setStage(PlanFileStage::Failed);
}

void PlanFileDocument::fail(const Error &error)
{
    m_error = error;
    setStage(PlanFileStage::Failed);
}

} // namespace tagdesk
