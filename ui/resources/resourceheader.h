// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frozenheader.h"

namespace tagdesk {

/// The header of the resource table. Qt asks the selection model about every section on each repaint, which
/// costs 130–190 ms with a million selected rows; this one leaves the selection out.
class ResourceHeader : public FrozenHeader
{
    Q_OBJECT

public:
    explicit ResourceHeader(QWidget *parent = nullptr);

    /// The words of a column: ours for the fixed ones, the key itself for those of tag keys.
    [[nodiscard]] static QString words(const QAbstractItemModel &model, int column);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};

} // namespace tagdesk
