// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QPushButton;

namespace tagdesk {

/// Shows a newcomer round: a frame about a part of the window, and beside it what one does there, step by
/// step. Enter goes on, Esc ends it. Changes nothing.
class Tour : public QFrame
{
    Q_OBJECT

public:
    struct Step
    {
        QPointer<QWidget> part; ///< Left out while it is not shown.
        QString title;
        QString text;
    };

    /// Begins at once. `window` holds all parts, and the tour.
    Tour(std::vector<Step> steps, QWidget *window);

    /// From 0, among the parts that are shown.
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void go(int step);
    void place();
    void end();

    std::vector<Step> m_steps;
    int m_step = 0;
    QPointer<QWidget> m_focusBefore;
    QFrame *m_mark; // child of the window
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace tagdesk
