// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QHash>

#include <optional>

namespace tagdesk {

/// Whether tags of many resources are written in one request, where the cloud has a service for that.
enum class BatchWriting : std::uint8_t {
    Automatic, ///< Where it saves requests.
    Off,
    Always, ///< Whatever the service takes.
};

/// "automatic", "off" or "always", as files and the command line have it.
[[nodiscard]] QString batchWritingWord(BatchWriting writing);
/// nullopt for another word.
[[nodiscard]] std::optional<BatchWriting> batchWritingOf(const QString &word);

/// What is known of an account's use of the service that writes many resources at once.
struct BatchAccess
{
    enum class State : std::uint8_t {
        Unknown, ///< Nobody has asked yet.
        Open,
        Closed, ///< There is none, or the account may not use it.
    };
    /// A resource type in the words of the service.
    struct Type
    {
        QString name;
        bool isGlobal = false; ///< Of no project.

        friend bool operator==(const Type &, const Type &) = default;
    };

    State state = State::Unknown;
    QString domainId; ///< Of the account as a whole.
    QHash<QString, Type> types; ///< By Collection::kind.
    int resourcesPerRequest = 0; ///< As far as it was not refused.
    std::optional<Error> reason; ///< Why it is closed; nullopt: the cloud has no such service here.

    friend bool operator==(const BatchAccess &, const BatchAccess &) = default;
};

} // namespace tagdesk
