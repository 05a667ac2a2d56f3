// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

namespace tagdesk {

Settings::Settings(QSettings &storage)
    : windowGeometry(storage, QStringLiteral("window/geometry"))
    , windowState(storage, QStringLiteral("window/state"))
    , scopeSplitter(storage, QStringLiteral("window/scopeSplitter"))
    , activitySplitter(storage, QStringLiteral("window/activitySplitter"))
    , resourceColumns(storage, QStringLiteral("window/resourceColumns"))
    , lastMapping(storage, QStringLiteral("files/lastMapping"))
    , importLayout(storage, QStringLiteral("window/importLayout"))
    , historyLayout(storage, QStringLiteral("window/historyLayout"))
    , reviewLayout(storage, QStringLiteral("window/reviewLayout"))
    , savedFilters(storage, QStringLiteral("filters/saved"))
    , hiddenParts(storage, QStringLiteral("window/hiddenParts"))
    , changedKeys(storage, QStringLiteral("window/changedKeys"))
    , lastAccount(storage, QStringLiteral("last/account"))
    , lastScopes(storage, QStringLiteral("last/scope"))
    , lastProfile(storage, QStringLiteral("last/profile"))
    , recentFiles(storage, QStringLiteral("files/recent"))
    , tableFolder(storage, QStringLiteral("files/tableFolder"))
    , exportFolder(storage, QStringLiteral("files/exportFolder"))
    , keyFolder(storage, QStringLiteral("files/keyFolder"))
    , planFolder(storage, QStringLiteral("files/planFolder"))
    , rulesFolder(storage, QStringLiteral("files/rulesFolder"))
    , language(storage, QStringLiteral("language"))
    , theme(storage, QStringLiteral("theme"))
    , density(storage, QStringLiteral("density"))
    , proxy(storage, QStringLiteral("proxy"))
    , logLevel(storage, QStringLiteral("logLevel"))
    , notifies(storage, QStringLiteral("notifies"), true)
    , keepsSnapshots(storage, QStringLiteral("keepsSnapshots"), true)
{
}

} // namespace tagdesk
