// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keycandidate.h"

#include <QProcessEnvironment>
#include <QSet>

namespace tagdesk {

/// Where keys are looked for.
struct KeyPlaces
{
    QString home; ///< Below it the vendors' tools keep their files.
    QProcessEnvironment environment;

    /// Those of the person who runs the program.
    [[nodiscard]] static KeyPlaces own();
};

/// What can be looked at alone: the formats of files, and "environment".
[[nodiscard]] QStringList keySourceNames();
/// The keys at the usual places, in files and the environment; `source` is one of keySourceNames(), or empty
/// for all. A file that is not there is no problem.
[[nodiscard]] KeyFileContent findKeys(const KeyPlaces &places, const QString &source = {});
/// The keys in one regular file of at most kMaximumKeyFileBytes, as the format that it looks like, or as
/// `source` has it.
[[nodiscard]] KeyFileContent readKeyFile(const QString &path, const QString &source = {});
/// Adds what another file holds: names are made unique, and what has the access key of an earlier one is
/// noted.
void join(KeyFileContent &content, KeyFileContent more);
/// The wish itself or, where it is taken, with the first free number behind it.
[[nodiscard]] QString freeName(const QString &wish, const QSet<QString> &taken);

} // namespace tagdesk
