// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "icons.h"
#include "testrunner.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSet>
#include <QTest>

namespace tst_icons {

using namespace tagdesk;

namespace {

/// Pixels of roughly this colour, of those that are drawn at all.
int pixelsLike(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += pixel.alpha() > 200 && std::abs(pixel.red() - colour.red()) < 24
                && std::abs(pixel.green() - colour.green()) < 24
                && std::abs(pixel.blue() - colour.blue()) < 24;
        }
    }
    return count;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawnInItsColour_data();
    void everyIconIsDrawnInItsColour();
    void everyFileHasAnIcon();
    void noTwoIconsLookAlike();
    void anIconFollowsTheThemeWithoutBeingMadeAgain();
    void aDisabledIconHasAColourOfItsOwn();
    void anIconIsSharpAtTwiceThePixels();
    void theWindowIconHasAllSizes();
};

void TestIcons::everyIconIsDrawnInItsColour_data()
{
    QTest::addColumn<Icon>("name");
    for (const Icon name : allIcons()) {
        // The program's own icon brings its colours.
        if (name != Icon::App)
            QTest::addRow("%s", qPrintable(iconName(name))) << name;
    }
}

void TestIcons::everyIconIsDrawnInItsColour()
{
    QFETCH(Icon, name);
    for (const Colours *colours : {&Colours::light(), &Colours::dark()}) {
        for (const int size : {16, 20, 24}) {
            const QImage image = iconPixmap(name, colours->accent, size, 2.0).toImage();
            QCOMPARE(image.width(), 2 * size);
            QVERIFY2(pixelsLike(image, colours->accent) > size / 2, qPrintable(iconName(name)));
            // Nothing is cut off at the edges.
            for (int at = 0; at < image.width(); ++at) {
                QCOMPARE(image.pixelColor(at, 0).alpha(), 0);
                QCOMPARE(image.pixelColor(0, at).alpha(), 0);
            }
        }
    }
}

void TestIcons::everyFileHasAnIcon()
{
    QSet<QString> names;
    for (const Icon name : allIcons())
        names.insert(iconName(name));
    QCOMPARE(names.size(), allIcons().size());
    QSet<QString> files;
    for (const QString &file : QDir(QStringLiteral(":/tagdesk/icons")).entryList())
        files.insert(file.chopped(4));
    QCOMPARE(files, names);
}

void TestIcons::noTwoIconsLookAlike()
{
    QHash<QByteArray, QString> seen;
    for (const Icon name : allIcons()) {
        const QImage image = iconPixmap(name, Qt::black, 24, 1.0).toImage();
        const QByteArray bytes(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY2(!seen.contains(bytes), qPrintable(iconName(name) + seen.value(bytes)));
        seen.insert(bytes, iconName(name));
    }
}

void TestIcons::anIconFollowsTheThemeWithoutBeingMadeAgain()
{
    applyTheme(*qApp, ThemeMode::Light);
    const QIcon warning = icon(Icon::Warning, ColorRole::Changed);
    QVERIFY(pixelsLike(warning.pixmap(32, 32).toImage(), Colours::light().changed) > 20);
    applyTheme(*qApp, ThemeMode::Dark);
    QVERIFY(pixelsLike(warning.pixmap(32, 32).toImage(), Colours::dark().changed) > 20);
    applyTheme(*qApp, ThemeMode::Light);
}

void TestIcons::aDisabledIconHasAColourOfItsOwn()
{
    const QIcon refresh = icon(Icon::Refresh, ColorRole::Accent);
    const QImage image = refresh.pixmap(32, 32, QIcon::Disabled).toImage();
    QVERIFY(pixelsLike(image, Colours::light().disabledIcon) > 20);
    QCOMPARE(pixelsLike(image, Colours::light().accent), 0);
}

void TestIcons::anIconIsSharpAtTwiceThePixels()
{
    const QPixmap pixmap = icon(Icon::Tag).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QImage device(32, 32, QImage::Format_ARGB32_Premultiplied);
    device.setDevicePixelRatio(2.0);
    device.fill(Qt::transparent);
    QPainter painter(&device);
    icon(Icon::Tag).paint(&painter, QRect(0, 0, 16, 16));
    painter.end();
    QCOMPARE(device.convertToFormat(QImage::Format_ARGB32),
        pixmap.toImage().convertToFormat(QImage::Format_ARGB32));
}

void TestIcons::theWindowIconHasAllSizes()
{
    const QIcon window = windowIcon();
    for (const int size : {16, 32, 48, 256}) {
        QVERIFY(window.availableSizes().contains(QSize(size, size)));
        QVERIFY(pixelsLike(window.pixmap(size, size).toImage(), QColor(0x0b, 0x72, 0x85)) > size);
    }
}

TAGDESK_TEST(TestIcons, QApplication)

} // namespace tst_icons

#include "tst_icons.moc"
