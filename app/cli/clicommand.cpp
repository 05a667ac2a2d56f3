// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommand.h"

#include "clierrortext.h"
#include "console.h"
#include "desk.h"
#include "provider.h"
#include "workspace.h"

#include <QMetaObject>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

CliCommand::CliCommand(const CliParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void CliCommand::finish(CliExitCode code)
{
    if (std::exchange(m_finished, true))
        return;
    console().clearProgress();
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

ScopedCommand::ScopedCommand(const CliParts &parts, Scope scope, QObject *parent)
    : CliCommand(parts, parent)
    , m_scope(std::move(scope))
{
}

void ScopedCommand::start()
{
    connect(&workspace(), &Workspace::rowsAppended, this, &ScopedCommand::showProgress);
    connect(&desk(), &Desk::scopeRefreshed, this, &ScopedCommand::refreshed);
    m_isListing = true;
    desk().refresh(m_scope);
    showProgress();
}

void ScopedCommand::interrupt()
{
    if (m_isListing)
        desk().cancelRefresh(m_scope);
}

void ScopedCommand::showProgress()
{
    if (!m_isListing)
        return;
    const ScopeListing &listing = workspace().listing(m_scope);
    console().showProgress(u"Listing "_s + desk().provider(m_scope.collection.account)->scopeText(m_scope),
        static_cast<qint64>(listing.rows.size()), listing.total);
}

void ScopedCommand::refreshed(const Scope &scope)
{
    if (!m_isListing || !(scope == m_scope))
        return;
    m_isListing = false;
    console().clearProgress();
    const ScopeListing &listing = workspace().listing(m_scope);
    if (listing.state != ListingState::Loaded) {
        console().say(cliErrorText(listing.error).lines());
        finish(exitCodeOf(listing.error));
        return;
    }
    if (listing.hasTrouble)
        console().say(u"Some tags could not be read; these resources are not without tags, but unread.\n"_s
            + cliErrorText(listing.error).lines());
    scopeRead();
}

} // namespace tagdesk
