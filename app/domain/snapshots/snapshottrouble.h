// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <tl/expected.hpp>

#include <cstdint>

namespace tagdesk {

/// Why snapshots cannot be read or kept.
struct SnapshotTrouble
{
    enum class Kind : std::uint8_t {
        Damaged, ///< The file, or what one snapshot holds, is not what was written; it is kept as it is.
        Newer, ///< Written by a newer program.
        Foreign, ///< A file of another program.
        Busy, ///< Another program holds the file.
        DiskFull,
        NotWritable, ///< `words` are the system's.
        NoSuchSnapshot, ///< `text` names none.
        SeveralSnapshots, ///< `text` names more than one.
        NoName, ///< `text` is a number, so that it names another one.
        NameTaken, ///< Another snapshot has the name `text`.
    };
    Kind kind = Kind::Damaged;
    QString path; ///< Of the file with the snapshots.
    QString text{}; ///< The name or number that was given.
    QString words{}; ///< The system's own; may be empty.

    friend bool operator==(const SnapshotTrouble &, const SnapshotTrouble &) = default;
};

template <typename T>
using SnapshotResult = tl::expected<T, SnapshotTrouble>;

} // namespace tagdesk
