// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infrastructurefault.h"
#include "planwarning.h"
#include "policy.h"
#include "sentences.h"

#include <QCoreApplication>

#include <vector>

namespace tagdesk {

/// What is said of tags that others keep, too: an infrastructure tool, or a team.
class OwnershipTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::OwnershipTexts)

public:
    /// Why files tell nothing of who keeps which tags, and what to do.
    [[nodiscard]] static Sentences of(const std::vector<InfrastructureFault> &faults);
    /// Of a tag or a resource.
    [[nodiscard]] static QString managed(const QString &address);
    /// Of a change of a tag on `resources`, the first of which is described at `address`.
    [[nodiscard]] static QString setsBack(const QString &address, std::size_t resources);
    /// Whose a key is.
    [[nodiscard]] static QString owner(const KeyOwner &owner, const QString &key);
    /// For the command line: what is about to be sent, and how to leave it out.
    [[nodiscard]] static Sentences sent(const PlanWarning &warning);
    /// For the command line.
    [[nodiscard]] static QString leftOut(std::size_t changes);

private:
    [[nodiscard]] static QString what(const InfrastructureFault &fault);
};

} // namespace tagdesk
