// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lastscopes.h"

#include "documentcontroller.h"
#include "mainwindow.h"
#include "provider.h"
#include "resourcemodel.h"
#include "settings.h"

#include <optional>

namespace tagdesk {

namespace {

/// The first node that lists something.
std::optional<Scope> firstScope(const std::vector<ScopeNode> &nodes)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            return node.scope;
        if (const std::optional<Scope> below = firstScope(node.children))
            return below;
    }
    return std::nullopt;
}

} // namespace

void LastScopes::accountOpened(const QString &accountId)
{
    if (m_wanted == accountId || m_parts.resources.scopes().isEmpty() || m_reopening)
        open(accountId);
}

ScopeSet LastScopes::known() const
{
    std::vector<Scope> scopes;
    for (const QString &line : m_parts.settings.lastScopes.value()) {
        const qsizetype blank = line.indexOf(u' ');
        const QString accountId = blank < 0 ? m_parts.settings.lastAccount.value() : line.first(blank);
        const OpenAccount *account = m_parts.workspace.account(accountId);
        const Provider *provider = m_parts.controller.provider(accountId);
        if (account == nullptr || provider == nullptr)
            continue;
        if (const auto scope = provider->parseScope(account->account, line.mid(blank + 1)))
            scopes.push_back(*scope);
    }
    return ScopeSet(std::move(scopes));
}

/// What was shown last may be of several accounts, which open one after the other.
void LastScopes::open(const QString &accountId)
{
    const OpenAccount *account = m_parts.workspace.account(accountId);
    if (account == nullptr)
        return;
    const ScopeSet last = known();
    if (last.accounts().contains(accountId)) {
        m_wanted.clear();
        m_reopening = true;
        if (m_parts.resources.scopes() != last)
            m_parts.window.openScopes(last);
        return;
    }
    const bool isOthersTurn = m_wanted != accountId && !last.isEmpty();
    const std::optional<Scope> scope = isOthersTurn ? std::nullopt : firstScope(account->tree);
    if (!scope)
        return;
    m_wanted.clear();
    m_reopening = false;
    m_parts.window.openScopes(*scope);
}

void LastScopes::remember(const ScopeSet &scopes)
{
    // While accounts open one after the other, some of what was shown last is not there yet.
    if (scopes.isEmpty() || (m_reopening && scopes == known()))
        return;
    m_reopening = false;
    QStringList lines;
    for (const Scope &scope : scopes.scopes()) {
        if (const Provider *provider = m_parts.controller.provider(scope.collection.account))
            lines.append(scope.collection.account + u' ' + provider->scopeText(scope));
    }
    m_parts.settings.lastAccount.setValue(scopes.accounts().constFirst());
    m_parts.settings.lastScopes.setValue(lines);
}

} // namespace tagdesk
