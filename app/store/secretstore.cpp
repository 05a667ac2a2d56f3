// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretstore.h"

#include <QMetaObject>

namespace tagdesk {

SecretJob::SecretJob(QObject *parent)
    : QObject(parent)
{
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
            m_outcome = *m_pending;
            m_finished = true;
            emit finished(this);
        },
        Qt::QueuedConnection);
}

void wipeSecret(QByteArray &secret)
{
    // Writing through a volatile pointer keeps the compiler from dropping stores that nothing reads. A
    // shared array is left alone: writing would only copy it first.
    if (secret.isDetached()) {
        volatile char *bytes = secret.data();
        for (qsizetype at = 0; at < secret.size(); ++at)
            bytes[at] = 0;
    }
    secret.clear();
}

} // namespace tagdesk
