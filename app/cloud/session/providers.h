// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "provider.h"

#include <QStringList>

namespace tagdesk {

/// The clouds of this program: the only list of them. The first call describes them (describeClouds).
[[nodiscard]] QStringList clouds();
/// In the order of clouds(); the same as describedClouds() from then on.
[[nodiscard]] const std::vector<CloudDescription> &cloudDescriptions();
/// By Account::cloud ("jdcloud", "huawei"); null for another word. Lives as long as the program.
[[nodiscard]] const Provider *provider(const QString &cloud);

} // namespace tagdesk
