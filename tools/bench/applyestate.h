// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documentcontroller.h"
#include "workspace.h"

#include <QEventLoop>

namespace tagdesk::bench {

/// Runs the event loop until the controller sends the signal.
template <typename Signal>
void waitFor(DocumentController &controller, Signal signal)
{
    QEventLoop loop;
    QObject::connect(&controller, signal, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Resources of the scope with room for another tag, at most so many, without those that show that the
/// simulation refuses their writes.
[[nodiscard]] Rows editableRows(const Workspace &workspace, const Scope &scope, std::size_t count);

} // namespace tagdesk::bench
