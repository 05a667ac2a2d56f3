// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "namedtags.h"
#include "tagsetstore.h"

#include <QObject>

#include <optional>

namespace tagdesk {

class MainWindow;

/// Keeps the tag sets that the window asks to keep, and shows those that are kept.
class TagSetController : public QObject
{
    Q_OBJECT

public:
    /// The window outlives the controller.
    TagSetController(MainWindow &window, const QString &folder, QObject *parent = nullptr);

private:
    void load();
    void finish(const std::optional<QString> &failed);

    MainWindow &m_window;
    TagSetStore m_store;
};

} // namespace tagdesk
