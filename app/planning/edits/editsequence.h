// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagedit.h"

namespace tagdesk {

/// Edits one on top of the other, to be staged as one. Changes nothing but itself.
class EditSequence
{
public:
    /// `rows` are those that any of the edits may concern. Borrows table and pool of `input`.
    EditSequence(Rows rows, const EditInput &input);

    /// On top of those before; the counts are those of this edit alone. See editTag() and renameKey().
    TagEdit edit(std::span<const Row> rows, const Tag &tag, EditMode mode);
    TagEdit rename(std::span<const Row> rows, const QString &from, const QString &to);
    /// What a further edit starts from.
    [[nodiscard]] EditInput input() const;
    /// Of the rows that are to become different from what `input` had, in the order of the rows.
    [[nodiscard]] std::vector<std::pair<Row, TagSet>> deltas() const;

private:
    void take(const TagEdit &edit);

    Rows m_rows;
    EditInput m_start;
    ChangeSet m_changes;
};

} // namespace tagdesk
