// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSize;
class QWidget;

namespace tagdesk {

/// Gives a window that is not shown yet this size, or less where its screen is smaller: there is room left
/// for what the system draws around it and for its panels.
void resizeOnScreen(QWidget *window, const QSize &size);

} // namespace tagdesk
