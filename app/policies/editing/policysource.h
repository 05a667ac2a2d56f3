// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedpolicy.h"
#include "filenode.h"
#include "policyfault.h"

#include <tl/expected.hpp>

namespace tagdesk {

/// The text of a policy in our own form as JSON, and what stands in it. An edited policy is written by
/// replacing only the members that were changed: comments, blanks, the order of members, members that nobody
/// knows and the ends of lines stay as they are. A value; no file is touched here.
class PolicySource
{
public:
    /// Texts that mean nothing – a broken expression, a day that is none – are read, to be mended; a member
    /// of a wrong type is a fault, and so is a policy of another form (UnknownForm).
    [[nodiscard]] static tl::expected<PolicySource, PolicyFault> read(const QByteArray &content);
    /// A policy without a rule; `remarks` are its first comments, a line each.
    [[nodiscard]] static PolicySource blank(const QStringList &remarks = {});

    [[nodiscard]] const EditedPolicy &policy() const { return m_policy; }
    /// The whole file. `edited` was made of policy(): origins are places of rules and owners in it, each
    /// there once at most. Ranges are numbers and days, see faultsOf().
    [[nodiscard]] QByteArray written(const EditedPolicy &edited) const;

private:
    PolicySource(QString text, FileNode root, EditedPolicy policy, bool hasMark);

    QString m_text;
    FileNode m_root;
    EditedPolicy m_policy;
    bool m_hasMark = false; // of the byte order
};

} // namespace tagdesk
