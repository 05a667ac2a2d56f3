// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

class QHeaderView;

namespace tagdesk {

class AccessibleItemView;

/// The head of a column or of a row for assistive technology, or the corner between both. A section that has
/// gone tells nothing.
class AccessibleHead : public QAccessibleInterface
{
public:
    static constexpr int kCorner = -1; ///< A section.

    /// `owner` outlives this.
    AccessibleHead(AccessibleItemView *owner, Qt::Orientation orientation, int section);

    [[nodiscard]] Qt::Orientation orientation() const { return m_orientation; }
    [[nodiscard]] int section() const { return m_section; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;

private:
    [[nodiscard]] bool isCorner() const { return m_section == kCorner; }

    AccessibleItemView *m_owner;
    Qt::Orientation m_orientation;
    int m_section;
};

} // namespace tagdesk
