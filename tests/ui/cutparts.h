// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

/// Labels and buttons of the window that are cut off without a tool tip, or stand outside of it: each its
/// class, name and text. What scrolls may be outside.
[[nodiscard]] QStringList cutParts(QWidget &window);
