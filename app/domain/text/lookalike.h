// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tagdesk {

/// True for what shows nothing, or nothing but a gap: controls, format characters (U+200B, U+FEFF), every
/// blank but the common one and the wide one of CJK, and letters without ink.
[[nodiscard]] bool isInvisible(char32_t character);

/// The text without blanks of any kind and without invisible characters at its ends.
[[nodiscard]] QStringView withoutInvisibleEnds(QStringView text);

/// What a person sees of the text: two texts with one skeleton look alike. Invisible characters are gone,
/// blanks at the ends too, blanks in a row are one, full-width and other compatible forms are the common
/// ones (NFKC), and Cyrillic and Greek letters are the Latin ones that they look like. Case stays.
[[nodiscard]] QString skeleton(const QString &text);

/// The text with what cannot be told by eye as its number: invisible characters, full-width forms, letters of
/// other scripts among Latin ones: "env<U+00A0>".
[[nodiscard]] QString revealed(const QString &text);

} // namespace tagdesk
