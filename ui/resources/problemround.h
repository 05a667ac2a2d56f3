// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QObject>

namespace tagdesk {

class ResourceModel;
class ResourceOpener;
class ResourcePane;
class TagModel;
class TagPane;
class Workspace;

/// Goes from one place where somebody has to look to the next: first to what was typed and cannot be staged,
/// then to resources that failed, are unknown, or break a rule.
class ProblemRound : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        Workspace *workspace = nullptr;
        const ResourceModel *resources = nullptr;
        const TagModel *tags = nullptr;
        ResourcePane *resourcePane = nullptr;
        TagPane *tagPane = nullptr;
        ResourceOpener *opener = nullptr;
    };

    explicit ProblemRound(const Parts &parts, QObject *parent = nullptr);

    void goToNext();

signals:
    /// A sentence for the status bar.
    void told(const QString &sentence);

private:
    [[nodiscard]] Rows problemRows() const;

    Parts m_parts;
};

} // namespace tagdesk
