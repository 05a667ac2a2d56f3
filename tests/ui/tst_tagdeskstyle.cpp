// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagdeskstyle.h"
#include "testrunner.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTest>

namespace tst_tagdeskstyle {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QImage grabbed(QWidget &widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

} // namespace

class TestTagDeskStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyThePrimaryButtonIsFilledWithTheAccent();
    void aDisabledPrimaryButtonIsNotFilled();
    void aPillTakesTheColourOfItsTone();
    void aFieldShowsItsToneAsItsFrame_data();
    void aFieldShowsItsToneAsItsFrame();
    void aReadOnlyFieldLooksLikeItsSurroundings();
    void aLabelFollowsToneAndTheme();
    void aScrollBarHasNoArrowButtons();
    void theSliderReachesBothEnds();
    void aProgressBarFillsByItsShare();
    void aSectionOfAMenuHasRoomForItsName();
    void largeFontsMakeLargeControls();
    void aTextThatABoxHasNoRoomForEndsInAnEllipsis();
};

void TestTagDeskStyle::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestTagDeskStyle::onlyThePrimaryButtonIsFilledWithTheAccent()
{
    QPushButton button(u"Apply"_s);
    button.resize(button.sizeHint());
    QVERIFY(pixelsOf(grabbed(button), Colours::light().accent) < 10);
    setLook(&button, Look::Primary);
    const QImage image = grabbed(button);
    QVERIFY(pixelsOf(image, Colours::light().accent) > image.width() * image.height() / 2);
}

void TestTagDeskStyle::aDisabledPrimaryButtonIsNotFilled()
{
    QPushButton button(u"Apply"_s);
    setLook(&button, Look::Primary);
    button.setEnabled(false);
    button.resize(button.sizeHint());
    QCOMPARE(pixelsOf(grabbed(button), Colours::light().accent), 0);
}

void TestTagDeskStyle::aPillTakesTheColourOfItsTone()
{
    QPushButton button(u"production"_s);
    setLook(&button, Look::Pill);
    setColorRole(&button, ColorRole::Changed);
    button.resize(button.sizeHint());
    const QImage image = grabbed(button);
    QVERIFY(pixelsOf(image, Colours::light().changedFill) > image.width() * image.height() / 3);
}

void TestTagDeskStyle::aFieldShowsItsToneAsItsFrame_data()
{
    QTest::addColumn<ColorRole>("colorRole");
    QTest::addRow("added") << ColorRole::Added;
    QTest::addRow("changed") << ColorRole::Changed;
    QTest::addRow("removed") << ColorRole::Removed;
}

void TestTagDeskStyle::aFieldShowsItsToneAsItsFrame()
{
    QFETCH(ColorRole, colorRole);
    QLineEdit field;
    field.resize(200, field.sizeHint().height());
    const QColor colour = colorRoleColour(Colours::light(), colorRole);
    QCOMPARE(pixelsOf(grabbed(field), colour), 0);
    setColorRole(&field, colorRole);
    QVERIFY(pixelsOf(grabbed(field), colour) > 300);
}

void TestTagDeskStyle::aReadOnlyFieldLooksLikeItsSurroundings()
{
    QLineEdit field;
    field.resize(200, field.sizeHint().height());
    const QPoint middle = field.rect().center();
    QCOMPARE(grabbed(field).pixelColor(middle), Colours::light().pane);
    field.setReadOnly(true);
    QCOMPARE(grabbed(field).pixelColor(middle), Colours::light().window);
}

void TestTagDeskStyle::aLabelFollowsToneAndTheme()
{
    QLabel label(u"3 of 3"_s);
    label.show();
    setColorRole(&label, ColorRole::Removed);
    QCOMPARE(label.palette().color(QPalette::WindowText), Colours::light().removed);
    setColorRole(&label, ColorRole::Secondary);
    QCOMPARE(label.palette().color(QPalette::WindowText), Colours::light().secondary);
    applyTheme(*qApp, ThemeMode::Dark);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(label.palette().color(QPalette::WindowText), Colours::dark().secondary);
    setColorRole(&label, ColorRole::Neutral);
    QCOMPARE(label.palette().color(QPalette::WindowText), Colours::dark().text);
    applyTheme(*qApp, ThemeMode::Light);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(label.palette().color(QPalette::WindowText), Colours::light().text);
}

void TestTagDeskStyle::aScrollBarHasNoArrowButtons()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 300);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 100;
    option.pageStep = 10;
    const QStyle *style = QApplication::style();
    const auto rect = [&](QStyle::SubControl part) {
        return style->subControlRect(QStyle::CC_ScrollBar, &option, part, &bar);
    };
    QVERIFY(rect(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(rect(QStyle::SC_ScrollBarSubLine).isEmpty());
    QCOMPARE(rect(QStyle::SC_ScrollBarGroove), bar.rect());
}

void TestTagDeskStyle::theSliderReachesBothEnds()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 300);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 1'000'000;
    option.pageStep = 20;
    const auto slider = [&](int position) {
        option.sliderPosition = position;
        return QApplication::style()->subControlRect(
            QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };
    QCOMPARE(slider(0).top(), 0);
    QCOMPARE(slider(1'000'000).bottom(), 299);
    // Long lists leave enough to take hold of.
    QVERIFY(slider(0).height() >= 20);
    option.maximum = 0;
    QCOMPARE(slider(0), bar.rect());
}

void TestTagDeskStyle::aProgressBarFillsByItsShare()
{
    QProgressBar bar;
    bar.setRange(0, 100);
    bar.resize(200, 6);
    bar.setValue(25);
    const int quarter = pixelsOf(grabbed(bar), Colours::light().accent);
    bar.setValue(100);
    const int all = pixelsOf(grabbed(bar), Colours::light().accent);
    QVERIFY(quarter > all / 5 && quarter < all / 3);
    bar.setValue(0);
    QCOMPARE(pixelsOf(grabbed(bar), Colours::light().accent), 0);
}

void TestTagDeskStyle::aSectionOfAMenuHasRoomForItsName()
{
    QMenu menu;
    menu.addAction(u"ID"_s);
    QAction *line = menu.addSeparator();
    QAction *section = menu.addSection(u"Tag keys"_s);
    menu.addAction(u"env"_s);
    menu.ensurePolished();
    QVERIFY(menu.actionGeometry(section).height() >= menu.fontMetrics().height());
    QVERIFY(menu.actionGeometry(line).height() < menu.fontMetrics().height());
}

void TestTagDeskStyle::largeFontsMakeLargeControls()
{
    QPushButton button(u"Apply"_s);
    QLineEdit field;
    const int buttonHeight = button.sizeHint().height();
    const int fieldHeight = field.sizeHint().height();
    QFont large = QApplication::font();
    large.setPixelSize(40);
    button.setFont(large);
    field.setFont(large);
    QVERIFY(button.sizeHint().height() > buttonHeight + 15);
    QVERIFY(field.sizeHint().height() > fieldHeight + 15);
}

void TestTagDeskStyle::aTextThatABoxHasNoRoomForEndsInAnEllipsis()
{
    const QString text = u"By the words at the heads of the columns"_s;
    const auto shown = [](const QString &words) {
        QComboBox box;
        box.addItem(words);
        box.resize(160, 30);
        return grabbed(box);
    };
    const QImage image = shown(text);
    QVERIFY(image != shown(QString()));
    const QFontMetrics metrics(QApplication::font());
    bool isElided = false;
    for (int room = 60; room < 160 && !isElided; ++room)
        isElided = image == shown(metrics.elidedText(text, Qt::ElideRight, room));
    QVERIFY(isElided);
    QVERIFY(metrics.horizontalAdvance(text) > 160); // or all of it would have been shown
}

TAGDESK_TEST(TestTagDeskStyle, QApplication)

} // namespace tst_tagdeskstyle

#include "tst_tagdeskstyle.moc"
