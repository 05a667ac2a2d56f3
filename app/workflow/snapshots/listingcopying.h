// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "listingcopy.h"

#include <QTimer>

namespace tagdesk {

/// A ListingCopy that leaves a window alive: it copies for some milliseconds at a time.
class ListingCopying : public Job
{
    Q_OBJECT

public:
    /// `workspace` outlives the job.
    ListingCopying(const Workspace &workspace, const std::vector<Scope> &scopes, QObject *parent = nullptr);

    void start();
    /// Valid after finished(), once; see ListingCopy::take().
    [[nodiscard]] std::vector<ListedScope> take() { return m_copy.take(); }

private:
    void copySlice();

    ListingCopy m_copy;
    QTimer m_slice;
};

} // namespace tagdesk
