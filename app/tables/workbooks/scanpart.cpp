// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scanpart.h"

#include "bookfault.h"

namespace tagdesk {

namespace {

Result<void> resultOf(XmlScan::State state)
{
    if (state == XmlScan::State::Damaged)
        return failure(bookError(BookFault::Damaged));
    if (state == XmlScan::State::TooLarge)
        return failure(bookError(BookFault::TooLarge));
    return {};
}

} // namespace

Result<void> scanPart(ZipParts &parts, const std::string &name, XmlTaker &taker,
    const std::function<void(XmlScan &)> &begin, const BookSource::GoOn &goOn)
{
    XmlScan scan(taker);
    if (begin)
        begin(scan);
    bool isStopped = false;
    const Result<void> read = parts.read(name, [&](std::string_view piece) {
        isStopped = goOn && !goOn();
        return !isStopped && scan.feed(piece) == XmlScan::State::Open;
    });
    if (!read)
        return read;
    if (isStopped)
        return failure(makeError(ErrorKind::Cancelled));
    return resultOf(scan.finish());
}

} // namespace tagdesk
