// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "colorrole.h"
#include "icon.h"

#include <QLineEdit>

class QAction;
class QCompleter;
class QStringListModel;

namespace tagdesk {

/// A field of a tag row: offers words below the whole row, so that neither the field nor what is said of it
/// is covered; shows the beginning of a text that does not fit, with an ellipsis; and says its trouble to
/// screen readers.
class TagField : public QLineEdit
{
    Q_OBJECT

public:
    /// The words appear below `row`, which holds the field.
    explicit TagField(QWidget *row);

    /// Words to choose from.
    void setOffers(const QStringList &words);
    [[nodiscard]] bool isOffering() const;
    /// A sign in front of the text with its tool tip.
    void showMark(Icon icon, ColorRole colorRole, const QString &toolTip);
    void hideMark();
    /// What screen readers say beside the text. `isInvalid`: a rule refuses the text.
    void describe(const QString &text, bool isInvalid);
    [[nodiscard]] bool isInvalid() const { return m_isInvalid; }
    /// Where text can stand.
    [[nodiscard]] int textRoom() const;
    [[nodiscard]] QRect textRect() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer();
    void take(const QString &word);

    QWidget *m_row;
    QStringListModel *m_words;
    QCompleter *m_completer;
    QAction *m_mark;
    bool m_isInvalid = false;
};

} // namespace tagdesk
