// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
//
// Draws an SVG file as a square PNG: tagdesk-rendericon FILE.svg SIZE FILE.png
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: tagdesk-rendericon FILE.svg SIZE FILE.png\n", stderr);
        return 1;
    }
    const QString from = QString::fromLocal8Bit(argv[1]);
    const int size = QByteArray(argv[2]).toInt();
    const QString to = QString::fromLocal8Bit(argv[3]);

    QSvgRenderer renderer(from);
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    if (renderer.isValid() && QDir().mkpath(QFileInfo(to).path()) && image.save(to))
        return 0;
    std::fprintf(stderr, "tagdesk-rendericon: %s could not be drawn\n", argv[1]);
    return 1;
}
