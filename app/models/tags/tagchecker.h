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

    /// `draft` is the one among `drafts` whose key it is; nullptr: none.
    [[nodiscard]] QList<Violation> checkNewKey(
        const QString &text, const TagDrafts &drafts, const NewTagDraft *draft) const;
    [[nodiscard]] QList<Violation> checkRename(const QString &from, const QString &text) const;
    /// A value typed for a key that is there.
    [[nodiscard]] QList<Violation> checkKeyValue(const QString &key, const QString &text) const;
    /// Every draft anew.
    void check(TagDrafts &drafts) const;

    /// Advice on what is staged.
    [[nodiscard]] QList<Violation> stagedKeyAdvice(const KeyAggregate &key) const;
    [[nodiscard]] QList<Violation> stagedValueAdvice(const KeyAggregate &key) const;

private:
    [[nodiscard]] QList<Violation> checkNewValue(const QString &text) const;

    Workspace &m_workspace;
    const TagSelection &m_selection;
};

} // namespace tagdesk
