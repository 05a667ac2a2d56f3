// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// What the help of the program and of its commands says beside commands and options.
[[nodiscard]] QString programTopics();
[[nodiscard]] QString keyTopic();
[[nodiscard]] QString scopeTopic();
[[nodiscard]] QString tableTopic();
[[nodiscard]] QString runTopic();
[[nodiscard]] QString completionTopic();
[[nodiscard]] QString checkTopic();
[[nodiscard]] QString costTopic();
[[nodiscard]] QString snapshotTopic();
[[nodiscard]] QString driftTopic();

} // namespace tagdesk
