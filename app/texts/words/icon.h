// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tagdesk {

/// Every icon of the program; each is resources/icons/<name>.svg, drawn for it on a 24-unit grid.
enum class Icon {
    Add,
    App,
    Apply,
    Balance,
    Cache,
    Cdn,
    Chart,
    Check,
    CheckDouble,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Cloud,
    Columns,
    Container,
    Copy,
    Database,
    Disk,
    Edit,
    Error,
    Export,
    Eye,
    EyeClosed,
    Filter,
    Gateway,
    Help,
    History,
    Import,
    Info,
    Key,
    Lan,
    Lock,
    Minus,
    More,
    Network,
    Pause,
    Play,
    Question,
    Queue,
    Record,
    Redo,
    Refresh,
    Region,
    Remove,
    Retry,
    Revert,
    Review,
    Sandbox,
    Search,
    Send,
    Server,
    Settings,
    Shield,
    Stop,
    Storage,
    Tag,
    Undo,
    Warning,
    Zone,
};

/// File name without its ending ("check-double").
[[nodiscard]] QString iconName(Icon icon);
/// nullopt where there is none of that name.
[[nodiscard]] std::optional<Icon> iconNamed(const QString &name);
[[nodiscard]] QList<Icon> allIcons();

} // namespace tagdesk
