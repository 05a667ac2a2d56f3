// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controllerfixture.h"

#include <QTemporaryDir>

namespace tagdesk {

/// A controller over real sockets that writes its runs down.
class RecordedController
{
public:
    explicit RecordedController(const SandboxOptions &options = ControllerFixture::smallEstate(),
        const TransportSettings &transport = {});
    ~RecordedController();

    [[nodiscard]] QString path() const;
    [[nodiscard]] Workspace &workspace() { return fixture.workspace; }
    /// A second look at the journal.
    [[nodiscard]] std::unique_ptr<Journal> opened() const;
    [[nodiscard]] Rows listed(const QString &cloud, const QString &scope, std::size_t count)
    {
        return fixture.listed(cloud, scope, count);
    }
    /// The program ends while answers are withheld: an apply of what is staged is interrupted.
    void crash();
    /// A hand on the journal that knows nothing of it.
    void change(const QString &statement);
    /// The next start of the program, with the same journal and cloud and an empty document.
    void restart();

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<JournalThread> journal;
    ControllerFixture fixture;
};

} // namespace tagdesk
