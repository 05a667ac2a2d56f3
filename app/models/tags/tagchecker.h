// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagdrafts.h"

namespace tagdesk {

class TagSelection;
class Workspace;
struct KeyAggregate;

/// Asks the rules of the selection's cloud about what is typed for it. What it returns has the advice with
/// it.
class TagChecker
{
public:
    /// Both outlive the checker.
    TagChecker(Workspace &workspace, const TagSelection &selection);

    /// A key that the selection has is no trouble: it is set.
    [[nodiscard]] QList<Violation> checkNewKey(const QString &text, bool isContradiction = false) const;
    /// DuplicateKey means that somebody has to say whose value stays; `actual` is on how many resources.
    [[nodiscard]] QList<Violation> checkRename(const QString &from, const QString &text) const;
    /// A value typed for a key that is there.
    [[nodiscard]] QList<Violation> checkKeyValue(const QString &key, const QString &text) const;
    /// Every draft anew; what the selection does not have can only be set everywhere.
    void check(TagDrafts &drafts) const;

    /// Advice on what is staged, and what policies say of any tag.
    [[nodiscard]] QList<Violation> stagedKeyAdvice(const KeyAggregate &key) const;
    [[nodiscard]] QList<Violation> stagedValueAdvice(const KeyAggregate &key) const;

private:
    [[nodiscard]] QList<Violation> checkNewValue(const QString &key, const QString &text) const;
    /// What policies say of the key, or of the value, of such a tag.
    [[nodiscard]] QList<Violation> ofPolicies(const QString &key, const QString &value, TagPart part) const;
    [[nodiscard]] QList<Violation> keyAdvice(const QString &text, const QStringList &others) const;
    [[nodiscard]] bool isTypedAbove(const TagDrafts &drafts, std::size_t place) const;
    [[nodiscard]] bool isPresent(const QString &key) const;

    Workspace &m_workspace;
    const TagSelection &m_selection;
};

} // namespace tagdesk
