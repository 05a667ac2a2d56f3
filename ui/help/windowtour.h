// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace tagdesk {

/// The tour of the window: what one does in each of its parts, in the order of a day's work.
class WindowTour : public QObject
{
    Q_OBJECT

public:
    /// The parts that it shows. All belong to the window.
    struct Parts
    {
        QWidget *scopes = nullptr;
        QWidget *filter = nullptr;
        QWidget *table = nullptr;
        QWidget *tags = nullptr;
        QWidget *toolBar = nullptr;
    };

    WindowTour(const Parts &parts, QWidget *window);

    /// Begins, unless a tour is under way.
    void take();

private:
    Parts m_parts;
    QWidget *m_window;
};

} // namespace tagdesk
