// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretstore.h"

#include "wiping.h"

#include <QMetaObject>

#include <utility>

namespace tagdesk {

SecretJob::SecretJob(QObject *parent)
    : QObject(parent)
{
}

SecretJob::~SecretJob()
{
    for (Outcome *outcome : {m_pending ? &*m_pending : nullptr, &m_outcome}) {
        if (outcome != nullptr && *outcome)
            wipe(**outcome);
    }
}

void SecretJob::start()
{
    if (std::exchange(m_started, true))
        return;
    if (!m_pending)
        run();
}

void SecretJob::abort()
{
    finish(tl::unexpected(SecretError{.kind = SecretError::Kind::Cancelled, .message = {}}));
}

void SecretJob::finish(const Outcome &outcome)
{
    if (m_pending)
        return;
    m_pending = outcome;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_outcome = std::move(*m_pending);
            m_finished = true;
            emit finished(this);
        },
        Qt::QueuedConnection);
}

} // namespace tagdesk
