// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilesaving.h"

#include "backgroundwork.h"
#include "wholefile.h"

#include <utility>

namespace tagdesk {

namespace {

Result<void> writePlan(const PlanFile &plan, const QString &path)
{
    WholeFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    const QByteArray json = toJson(plan);
    if (file.device().write(json) != json.size())
        return failure(file.error());
    return file.commit();
}

} // namespace

PlanFileSaving::PlanFileSaving(PlanFile plan, QString path, QObject *parent)
    : Job(parent)
    , m_plan(std::make_shared<const PlanFile>(std::move(plan)))
    , m_path(std::move(path))
{
}

PlanFileSaving::~PlanFileSaving() = default;

void PlanFileSaving::start()
{
    auto written = std::make_shared<Result<void>>();
    m_writing = std::make_unique<BackgroundWork>(
        [written, plan = m_plan, path = m_path](
            const BackgroundWork::Control & /*control*/) { *written = writePlan(*plan, path); });
    connect(m_writing.get(), &BackgroundWork::finished, this, [this, written] {
        m_result = *written;
        finishNow();
    });
    m_writing->start();
}

} // namespace tagdesk
