// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilesaving.h"

#include "backgroundwork.h"
#include "documentcontroller.h"
#include "planfilehash.h"
#include "planfilemaking.h"
#include "wholefile.h"
#include "workspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kCollectSliceMs = 8; // of the window's time, before it may do something else
constexpr std::size_t kRowsBetweenLooks = 256;

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

/// What the thread works with.
struct PlanWriting
{
    PlanFile plan;
    QString path;
    QString hash;
    Result<void> result;
};

} // namespace

PlanFileSaving::PlanFileSaving(
    const DocumentController &controller, const Workspace &workspace, Order order, QObject *parent)
    : Job(parent)
    , m_order(std::move(order))
    , m_rows(m_order.edits.rows())
    , m_maker(workspace.table(), [&controller, &workspace](const Collection &collection) {
        return planFileAccount(controller, workspace, collection.account);
    })
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &PlanFileSaving::collectSlice);
}

PlanFileSaving::~PlanFileSaving() = default;

void PlanFileSaving::start()
{
    m_slice.start();
}

void PlanFileSaving::collectSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (m_at < m_rows.size() && timer.elapsed() < kCollectSliceMs) {
        for (const std::size_t end = std::min(m_rows.size(), m_at + kRowsBetweenLooks); m_at < end; ++m_at)
            m_maker.take(m_rows[m_at], m_order.edits.delta(m_rows[m_at]));
    }
    if (m_at < m_rows.size())
        return;
    m_slice.stop();
    write();
}

void PlanFileSaving::write()
{
    auto writing = std::make_shared<PlanWriting>();
    writing->plan = m_maker.end();
    writing->plan.cost = m_order.cost;
    writing->plan.origin = completeOrigin(m_order.origin);
    writing->path = m_order.path;
    m_writing = std::make_unique<BackgroundWork>([writing](const BackgroundWork::Control & /*control*/) {
        putInOrder(writing->plan);
        writing->hash = planHash(writing->plan);
        writing->result = writePlan(writing->plan, writing->path);
    });
    connect(m_writing.get(), &BackgroundWork::finished, this, [this, writing] {
        m_hash = writing->hash;
        m_result = writing->result;
        finishNow();
    });
    m_writing->start();
}

} // namespace tagdesk
