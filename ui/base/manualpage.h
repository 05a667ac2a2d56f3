// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace tagdesk {

/// Says which part of the manual is about a widget and what is in it, by its heading in docs/manual.md: what
/// F1 opens there.
void setManualPage(QWidget *widget, const QString &heading);
/// That of the widget, or of the nearest one above it; empty: the manual as a whole.
[[nodiscard]] QString manualPageOf(const QWidget *widget);

} // namespace tagdesk
