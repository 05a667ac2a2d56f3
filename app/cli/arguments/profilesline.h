// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile.h"

#include <cstdint>
#include <QDateTime>

namespace tagdesk {

/// What "profiles" is to do.
struct ProfilesLine
{
    enum class Act : std::uint8_t { List, Show, Add, Test, Remove, Import };
    Act act = Act::List;
    QString name; ///< For Show, Test and Remove: name or id.
    Profile profile; ///< For Add; has no id yet.
    QDateTime tokenExpires{}; ///< For Add: when temporary keys end; invalid when left out.
    bool secretFromInput = false; ///< For Add: the secret key comes from standard input.
    QStringList files; ///< For Import; empty: the usual places.
    QString source; ///< For Import: one of keySourceNames(); empty: all.
    QStringList chosen; ///< For Import: names of candidates; empty: all that are new and have keys.
    bool listOnly = false; ///< For Import.
};

} // namespace tagdesk
