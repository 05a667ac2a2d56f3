// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace tagdesk {

/// A thin line that fills while something loads, or runs from side to side while the
/// total is not known.
/// Takes its height always, so that nothing below moves when it comes and goes.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// `total` of -1 is not known.
    void setProgress(qint64 done, qint64 total);
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimer();
    /// Something is there of a known whole.
    [[nodiscard]] bool isMeasured() const { return m_total > 0 && m_done > 0; }

    QBasicTimer m_timer;
    qint64 m_done = 0;
    qint64 m_total = -1;
    int m_phase = 0; // of 1,000
    bool m_active = false;
};

} // namespace tagdesk
