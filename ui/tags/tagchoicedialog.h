// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagselection.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace tagdesk {

/// Asks which tags of the selection are meant: to be copied, or to be kept as a tag set under a name.
class TagChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Copy, Keep };

    /// `taken`: names that are in use.
    TagChoiceDialog(Purpose purpose, const CommonTags &common, const QStringList &taken, QWidget *parent);

    [[nodiscard]] Tags chosen() const;
    /// Without blanks at its ends; empty for Copy.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void fill(const CommonTags &common);
    void showState();

    QStringList m_taken;
    QTreeWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace tagdesk
