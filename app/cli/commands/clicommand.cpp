// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "errortext.h"
#include "provider.h"
#include "workspace.h"

#include <QMetaObject>

#include <unordered_set>
#include <utility>

namespace tagdesk {

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

ScopedCommand::ScopedCommand(const CliParts &parts, QList<Scope> scopes, QObject *parent)
    : CliCommand(parts, parent)
    , m_scopes(std::move(scopes))
{
}

void ScopedCommand::start()
{
    connect(&workspace(), &Workspace::rowsAppended, this, &ScopedCommand::showProgress);
    connect(&controller(), &DocumentController::scopeRefreshed, this, &ScopedCommand::refreshed);
    m_listing = QSet<Scope>(m_scopes.cbegin(), m_scopes.cend());
    for (const Scope &scope : std::as_const(m_scopes))
        controller().refresh(scope);
    showProgress();
}

void ScopedCommand::interrupt()
{
    const QSet<Scope> listing = m_listing;
    for (const Scope &scope : listing)
        controller().cancelRefresh(scope);
}

void ScopedCommand::showProgress()
{
    if (m_listing.isEmpty())
        return;
    qint64 listed = 0;
    qint64 total = 0;
    for (const Scope &scope : std::as_const(m_scopes)) {
        const ScopeListing &listing = workspace().listing(scope);
        listed += static_cast<qint64>(listing.rows.size());
        total = total < 0 || listing.total < 0 ? -1 : total + listing.total;
    }
    const Scope &first = m_scopes.first();
    console().showProgress(m_scopes.size() == 1
            ? CommandLineTexts::listing(controller().provider(first.collection.account)->scopeText(first))
            : CommandLineTexts::listing(static_cast<std::size_t>(m_scopes.size())),
        listed, total);
}

void ScopedCommand::refreshed(const Scope &scope)
{
    if (!m_listing.remove(scope))
        return;
    const ScopeListing &listing = workspace().listing(scope);
    if (listing.state != ListingState::Loaded) {
        m_listing.clear();
        sayError(scope, listing.error);
        finish(exitCodeOf(listing.error));
        return;
    }
    if (listing.hasTrouble) {
        console().say(inScope(scope, CommandLineTexts::tagsNotRead()));
        console().say(listing.error);
    }
    if (!m_listing.isEmpty())
        return;
    console().clearProgress();
    scopesRead();
}

/// Names the scope where it is not the only one.
QString ScopedCommand::inScope(const Scope &scope, const QString &sentence) const
{
    if (m_scopes.size() == 1)
        return sentence;
    return CommandLineTexts::inScope(
        controller().provider(scope.collection.account)->scopeText(scope), sentence);
}

void ScopedCommand::sayError(const Scope &scope, const Error &error)
{
    Sentences text = ErrorTexts::of(error, Audience::CommandLine);
    text.what = inScope(scope, text.what);
    console().say(text);
}

Rows ScopedCommand::listedRows() const
{
    Rows rows;
    std::unordered_set<Row> seen;
    for (const Scope &scope : m_scopes) {
        for (const Row row : workspace().listing(scope).rows) {
            if (seen.insert(row).second)
                rows.push_back(row);
        }
    }
    return rows;
}

} // namespace tagdesk
