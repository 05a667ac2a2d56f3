// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "listingcopying.h"

#include <QElapsedTimer>

namespace tagdesk {

namespace {

constexpr qint64 kCopySliceMs = 4;
constexpr std::size_t kRowsAtOnce = 1'000;

} // namespace

ListingCopying::ListingCopying(const Workspace &workspace, const std::vector<Scope> &scopes, QObject *parent)
    : Job(parent)
    , m_copy(workspace, scopes)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ListingCopying::copySlice);
}

void ListingCopying::start()
{
    m_slice.start();
}

void ListingCopying::copySlice()
{
    QElapsedTimer time;
    time.start();
    bool isMore = true;
    while (isMore && time.elapsed() < kCopySliceMs)
        isMore = m_copy.copySome(kRowsAtOnce);
    if (isMore)
        return;
    m_slice.stop();
    finishNow();
}

} // namespace tagdesk
