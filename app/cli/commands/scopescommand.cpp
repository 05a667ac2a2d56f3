// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scopescommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "provider.h"
#include "workspace.h"

#include <algorithm>

namespace tagdesk {

void ScopesCommand::start()
{
    connect(&controller(), &DocumentController::scopesCounted, this, &ScopesCommand::counted);
    connect(&controller(), &DocumentController::countFailed, this,
        [this](const Scope &scope, const Error &error) {
            m_failed.insert(scope);
            noteTrouble(error);
        });
    connect(&controller(), &DocumentController::scopeRefreshed, this, [this](const Scope &scope) {
        m_listing.remove(scope);
        if (const ScopeListing &listing = workspace().listing(scope); listing.state == ListingState::Failed)
            noteTrouble(listing.error);
        finishIfDone();
    });
    connect(&workspace(), &Workspace::listingChanged, this,
        [this] { console().showProgress(CommandLineTexts::counting(), 0, 0); });
    for (const OpenAccount &account : workspace().accounts()) {
        m_counting.insert(account.account.id);
        // Zones and their record sets are listed: that tells every zone's number at once.
        refreshZones(account.tree);
        controller().countScopes(account.account.id);
    }
}

void ScopesCommand::interrupt()
{
    console().say(CommandLineTexts::countingStopped());
    finish(CliExitCode::SomeFailed);
}

void ScopesCommand::noteTrouble(const Error &error)
{
    if (!m_trouble)
        m_trouble = error;
}

void ScopesCommand::refresh(const Scope &scope)
{
    m_listing.insert(scope);
    controller().refresh(scope);
}

void ScopesCommand::refreshZones(const std::vector<ScopeNode> &nodes)
{
    for (const ScopeNode &node : nodes) {
        if (!node.childKind.isEmpty()) {
            refresh(node.scope);
            Scope children = node.scope;
            children.collection.kind = node.childKind;
            refresh(children);
        }
        refreshZones(node.children);
    }
}

void ScopesCommand::counted(const QString &accountId)
{
    m_counting.remove(accountId);
    if (const OpenAccount *account = workspace().account(accountId))
        refreshUncounted(account->tree);
    finishIfDone();
}

/// Where the cloud tells no number for just this scope, the list does.
void ScopesCommand::refreshUncounted(const std::vector<ScopeNode> &nodes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection && workspace().listing(node.scope).total < 0
            && !m_failed.contains(node.scope)
            && workspace().listing(node.scope).state == ListingState::NotLoaded)
            refresh(node.scope);
        refreshUncounted(node.children);
    }
}

void ScopesCommand::finishIfDone()
{
    if (m_counting.isEmpty() && m_listing.isEmpty())
        print();
}

void ScopesCommand::print()
{
    QList<PrintedScope> printed;
    for (const OpenAccount &account : workspace().accounts())
        collect(account.tree, printed);
    const auto isKnown = [](const PrintedScope &scope) {
        return scope.resources >= 0;
    };
    const bool isAnyKnown = std::any_of(printed.cbegin(), printed.cend(), isKnown);
    if (m_trouble) {
        console().say(CommandLineTexts::notCounted());
        console().say(*m_trouble);
    }
    if (m_trouble && !isAnyKnown)
        return finish(exitCodeOf(*m_trouble));
    printScopes(console().data(), line().format, printed);
    finish(m_trouble ? CliExitCode::SomeFailed : CliExitCode::Done);
}

void ScopesCommand::collect(const std::vector<ScopeNode> &nodes, QList<PrintedScope> &printed) const
{
    for (const ScopeNode &node : nodes) {
        if (node.type != ScopeNode::Type::Region)
            printed.append(printedScope(node.scope));
        if (!node.childKind.isEmpty()) {
            const ResourceTable &table = workspace().table();
            for (const Row row : workspace().listing(node.scope).rows) {
                Scope child{.collection = node.scope.collection, .parent = table.idText(row)};
                child.collection.kind = node.childKind;
                PrintedScope zone = printedScope(child);
                zone.name = table.nameText(row);
                zone.depth = 1;
                if (zone.resources < 0)
                    zone.resources = emptyOrUnknown(child);
                printed.append(zone);
            }
        }
        collect(node.children, printed);
    }
}

/// A zone that the complete list of record sets never mentions has none.
qint64 ScopesCommand::emptyOrUnknown(const Scope &zone) const
{
    const Scope all{.collection = zone.collection, .parent = {}};
    return workspace().listing(all).state == ListingState::Loaded ? 0 : -1;
}

PrintedScope ScopesCommand::printedScope(const Scope &scope) const
{
    const Provider *codec = controller().provider(scope.collection.account);
    return {.scope = codec->scopeText(scope),
        .name = {},
        .resources = workspace().listing(scope).total,
        .onlyTagged = codec->notice(scope) == ListNotice::OnlyTagged,
        .depth = 0,
        .profile = line().moreProfiles.isEmpty()
            ? QString()
            : workspace().account(scope.collection.account)->account.name};
}

} // namespace tagdesk
