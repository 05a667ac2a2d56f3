// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historychecker.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_historychecker {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAgeMs = 1'000;
constexpr EstateRow kRow = 3;
const QString kEnv = u"env"_s;
const QByteArray kOurs = "OURS";

} // namespace

/// Histories of one cell, played by hand: the program wants env to become "mine", and it was "a".
class TestHistoryChecker : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_estate = std::make_unique<Estate>(1, 200);
        m_history = EstateHistory();
        m_checker = std::make_unique<HistoryChecker>(kAgeMs, QByteArrayList{kOurs});
        m_checker->begin();
        m_checker->ask({kRow, kEnv}, u"a"_s, u"mine"_s);
        m_now = u"a"_s;
        m_nowMs = 0;
    }

    void aReadWriteIsRight()
    {
        shown();
        attempted();
        written();
        shown();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().writes, 1U);
        QVERIFY(fate().standsByProgram() && fate().wasWanted);
        QCOMPARE(fate().shown, (std::set<HistoryChecker::Value>{u"a"_s, u"mine"_s}));
    }

    void aWriteWithoutAReadingIsWrong()
    {
        attempted();
        written();
        QCOMPARE(wrong(), (QStringList{u"written without a reading"_s, u"overwrote \"a\""_s}));
    }

    void aReadingGetsOld()
    {
        shown();
        m_nowMs += kAgeMs + 1;
        attempted();
        QCOMPARE(wrong(), QStringList{u"written on a reading that was 1001 ms old"_s});
    }

    void whatWasOnItsWayDuringAPauseIsNobodysFault()
    {
        shown();
        m_checker->notePause(10, 5'000);
        m_nowMs = 5'500;
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().caughtByPause, 1U);
        shown();
        m_checker->notePause(m_nowMs + 10, m_nowMs + 5'000);
        m_nowMs += 6'000;
        attempted();
        QCOMPARE(wrong(), QStringList{u"written on a reading that was 6000 ms old"_s});
    }

    void anotherAttemptWantsAnotherReading()
    {
        shown();
        attempted();
        theirs(u"colleague"_s);
        attempted();
        written();
        QCOMPARE(wrong(),
            (QStringList{
                u"sent again, and not read since the last attempt"_s, u"overwrote \"colleague\""_s}));
        QCOMPARE(m_checker->counts().overwrites, 1U);
    }

    void anotherAttemptAfterAReadingIsRight()
    {
        shown();
        attempted();
        shown();
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().attempts, 2U);
    }

    void whatComesBetweenReadingAndWriteCannotBeSeen()
    {
        shown();
        theirs(u"colleague"_s);
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().unavoidable, 1U);
        QCOMPARE(m_checker->counts().overwrites, 0U);
    }

    void aRemovalByOthersIsAValueToo()
    {
        shown();
        attempted();
        theirs(std::nullopt);
        attempted();
        written();
        QCOMPARE(wrong().last(), u"overwrote nothing"_s);
    }

    void whatAReadingShowsToBeOfOthersIsLeftAlone()
    {
        theirs(u"colleague"_s);
        shown();
        attempted();
        written();
        QCOMPARE(wrong(),
            (QStringList{
                u"written, though the reading before showed \"colleague\""_s, u"overwrote \"colleague\""_s}));
        QCOMPARE(m_checker->counts().overwrites, 1U);
    }

    void theAnswerOfAYoungerReadingMayNotHaveArrived()
    {
        shown();
        theirs(u"colleague"_s);
        shown();
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().crossed, 1U);
        QCOMPARE(m_checker->counts().unavoidable, 1U);
        attempted();
        QCOMPARE(wrong(), QStringList{u"sent again, and not read since the last attempt"_s});
    }

    void anOlderReadingOfAnotherValueSpeaksAgainstNothing()
    {
        theirs(u"colleague"_s);
        shown();
        theirs(u"a"_s);
        shown();
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().crossed, 0U);
    }

    void aLateEffectCannotBeHeldBack()
    {
        shown();
        const EstateAsker asker = attempted();
        theirs(u"colleague"_s);
        m_nowMs += 60'000;
        written(asker);
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().late, 1U);
        QCOMPARE(m_checker->counts().afterAttempt, 1U);
        QVERIFY(fate().isOurs && !fate().standsByProgram());
    }

    void whatTheCloudHidesCannotBeSeen()
    {
        theirs(u"colleague"_s);
        shown(u"a"_s);
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->counts().hidden, 1U);
    }

    void otherCellsAndOtherValuesAreNotWritten()
    {
        shown();
        attempted(u"note"_s, u"mine"_s);
        attempted(kEnv, u"yours"_s);
        QCOMPARE(wrong(),
            (QStringList{u"written, though nobody asked"_s, u"not what was asked, but \"yours\""_s}));
    }

    void anotherAccountDoesNotWrite()
    {
        shown();
        m_key = "THEIRS";
        attempted();
        m_key = kOurs;
        QCOMPARE(wrong(), QStringList{u"written under another account"_s});
    }

    void ourOwnValueMayBeOverwritten()
    {
        shown();
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        m_checker->ask({kRow, kEnv}, u"mine"_s, u"a"_s);
        shown();
        attempted(kEnv, u"a"_s);
        written({}, u"a"_s);
        QCOMPARE(wrong(), QStringList());
        QVERIFY(fate().standsByProgram());
    }

    void whatAnEarlierProgramSentIsNotTheLastOnes()
    {
        shown();
        attempted();
        QCOMPARE(wrong(), QStringList());
        QCOMPARE(m_checker->attempted(), (std::set{HistoryChecker::Cell{kRow, kEnv}}));
        m_checker->beginProgram();
        written();
        QCOMPARE(wrong(), QStringList());
        QVERIFY(m_checker->attempted().empty());
        QVERIFY(fate().isOurs && fate().now == u"mine"_s && !fate().standsByProgram());
    }

    void whatWasDoneBeforeAnotherProgramIsNotTheLastOnesEither()
    {
        shown();
        attempted();
        written();
        QCOMPARE(wrong(), QStringList());
        QVERIFY(fate().standsByProgram());
        m_checker->beginProgram();
        QVERIFY(!fate().standsByProgram());
    }

    void othersTouchAResourceWithAnyKey()
    {
        QVERIFY(!m_checker->wasTouched(kRow));
        m_history.noteWritten({}, m_nowMs, kRow, {cell(u"note"_s, u"colleague"_s)});
        QCOMPARE(wrong(), QStringList());
        QVERIFY(m_checker->wasTouched(kRow) && !m_checker->wasTouched(kRow + 1));
        QVERIFY(!fate().wasTheirs);
    }

    void aFateTellsOfOthers()
    {
        shown();
        theirs(u"mine"_s);
        QCOMPARE(wrong(), QStringList());
        QVERIFY(fate().wasWanted && fate().wasTheirs && !fate().standsByProgram() && !fate().isTheirs());
        theirs(u"colleague"_s);
        QCOMPARE(wrong(), QStringList());
        QVERIFY(fate().isTheirs());
        QCOMPARE(m_checker->counts().meddled, 2U);
    }

private:
    using Value = HistoryChecker::Value;

    [[nodiscard]] std::optional<TextId> id(const Value &value)
    {
        return value ? std::optional(m_estate->pool().intern(*value)) : std::nullopt;
    }
    [[nodiscard]] EstateEvent::Cell cell(const QString &key, const Value &after)
    {
        return {.key = m_estate->pool().intern(key), .before = id(m_now), .after = id(after)};
    }
    EstateAsker begin()
    {
        m_history.beginRequest(m_key, m_nowMs);
        return m_history.asker();
    }
    void shown() { shown(m_now); }
    void shown(const Value &value)
    {
        begin();
        TagPool &pool = m_estate->pool();
        m_history.noteShown(m_nowMs, kRow, value ? pool.intern(Tags{{kEnv, *value}}) : TagSet());
    }
    EstateAsker attempted(const QString &key = kEnv, const Value &after = u"mine"_s)
    {
        const EstateAsker asker = begin();
        m_history.noteAttempted(m_nowMs, kRow, {cell(key, after)});
        return asker;
    }
    /// By the last request, unless told otherwise.
    void written(const EstateAsker &asker = {}, const Value &after = u"mine"_s)
    {
        m_history.noteWritten(
            asker.isNobody() ? m_history.asker() : asker, m_nowMs, kRow, {cell(kEnv, after)});
        m_now = after;
    }
    void theirs(const Value &after)
    {
        m_history.noteWritten({}, m_nowMs, kRow, {cell(kEnv, after)});
        m_now = after;
    }
    /// Without the places.
    [[nodiscard]] QStringList wrong()
    {
        QStringList texts = m_checker->check(*m_estate, m_history.events());
        m_history.clear();
        for (QString &text : texts)
            text = text.first(text.indexOf(u": "));
        return texts;
    }
    [[nodiscard]] const HistoryChecker::Fate &fate() const { return m_checker->fates().begin()->second; }

    std::unique_ptr<Estate> m_estate;
    EstateHistory m_history;
    std::unique_ptr<HistoryChecker> m_checker;
    Value m_now;
    qint64 m_nowMs = 0;
    QByteArray m_key = kOurs;
};

TAGDESK_TEST(TestHistoryChecker, QCoreApplication)

} // namespace tst_historychecker

#include "tst_historychecker.moc"
