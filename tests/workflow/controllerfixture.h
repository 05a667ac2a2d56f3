// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "documentcontroller.h"
#include "embeddedsandbox.h"
#include "journalthread.h"
#include "logmodel.h"
#include "randomness.h"
#include "relay.h"
#include "testclock.h"
#include "transport.h"
#include "workspace.h"

#include <QSignalSpy>

#include <memory>

namespace tagdesk {

// Scopes of the sandbox's accounts, and a tag that no resource in them has.
inline const QString kVm = QStringLiteral("jdcloud/cn-north-1/vm");
inline const QString kZones = QStringLiteral("huawei/private-zones");
inline const QString kRecordSets = QStringLiteral("huawei/private-recordsets");
inline const Tag kTag{.key = QStringLiteral("ticket"), .value = QStringLiteral("T-1")};

/// A controller over real sockets: the embedded sandbox, a relay that makes faults in front of it, and a
/// document. Back-off has no jitter; the clock can be made faster.
class ControllerFixture
{
public:
    explicit ControllerFixture(
        const SandboxOptions &options = smallEstate(), const TransportSettings &transport = {});

    /// 1,500 resources, the same ones every time.
    [[nodiscard]] static SandboxOptions smallEstate();

    /// Another controller on the same document, with no account open; it writes its runs down.
    void makeController(JournalThread *journal);
    /// The sandbox's account of this cloud, by way of the relay.
    [[nodiscard]] Account account(const QString &cloud) const;
    [[nodiscard]] Credentials credentials(const QString &cloud) const;
    /// True once accountOpened came.
    bool open(const QString &cloud);
    bool open(const Account &account, const Credentials &credentials);
    [[nodiscard]] Scope scope(const QString &text) const;
    /// Answers are withheld from now on.
    void stall();
    /// They come through again, those that are on their way included.
    void letThrough();
    /// A step that answers with this in the cloud's place.
    [[nodiscard]] static RelayStep answer(
        int status, const QByteArray &body, const QByteArray &contentType = "application/json");
    /// Refreshes and waits for the end; the listing.
    const ScopeListing &refresh(const Scope &scope);
    /// Applies and waits for the end.
    ApplyProgress apply();
    /// Waits for the end of the apply under way.
    ApplyProgress applyEnd();
    [[nodiscard]] QString tag(Row row, const QString &key);
    /// What the cloud has, past the relay: "–" when absent.
    [[nodiscard]] QString tagInCloud(const Scope &scope, const QString &id, const QString &key);
    /// The first rows of the scope on which one more tag can be set.
    [[nodiscard]] Rows editableRows(const Scope &scope, std::size_t count);
    /// The same of a scope that is listed for it, whose account is opened if it is not.
    [[nodiscard]] Rows listed(const QString &cloud, const QString &scope, std::size_t count);

    EmbeddedSandbox sandbox;
    std::unique_ptr<Relay> relay;
    std::shared_ptr<TestClock> clock = std::make_shared<TestClock>();
    Workspace workspace;
    ActivityModel activities;
    LogModel log;
    std::unique_ptr<DocumentController> controller;

private:
    TransportSettings m_transport;
};

} // namespace tagdesk
