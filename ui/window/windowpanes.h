// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace tagdesk {

class MessageArea;
class PaneSplitter;
class ShutterPane;

/// The middle of the window: scopes, resources and tags side by side, activity below. Scopes and tags can be
/// hidden; activity can be drawn shut and leaves a strip. Messages lie over the lower end of activity, or
/// over its strip, and so neither move nor cover what is edited.
class WindowPanes : public QWidget
{
    Q_OBJECT

public:
    struct Widgets
    {
        QWidget *scopes = nullptr;
        QWidget *resources = nullptr;
        QWidget *tags = nullptr;
        QWidget *activity = nullptr;
        MessageArea *messages = nullptr;
    };

    /// Takes all of them over.
    explicit WindowPanes(const Widgets &widgets, QWidget *parent = nullptr);

    void setActivityOpen(bool open);
    /// Sizes as at the first start.
    void resetSizes();
    [[nodiscard]] QByteArray acrossState() const;
    [[nodiscard]] QByteArray downState() const;
    void restore(const QByteArray &across, const QByteArray &down);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void activityOpenChanged(bool open);
    /// So much of the activity pane's lower end lies below messages, in pixels.
    void activityCovered(int height);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A pane that is neither open nor shut goes to what is nearer.
    void settleActivity();
    void setActivityHeight(int height);
    void placeMessages();

    Widgets m_widgets;
    PaneSplitter *m_across = nullptr;
    PaneSplitter *m_down = nullptr;
    ShutterPane *m_shutter = nullptr;
    int m_openHeight = 0; // of activity, when it was open last
};

} // namespace tagdesk
