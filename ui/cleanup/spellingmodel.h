// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cleanupstep.h"
#include "linetablemodel.h"
#include "spellingfamilies.h"

namespace tagdesk {

/// Families of spellings, with what each is to become. Ticked ones are merged.
class SpellingModel : public LineTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, SpellingsColumn, TargetColumn, RowsColumn, LikenessColumn, ColumnCount };

    explicit SpellingModel(QObject *parent = nullptr);

    /// What was ticked or changed stays with the families that are the same.
    void show(const SpellingReport &report);
    [[nodiscard]] QString target(int row) const;
    /// Ticks the family, too.
    void setTarget(int row, const QString &target);
    /// More texts that are to become the family's, whatever they look like; ticks it.
    void setMore(int row, const QStringList &texts);
    [[nodiscard]] QStringList more(int row) const;
    void tick(int row, bool ticked);
    /// What merging the ticked families takes: keys first.
    [[nodiscard]] CleanupSteps steps(KeyClash clash) const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    [[nodiscard]] int lineCount() const override;
    [[nodiscard]] QVariant cellData(int row, int column, int role) const override;
    [[nodiscard]] QString head(int column) const override;

signals:
    /// steps() are others.
    void stepsChanged();

private:
    struct Choice
    {
        SpellingFamily family;
        QString target;
        QStringList more;
        bool isTicked = false;
    };

    [[nodiscard]] static QString text(const Choice &choice, int column);
    [[nodiscard]] static QList<TextMapping> mappings(const Choice &choice);
    void changed(int row);

    std::vector<Choice> m_choices;
};

} // namespace tagdesk
