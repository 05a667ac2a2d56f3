// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIdentityProxyModel>

namespace tagdesk {

/// The scope tree in words: names of regions and kinds, icons, tool tips with what went wrong. Below it are
/// values only.
class ScopeWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        CountTextRole =
            0x2000, ///< QString, what stands right-aligned: "1,204", "3 tagged", "…"; may be empty.
    };

    explicit ScopeWords(QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString words(const QModelIndex &source) const;
    [[nodiscard]] QString countText(const QModelIndex &source) const;
    [[nodiscard]] QString toolTip(const QModelIndex &source) const;
};

} // namespace tagdesk
