// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

struct IconFile
{
    Icon icon;
    const char *name;
};

// In the order of the enumeration.
constexpr IconFile kFiles[] = {
    {Icon::Add, "add"},
    {Icon::App, "app"},
    {Icon::Apply, "apply"},
    {Icon::Balance, "balance"},
    {Icon::Cache, "cache"},
    {Icon::Cdn, "cdn"},
    {Icon::Chart, "chart"},
    {Icon::Check, "check"},
    {Icon::CheckDouble, "check-double"},
    {Icon::ChevronDown, "chevron-down"},
    {Icon::ChevronRight, "chevron-right"},
    {Icon::ChevronUp, "chevron-up"},
    {Icon::Clock, "clock"},
    {Icon::Close, "close"},
    {Icon::Cloud, "cloud"},
    {Icon::Columns, "columns"},
    {Icon::Container, "container"},
    {Icon::Copy, "copy"},
    {Icon::Database, "database"},
    {Icon::Disk, "disk"},
    {Icon::Edit, "edit"},
    {Icon::Error, "error"},
    {Icon::Export, "export"},
    {Icon::Eye, "eye"},
    {Icon::EyeClosed, "eye-closed"},
    {Icon::Filter, "filter"},
    {Icon::Gateway, "gateway"},
    {Icon::Help, "help"},
    {Icon::History, "history"},
    {Icon::Import, "import"},
    {Icon::Info, "info"},
    {Icon::Key, "key"},
    {Icon::Lan, "lan"},
    {Icon::Lock, "lock"},
    {Icon::Minus, "minus"},
    {Icon::More, "more"},
    {Icon::Network, "network"},
    {Icon::Pause, "pause"},
    {Icon::Play, "play"},
    {Icon::Question, "question"},
    {Icon::Queue, "queue"},
    {Icon::Record, "record"},
    {Icon::Redo, "redo"},
    {Icon::Refresh, "refresh"},
    {Icon::Region, "region"},
    {Icon::Remove, "remove"},
    {Icon::Retry, "retry"},
    {Icon::Revert, "revert"},
    {Icon::Review, "review"},
    {Icon::Sandbox, "sandbox"},
    {Icon::Search, "search"},
    {Icon::Send, "send"},
    {Icon::Server, "server"},
    {Icon::Settings, "settings"},
    {Icon::Shield, "shield"},
    {Icon::Stop, "stop"},
    {Icon::Storage, "storage"},
    {Icon::Tag, "tag"},
    {Icon::Undo, "undo"},
    {Icon::Warning, "warning"},
    {Icon::Zone, "zone"},
};

QByteArray svg(Icon icon)
{
    QFile file(u":/tagdesk/icons/"_s + iconName(icon) + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(Icon icon, const QColor &colour, const QSize &pixels)
{
    // Below 16 pixels the strokes would be thinner than a pixel, and grey instead of coloured.
    const double stroke = std::clamp(30.0 / std::max(1, pixels.width()), 1.75, 2.75);
    QSvgRenderer renderer(
        svg(icon)
            .replace("currentColor", colour.name().toLatin1())
            .replace("stroke-width=\"1.75\"", "stroke-width=\"" + QByteArray::number(stroke) + '"'));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QPixmap cached(Icon icon, const QColor &colour, const QSize &pixels)
{
    const QString key = u"tagdesk/%1/%2/%3x%4"_s.arg(
        iconName(icon), colour.name(), QString::number(pixels.width()), QString::number(pixels.height()));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(icon, colour, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Asks for its colour when it paints, so that an icon handed out once follows every change of theme.
class ColorRoleIconEngine : public QIconEngine
{
public:
    ColorRoleIconEngine(Icon icon, ColorRole colorRole)
        : m_icon(icon)
        , m_colorRole(colorRole)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels, and the caller sets the ratio on what it gets.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal ratio) override
    {
        QPixmap result = cached(m_icon, colour(mode), size);
        result.setDevicePixelRatio(ratio);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ColorRoleIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"tagdesk"_s; }
    QString iconName() override { return tagdesk::iconName(m_icon); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Colours &colours = Colours::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? colours.disabled : colorRoleColour(colours, m_colorRole);
    }

    Icon m_icon;
    ColorRole m_colorRole;
};

} // namespace

std::optional<Icon> iconNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        kFiles, [&name](const IconFile &file) { return name == QLatin1StringView(file.name); });
    return found == std::end(kFiles) ? std::nullopt : std::optional(found->icon);
}

QString iconName(Icon icon)
{
    return QString::fromLatin1(kFiles[static_cast<std::size_t>(icon)].name);
}

QList<Icon> allIcons()
{
    QList<Icon> icons;
    for (const IconFile &file : kFiles)
        icons.append(file.icon);
    return icons;
}

QIcon icon(Icon icon, ColorRole colorRole)
{
    return QIcon(new ColorRoleIconEngine(icon, colorRole));
}

QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal pixelRatio)
{
    QPixmap pixmap = cached(icon, colour, QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QIcon windowIcon()
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        result.addPixmap(cached(Icon::App, Qt::black, {size, size}));
    return result;
}

} // namespace tagdesk
