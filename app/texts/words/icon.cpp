// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "icon.h"

#include <algorithm>
#include <iterator>

namespace tagdesk {

namespace {

struct IconFile
{
    Icon icon;
    const char *name;
};

// In the order of the enumeration.
constexpr IconFile kFiles[] = {
    {Icon::Add, "add"},
    {Icon::App, "app"},
    {Icon::Apply, "apply"},
    {Icon::Balance, "balance"},
    {Icon::Cache, "cache"},
    {Icon::Cdn, "cdn"},
    {Icon::Chart, "chart"},
    {Icon::Check, "check"},
    {Icon::CheckDouble, "check-double"},
    {Icon::ChevronDown, "chevron-down"},
    {Icon::ChevronRight, "chevron-right"},
    {Icon::ChevronUp, "chevron-up"},
    {Icon::Clock, "clock"},
    {Icon::Close, "close"},
    {Icon::Cloud, "cloud"},
    {Icon::Columns, "columns"},
    {Icon::Container, "container"},
    {Icon::Copy, "copy"},
    {Icon::Database, "database"},
    {Icon::Disk, "disk"},
    {Icon::Edit, "edit"},
    {Icon::Error, "error"},
    {Icon::Export, "export"},
    {Icon::Eye, "eye"},
    {Icon::EyeClosed, "eye-closed"},
    {Icon::Filter, "filter"},
    {Icon::Gateway, "gateway"},
    {Icon::Help, "help"},
    {Icon::History, "history"},
    {Icon::Import, "import"},
    {Icon::Info, "info"},
    {Icon::Key, "key"},
    {Icon::Lan, "lan"},
    {Icon::Lock, "lock"},
    {Icon::Minus, "minus"},
    {Icon::More, "more"},
    {Icon::Network, "network"},
    {Icon::Pause, "pause"},
    {Icon::Play, "play"},
    {Icon::Question, "question"},
    {Icon::Queue, "queue"},
    {Icon::Record, "record"},
    {Icon::Redo, "redo"},
    {Icon::Refresh, "refresh"},
    {Icon::Region, "region"},
    {Icon::Remove, "remove"},
    {Icon::Retry, "retry"},
    {Icon::Revert, "revert"},
    {Icon::Review, "review"},
    {Icon::Sandbox, "sandbox"},
    {Icon::Search, "search"},
    {Icon::Send, "send"},
    {Icon::Server, "server"},
    {Icon::Settings, "settings"},
    {Icon::Shield, "shield"},
    {Icon::Stop, "stop"},
    {Icon::Storage, "storage"},
    {Icon::Tag, "tag"},
    {Icon::Undo, "undo"},
    {Icon::Warning, "warning"},
    {Icon::Zone, "zone"},
};

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(kFiles[static_cast<std::size_t>(icon)].name);
}

std::optional<Icon> iconNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        kFiles, [&name](const IconFile &file) { return name == QLatin1StringView(file.name); });
    return found == std::end(kFiles) ? std::nullopt : std::optional(found->icon);
}

QList<Icon> allIcons()
{
    QList<Icon> icons;
    for (const IconFile &file : kFiles)
        icons.append(file.icon);
    return icons;
}

} // namespace tagdesk
