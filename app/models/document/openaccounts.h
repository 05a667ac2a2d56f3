// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "managedresources.h"
#include "policy.h"
#include "requestlimits.h"
#include "scopetree.h"
#include "tagrules.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace tagdesk {

/// An account as the document knows it: values only, no provider.
struct OpenAccount
{
    Account account;
    /// Never null. Of the static tables when the account is opened; with the profile's rules once it is in
    /// the document.
    const TagRules *rules = nullptr;
    Limits limits;
    std::vector<ScopeNode> tree;
    QDateTime keysExpireAt{}; ///< UTC; invalid for keys without an end.
    ProfileRules profile{}; ///< What the owner forbids beyond the cloud.
    std::shared_ptr<const Policy> policy{}; ///< What its organisation wants of tags; null: nothing.
    /// What an infrastructure tool keeps of its tags; null: nothing.
    std::shared_ptr<const ManagedResources> managed{};
    const TagRules *cloudRules = nullptr; ///< Without those of the profile; filled in by the document.
};

/// The accounts of the document, in the order in which they were opened.
class OpenAccounts
{
public:
    /// Takes the place of the one with the same id.
    void put(OpenAccount account);
    /// False: there is none.
    bool remove(const QString &accountId);

    [[nodiscard]] const std::vector<OpenAccount> &all() const { return m_accounts; }
    /// Null when it is not open; valid until another is opened or closed.
    [[nodiscard]] const OpenAccount *find(const QString &accountId) const;
    /// Those of the cloud with those of the profile; of a closed account: rules that allow nothing. Valid as
    /// long as this lives.
    [[nodiscard]] const TagRules &rules(const QString &accountId) const;
    /// Of a closed account: the usual ones.
    [[nodiscard]] Limits limits(const QString &accountId) const;

    /// What the cloud was seen to take for an answer; see Limits. False: it is not open, or it is known.
    bool setLatency(const QString &accountId, int milliseconds);

    /// Limits::batch. False: it is not open, or it is so already.
    bool setBatchRoute(const QString &accountId, const std::optional<BatchRoute> &route);

private:
    [[nodiscard]] OpenAccount *opened(const QString &accountId);
    [[nodiscard]] const TagRules *withProfile(const TagRules *rules, const ProfileRules &profile);

    std::vector<OpenAccount> m_accounts;
    // Of profiles that forbid something. They stay: whoever judges texts in slices holds on to them.
    std::vector<std::unique_ptr<const TagRules>> m_profiled;
};

} // namespace tagdesk
