// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagedit.h"
#include "tagrules.h"

#include <QMap>

#include <functional>
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

/// A tag typed into a row of its own; some of the resources may have the key already.
struct NewTagDraft
{
    DraftText key;
    DraftText value;
    EditMode mode = EditMode::Set;
    /// Another draft had the key, too: that is not forgotten when the other is staged, but when this row is
    /// typed into.
    bool isContradiction = false;
    /// The row was left, so what is missing may be said.
    bool wasLeft = false;
    /// The row was left complete and only room is missing: it is staged as soon as there is some.
    bool isWaiting = false;

    [[nodiscard]] bool isEmpty() const { return key.text.isEmpty() && value.text.isEmpty(); }
    [[nodiscard]] bool isInvalid() const;
    /// Nothing but the number of tags speaks against it.
    [[nodiscard]] bool lacksRoomOnly() const;
};

/// Everything typed for one selection that is not staged.
struct TagDrafts
{
    QMap<QString, TagDraft> tags; ///< By the key that they have.
    std::vector<NewTagDraft> newTags;

    [[nodiscard]] bool hasInvalid() const;
    /// Takes out what was typed for keys that are not there any more, as new tags: none of it is lost.
    [[nodiscard]] std::vector<NewTagDraft> takeOrphans(const std::function<bool(const QString &)> &isThere);
    /// nullopt: nothing is typed there any more.
    void setKey(const QString &key, const std::optional<DraftText> &draft);
    void setValue(const QString &key, const std::optional<DraftText> &draft);

private:
    void forgetEmpty(const QString &key);
};

} // namespace tagdesk
