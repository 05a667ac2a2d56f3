// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "provider.h"
#include "sessionuse.h"

#include <memory>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Asks what a PolicyLookup wants to know, one request after another.
class PolicyFinder : public Job
{
    Q_OBJECT

public:
    /// `session` must outlive the job.
    PolicyFinder(CloudSession &session, CloudPolicy source, QObject *parent = nullptr);
    ~PolicyFinder() override;

    void start();
    void abort();
    /// Valid once finished: see PolicyLookup::document.
    [[nodiscard]] const Result<QByteArray> &result() const { return m_result; }

private:
    void ask();
    void end(Result<QByteArray> result);

    CloudSession &m_session;
    SessionUse m_use;
    CloudPolicy m_source;
    std::unique_ptr<PolicyLookup> m_lookup;
    CloudCall *m_call = nullptr; // child, while under way
    Result<QByteArray> m_result;
    bool m_aborted = false;
};

} // namespace tagdesk
