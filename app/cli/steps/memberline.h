// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QIODevice;
class QString;

namespace tagdesk {

/// "name: value" on a line of its own, without what a terminal would act on; nothing for an empty value.
void printMember(QIODevice &device, const QString &name, const QString &value);

} // namespace tagdesk
