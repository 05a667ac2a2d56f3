// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "policyfault.h"
#include "result.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <variant>

namespace tagdesk {

class BackgroundWork;
class PolicyFinder;

/// A policy that a cloud keeps, as it goes into a file.
struct FetchedPolicy
{
    QByteArray content; ///< In the cloud's own form, which readPolicy() takes.
    std::size_t rules = 0;
};

/// Why none came: the cloud's error, or that of the way to it; or what nobody here understands in its answer.
using PolicyFetchFault = std::variant<Error, PolicyFault>;

/// Asks a cloud for a policy that it keeps for an account, and reads the answer as its file would be read:
/// what cannot be read would only be noticed when it is to count. Writes nothing.
class PolicyFetch : public Job
{
    Q_OBJECT

public:
    /// `finder`, not yet started, belongs to the job from now on.
    explicit PolicyFetch(PolicyFinder *finder, QObject *parent = nullptr);
    ~PolicyFetch() override;

    void start();
    void abort();
    /// Valid once finished; of an aborted job an Error of the kind Cancelled.
    [[nodiscard]] const tl::expected<FetchedPolicy, PolicyFetchFault> &result() const { return m_result; }

private:
    void found();

    PolicyFinder *m_finder; // child
    BackgroundWork *m_reading = nullptr; // child, once there is something to read
    tl::expected<FetchedPolicy, PolicyFetchFault> m_result;
};

} // namespace tagdesk
