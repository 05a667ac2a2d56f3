// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFontMetrics;
class QWidget;

namespace tagdesk {

/// The 8-px rhythm of the window, in device-independent pixels and derived from the font, so that large
/// fonts keep the same proportions. `steps` of 1 is the gap between controls, 0.5 inside a control, 1.5 the
/// edge of a pane.
[[nodiscard]] int rhythm(const QFontMetrics &font, double steps = 1.0);
[[nodiscard]] int rhythm(const QWidget &widget, double steps = 1.0);

} // namespace tagdesk
