// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "provider.h"

#include <memory>
#include <optional>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// Asks what a look-up wants to know, one request after another.
class LookupJob : public Job
{
    Q_OBJECT

public:
    /// `session` must outlive the job; its account is complete. What was found out stands in `lookup`.
    LookupJob(CloudSession &session, std::shared_ptr<Lookup> lookup, QObject *parent = nullptr);
    ~LookupJob() override;

    void start();
    void abort();
    /// What ended the look-up before its end; valid once finished.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void ask();

    CloudSession &m_session;
    std::shared_ptr<Lookup> m_lookup;
    CloudCall *m_call = nullptr; // child, while under way
    std::optional<Error> m_error;
};

} // namespace tagdesk
