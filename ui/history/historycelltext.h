// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

#include <QCoreApplication>
#include <QString>
#include <QVariant>

#include <optional>

namespace tagdesk {

/// How tables show a cell of a run: their first columns are these, their others are their own.
class HistoryCellTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::HistoryCellTexts)

public:
    enum Column { ResourceColumn, NameColumn, KeyColumn, ColumnCount };

    [[nodiscard]] static QString header(int column);
    /// Of one of these columns, for any role of an item model.
    [[nodiscard]] static QVariant data(const HistoryCell &cell, int column, int role);
    /// A value before, after or now, greyed where there is none.
    [[nodiscard]] static QVariant valueData(const std::optional<QString> &value, int role);
    /// What a column shows that is nothing but words.
    [[nodiscard]] static QVariant wordsData(const QString &words, int role);
};

} // namespace tagdesk
