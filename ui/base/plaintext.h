// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// The text for a tool tip, character for character as it is. Qt guesses markup (Qt::mightBeRichText), and
/// markup in data of others would read files; so a text that Qt would take for markup gets characters without
/// width that keep Qt from it.
[[nodiscard]] QString toolTipText(const QString &text);

/// The text for a button, a menu, a tab or a label with a buddy: an ampersand is one, and no mnemonic.
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// The text of an action without its mnemonic, where it is no menu entry: "文件" of "文件(&F)".
[[nodiscard]] QString plainName(const QString &text);

/// The text for a part of a window's title: "[*]" is no place for the mark of changes.
[[nodiscard]] QString titleText(const QString &text);

} // namespace tagdesk
