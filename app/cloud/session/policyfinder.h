// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloudpolicy.h"
#include "job.h"
#include "result.h"
#include "sessionuse.h"

#include <QByteArray>

#include <memory>

namespace tagdesk {

class CloudSession;
class LookupJob;
class PolicyLookup;

/// Finds a policy that the cloud keeps for an account, once that is complete.
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
    std::shared_ptr<PolicyLookup> m_lookup;
    LookupJob *m_asking = nullptr; // child
    Result<QByteArray> m_result;
    bool m_aborted = false;
};

} // namespace tagdesk
