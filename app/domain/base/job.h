// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace tagdesk {

/// Something that takes a while: made, started once, perhaps aborted, and ended once. Its result is valid
/// from finished() on, which comes exactly once and never inside start(), stop() or abort().
class Job : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// finished() came, or is about to.
    [[nodiscard]] bool isEnded() const { return m_ended; }

signals:
    void finished();

protected:
    /// finished() comes with the next turn of the event loop. Does nothing once the job has ended.
    void finishLater();
    /// finished() comes at once: for what ends in an event of its own, never in a call from outside.
    void finishNow();

private:
    bool m_ended = false;
};

} // namespace tagdesk
