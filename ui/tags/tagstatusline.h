// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "colorrole.h"
#include "tagchip.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;

namespace tagdesk {

class TagModeButton;
class TagModel;

/// Beneath the fields of a tag: on how many of the selected resources the tag is, how it is set where only
/// some have it, and what will change or is staged. Hidden while there is nothing to say.
class TagStatusLine : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the line.
    explicit TagStatusLine(TagModel *model, QWidget *parent = nullptr);

    /// `value` is the text that stands in the value field.
    void refresh(const QModelIndex &index, const QString &value);
    [[nodiscard]] TagModeButton *modeButton() const { return m_mode; }
    [[nodiscard]] QString stateText() const;

private:
    [[nodiscard]] QString onText() const;
    [[nodiscard]] QString statement() const;
    [[nodiscard]] QString newText() const;
    [[nodiscard]] QString stagedText() const;
    [[nodiscard]] QString stagedListText() const;
    [[nodiscard]] QVariant at(int column, int role) const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] bool isOnSeveral() const;
    [[nodiscard]] bool isRefused() const;

    TagModel *m_model;
    QPersistentModelIndex m_index;
    QString m_value;
    QLabel *m_on = nullptr;
    TagModeButton *m_mode = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace tagdesk
