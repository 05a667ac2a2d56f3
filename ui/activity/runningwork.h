// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

namespace tagdesk {

/// What runs, in the status bar whatever pane is open: an apply before anything that is read, with how far it
/// is, the time left and the buttons that pause and stop it. The buttons keep their places: the words grow to
/// the other side.
class RunningWork : public QWidget
{
    Q_OBJECT

public:
    /// `activities` and the actions outlive the widget.
    struct Acts
    {
        QAction *pauseApply = nullptr;
        QAction *stopApply = nullptr;
        QAction *stopReading = nullptr; ///< Enabled while the reading of its data(), a ScopeSet, is shown.
    };
    RunningWork(const ActivityModel *activities, const Acts &acts, QWidget *parent = nullptr);

    /// What is shown; nullopt: nothing runs.
    [[nodiscard]] const std::optional<Activity> &shown() const { return m_shown; }
    /// "Applying · 412 done · 2 failed · 190 left · about 9 s".
    [[nodiscard]] static QString words(const Activity &activity);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Another work is shown, or it went on.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QToolButton *makeButton(const QString &name, QAction *action);
    void follow();
    void updateStopReading();
    void showWords();

    const ActivityModel *m_activities;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_stopReading = nullptr;
    std::optional<Activity> m_shown;
};

} // namespace tagdesk
