// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sentences.h"

namespace tagdesk {

/// Says something outside the window, to somebody who looks elsewhere.
class DesktopNotifier
{
public:
    DesktopNotifier() = default;
    DesktopNotifier(const DesktopNotifier &) = delete;
    DesktopNotifier &operator=(const DesktopNotifier &) = delete;
    virtual ~DesktopNotifier() = default;

    /// `what` is the title, `next` the text, which holds no data of others: some desktops read markup in it.
    virtual void notify(const Sentences &said) = 0;
};

} // namespace tagdesk
