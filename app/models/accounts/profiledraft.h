// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountfield.h"
#include "batchaccess.h"
#include "wiping.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace tagdesk {

/// Keys as somebody types them. Nothing prints them, and the last copy of each text is wiped.
struct TypedKeys
{
    ~TypedKeys()
    {
        wipe(secretKey);
        wipe(securityToken);
    }

    QString accessKey;
    QString secretKey;
    QString securityToken; ///< Empty: the key is a permanent one.
    QString expires; ///< When the keys end, as typed; empty: not known.

    [[nodiscard]] bool isEmpty() const
    {
        return accessKey.isEmpty() && secretKey.isEmpty() && securityToken.isEmpty();
    }
    friend bool operator==(const TypedKeys &, const TypedKeys &) = default;
};

/// A profile as it is being typed. What it means stands beside the members of Profile and Account; texts
/// are as typed, and may not be valid yet.
struct ProfileDraft
{
    QString id; ///< Empty: it was never saved.
    QString name;
    QString cloud;
    QString folder;
    QString colour; ///< "#rrggbb"; empty: none.
    QString endpoint;
    QStringList regions;
    AccountFields fields; ///< Those of the cloud.
    QString ruleSet; ///< Empty: the cloud's default.
    int quotaPerMinute = 0; ///< 0: the cloud's.
    int resourcesPerRequest = 0; ///< 0: the cloud's.
    BatchWriting batchWriting = BatchWriting::Automatic;
    bool production = false;
    bool readOnly = false;
    bool verifyWrites = true;
    bool guardConflicts = true;
    QStringList protectedKeys;
    QStringList policies; ///< Paths.
    QStringList infrastructure; ///< The same.
    int maximumResources = 0; ///< 0: no maximum.
    int confirmAbove = 100; ///< 0: always.
    int lockAfterMinutes = 0; ///< 0: never.
    TypedKeys keys; ///< Empty: those that are kept stay.

    friend bool operator==(const ProfileDraft &, const ProfileDraft &) = default;
};

/// What keeps a draft from being saved.
struct DraftProblem
{
    enum class Field : std::uint8_t {
        Name,
        Cloud,
        Regions,
        Endpoint,
        Further, ///< `further` is its AccountField::id.
        AccessKey,
        SecretKey,
        SecurityToken,
        TokenExpires,
    };
    enum class Kind : std::uint8_t {
        Missing,
        Taken, ///< Another profile has the name.
        BadUrl, ///< Not https (or http to this machine), or more than a scheme, a host and a port.
        BadRegion, ///< `text` cannot be a region.
        BadValue, ///< None that AccountField::takes.
        BadTime, ///< No date and time.
        BlankInside, ///< A key has no blanks.
        NotAscii, ///< A key is printable ASCII.
    };
    Field field = Field::Name;
    Kind kind = Kind::Missing;
    QString text; ///< What is wrong.
    QString further{};
    QString cloud{}; ///< Whose field `further` is.

    friend bool operator==(const DraftProblem &, const DraftProblem &) = default;
};

/// Says what is wrong with a draft; nothing: it can be saved.
using DraftCheck = std::function<QList<DraftProblem>(const ProfileDraft &)>;

} // namespace tagdesk
