// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "controllerfixture.h"
#include "huaweiflavour.h"

#include "provider.h"

#include <QTest>

namespace tagdesk {

using namespace Qt::StringLiterals;

SandboxOptions ControllerFixture::smallEstate()
{
    SandboxOptions options;
    options.seed = 7;
    options.resources = 1'500;
    return options;
}

ControllerFixture::ControllerFixture(const SandboxOptions &options, const TransportSettings &transport)
    : sandbox(options)
    , m_transport(transport)
{
    if (!sandbox.start())
        qFatal("the sandbox does not start");
    relay = std::make_unique<Relay>(sandbox.port());
    if (!relay->listen())
        qFatal("the relay does not listen");
    makeController(nullptr);
}

void ControllerFixture::makeController(JournalThread *journal)
{
    DocumentParts parts;
    parts.workspace = &workspace;
    parts.journal = journal;
    parts.activities = &activities;
    parts.log = &log;
    parts.session.clock = clock;
    parts.session.transport = m_transport;
    parts.session.randomness = systemRandomness();
    parts.session.randomness.jitter = [] {
        return 0.0;
    };
    controller = std::make_unique<DocumentController>(parts);
}

Account ControllerFixture::account(const QString &cloud) const
{
    for (Account account : sandbox.accounts()) {
        if (account.cloud != cloud)
            continue;
        account.endpoint.setPort(relay->port());
        if (account.fields.contains(kIamEndpointField))
            account.fields.insert(kIamEndpointField, account.endpoint.toString());
        // Tests count and spoil single requests; those of many at once ask for them.
        account.batchWriting = BatchWriting::Off;
        return account;
    }
    return {};
}

Credentials ControllerFixture::credentials(const QString &cloud) const
{
    return sandbox.credentials(account(cloud).id);
}

bool ControllerFixture::open(const QString &cloud)
{
    return open(account(cloud), credentials(cloud));
}

bool ControllerFixture::open(const Account &account, const Credentials &credentials)
{
    QSignalSpy opened(controller.get(), &DocumentController::accountOpened);
    controller->openAccount(account, credentials);
    return opened.wait() && opened.first().first().toString() == account.id;
}

Scope ControllerFixture::scope(const QString &text) const
{
    for (const OpenAccount &open : workspace.accounts()) {
        if (const auto scope = controller->provider(open.account.id)->parseScope(open.account, text))
            return *scope;
    }
    return {};
}

const ScopeListing &ControllerFixture::refresh(const Scope &scope)
{
    QSignalSpy refreshed(controller.get(), &DocumentController::scopeRefreshed);
    controller->refresh(scope);
    while (refreshed.wait(20'000) && !(refreshed.takeFirst().first().value<Scope>() == scope)) { }
    return workspace.listing(scope);
}

void ControllerFixture::stall()
{
    relay->setStep({.action = RelayStep::Action::Stall});
}

void ControllerFixture::letThrough()
{
    relay->setStep({});
    QObject::connect(relay.get(), &Relay::stalled, relay.get(), &Relay::release, Qt::QueuedConnection);
    relay->release();
}

RelayStep ControllerFixture::answer(int status, const QByteArray &body, const QByteArray &contentType)
{
    RelayStep step;
    step.action = RelayStep::Action::Replace;
    step.reply = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return step;
}

ApplyProgress ControllerFixture::apply()
{
    if (controller->apply())
        return {};
    return applyEnd();
}

ApplyProgress ControllerFixture::applyEnd()
{
    QSignalSpy ended(controller.get(), &DocumentController::applyEnded);
    if (!ended.wait(20'000))
        return {};
    return ended.first().first().value<ApplyProgress>();
}

QString ControllerFixture::tag(Row row, const QString &key)
{
    TagPool &pool = workspace.pool();
    const auto value = pool.value(workspace.table().tags(row), pool.intern(key));
    return value ? pool.text(*value) : u"–"_s;
}

QString ControllerFixture::tagInCloud(const Scope &scope, const QString &id, const QString &key)
{
    Workspace fresh;
    DocumentParts parts;
    parts.workspace = &fresh;
    DocumentController other(parts);
    const QString cloud = scope.collection.cloud;
    for (const Account &account : sandbox.accounts()) {
        if (account.cloud == cloud)
            other.openAccount(account, sandbox.credentials(account.id));
    }
    QSignalSpy refreshed(&other, &DocumentController::scopeRefreshed);
    other.refresh(scope);
    if (!refreshed.wait(20'000))
        return u"not refreshed"_s;
    const auto row = fresh.table().find({.collection = scope.collection, .id = id});
    if (!row || fresh.table().knowledge(*row) != TagKnowledge::Read)
        return u"not read"_s;
    const auto value = fresh.pool().value(fresh.table().tags(*row), fresh.pool().intern(key));
    return value ? fresh.pool().text(*value) : u"–"_s;
}

Rows ControllerFixture::editableRows(const Scope &scope, std::size_t count)
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

Rows ControllerFixture::listed(const QString &cloud, const QString &text, std::size_t count)
{
    if (!controller->isOpen(account(cloud).id) && !open(cloud))
        qFatal("the account does not open");
    const Scope wanted = scope(text);
    refresh(wanted);
    const Rows rows = editableRows(wanted, count);
    if (rows.size() != count)
        qFatal("the estate is too small");
    return rows;
}

} // namespace tagdesk
