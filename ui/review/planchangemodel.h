// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "linetablemodel.h"
#include "planfiledocument.h"

#include <cstdint>
#include <vector>

namespace tagdesk {

class Workspace;

/// The changes of a plan file, a line each, with how they stand to now. Texts are made when they are looked
/// at, so that a million changes cost nothing.
class PlanChangeModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column {
        VerdictColumn,
        PlaceColumn,
        ResourceColumn,
        IdColumn,
        KeyColumn,
        BeforeColumn,
        AfterColumn,
        NowColumn,
        ReasonColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// Both outlive the model.
    PlanChangeModel(const PlanFileDocument *document, const Workspace *workspace, QObject *parent = nullptr);

    /// Only what is not as planned.
    void setOnlyMisfits(bool only);

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

private:
    void reload();
    [[nodiscard]] QString text(std::size_t change, int column) const;
    [[nodiscard]] QString resourceName(std::size_t change) const;
    [[nodiscard]] QString nowText(std::size_t change) const;
    [[nodiscard]] QString reasonText(std::size_t change) const;

    const PlanFileDocument *m_document;
    const Workspace *m_workspace;
    std::vector<std::uint32_t> m_shown; // changes
    bool m_onlyMisfits = false;
};

} // namespace tagdesk
