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
        return mode == QIcon::Disabled ? colours.disabledIcon : colorRoleColour(colours, m_colorRole);
    }

    Icon m_icon;
    ColorRole m_colorRole;
};

} // namespace

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
