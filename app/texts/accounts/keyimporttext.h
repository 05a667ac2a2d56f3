// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "keyimportmodel.h"
#include "statustext.h"

#include <QCoreApplication>

#include <optional>

namespace tagdesk {

/// What is said of keys that other tools keep.
class KeyImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::KeyImportTexts)

public:
    /// A note in few words, and what to do about it.
    [[nodiscard]] static QString note(const KeyNote &note);
    [[nodiscard]] static QString advice(const KeyNote &note);
    /// What a row says of itself: what became of it, or its notes.
    [[nodiscard]] static QString state(const KeyImportRow &row);
    [[nodiscard]] static QString stateAdvice(const KeyImportRow &row);
    /// state() with its icon; nullopt where there is nothing to say.
    [[nodiscard]] static std::optional<StatusMark> mark(const KeyImportRow &row);
    [[nodiscard]] static QString notes(const std::vector<KeyNote> &notes);
    [[nodiscard]] static QString failure(const ProfileSavingError &failure);
    /// Where the keys were found; `path` as people write it.
    [[nodiscard]] static QString origin(const KeyOrigin &origin);
    /// Why a file or a part of it gives no keys, and what to do.
    [[nodiscard]] static QString problem(const KeyFileProblem &problem, Audience audience = Audience::Window);
    /// The same with its place.
    [[nodiscard]] static QString placed(const KeyFileProblem &found, Audience audience = Audience::Window);
    /// The words of the button that imports.
    [[nodiscard]] static QString act(int count);

private:
    static QString ofFile(const KeyFileProblem &problem, Audience audience);
};

} // namespace tagdesk
