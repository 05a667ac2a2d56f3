// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagrules.h"

#include <QMap>

#include <optional>
#include <vector>

namespace tagdesk {

/// Text that was typed into a cell and is not staged, with what is wrong with it.
struct DraftText
{
    QString text;
    QList<Violation> violations; ///< Advice included.

    friend bool operator==(const DraftText &, const DraftText &) = default;
};

/// What is being typed for a tag that exists.
struct TagDraft
{
    std::optional<DraftText> key;
    std::optional<DraftText> value;
};

/// A tag that does not exist yet.
struct NewTagDraft
{
    DraftText key;
    DraftText value;
    /// The field was left, so what is missing may be said.
    bool wasLeft = false;

    [[nodiscard]] bool isEmpty() const { return key.text.isEmpty() && value.text.isEmpty(); }
    [[nodiscard]] bool isInvalid() const;
};

/// Everything typed for one selection that is not staged.
struct TagDrafts
{
    QMap<QString, TagDraft> tags; ///< By the key that they have.
    std::vector<NewTagDraft> newTags;

    [[nodiscard]] bool hasInvalid() const;
    /// nullopt: nothing is typed there any more.
    void setKey(const QString &key, const std::optional<DraftText> &draft);
    void setValue(const QString &key, const std::optional<DraftText> &draft);

private:
    void forgetEmpty(const QString &key);
};

} // namespace tagdesk
