// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policyreading.h"
#include "policysource.h"
#include "result.h"

#include <memory>
#include <optional>

namespace tagdesk {

/// A policy file as an editor opens it.
struct OpenedPolicy
{
    QString path;
    QByteArray content; ///< As it was read.
    EditedPolicy policy;
    QList<PolicyNote> notes; ///< What of the file has no effect or another one.
    /// Null: a form of others, or ours in another language than JSON, which can only be read.
    std::shared_ptr<const PolicySource> source;
};

[[nodiscard]] tl::expected<OpenedPolicy, PolicyFault> openPolicy(const QString &path);

enum class PolicySaving : std::uint8_t {
    Saved,
    ChangedMeanwhile, ///< Nothing was written.
};

/// Writes the file whole or not at all; a link stays one. Where the file does not hold `expected` any more
/// somebody else wrote it: then it is left alone. nullopt: whatever it holds is replaced. Errors are those of
/// WholeFile.
[[nodiscard]] Result<PolicySaving> savePolicy(
    const QString &path, const QByteArray &content, const std::optional<QByteArray> &expected);

/// Two paths lead to one file.
[[nodiscard]] bool isSamePolicyFile(const QString &one, const QString &other);
/// A path as a profile names it, with its folder.
[[nodiscard]] QString policyPath(const QString &named);
/// A path as a profile is to name it: without a folder where that is the usual one.
[[nodiscard]] QString policyName(const QString &path);
/// The files in policyFolder(), in the order of their names.
[[nodiscard]] QStringList keptPolicies();

} // namespace tagdesk
