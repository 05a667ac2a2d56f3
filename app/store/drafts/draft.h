// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafttrouble.h"
#include "scope.h"

#include <QByteArray>
#include <QDateTime>
#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace tagdesk {

/// The account that a draft belongs to. Tells accounts apart without holding a secret.
struct DraftAccount
{
    QString id; ///< Account::id.
    QString name; ///< Shown to people.
    QString cloud;
    QString endpoint; ///< Empty: the cloud's own; also for the simulation, whose port is another each time.
    QString project; ///< Huawei only.
    QByteArray salt; ///< Random, made for one draft.
    QByteArray keyHash; ///< See draftKeyHash(); empty for the simulation, whose keys are new each time.

    friend bool operator==(const DraftAccount &, const DraftAccount &) = default;
};

/// The access key as a draft keeps it: a keyed hash, from which the key cannot be had.
[[nodiscard]] QByteArray draftKeyHash(const QByteArray &salt, const QByteArray &accessKey);
/// Sixteen random bytes.
[[nodiscard]] QByteArray draftSalt();
/// All but the shown name is equal; `here` has its hash made with the salt of `draft`.
[[nodiscard]] bool isSameAccount(const DraftAccount &draft, const DraftAccount &here);

/// A staged value of one key.
struct DraftCell
{
    QString key;
    std::optional<QString> before; ///< What the edit was based on; nullopt: absent.
    std::optional<QString> after; ///< nullopt: to be removed.
    /// `before` is somebody else's by now, and nobody has decided yet whose value stands.
    bool isUndecided = false;

    friend bool operator==(const DraftCell &, const DraftCell &) = default;
};

/// A resource with staged values.
struct DraftedResource
{
    std::uint32_t number = 0; ///< Within the draft.
    std::uint16_t collection = 0; ///< Into Draft::collections.
    std::uint32_t cells = 0; ///< Into Draft::cells; many resources share one.
    QString id;
    QString name;
};

/// Staged edits of one account as they were left.
struct Draft
{
    DraftAccount account;
    QDateTime changed; ///< UTC; of the last change in it.
    std::vector<Collection> collections;
    std::vector<std::vector<DraftCell>> cells;
    std::vector<DraftedResource> resources; ///< In the order in which they were staged first.
    bool isTorn = false; ///< What was being written last is missing.

    [[nodiscard]] qint64 changes() const;
};

template <typename T>
using DraftResult = tl::expected<T, DraftTrouble>;

} // namespace tagdesk
