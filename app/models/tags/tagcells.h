// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagdrafts.h"
#include "tagedit.h"
#include "tagselection.h"

#include <QVariant>

namespace tagdesk {

class TagChecker;

/// What stands in the cells of a TagModel: reads the selection and what is typed for it, and changes nothing.
class TagCells
{
public:
    /// All outlive the cells.
    TagCells(const TagSelection &selection, const TagDrafts &drafts, const TagChecker &checker);

    /// Columns and roles are those of TagModel.
    [[nodiscard]] QVariant keyData(const KeyAggregate &key, int column, int role) const;
    [[nodiscard]] QVariant newTagData(const NewTagDraft &tag, int column, int role) const;

private:
    [[nodiscard]] QVariant textData(const KeyAggregate &key, int column, int role) const;
    /// Who keeps tags of this key, too.
    [[nodiscard]] QVariant ownershipData(const QString &key, int role) const;
    [[nodiscard]] QVariant oneOf(const std::vector<ValueCount> &values) const;
    [[nodiscard]] QList<Violation> violations(const KeyAggregate &key, int column) const;

    const TagSelection &m_selection;
    const TagDrafts &m_drafts;
    const TagChecker &m_checker;
};

} // namespace tagdesk
