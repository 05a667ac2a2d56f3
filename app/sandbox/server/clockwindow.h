// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace tagdesk {

/// How far the date of a request may be off. Documented for Huawei, assumed for JD.
inline constexpr qint64 kClockToleranceSeconds = 900;

} // namespace tagdesk
