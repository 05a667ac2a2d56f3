// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infrastructurefault.h"
#include "managedresources.h"
#include "policyfiles.h"

#include <memory>
#include <vector>

namespace tagdesk {

struct Profile;
struct WriteGuard;

/// What states and plans of Terraform say together.
struct LoadedInfrastructure
{
    std::shared_ptr<const ManagedResources> managed; ///< Null: no file told anything.
    std::vector<InfrastructureFault> faults; ///< Of files that told nothing.
};

/// The folder "infrastructure" beside the profiles.
[[nodiscard]] QString infrastructureFolder();
/// Paths without a folder in front are looked for in `folder`; where that is empty, in the folder that one is
/// in. Takes about 10 ms a megabyte.
[[nodiscard]] LoadedInfrastructure loadInfrastructure(
    const QStringList &paths, const QString &folder = infrastructureFolder());

/// What the files say that a profile names.
struct ProfileFiles
{
    /// A policy that cannot be read is not a policy that allows everything: its account is not opened.
    tl::expected<LoadedPolicy, PolicyFileFault> policy;
    LoadedInfrastructure infrastructure;

    /// Gives what was read to the guard of the profile's account.
    void putInto(WriteGuard &guard) const;
};
[[nodiscard]] bool namesFiles(const Profile &profile);
[[nodiscard]] ProfileFiles readProfileFiles(const Profile &profile);

} // namespace tagdesk
