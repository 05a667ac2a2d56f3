// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compliance.h"

#include <QByteArray>
#include <QStringList>

namespace tagdesk {

/// A line for each key and place: key, place, how many resources a rule holds for, how many break it. `heads`
/// are those of the table: key, everywhere, the places. UTF-8; a spreadsheet takes nothing in it for a
/// formula.
[[nodiscard]] QByteArray complianceCsv(const Compliance &compliance, const QStringList &heads);
/// A page without scripts or links, to be printed or sent; the first of `lines` are heads.
[[nodiscard]] QByteArray complianceHtml(
    const QString &title, const QString &summary, const QList<QStringList> &lines);

} // namespace tagdesk
