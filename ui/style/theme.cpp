// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include "colorrolefollower.h"
#include "tagdeskstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLabel>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace tagdesk {

namespace {

const char *const kLookProperty = "tagdeskLook";
const char *const kColorRoleProperty = "tagdeskColorRole";

Density appliedDensity = Density::Comfortable; // with the style of the application

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

std::optional<ThemeMode> modeOf(const QString &word)
{
    static const std::array<std::pair<QLatin1String, ThemeMode>, 4> words = {
        {{QLatin1String("light"), ThemeMode::Light}, {QLatin1String("dark"), ThemeMode::Dark},
            {QLatin1String("high-contrast-light"), ThemeMode::HighContrastLight},
            {QLatin1String("high-contrast-dark"), ThemeMode::HighContrastDark}}};
    const auto found = std::ranges::find_if(
        words, [&word](const auto &each) { return word.compare(each.first, Qt::CaseInsensitive) == 0; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

void setProperty(QWidget *widget, const char *name, int value)
{
    if (widget->property(name).toInt() == value)
        return;
    widget->setProperty(name, value);
    // Sizes may depend on it too, so the layout has to ask again.
    widget->updateGeometry();
    widget->update();
}

} // namespace

const Colours &Colours::light()
{
    static const Colours colours = {
        .isDark = false,
        .window = QColor(0xf6, 0xf7, 0xf9),
        .pane = QColor(0xff, 0xff, 0xff),
        .line = QColor(0xdf, 0xe3, 0xe8),
        .border = QColor(0x84, 0x8d, 0x97),
        .text = QColor(0x1f, 0x29, 0x33),
        .secondary = QColor(0x5b, 0x66, 0x72),
        .disabled = QColor(0x65, 0x6e, 0x7a),
        .disabledIcon = QColor(0xb3, 0xba, 0xc2),
        .hover = QColor(0xf0, 0xf2, 0xf5),
        .chip = QColor(0xee, 0xf1, 0xf4),
        .accent = QColor(0x0b, 0x72, 0x85),
        .accentFill = QColor(0xe3, 0xf5, 0xf8),
        .selectionLine = QColor(0x48, 0x94, 0xa2),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .added = QColor(0x27, 0x7c, 0x38),
        .addedFill = QColor(0xe6, 0xf6, 0xea),
        .changed = QColor(0xa9, 0x57, 0x00),
        .changedFill = QColor(0xff, 0xf3, 0xe0),
        .removed = QColor(0xc9, 0x2a, 0x2a),
        .removedFill = QColor(0xfd, 0xec, 0xec),
        .unknown = QColor(0x5b, 0x66, 0x72),
        .unknownFill = QColor(0xee, 0xf1, 0xf4),
    };
    return colours;
}

const Colours &Colours::dark()
{
    static const Colours colours = {
        .isDark = true,
        .window = QColor(0x1b, 0x1f, 0x24),
        .pane = QColor(0x22, 0x27, 0x2e),
        .line = QColor(0x37, 0x3e, 0x47),
        .border = QColor(0x78, 0x82, 0x8e),
        .text = QColor(0xe6, 0xed, 0xf3),
        .secondary = QColor(0x9a, 0xa7, 0xb4),
        .disabled = QColor(0x93, 0xa0, 0xad),
        .disabledIcon = QColor(0x56, 0x60, 0x6b),
        .hover = QColor(0x2a, 0x30, 0x38),
        .chip = QColor(0x2f, 0x36, 0x3f),
        .accent = QColor(0x4c, 0xc3, 0xd9),
        .accentFill = QColor(0x12, 0x3a, 0x42),
        .selectionLine = QColor(0x35, 0x8c, 0x9d),
        .onAccent = QColor(0x0b, 0x1e, 0x22),
        .added = QColor(0x69, 0xdb, 0x7c),
        .addedFill = QColor(0x16, 0x32, 0x1d),
        .changed = QColor(0xff, 0xb4, 0x54),
        .changedFill = QColor(0x3a, 0x2a, 0x10),
        .removed = QColor(0xff, 0x87, 0x87),
        .removedFill = QColor(0x3b, 0x1a, 0x1a),
        .unknown = QColor(0x9a, 0xa7, 0xb4),
        .unknownFill = QColor(0x2f, 0x36, 0x3f),
    };
    return colours;
}

const Colours &Colours::highContrastLight()
{
    static const Colours colours = {
        .isDark = false,
        .window = QColor(0xff, 0xff, 0xff),
        .pane = QColor(0xff, 0xff, 0xff),
        .line = QColor(0x40, 0x40, 0x40),
        .border = QColor(0x00, 0x00, 0x00),
        .text = QColor(0x00, 0x00, 0x00),
        .secondary = QColor(0x1f, 0x1f, 0x1f),
        .disabled = QColor(0x4a, 0x4a, 0x4a),
        .disabledIcon = QColor(0x94, 0x94, 0x94),
        .hover = QColor(0xeb, 0xeb, 0xeb),
        .chip = QColor(0xf2, 0xf2, 0xf2),
        .accent = QColor(0x00, 0x3d, 0x99),
        .accentFill = QColor(0xd6, 0xe8, 0xff),
        .selectionLine = QColor(0x00, 0x3d, 0x99),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .added = QColor(0x00, 0x4d, 0x0f),
        .addedFill = QColor(0xe3, 0xff, 0xe8),
        .changed = QColor(0x6b, 0x34, 0x00),
        .changedFill = QColor(0xff, 0xf1, 0xd9),
        .removed = QColor(0x8f, 0x00, 0x00),
        .removedFill = QColor(0xff, 0xeb, 0xeb),
        .unknown = QColor(0x33, 0x33, 0x33),
        .unknownFill = QColor(0xf2, 0xf2, 0xf2),
    };
    return colours;
}

const Colours &Colours::highContrastDark()
{
    static const Colours colours = {
        .isDark = true,
        .window = QColor(0x00, 0x00, 0x00),
        .pane = QColor(0x00, 0x00, 0x00),
        .line = QColor(0x8c, 0x8c, 0x8c),
        .border = QColor(0xff, 0xff, 0xff),
        .text = QColor(0xff, 0xff, 0xff),
        .secondary = QColor(0xe6, 0xe6, 0xe6),
        .disabled = QColor(0xc2, 0xc2, 0xc2),
        .disabledIcon = QColor(0x6e, 0x6e, 0x6e),
        .hover = QColor(0x26, 0x26, 0x26),
        .chip = QColor(0x1c, 0x1c, 0x1c),
        .accent = QColor(0xff, 0xd6, 0x0a),
        .accentFill = QColor(0x33, 0x2c, 0x00),
        .selectionLine = QColor(0xff, 0xd6, 0x0a),
        .onAccent = QColor(0x00, 0x00, 0x00),
        .added = QColor(0x7d, 0xff, 0x8e),
        .addedFill = QColor(0x00, 0x26, 0x07),
        .changed = QColor(0xff, 0xc2, 0x66),
        .changedFill = QColor(0x2e, 0x1d, 0x00),
        .removed = QColor(0xff, 0xb0, 0xb0),
        .removedFill = QColor(0x38, 0x00, 0x00),
        .unknown = QColor(0xe0, 0xe0, 0xe0),
        .unknownFill = QColor(0x1c, 0x1c, 0x1c),
    };
    return colours;
}

const Colours &Colours::of(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    for (const Colours *colours : {&highContrastLight(), &highContrastDark()}) {
        if (window == colours->window)
            return *colours;
    }
    return luminance(window) < 0.18 ? dark() : light();
}

const Colours &Colours::of(ThemeMode mode, const QPalette &system)
{
    switch (mode) {
    case ThemeMode::System:
        return of(system);
    case ThemeMode::Light:
        return light();
    case ThemeMode::Dark:
        return dark();
    case ThemeMode::HighContrastLight:
        return highContrastLight();
    case ThemeMode::HighContrastDark:
        return highContrastDark();
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.pane);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondary);
    palette.setColor(QPalette::Button, colours.pane);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.removed);
    palette.setColor(QPalette::Highlight, colours.accentFill);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);
    palette.setColor(QPalette::ToolTipBase, colours.pane);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Light, colours.pane);
    palette.setColor(QPalette::Midlight, colours.hover);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Dark, colours.line);
    palette.setColor(QPalette::Shadow, colours.isDark ? QColor(Qt::black) : colours.secondary);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::PlaceholderText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, colours.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.hover);
    return palette;
}

double contrast(const QColor &first, const QColor &second)
{
    const double one = luminance(first);
    const double other = luminance(second);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor textOn(const QColor &fill)
{
    return contrast(Qt::black, fill) >= contrast(Qt::white, fill) ? Qt::black : Qt::white;
}

Metrics Metrics::of(const QFontMetrics &metrics)
{
    // 16 px is the line height of the usual system fonts at 96 dpi; smaller ones leave the rhythm as it is.
    const auto scaled = [line = std::max(metrics.height(), 16)](int pixels) {
        return std::max(1, (pixels * line + 8) / 16);
    };
    Metrics result;
    const bool isCompact = appliedDensity == Density::Compact;
    result.rowHeight = scaled(30);
    result.menuRow = scaled(26);
    // Large enough for a chip with its frame, and to be hit (WCAG 2.2, 2.5.8).
    result.tableRow = scaled(isCompact ? 24 : 30);
    result.listRow = scaled(isCompact ? 22 : 26);
    result.fieldHeight = scaled(isCompact ? 24 : 28);
    result.fieldGap = scaled(isCompact ? 4 : 8);
    result.half = scaled(4);
    result.gap = scaled(8);
    result.edge = scaled(12);
    result.icon = std::clamp(scaled(16), 16, 48);
    return result;
}

int characterWidth(const QFontMetrics &metrics)
{
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    const auto count = static_cast<int>(letters.size());
    return std::min(metrics.averageCharWidth(), (metrics.horizontalAdvance(letters) + count - 1) / count);
}

QFont fixedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    return font;
}

ThemeMode themeMode(const QString &word)
{
    if (const auto mode = modeOf(word))
        return *mode;
    return modeOf(qEnvironmentVariable("TAGDESK_THEME")).value_or(ThemeMode::System);
}

Density density(const QString &word)
{
    return word == QLatin1String("compact") ? Density::Compact : Density::Comfortable;
}

void applyTheme(QApplication & /*application*/, ThemeMode mode, Density density)
{
    appliedDensity = density;
    QApplication::setStyle(new TagDeskStyle(mode));
}

void setLook(QWidget *widget, Look look)
{
    setProperty(widget, kLookProperty, static_cast<int>(look));
}

Look look(const QWidget *widget)
{
    return widget ? static_cast<Look>(widget->property(kLookProperty).toInt()) : Look::Plain;
}

void setColorRole(QWidget *widget, ColorRole colorRole)
{
    setProperty(widget, kColorRoleProperty, static_cast<int>(colorRole));
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        // A label paints with its palette, so its palette has to follow colorRole and theme.
        auto *follower = label->findChild<ColorRoleFollower *>(QString(), Qt::FindDirectChildrenOnly);
        if (!follower)
            follower = new ColorRoleFollower(label);
        follower->apply();
    }
}

ColorRole colorRole(const QWidget *widget)
{
    return widget ? static_cast<ColorRole>(widget->property(kColorRoleProperty).toInt()) : ColorRole::Neutral;
}

QColor colorRoleColour(const Colours &colours, ColorRole colorRole)
{
    switch (colorRole) {
    case ColorRole::Neutral:
        return colours.text;
    case ColorRole::Secondary:
        return colours.secondary;
    case ColorRole::Accent:
        return colours.accent;
    case ColorRole::OnAccent:
        return colours.onAccent;
    case ColorRole::Added:
        return colours.added;
    case ColorRole::Changed:
        return colours.changed;
    case ColorRole::Removed:
        return colours.removed;
    case ColorRole::Unknown:
        return colours.unknown;
    }
    Q_UNREACHABLE();
}

QColor colorRoleFill(const Colours &colours, ColorRole colorRole)
{
    switch (colorRole) {
    case ColorRole::Neutral:
    case ColorRole::Secondary:
        return colours.chip;
    case ColorRole::Accent:
        return colours.accentFill;
    case ColorRole::OnAccent:
        return colours.accent;
    case ColorRole::Added:
        return colours.addedFill;
    case ColorRole::Changed:
        return colours.changedFill;
    case ColorRole::Removed:
        return colours.removedFill;
    case ColorRole::Unknown:
        return colours.unknownFill;
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
