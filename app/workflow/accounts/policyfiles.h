// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy.h"
#include "policyfault.h"

#include <tl/expected.hpp>

#include <memory>
#include <utility>

namespace tagdesk {

/// What is wrong with a file of a policy.
struct PolicyFileFault
{
    QString path;
    PolicyFault fault;
};

struct LoadedPolicy
{
    std::shared_ptr<const Policy> policy; ///< Null: no file was named.
    QList<std::pair<QString, PolicyNote>> notes; ///< With the path of the file.
};

/// The folder "policies" beside the profiles.
[[nodiscard]] QString policyFolder();
/// The rules of all these files, one after the other. Paths without a folder in front are looked for in
/// `folder`; where that is empty, in the folder that one is in.
[[nodiscard]] tl::expected<LoadedPolicy, PolicyFileFault> loadPolicies(
    const QStringList &paths, const QString &folder = policyFolder());

} // namespace tagdesk
