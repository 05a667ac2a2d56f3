// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filenode.h"
#include "policyreading.h"

#include <optional>

namespace tagdesk {

/// A policy that is being made of a file: its rules, what is to be said of it, and the first thing that is
/// wrong. What is read after that does not matter any more.
class PolicyDraft
{
public:
    explicit PolicyDraft(PolicyForm form) { m_read.form = form; }

    [[nodiscard]] Policy &policy() { return m_read.policy; }
    void add(PolicyRule rule);
    void note(PolicyNote::Kind kind, int line, const QString &member, const QString &text = {});
    void fail(PolicyFault fault);
    [[nodiscard]] bool hasFailed() const { return m_fault.has_value(); }

    /// Each reads a value of this type, or fails.
    [[nodiscard]] QString text(const FileNode &node, const QString &member);
    [[nodiscard]] bool truth(const FileNode &node, const QString &member);
    [[nodiscard]] double number(const FileNode &node, const QString &member);
    [[nodiscard]] QDate date(const FileNode &node, const QString &member);
    /// One text is a list of one; numbers are read as their digits.
    [[nodiscard]] QStringList texts(const FileNode &node, const QString &member);
    /// False: it is none, and this was failed for.
    [[nodiscard]] bool isObject(const FileNode &node, const QString &member);
    [[nodiscard]] bool isList(const FileNode &node, const QString &member);

    [[nodiscard]] tl::expected<ReadPolicy, PolicyFault> take();

private:
    void wrongType(const FileNode &node, const QString &member, const QString &wanted);

    ReadPolicy m_read;
    std::optional<PolicyFault> m_fault;
};

} // namespace tagdesk
