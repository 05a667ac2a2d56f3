// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilepill.h"

#include "accountfacts.h"
#include "testrunner.h"
#include "theme.h"
#include "workspace.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_profilepill {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestProfilePill : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeReadOnAnyColour()
    {
        // Every fifth step of each channel, with the middle greys, where black and white meet.
        for (int red = 0; red < 256; red += 5) {
            for (int green = 0; green < 256; green += 5) {
                for (int blue = 0; blue < 256; blue += 5) {
                    const QColor fill(red, green, blue);
                    QVERIFY2(contrast(textOn(fill), fill) >= 4.5, qPrintable(fill.name()));
                }
            }
        }
        for (int grey = 0; grey < 256; ++grey)
            QVERIFY(contrast(textOn(QColor(grey, grey, grey)), QColor(grey, grey, grey)) >= 4.5);
    }

    void whatIsToBeKnownStandsThereAsWords()
    {
        QCOMPARE(ProfilePill::words({.name = u"shop"_s, .production = true, .readOnly = true}),
            u"shop · production · read-only"_s);
        QCOMPARE(ProfilePill::words({.name = u"shop"_s}), u"shop"_s);
    }

    void theColourIsThatOfTheProfile()
    {
        ProfilePill pill;
        pill.setBadge({.name = u"shop"_s, .colour = u"#123456"_s});
        pill.resize(pill.sizeHint());
        const QImage image = pill.grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, 2).name(), u"#123456"_s);
        pill.setBadge({.name = u"shop"_s});
        QVERIFY(pill.grab().toImage().pixelColor(image.width() / 2, 2).name() != u"#123456"_s);
    }

    void everyIconTellsAnotherState()
    {
        ProfilePill pill;
        const auto picture = [&pill](const ProfileBadge &badge) {
            pill.setBadge(badge);
            pill.resize(200, pill.sizeHint().height());
            const int side = pill.height();
            return pill.grab({0, 0, side + 8, side}).toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        const QString colour = u"#0b7285"_s;
        const QImage plain = picture({.name = {}, .colour = colour});
        const QImage production = picture({.name = {}, .colour = colour, .production = true});
        const QImage readOnly = picture({.name = {}, .colour = colour, .readOnly = true});
        QVERIFY(plain != production);
        QVERIFY(plain != readOnly);
        QVERIFY(production != readOnly);
    }

    void itIsPressedWithMouseAndKeyboard()
    {
        ProfilePill pill;
        pill.setBadge({.name = u"shop"_s});
        pill.show();
        QVERIFY(QTest::qWaitForWindowActive(&pill));
        const QSignalSpy clicked(&pill, &ProfilePill::clicked);
        QTest::mouseClick(&pill, Qt::LeftButton);
        QTest::keyClick(&pill, Qt::Key_Space);
        QTest::keyClick(&pill, Qt::Key_Return);
        QCOMPARE(clicked.size(), 3);
        QTest::mouseClick(&pill, Qt::RightButton);
        QCOMPARE(clicked.size(), 3);
        QVERIFY(pill.accessibleName().contains(u"shop"_s));
    }

    void theStrictestRulesHold()
    {
        const FactsOfAccounts facts = {{u"a"_s, {.badge = {}, .rules = {.changesAbove = 100}}},
            {u"b"_s, {.badge = {}, .rules = {.changesAbove = 7}}},
            {u"c"_s, {.badge = {}, .rules = {.changesAbove = {}, .removals = true}}}};
        QCOMPARE(strictestRules(facts, {}), ConfirmationRules{});
        QCOMPARE(strictestRules(facts, {u"a"_s}), (ConfirmationRules{.changesAbove = 100}));
        QCOMPARE(strictestRules(facts, {u"a"_s, u"b"_s}), (ConfirmationRules{.changesAbove = 7}));
        QCOMPARE(strictestRules(facts, {u"a"_s, u"c"_s}),
            (ConfirmationRules{.changesAbove = 100, .removals = true}));
        QCOMPARE(strictestRules(facts, {u"unknown"_s}), ConfirmationRules{});
    }

    void whatIsShownTogetherHasOneBadge()
    {
        const ProfileBadge shop = {.name = u"shop"_s, .colour = u"#123456"_s, .readOnly = true};
        const ProfileBadge bank = {.name = u"bank"_s, .colour = u"#654321"_s, .production = true};
        const FactsOfAccounts facts = {{u"a"_s, {.badge = shop}}, {u"b"_s, {.badge = bank}}};
        QCOMPARE(badgeOf(facts, {u"a"_s}), shop);
        QCOMPARE(
            badgeOf(facts, {u"a"_s, u"b"_s}), (ProfileBadge{.name = u"shop, bank"_s, .production = true}));
    }

    void whileNothingIsShownABadgeIsOnlyKnownIfAllHaveIt()
    {
        const ProfileBadge shop = {.name = u"shop"_s};
        QCOMPARE(badgeOf({{u"a"_s, {.badge = shop}}, {u"b"_s, {.badge = shop}}}, {}), shop);
        QCOMPARE(badgeOf({{u"a"_s, {.badge = shop}}, {u"b"_s, {}}}, {}), ProfileBadge());
        QCOMPARE(badgeOf({}, {}), ProfileBadge());
    }

    void anAccountIsNamedWithItsProfile()
    {
        OpenAccount account;
        account.account.cloud = u"jdcloud"_s;
        account.account.name = u"shop"_s;
        Pill pill;
        ProfilePill::presentAccount(
            &pill, account, {.name = u"shop"_s, .colour = u"#123456"_s, .production = true});
        QCOMPARE(pill.text(), u"shop · production · JD Cloud"_s);
        ProfilePill::presentAccount(&pill, account, {});
        QCOMPARE(pill.text(), u"shop · JD Cloud"_s);
    }
};

TAGDESK_TEST(TestProfilePill, QApplication)

} // namespace tst_profilepill

#include "tst_profilepill.moc"
