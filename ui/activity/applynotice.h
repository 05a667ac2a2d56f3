// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace tagdesk {

class ActivityPane;
class FailureModel;
class MessageArea;
class ResourceOpener;
class WindowActions;
struct ApplySummary;

/// Keeps the message that says how the last apply ended, with the ways on from there. With the last failure
/// it goes: then there is nothing to retry.
class ApplyNotice : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        const WindowActions *actions = nullptr;
        const FailureModel *failures = nullptr;
        ActivityPane *activity = nullptr;
        MessageArea *messages = nullptr;
        ResourceOpener *opener = nullptr;
    };

    explicit ApplyNotice(const Parts &parts, QObject *parent = nullptr);

    void show(const ApplySummary &summary);

private:
    void followFailures();

    Parts m_parts;
    bool m_tellsFailures = false;
};

} // namespace tagdesk
