// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy.h"
#include "policyfault.h"
#include "syntaxfault.h"

#include <tl/expected.hpp>

#include <QByteArray>

namespace tagdesk {

/// What kind of file a policy was read from.
enum class PolicyForm : std::uint8_t {
    Own, ///< docs/policy.schema.json
    TagPolicy, ///< The tag policies of AWS, Huawei Cloud, Alibaba Cloud and Tencent Cloud.
    Steampipe, ///< Variables of Steampipe's and Powerpipe's tags mods (`*.ppvars`).
    Custodian, ///< Filters of Cloud Custodian.
    PredefinedTags, ///< Those of an account at Huawei Cloud.
};

struct ReadPolicy
{
    Policy policy;
    PolicyForm form = PolicyForm::Own;
    QList<PolicyNote> notes; ///< What has no effect or another one; in the order of the file.
};

/// A larger file is no policy.
inline constexpr qint64 kMostPolicyBytes = 4 << 20;

/// Of one file; what is larger than a policy is cut off.
[[nodiscard]] tl::expected<QByteArray, PolicyFault> policyContent(const QString &path);
/// The text of a file without a mark of the byte order.
[[nodiscard]] tl::expected<QString, PolicyFault> policyText(const QByteArray &content);
[[nodiscard]] PolicyFault faultOf(const SyntaxFault &fault);
/// Tells the form by what is in the file. UTF-8, with or without a mark of the byte order.
[[nodiscard]] tl::expected<ReadPolicy, PolicyFault> readPolicy(const QByteArray &content);
/// The same of a file; a policy without a name gets that of the file.
[[nodiscard]] tl::expected<ReadPolicy, PolicyFault> readPolicyFile(const QString &path);

} // namespace tagdesk
