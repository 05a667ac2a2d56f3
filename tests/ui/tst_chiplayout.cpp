// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "chiplayout.h"
#include "testrunner.h"

#include <QTest>

namespace tst_chiplayout {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

// Ten pixels for every code point, so that widths can be counted by hand.
int tens(const QString &text)
{
    return 10 * static_cast<int>(text.toUcs4().size());
}

ChipSizes sizes()
{
    ChipSizes result;
    result.height = 20;
    result.padding = 5;
    result.inner = 5;
    result.gap = 5;
    result.icon = 10;
    result.widest = 200;
    result.widestChange = 300;
    return result;
}

TagChip tag(const QString &key, const QString &value, TagState state = TagState::Unchanged)
{
    return {key, value, {}, state};
}

/// "env prod|app shop|+2" with each rect's left and right.
QString print(const ChipLayout &layout)
{
    QStringList parts;
    for (const PlacedChip &chip : layout.chips) {
        QString text = chip.key + u' ';
        if (!chip.change.after.text.isEmpty())
            text += chip.change.before.text + u'>' + chip.change.after.text;
        parts << text + chip.value
                + u"@%1-%2"_s.arg(chip.rect.left()).arg(chip.rect.left() + chip.rect.width());
    }
    if (layout.hidden > 0)
        parts << moreText(layout.hidden)
                + u"@%1-%2"_s.arg(layout.more.left()).arg(layout.more.left() + layout.more.width());
    return parts.join(u'|');
}

QString laidOut(const TagChips &tags, int width)
{
    return print(layOutChips(tags, {width, 30}, sizes(), tens));
}

} // namespace

class TestChipLayout : public QObject
{
    Q_OBJECT

private slots:
    void noTagsTakeNoPlace();
    void tagsStandBesideEachOther();
    void aTagThatFitsToThePixelIsShown();
    void whatDoesNotFitIsCounted();
    void roomForTheCountIsKeptFree();
    void stagedTagsComeFirstWhenNotAllFit();
    void theOrderStaysWhenAllFit();
    void hiddenStagedTagsAreTold();
    void aSingleTagThatIsTooWideIsElided();
    void aLongValueIsElidedBeforeAShortKey();
    void aChangedTagShowsBothValues();
    void aChangedTagThatIsTooWideShowsTheDifference();
    void aLongKeyLeavesRoomForBothValues();
    void iconsTakeTheirRoom();
    void anEmptyValueIsVisible();
    void elidingKeepsBothEnds();
    void elidingNeverCutsACharacterInTwo();
    void everyTagIsShownOrCountedAtEveryWidth();
    void chipsAreCentredOnTheRow();
};

void TestChipLayout::noTagsTakeNoPlace()
{
    QVERIFY(layOutChips({}, {100, 30}, sizes(), tens).chips.isEmpty());
}

void TestChipLayout::tagsStandBesideEachOther()
{
    QCOMPARE(laidOut({tag(u"env"_s, u"prod"_s), tag(u"a"_s, u"b"_s)}, 500), u"env prod@0-85|a b@90-125"_s);
}

void TestChipLayout::aTagThatFitsToThePixelIsShown()
{
    const TagChips tags{tag(u"env"_s, u"prod"_s), tag(u"a"_s, u"b"_s)};
    QCOMPARE(laidOut(tags, 125), u"env prod@0-85|a b@90-125"_s);
    QCOMPARE(laidOut(tags, 124), u"env prod@0-85|+1@90-120"_s);
}

void TestChipLayout::whatDoesNotFitIsCounted()
{
    TagChips tags;
    for (int index = 0; index < 12; ++index)
        tags << tag(u"k"_s, u"v"_s);
    QCOMPARE(laidOut(tags, 120), u"k v@0-35|k v@40-75|+10@80-120"_s);
    QCOMPARE(layOutChips(tags, {120, 30}, sizes(), tens).hidden, 10);
}

void TestChipLayout::roomForTheCountIsKeptFree()
{
    const TagChips tags{tag(u"a"_s, u"b"_s), tag(u"c"_s, u"d"_s), tag(u"longkey"_s, u"longvalue"_s)};
    // Two chips alone would fit into 80, but not with "+1" beside them.
    QCOMPARE(laidOut(tags, 80), u"a b@0-35|+2@40-70"_s);
}

void TestChipLayout::stagedTagsComeFirstWhenNotAllFit()
{
    const TagChips tags{tag(u"a"_s, u"b"_s), tag(u"c"_s, u"d"_s), tag(u"e"_s, u"f"_s, TagState::Added)};
    QCOMPARE(laidOut(tags, 90), u"e f@0-50|+2@55-85"_s);
}

void TestChipLayout::theOrderStaysWhenAllFit()
{
    const TagChips tags{tag(u"a"_s, u"b"_s), tag(u"e"_s, u"f"_s, TagState::Added)};
    QCOMPARE(laidOut(tags, 500), u"a b@0-35|e f@40-90"_s);
}

void TestChipLayout::hiddenStagedTagsAreTold()
{
    const TagChips tags{
        tag(u"a"_s, u"b"_s, TagState::Added), tag(u"c"_s, u"d"_s, TagState::Added), tag(u"e"_s, u"f"_s)};
    QVERIFY(layOutChips(tags, {90, 30}, sizes(), tens).hidesStaged);
    QVERIFY(!layOutChips(tags, {144, 30}, sizes(), tens).hidesStaged);
    QCOMPARE(layOutChips(tags, {144, 30}, sizes(), tens).hidden, 1);
}

void TestChipLayout::aSingleTagThatIsTooWideIsElided()
{
    const ChipLayout layout =
        layOutChips({tag(u"owner"_s, u"a-very-long-value"_s)}, {100, 30}, sizes(), tens);
    QCOMPARE(layout.hidden, 0);
    QVERIFY(layout.chips.first().rect.width() <= 100);
    QVERIFY(layout.chips.first().value.contains(QChar(0x2026)));
}

void TestChipLayout::aLongValueIsElidedBeforeAShortKey()
{
    const ChipLayout layout = layOutChips({tag(u"env"_s, QString(60, u'x'))}, {1000, 30}, sizes(), tens);
    QCOMPARE(layout.chips.first().key, u"env"_s);
    QVERIFY(layout.chips.first().value.contains(QChar(0x2026)));
    QVERIFY(layout.chips.first().rect.width() <= 200);
    QVERIFY(layout.chips.first().rect.width() > 185);
}

void TestChipLayout::aChangedTagShowsBothValues()
{
    const TagChip changed{u"env"_s, u"prod"_s, u"Prod"_s, TagState::Changed};
    QCOMPARE(laidOut({changed}, 500), u"env Prod>prod@0-145"_s);
}

void TestChipLayout::aChangedTagThatIsTooWideShowsTheDifference()
{
    const TagChip changed{u"env"_s, u"CC-1002"_s, u"CC-1001"_s, TagState::Changed};
    QCOMPARE(laidOut({changed}, 500), u"env CC-1001>CC-1002@0-205"_s);
    QCOMPARE(laidOut({changed}, 150), u"env …001>…002@0-145"_s);
    QCOMPARE(laidOut({changed}, 110), u"env …1>…2@0-105"_s);
}

void TestChipLayout::aLongKeyLeavesRoomForBothValues()
{
    const TagChip changed{u"application-name"_s, u"order-gateway"_s, u"order-database"_s, TagState::Changed};
    const ChipLayout layout = layOutChips({changed}, {200, 30}, sizes(), tens);
    const PlacedChip &chip = layout.chips.first();
    QVERIFY2(chip.rect.width() <= 200, qPrintable(print(layout)));
    QVERIFY(chip.key.contains(u'…'));
    QVERIFY2(chip.change.before.marked().startsWith(u'd'), qPrintable(print(layout)));
    QVERIFY2(chip.change.after.marked().startsWith(u'g'), qPrintable(print(layout)));
}

void TestChipLayout::iconsTakeTheirRoom()
{
    QCOMPARE(laidOut({tag(u"a"_s, u"b"_s, TagState::Locked)}, 500), u"a b@0-50"_s);
    const TagChip removed{u"a"_s, {}, u"b"_s, TagState::Removed};
    QCOMPARE(laidOut({removed}, 500), u"a b@0-50"_s);
}

void TestChipLayout::anEmptyValueIsVisible()
{
    QCOMPARE(laidOut({tag(u"a"_s, QString())}, 500), u"a \"\"@0-45"_s);
}

void TestChipLayout::elidingKeepsBothEnds()
{
    QCOMPARE(elidedMiddle(u"abcdefghij"_s, 50, tens), u"ab…ij"_s);
    QCOMPARE(elidedMiddle(u"abcdefghij"_s, 100, tens), u"abcdefghij"_s);
    QCOMPARE(elidedMiddle(u"abcdefghij"_s, 0, tens), u"a…"_s);
    QCOMPARE(elidedMiddle(u"a"_s, 0, tens), u"a"_s);
}

void TestChipLayout::elidingNeverCutsACharacterInTwo()
{
    const QString text = u"\U0001F600\U0001F601\U0001F602\U0001F603\U0001F604"_s;
    for (int width = 0; width <= 50; width += 5) {
        const QString result = elidedMiddle(text, width, tens);
        QVERIFY(result.isValidUtf16());
    }
}

void TestChipLayout::everyTagIsShownOrCountedAtEveryWidth()
{
    TagChips tags;
    for (int index = 0; index < 9; ++index)
        tags << tag(QString(index + 1, u'k'), QString(20 - 2 * index, u'v'),
            index % 3 ? TagState::Unchanged : TagState::Added);
    for (int width = 110; width < 1500; ++width) {
        const ChipLayout layout = layOutChips(tags, {width, 30}, sizes(), tens);
        QCOMPARE(static_cast<int>(layout.chips.size()) + layout.hidden, 9);
        int right = -1;
        for (const PlacedChip &chip : layout.chips) {
            QVERIFY(chip.rect.left() > right);
            right = chip.rect.right();
        }
        if (layout.hidden > 0)
            right = layout.more.right();
        QVERIFY2(right < width, qPrintable(QString::number(width)));
    }
}

void TestChipLayout::chipsAreCentredOnTheRow()
{
    const ChipLayout layout = layOutChips({tag(u"a"_s, u"b"_s)}, {100, 30}, sizes(), tens);
    QCOMPARE(layout.chips.first().rect.top(), 5);
    QCOMPARE(layout.chips.first().rect.height(), 20);
}

TAGDESK_TEST(TestChipLayout, NoApplication)

} // namespace tst_chiplayout

#include "tst_chiplayout.moc"
