// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"
#include "theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTest>

#include <utility>

namespace tst_theme {

using namespace tagdesk;

namespace {

using NamedColours = std::pair<QByteArray, const Colours *>;

const QList<NamedColours> &themes()
{
    static const QList<NamedColours> all = {{"light ", &Colours::light()}, {"dark ", &Colours::dark()},
        {"high contrast light ", &Colours::highContrastLight()},
        {"high contrast dark ", &Colours::highContrastDark()}};
    return all;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard();
    void everyTextIsReadableOnEveryFillItMeets_data();
    void everyTextIsReadableOnEveryFillItMeets();
    void everyTextRoleOfThePaletteIsReadable_data();
    void everyTextRoleOfThePaletteIsReadable();
    void whatCanBeUsedAndWhatIsSelectedIsSeen_data();
    void whatCanBeUsedAndWhatIsSelectedIsSeen();
    void textOfHighContrastIsSevenToOne_data();
    void textOfHighContrastIsSevenToOne();
    void aPaletteKnowsItsColours();
    void iconsOfWhatIsDisabledLookSo();
    void aSystemThatAsksForHighContrastGetsIt();
    void themeWordsAreUnderstood();
    void theApplicationTakesThePaletteOfTheMode();
    void aWidgetMadeBeforeTheChangeFollowsIt();
    void sizesGrowWithTheFont();
    void looksAndTonesAreKeptByTheWidget();
};

void TestTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The grey that WCAG examples name as the lightest to pass on white.
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::everyTextIsReadableOnEveryFillItMeets_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("fill");
    for (const auto &[theme, colours] : themes()) {
        const std::pair<const char *, QColor> texts[] = {{"text", colours->text},
            {"secondary", colours->secondary}, {"disabled", colours->disabled}, {"accent", colours->accent},
            {"added", colours->added}, {"changed", colours->changed}, {"removed", colours->removed},
            {"unknown", colours->unknown}};
        const std::pair<const char *, QColor> fills[] = {{"window", colours->window}, {"pane", colours->pane},
            {"hover", colours->hover}, {"selection", colours->accentFill}, {"chip", colours->chip}};
        for (const auto &[textName, text] : texts) {
            for (const auto &[fillName, fill] : fills)
                QTest::addRow("%s%s on %s", theme.data(), textName, fillName) << text << fill;
        }
        for (int colorRole = 0; colorRole <= static_cast<int>(ColorRole::Unknown); ++colorRole) {
            QTest::addRow("%stone %d on its fill", theme.data(), colorRole)
                << colorRoleColour(*colours, static_cast<ColorRole>(colorRole))
                << colorRoleFill(*colours, static_cast<ColorRole>(colorRole));
            // Detail beneath a message, and the keys of chips.
            if (static_cast<ColorRole>(colorRole) != ColorRole::OnAccent) {
                QTest::addRow("%ssecondary on colorRole %d", theme.data(), colorRole)
                    << colours->secondary << colorRoleFill(*colours, static_cast<ColorRole>(colorRole));
            }
        }
    }
}

void TestTheme::everyTextIsReadableOnEveryFillItMeets()
{
    QFETCH(QColor, text);
    QFETCH(QColor, fill);
    const double ratio = contrast(text, fill);
    QVERIFY2(ratio >= 4.5, QByteArray::number(ratio).constData());
}

void TestTheme::everyTextRoleOfThePaletteIsReadable_data()
{
    QTest::addColumn<const Colours *>("colours");
    for (const auto &[theme, colours] : themes())
        QTest::addRow("%s", theme.constData()) << colours;
}

void TestTheme::everyTextRoleOfThePaletteIsReadable()
{
    QFETCH(const Colours *, colours);
    const QPalette palette = paletteOf(*colours);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::Link, QPalette::Base}};
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto &[text, fill] : pairs) {
            const double ratio = contrast(palette.color(group, text), palette.color(group, fill));
            QVERIFY2(ratio >= 4.5,
                qPrintable(QStringLiteral("group %1, role %2: %3")
                               .arg(static_cast<int>(group))
                               .arg(static_cast<int>(text))
                               .arg(ratio)));
        }
    }
}

void TestTheme::whatCanBeUsedAndWhatIsSelectedIsSeen_data()
{
    QTest::addColumn<const Colours *>("colours");
    for (const auto &[theme, colours] : themes())
        QTest::addRow("%s", theme.constData()) << colours;
}

/// WCAG 2.2, 1.4.11.
void TestTheme::whatCanBeUsedAndWhatIsSelectedIsSeen()
{
    QFETCH(const Colours *, colours);
    for (const QColor &beside : {colours->window, colours->pane}) {
        for (const QColor &line :
            {colours->border, colours->selectionLine, colours->accent, colours->secondary}) {
            const double ratio = contrast(line, beside);
            QVERIFY2(ratio >= 3.0, qPrintable(QStringLiteral("%1: %2").arg(line.name()).arg(ratio)));
        }
    }
}

void TestTheme::textOfHighContrastIsSevenToOne_data()
{
    QTest::addColumn<const Colours *>("colours");
    QTest::addRow("light") << &Colours::highContrastLight();
    QTest::addRow("dark") << &Colours::highContrastDark();
}

/// WCAG 2.2, 1.4.6.
void TestTheme::textOfHighContrastIsSevenToOne()
{
    QFETCH(const Colours *, colours);
    for (const QColor &fill :
        {colours->window, colours->pane, colours->hover, colours->chip, colours->accentFill}) {
        for (const QColor &text : {colours->text, colours->secondary, colours->disabled, colours->accent,
                 colours->added, colours->changed, colours->removed, colours->unknown}) {
            const double ratio = contrast(text, fill);
            QVERIFY2(ratio >= 7.0,
                qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), fill.name()).arg(ratio)));
        }
    }
}

void TestTheme::iconsOfWhatIsDisabledLookSo()
{
    for (const auto &[theme, colours] : themes()) {
        for (const QColor &icon : {colours->text, colours->secondary, colours->accent}) {
            const double ratio = contrast(icon, colours->disabledIcon);
            QVERIFY2(ratio >= 2.0,
                qPrintable(QStringLiteral("%1%2: %3").arg(QLatin1StringView(theme), icon.name()).arg(ratio)));
        }
        // It is still there.
        for (const QColor &fill : {colours->window, colours->pane})
            QVERIFY(contrast(colours->disabledIcon, fill) >= 1.7);
    }
}

void TestTheme::aSystemThatAsksForHighContrastGetsIt()
{
    const QPalette black(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black);
    QCOMPARE(&Colours::of(ThemeMode::System, paletteOf(Colours::highContrastLight())),
        &Colours::highContrastLight());
    QCOMPARE(&Colours::of(ThemeMode::System, black), &Colours::highContrastDark());
    QCOMPARE(&Colours::of(ThemeMode::Light, black), &Colours::light());
}

void TestTheme::aPaletteKnowsItsColours()
{
    for (const auto &[theme, colours] : themes())
        QCOMPARE(&Colours::of(paletteOf(*colours)), colours);
    QVERIFY(!Colours::of(paletteOf(Colours::light())).isDark);
    QVERIFY(Colours::of(paletteOf(Colours::dark())).isDark);
    // What desktops call dark and light.
    QVERIFY(Colours::of(QPalette(QColor(0x2a, 0x2e, 0x32))).isDark);
    QVERIFY(Colours::of(QPalette(Qt::black)).isDark);
    QVERIFY(!Colours::of(QPalette(QColor(0xef, 0xf0, 0xf1))).isDark);
}

void TestTheme::themeWordsAreUnderstood()
{
    QCOMPARE(themeMode(QStringLiteral("dark")), ThemeMode::Dark);
    QCOMPARE(themeMode(QStringLiteral("Light")), ThemeMode::Light);
    QCOMPARE(themeMode(QStringLiteral("high-contrast-dark")), ThemeMode::HighContrastDark);
    QCOMPARE(themeMode(QStringLiteral("high-contrast-light")), ThemeMode::HighContrastLight);
    QCOMPARE(themeMode(QStringLiteral("system")), ThemeMode::System);
    QCOMPARE(themeMode(QString()), ThemeMode::System);
    qputenv("TAGDESK_THEME", "dark");
    QCOMPARE(themeMode(QString()), ThemeMode::Dark);
    QCOMPARE(themeMode(QStringLiteral("system")), ThemeMode::Dark);
    QCOMPARE(themeMode(QStringLiteral("light")), ThemeMode::Light);
    qunsetenv("TAGDESK_THEME");
}

void TestTheme::theApplicationTakesThePaletteOfTheMode()
{
    applyTheme(*qApp, ThemeMode::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Colours::dark().window);
    applyTheme(*qApp, ThemeMode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Colours::light().window);
    // The platform of the tests is a light one.
    applyTheme(*qApp, ThemeMode::Dark);
    applyTheme(*qApp, ThemeMode::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Colours::light().window);
}

void TestTheme::aWidgetMadeBeforeTheChangeFollowsIt()
{
    applyTheme(*qApp, ThemeMode::Light);
    QWidget widget;
    widget.show();
    QCOMPARE(Colours::of(widget.palette()).isDark, false);
    applyTheme(*qApp, ThemeMode::Dark);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(Colours::of(widget.palette()).isDark, true);
    applyTheme(*qApp, ThemeMode::Light);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(widget.palette().color(QPalette::Text), Colours::light().text);
}

void TestTheme::sizesGrowWithTheFont()
{
    QFont font;
    font.setPixelSize(14);
    const Metrics usual = Metrics::of(QFontMetrics(font));
    font.setPixelSize(28);
    const Metrics large = Metrics::of(QFontMetrics(font));
    QVERIFY(usual.rowHeight >= QFontMetrics(font).height() / 2 + 8);
    QVERIFY(large.rowHeight >= QFontMetrics(font).height() + 8);
    QVERIFY(large.menuRow > usual.menuRow);
    QVERIFY(large.icon > usual.icon);
    QVERIFY(usual.rowHeight > usual.menuRow);
}

void TestTheme::looksAndTonesAreKeptByTheWidget()
{
    QWidget widget;
    QCOMPARE(look(&widget), Look::Plain);
    QCOMPARE(colorRole(&widget), ColorRole::Neutral);
    setLook(&widget, Look::Primary);
    setColorRole(&widget, ColorRole::Changed);
    QCOMPARE(look(&widget), Look::Primary);
    QCOMPARE(colorRole(&widget), ColorRole::Changed);
    QCOMPARE(look(nullptr), Look::Plain);
}

TAGDESK_TEST(TestTheme, QApplication)

} // namespace tst_theme

#include "tst_theme.moc"
