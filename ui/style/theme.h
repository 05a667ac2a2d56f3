// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "colorrole.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QFontMetrics;
class QWidget;

namespace tagdesk {

/// Where the colours come from. The system may ask for high contrast, too.
enum class ThemeMode { System, Light, Dark, HighContrastLight, HighContrastDark };

/// How much room the rows of tables, trees and lists have.
enum class Density { Comfortable, Compact };

/// The colours by what they mean. Colour is never alone: an icon and a word stand beside it.
struct Colours
{
    bool isDark = false;
    QColor window; ///< Behind panes: bars, headers, the status bar.
    QColor pane; ///< Behind tables, trees and fields.
    QColor line; ///< Separators and frames, which tell nothing.
    QColor border; ///< Around what can be used: at least 3 to 1 (WCAG 2.2, 1.4.11).
    QColor text;
    QColor secondary; ///< Less important text.
    QColor disabled; ///< Text of what cannot be used now; still readable.
    QColor disabledIcon; ///< Icons of that: fainter than all others, which may be grey, too.
    QColor hover; ///< Behind what the mouse is over.
    QColor chip; ///< Behind an unchanged tag.
    QColor accent;
    QColor accentFill; ///< Selection, and behind accent text.
    QColor selectionLine; ///< Below what is selected: at least 3 to 1, which the fill has not.
    QColor onAccent; ///< Text on accent: the primary button.
    QColor added;
    QColor addedFill;
    QColor changed;
    QColor changedFill;
    QColor removed; ///< Removed and failed.
    QColor removedFill;
    QColor unknown; ///< Not read, answer lost.
    QColor unknownFill;

    [[nodiscard]] static const Colours &light();
    [[nodiscard]] static const Colours &dark();
    /// Text at least 7 to 1, and a line around everything.
    [[nodiscard]] static const Colours &highContrastLight();
    [[nodiscard]] static const Colours &highContrastDark();
    /// What the mode asks for; `system` is the palette that the platform gives.
    [[nodiscard]] static const Colours &of(ThemeMode mode, const QPalette &system);
    /// The set that a palette of ours belongs to, so that every widget can ask with its own palette(); of
    /// others the one that comes closest. Systems that want high contrast have windows of plain black or
    /// white.
    [[nodiscard]] static const Colours &of(const QPalette &palette);
};

/// The palette of a colour set, every role of every group.
[[nodiscard]] QPalette paletteOf(const Colours &colours);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);
/// Black or white, whichever reads better on the fill: at least 4.5 to 1 on any opaque colour.
[[nodiscard]] QColor textOn(const QColor &fill);

/// Sizes in device-independent pixels, derived from the font so that large fonts and 200 % work.
struct Metrics
{
    int rowHeight = 30; ///< Of a bar, and what columns and dialogs are measured by.
    int menuRow = 26;
    int tableRow = 30; ///< Of the table of resources; by the density.
    int listRow = 26; ///< Of other tables, of trees and lists; by the density.
    int fieldHeight = 28; ///< In a list of fields; by the density.
    int fieldGap = 8; ///< Between them; by the density.
    int half = 4; ///< Inside a control.
    int gap = 8; ///< Between controls.
    int edge = 12; ///< At the edges of a pane.
    int radius = 6; ///< Of fields and buttons.
    int chipRadius = 4;
    int icon = 16;

    [[nodiscard]] static Metrics of(const QFontMetrics &metrics);
};

/// What a column for so many letters is measured by: the width of a Latin letter. QFontMetrics means an
/// ideograph where the font is Chinese.
[[nodiscard]] int characterWidth(const QFontMetrics &metrics);

/// The system's fixed-width font at the size of `base`, for ids.
[[nodiscard]] QFont fixedFont(const QFont &base);

/// "light", "dark", "high-contrast-light", "high-contrast-dark"; anything else: what TAGDESK_THEME in the
/// environment says, else the system's.
[[nodiscard]] ThemeMode themeMode(const QString &word);
/// "compact"; anything else: Comfortable.
[[nodiscard]] Density density(const QString &word);

/// Sets our style, and with it the palette and the height of rows, on the application; again to change them:
/// everything that is shown follows. In System mode the palette follows the platform's while the program
/// runs.
void applyTheme(QApplication &application, ThemeMode mode, Density density = Density::Comfortable);

/// How TagDeskStyle paints a widget that wants to look special.
enum class Look {
    Plain,
    Primary, ///< The one button of a surface that does the act.
    Pill, ///< A rounded toggle or a label in a coloured capsule.
    Link, ///< A flat button in the accent colour.
};
void setLook(QWidget *widget, Look look);
[[nodiscard]] Look look(const QWidget *widget);

/// Frames and text of the widget take the colour of this role.
void setColorRole(QWidget *widget, ColorRole colorRole);
[[nodiscard]] ColorRole colorRole(const QWidget *widget);
/// The text colour of a colorRole, and what to fill behind it.
[[nodiscard]] QColor colorRoleColour(const Colours &colours, ColorRole colorRole);
[[nodiscard]] QColor colorRoleFill(const Colours &colours, ColorRole colorRole);

} // namespace tagdesk
