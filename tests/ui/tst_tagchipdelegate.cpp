// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "resource.h"
#include "resourcemodel.h"
#include "tagchipdelegate.h"
#include "testrunner.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace tst_tagchipdelegate {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

// Thin strokes rarely reach their full colour.
bool isLike(const QColor &pixel, const QColor &colour)
{
    return std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
        + std::abs(pixel.blue() - colour.blue())
        < 40;
}

int pixelsLike(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += isLike(image.pixelColor(x, y), colour);
    }
    return count;
}

RowOutcome failed(const QString &message)
{
    RowOutcome outcome;
    outcome.state = RowState::Failed;
    outcome.error.kind = ErrorKind::Invalid;
    outcome.error.cause = ErrorCause::TagQuotaExceeded;
    outcome.error.message = message;
    outcome.error.requestId = u"r-8841"_s;
    return outcome;
}

} // namespace

class TestTagChipDelegate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyStateIsPaintedOnItsFill_data();
    void everyStateIsPaintedOnItsFill();
    void aFailedRowShowsItsTroubleInRed();
    void aSelectedRowKeepsItsChipsVisible();
    void noTagsAndNotReadLookDifferent();
    void clickingRetryAsksForIt();
    void clickingBesideRetryAsksForNothing();
    void aReadRowHasNothingToRetry();
    void theToolTipHoldsEverything();
    void twoPixelRatiosShowTheSameChips();
    void theSizeHintHoldsAllChips();
    void chineseAndLatinStandOnOneBaseline();

private:
    QImage painted(QStyle::State state = {}, qreal ratio = 1.0) const;
    QStyleOptionViewItem option(QStyle::State state = {}) const;
    QModelIndex index() const { return m_model.index(0, 0); }
    void setTags(const TagChips &tags);

    QStandardItemModel m_model;
    QTableView m_view;
    TagChipDelegate m_delegate;
};

void TestTagChipDelegate::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestTagChipDelegate::init()
{
    m_model.clear();
    m_model.appendRow(new QStandardItem);
    m_model.setData(index(), QVariant::fromValue(TagKnowledge::Read), ResourceModel::KnowledgeRole);
    m_view.setModel(&m_model);
}

void TestTagChipDelegate::setTags(const TagChips &tags)
{
    m_model.setData(index(), QVariant::fromValue(tags), ResourceModel::ChipsRole);
}

QStyleOptionViewItem TestTagChipDelegate::option(QStyle::State state) const
{
    QStyleOptionViewItem result;
    result.initFrom(&m_view);
    result.font = QApplication::font();
    result.widget = &m_view;
    result.rect = QRect(0, 0, 600, 30);
    result.state = QStyle::State_Enabled | state;
    return result;
}

QImage TestTagChipDelegate::painted(QStyle::State state, qreal ratio) const
{
    QImage image(QSize(600, 30) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Colours::light().pane);
    QPainter painter(&image);
    m_delegate.paint(&painter, option(state), index());
    return image;
}

void TestTagChipDelegate::everyStateIsPaintedOnItsFill_data()
{
    QTest::addColumn<TagState>("state");
    QTest::addColumn<QColor>("fill");
    const Colours &colours = Colours::light();
    QTest::addRow("unchanged") << TagState::Unchanged << colours.chip;
    QTest::addRow("locked") << TagState::Locked << colours.chip;
    QTest::addRow("added") << TagState::Added << colours.addedFill;
    QTest::addRow("changed") << TagState::Changed << colours.changedFill;
    QTest::addRow("removed") << TagState::Removed << colours.removedFill;
}

void TestTagChipDelegate::everyStateIsPaintedOnItsFill()
{
    QFETCH(TagState, state);
    QFETCH(QColor, fill);
    setTags({{u"env"_s, u"prod"_s, u"Prod"_s, state}});
    const QImage image = painted();
    QVERIFY(pixelsLike(image, fill) > 300);
}

void TestTagChipDelegate::aFailedRowShowsItsTroubleInRed()
{
    setTags({{u"env"_s, u"prod"_s, {}, TagState::Unchanged}});
    QCOMPARE(pixelsLike(painted(), Colours::light().removed), 0);
    m_model.setData(
        index(), QVariant::fromValue(failed(u"tag quota exceeded"_s)), ResourceModel::OutcomeRole);
    const QImage image = painted();
    QVERIFY(pixelsLike(image, Colours::light().removed) > 20);
    QVERIFY(pixelsLike(image, Colours::light().chip) > 300);
}

void TestTagChipDelegate::aSelectedRowKeepsItsChipsVisible()
{
    setTags({{u"env"_s, u"prod"_s, {}, TagState::Unchanged}});
    const QImage image = painted(QStyle::State_Selected);
    QVERIFY(pixelsLike(image, Colours::light().accentFill) > 5000);
    QVERIFY(pixelsLike(image, Colours::light().pane) > 300);
}

void TestTagChipDelegate::noTagsAndNotReadLookDifferent()
{
    const QImage none = painted();
    m_model.setData(index(), QVariant::fromValue(TagKnowledge::NotRead), ResourceModel::KnowledgeRole);
    const QImage notRead = painted();
    m_model.setData(index(), QVariant::fromValue(TagKnowledge::PartlyRead), ResourceModel::KnowledgeRole);
    const QImage partly = painted();
    QVERIFY(none != notRead);
    QVERIFY(notRead != partly);
    // Only what was not read can be retried.
    QCOMPARE(pixelsLike(none, Colours::light().accent), 0);
    QVERIFY(pixelsLike(notRead, Colours::light().accent) > 5);
}

void TestTagChipDelegate::clickingRetryAsksForIt()
{
    m_model.setData(index(), QVariant::fromValue(TagKnowledge::NotRead), ResourceModel::KnowledgeRole);
    QSignalSpy asked(&m_delegate, &TagChipDelegate::retryRequested);
    // The word stands where accent pixels are.
    const QImage image = painted();
    QPoint place;
    for (int x = 0; x < image.width() && place.isNull(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (isLike(image.pixelColor(x, y), Colours::light().accent))
                place = {x, y};
        }
    }
    QVERIFY(!place.isNull());
    QMouseEvent release(QEvent::MouseButtonRelease, place, place, Qt::LeftButton, {}, {});
    QVERIFY(m_delegate.editorEvent(&release, &m_model, option(), index()));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toModelIndex(), index());
}

void TestTagChipDelegate::clickingBesideRetryAsksForNothing()
{
    m_model.setData(index(), QVariant::fromValue(TagKnowledge::NotRead), ResourceModel::KnowledgeRole);
    QSignalSpy asked(&m_delegate, &TagChipDelegate::retryRequested);
    for (const QPointF place : {QPointF(10, 15), QPointF(590, 15)}) {
        QMouseEvent release(QEvent::MouseButtonRelease, place, place, Qt::LeftButton, {}, {});
        m_delegate.editorEvent(&release, &m_model, option(), index());
    }
    QVERIFY(asked.isEmpty());
}

void TestTagChipDelegate::aReadRowHasNothingToRetry()
{
    QSignalSpy asked(&m_delegate, &TagChipDelegate::retryRequested);
    for (int x = 0; x < 600; x += 5) {
        QMouseEvent release(
            QEvent::MouseButtonRelease, QPointF(x, 15), QPointF(x, 15), Qt::LeftButton, {}, {});
        m_delegate.editorEvent(&release, &m_model, option(), index());
    }
    QVERIFY(asked.isEmpty());
}

void TestTagChipDelegate::theToolTipHoldsEverything()
{
    const QString longValue(255, u'x');
    setTags({{u"a"_s, longValue, {}, TagState::Unchanged}, {u"b"_s, u"new"_s, u"old"_s, TagState::Changed},
        {u"c"_s, {}, u"gone"_s, TagState::Removed},
        {u"jdc-x"_s, u"y"_s, {}, TagState::Locked, TagLock::Cloud},
        {u"e"_s, QString(), {}, TagState::Added}});
    m_model.setData(index(), QVariant::fromValue(failed(u"<b>no</b>"_s)), ResourceModel::OutcomeRole);
    const QString text = TagChipDelegate::fullText(index());
    QVERIFY(text.contains(u"a = "_s + longValue));
    QVERIFY(text.contains(u"b = old → new (will be changed)"_s));
    QVERIFY(text.contains(u"c = gone (will be removed)"_s));
    QVERIFY(text.contains(u"jdc-x = y (written by the cloud, locked)"_s));
    QVERIFY(text.contains(u"e = \"\" (will be added)"_s));
    QVERIFY(text.contains(u"<b>no</b>"_s));
    QVERIFY(text.contains(u"r-8841"_s));
}

void TestTagChipDelegate::twoPixelRatiosShowTheSameChips()
{
    setTags({{u"env"_s, u"prod"_s, {}, TagState::Added}, {u"app"_s, u"shop"_s, {}, TagState::Unchanged}});
    const int once = pixelsLike(painted({}, 1.0), Colours::light().addedFill);
    const int twice = pixelsLike(painted({}, 2.0), Colours::light().addedFill);
    QVERIFY2(twice > 3 * once && twice < 5 * once, qPrintable(u"%1 %2"_s.arg(once).arg(twice)));
}

void TestTagChipDelegate::theSizeHintHoldsAllChips()
{
    TagChips tags;
    for (int count = 0; count < 10; ++count)
        tags << TagChip{u"key%1"_s.arg(count), u"value"_s, {}, TagState::Unchanged};
    setTags(tags);
    const QSize hint = m_delegate.sizeHint(option(), index());
    QVERIFY(hint.width() > 600);
    QVERIFY(hint.height() >= QFontMetrics(QApplication::font()).height() + 4);
}

void TestTagChipDelegate::chineseAndLatinStandOnOneBaseline()
{
    // The value ends in the same Latin letters, with and without Chinese before them; only their last
    // columns are looked at, since a missing font draws a box below the line.
    const auto lowestOf = [this](const QString &value) {
        setTags({{u"k"_s, value, {}, TagState::Unchanged}});
        const QImage image = painted();
        const auto lowestDark = [&image](int x) {
            int lowest = -1;
            for (int y = 0; y < image.height(); ++y)
                lowest = image.pixelColor(x, y).lightness() < 80 ? y : lowest;
            return lowest;
        };
        int right = image.width() - 1;
        while (right > 0 && lowestDark(right) < 0)
            --right;
        return std::max(lowestDark(right), lowestDark(right - 2));
    };
    const int latin = lowestOf(u"EEEE"_s);
    QVERIFY(latin > 0);
    QCOMPARE(lowestOf(u"\u4e00EEEE"_s), latin);
}

TAGDESK_TEST(TestTagChipDelegate, QApplication)

} // namespace tst_tagchipdelegate

#include "tst_tagchipdelegate.moc"
