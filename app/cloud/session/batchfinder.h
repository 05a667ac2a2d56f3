// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "provider.h"

#include <memory>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Asks what a BatchLookup wants to know, one request after another.
class BatchFinder : public Job
{
    Q_OBJECT

public:
    /// `session` must outlive the job; its account is complete.
    BatchFinder(CloudSession &session, std::unique_ptr<BatchLookup> lookup, QObject *parent = nullptr);
    ~BatchFinder() override;

    void start();
    void abort();
    /// Valid once finished. Unknown where nobody could be asked for now: another time may do better.
    [[nodiscard]] BatchAccess result() const;

private:
    void ask();

    CloudSession &m_session;
    std::unique_ptr<BatchLookup> m_lookup;
    CloudCall *m_call = nullptr; // child, while under way
    bool m_isPutOff = false;
};

} // namespace tagdesk
