// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace tagdesk {

/// Holds a pane at the bottom of a splitter that may be drawn shut: then a strip is left, with a button that
/// brings the pane back.
class ShutterPane : public QWidget
{
    Q_OBJECT

public:
    /// `words`: what the button says. Takes the pane over.
    ShutterPane(QWidget *pane, const QString &words, int stripHeight, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// What there is too little of to show the pane, in pixels.
    [[nodiscard]] int heightAtLeast() const;
    [[nodiscard]] int stripHeight() const { return minimumHeight(); }

signals:
    void openRequested();
    /// There is room for the pane, or there is none any more.
    void openChanged(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QWidget *m_pane;
    QPushButton *m_strip = nullptr;
    bool m_open = true;
};

} // namespace tagdesk
