// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tag.h"
#include "tagedit.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace tagdesk {

class TagModel;

/// Shows what tags from elsewhere would do to the selection, one by one, before they are staged on it in the
/// mode that is chosen.
class TagApplyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name`: of the tag set; empty: they are pasted. `refused`: lines of the clipboard that were no tags.
    TagApplyDialog(TagModel *model, const Tags &tags, const QString &name, int refused, QWidget *parent);

    [[nodiscard]] Tags chosen() const;
    [[nodiscard]] EditMode mode() const;
    [[nodiscard]] QComboBox *modes() const { return m_modes; }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void build();
    void fill();
    void showCounts();
    [[nodiscard]] QString obstacle(const Tag &tag) const;

    TagModel *m_model;
    Tags m_tags;
    int m_refused = 0;
    QComboBox *m_modes = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace tagdesk
