// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"

#include "provider.h"

#include <QTest>

namespace tagdesk {

using namespace Qt::StringLiterals;

SandboxOptions DeskFixture::smallEstate()
{
    SandboxOptions options;
    options.seed = 7;
    options.resources = 1'500;
    return options;
}

DeskFixture::DeskFixture(const SandboxOptions &options)
    : sandbox(options)
{
    if (!sandbox.start())
        qFatal("the sandbox does not start");
    relay = std::make_unique<Relay>(sandbox.port());
    if (!relay->listen())
        qFatal("the relay does not listen");
    makeDesk(nullptr);
}

void DeskFixture::makeDesk(JournalThread *journal)
{
    DeskParts parts;
    parts.workspace = &workspace;
    parts.journal = journal;
    parts.activities = &activities;
    parts.log = &log;
    parts.session.clock = clock;
    parts.session.randomness = systemRandomness();
    parts.session.randomness.jitter = [] {
        return 0.0;
    };
    desk = std::make_unique<Desk>(parts);
}

Account DeskFixture::account(const QString &cloud) const
{
    for (Account account : sandbox.accounts()) {
        if (account.cloud != cloud)
            continue;
        account.endpoint.setPort(relay->port());
        if (!account.iamEndpoint.isEmpty())
            account.iamEndpoint.setPort(relay->port());
        return account;
    }
    return {};
}

Credentials DeskFixture::credentials(const QString &cloud) const
{
    return sandbox.credentials(account(cloud).id);
}

bool DeskFixture::open(const QString &cloud)
{
    return open(account(cloud), credentials(cloud));
}

bool DeskFixture::open(const Account &account, const Credentials &credentials)
{
    QSignalSpy opened(desk.get(), &Desk::accountOpened);
    desk->openAccount(account, credentials);
    return opened.wait() && opened.first().first().toString() == account.id;
}

Scope DeskFixture::scope(const QString &text) const
{
    for (const OpenAccount &open : workspace.accounts()) {
        if (const auto scope = desk->provider(open.account.id)->parseScope(open.account, text))
            return *scope;
    }
    return {};
}

const ScopeListing &DeskFixture::refresh(const Scope &scope)
{
    QSignalSpy refreshed(desk.get(), &Desk::scopeRefreshed);
    desk->refresh(scope);
    while (refreshed.wait(20'000) && !(refreshed.takeFirst().first().value<Scope>() == scope)) { }
    return workspace.listing(scope);
}

void DeskFixture::stall()
{
    relay->setStep({.action = RelayStep::Action::Stall});
}

void DeskFixture::letThrough()
{
    relay->setStep({});
    QObject::connect(relay.get(), &Relay::stalled, relay.get(), &Relay::release, Qt::QueuedConnection);
    relay->release();
}

RelayStep DeskFixture::answer(int status, const QByteArray &body, const QByteArray &contentType)
{
    RelayStep step;
    step.action = RelayStep::Action::Replace;
    step.reply = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return step;
}

ApplyProgress DeskFixture::apply()
{
    if (desk->apply())
        return {};
    return applyEnd();
}

ApplyProgress DeskFixture::applyEnd()
{
    QSignalSpy ended(desk.get(), &Desk::applyEnded);
    if (!ended.wait(20'000))
        return {};
    return ended.first().first().value<ApplyProgress>();
}

QString DeskFixture::tag(Row row, const QString &key)
{
    TagPool &pool = workspace.pool();
    const auto value = pool.value(workspace.table().tags(row), pool.intern(key));
    return value ? pool.text(*value) : u"–"_s;
}

QString DeskFixture::tagInCloud(const Scope &scope, const QString &id, const QString &key)
{
    Workspace fresh;
    DeskParts parts;
    parts.workspace = &fresh;
    Desk other(parts);
    const QString cloud = scope.collection.cloud;
    for (const Account &account : sandbox.accounts()) {
        if (account.cloud == cloud)
            other.openAccount(account, sandbox.credentials(account.id));
    }
    QSignalSpy refreshed(&other, &Desk::scopeRefreshed);
    other.refresh(scope);
    if (!refreshed.wait(20'000))
        return u"not refreshed"_s;
    const auto row = fresh.table().find({.collection = scope.collection, .id = id});
    if (!row || fresh.table().knowledge(*row) != TagKnowledge::Read)
        return u"not read"_s;
    const auto value = fresh.pool().value(fresh.table().tags(*row), fresh.pool().intern(key));
    return value ? fresh.pool().text(*value) : u"–"_s;
}

Rows DeskFixture::editableRows(const Scope &scope, std::size_t count)
{
    // The estate's odd ones stand at every 199th place: gone or retired, and busy or locked.
    constexpr std::size_t kOddStep = 199;
    const ResourceTable &table = workspace.table();
    const Rows &listed = workspace.listing(scope).rows;
    Rows rows;
    for (std::size_t place = 0; place < listed.size() && rows.size() < count; ++place) {
        const Row row = listed[place];
        const bool isOdd = place % kOddStep == 7 || place % kOddStep == 11;
        if (!isOdd && table.knowledge(row) == TagKnowledge::Read
            && table.pool().refs(table.tags(row)).size() < 8)
            rows.push_back(row);
    }
    return rows;
}

} // namespace tagdesk
