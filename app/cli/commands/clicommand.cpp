// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clicommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "documentcontroller.h"
#include "errortext.h"
#include "exportrows.h"
#include "provider.h"
#include "workspace.h"

#include <QMetaObject>

#include <numeric>
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
    connect(&workspace(), &Workspace::rowsAppended, this, [this](const Scope &scope) {
        release(scope.collection.account);
        showProgress();
    });
    connect(&controller(), &DocumentController::scopeRefreshed, this, &ScopedCommand::refreshed);
    m_listing = QSet<Scope>(m_scopes.cbegin(), m_scopes.cend());
    for (const Scope &scope : std::as_const(m_scopes)) {
        if (const auto waiting = m_waiting.find(scope.collection.account); waiting != m_waiting.end()) {
            waiting->append(scope);
        } else {
            m_waiting.insert(scope.collection.account, {});
            controller().refresh(scope);
        }
    }
    showProgress();
}

/// The account has answered, so that its other scopes are listed too.
void ScopedCommand::release(const QString &account)
{
    const QList<Scope> waiting = m_waiting.take(account);
    for (const Scope &scope : waiting)
        controller().refresh(scope);
}

/// The scopes that wait are not listed any more.
void ScopedCommand::drop(const QString &account)
{
    const QList<Scope> waiting = m_waiting.take(account);
    for (const Scope &scope : waiting) {
        m_listing.remove(scope);
        m_failed.append(scope);
    }
    m_unasked += static_cast<std::size_t>(waiting.size());
}

void ScopedCommand::interrupt()
{
    m_isInterrupted = true;
    const QStringList waiting = m_waiting.keys();
    for (const QString &account : waiting)
        drop(account);
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
        noteFailure(scope, listing.error);
    } else if (listing.hasTrouble) {
        console().say(inScope(scope, CommandLineTexts::tagsNotRead()));
        console().say(listing.error);
    }
    release(scope.collection.account);
    if (m_listing.isEmpty())
        endListing();
}

void ScopedCommand::noteFailure(const Scope &scope, const Error &error)
{
    m_failed.append(scope);
    const QString &account = scope.collection.account;
    if (m_isInterrupted) {
        m_error = error;
    } else if (m_refused.contains(account) && error.kind == ErrorKind::Unauthorized) {
        ++m_unasked;
    } else {
        m_error = m_error.value_or(error);
        sayError(scope, error);
    }
    if (error.kind != ErrorKind::Unauthorized)
        return;
    m_refused.insert(account);
    drop(account);
}

void ScopedCommand::endListing()
{
    console().clearProgress();
    if (m_failed.isEmpty())
        return scopesRead();
    if (m_isInterrupted) {
        console().say(*m_error);
        return finish(exitCodeOf(*m_error));
    }
    if (m_unasked > 0)
        console().say(CommandLineTexts::notAsked(m_unasked));
    if (m_failed.size() == m_scopes.size())
        return finish(exitCodeOf(*m_error));
    console().say(CommandLineTexts::scopesNotRead(
        static_cast<std::size_t>(m_failed.size()), static_cast<std::size_t>(m_scopes.size())));
    if (goesOnWithout())
        return scopesRead();
    const bool maySkip = line().command == CliCommandName::Tag || line().command == CliCommandName::Untag
        || line().command == CliCommandName::Clean;
    console().say(maySkip ? CommandLineTexts::scopesRefused() : Sentences{CommandLineTexts::nothingSent()});
    const CliExitCode code = exitCodeOf(*m_error);
    finish(
        code == CliExitCode::NotAuthenticated || code == CliExitCode::Network ? code : CliExitCode::Refused);
}

void ScopedCommand::finishRead(CliExitCode code)
{
    finish(code == CliExitCode::Done && isIncomplete() ? CliExitCode::SomeFailed : code);
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

KeyTwins ScopedCommand::knownKeys() const
{
    Rows all(workspace().table().size());
    std::iota(all.begin(), all.end(), Row{0});
    return KeyTwins(keysInUse(all, workspace().table(), workspace().changes(), workspace().pool()));
}

} // namespace tagdesk
