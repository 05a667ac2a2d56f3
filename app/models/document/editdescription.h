// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What one undo step does, as values: the window makes the words of the action from it.
struct EditDescription
{
    enum class Kind {
        SetTag, ///< Any of the setting modes.
        RemoveTag,
        RenameKey,
        Revert, ///< Staged edits dropped; `key` is empty when all keys of the rows were.
        Import, ///< Deltas from a file.
        UndoRun, ///< Deltas that take back an applied run.
        ResumeRun, ///< Deltas that an interrupted run did not get to.
        RestoreDraft, ///< Deltas that an earlier run of the program left behind.
        SetTags, ///< Several keys at once: a tag set, whose name is `text`, or pasted tags.
        Paste, ///< Values of the clipboard.
        FillCells, ///< Values of cells into others.
        SetCells, ///< One value, `text`, into cells of any keys.
        RemoveCells, ///< Tags of cells of any keys removed.
        CleanUp, ///< Steps of a clean-up, of any keys.
        MergeSpellings, ///< Spellings of keys and values made one.
        RestoreSnapshot, ///< Values that tags had in a snapshot, whose name is `text`.
    };
    Kind kind = Kind::SetTag;
    QString key;
    QString text; ///< The value set, the new key of a renaming, the file imported.
    std::size_t rows = 0; ///< Resources that the step changed.

    friend bool operator==(const EditDescription &, const EditDescription &) = default;
};

} // namespace tagdesk
