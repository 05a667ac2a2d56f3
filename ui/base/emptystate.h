// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QIcon;

class QLabel;
class QPushButton;

namespace tagdesk {

/// What an empty pane says: an icon, what belongs here, why there is nothing, and the button for the next
/// step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty text hides its button; `other` is a second way on.
    void present(const QIcon &icon, const QString &title, const QString &text, const QString &button = {},
        const QString &other = {});
    /// The same with a text that can be marked and copied. Not for every text, since Qt lays out a whole
    /// document for it: with all of them the window would start a tenth slower.
    void presentTrouble(const QIcon &icon, const QString &title, const QString &text, const QString &button);

    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void activated();
    void otherActivated();

private:
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace tagdesk
