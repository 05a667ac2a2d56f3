// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "runpurposes.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QTest>

namespace tst_runpurposes {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// What the staged edits are for, and what becomes of that as they are sent and reverted.
class TestRunPurposes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasSentBelongsToItsApplyWhileItIsStaged();
    void editsOfTwoAppliesBelongToNone();
    void anUndoOfWhichAPartStaysStagedIsOneUntilThatIsSent();
    void whatIsStagedBesideAnUndoIsForNothing();
    void aRunToBeContinuedIsHandedBackWhenItsEditsAreReverted();
    void aRunThatIsContinuedIsOverWithTheApply();
    void anotherPurposeHandsTheRunBack();

private:
    /// Stages the value on each of these, and takes that for an undo, or for the rest of a run.
    std::optional<qint64> stage(const QStringList &ids, const RunPurpose &purpose, bool isUndo);
    [[nodiscard]] Rows rows(const QStringList &ids) const;
    [[nodiscard]] CellSet cells(const QStringList &ids);

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<RunPurposes> m_purposes;
};

void TestRunPurposes::init()
{
    m_purposes.reset();
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_purposes = std::make_unique<RunPurposes>(*m_document->workspace());
}

Rows TestRunPurposes::rows(const QStringList &ids) const
{
    Rows rows;
    for (const QString &id : ids)
        rows.push_back(m_document->row(TestDocument::vm(), id));
    return rows;
}

CellSet TestRunPurposes::cells(const QStringList &ids)
{
    TagPool &pool = m_document->workspace()->pool();
    CellSet cells;
    for (const Row row : rows(ids))
        cells.insert(row, pool.intern(u"stage"_s), pool);
    return cells;
}

std::optional<qint64> TestRunPurposes::stage(const QStringList &ids, const RunPurpose &purpose, bool isUndo)
{
    m_document->workspace()->stage(rows(ids), {u"stage"_s, u"blue"_s}, EditMode::Set);
    PurposeCells staged = PurposeCells::ofStaged(*m_document->workspace());
    Rows sorted = rows(ids);
    std::ranges::sort(sorted);
    staged.keepRows(sorted);
    return m_purposes->stage({.runs = {7}, .purpose = purpose, .cells = staged, .isUndo = isUndo});
}

void TestRunPurposes::whatWasSentBelongsToItsApplyWhileItIsStaged()
{
    Workspace &workspace = *m_document->workspace();
    const RunPurpose purpose{.note = u"CHG-1"_s, .apply = u"a"_s};
    workspace.stage(rows({u"i-1"_s, u"i-2"_s}), {u"stage"_s, u"blue"_s}, EditMode::Set);
    m_purposes->sent(CellSet(), purpose);
    QCOMPARE(m_purposes->purposeOf(rows({u"i-2"_s})), purpose);
    QCOMPARE(m_purposes->purpose(cells({u"i-2"_s})), purpose);
    QCOMPARE(m_purposes->purposeOf(rows({u"i-3"_s})), RunPurpose());
    workspace.revertAll();
    QCOMPARE(m_purposes->followEdits(), std::nullopt);
    QCOMPARE(m_purposes->purposeOf(rows({u"i-2"_s})), RunPurpose());
}

void TestRunPurposes::editsOfTwoAppliesBelongToNone()
{
    Workspace &workspace = *m_document->workspace();
    workspace.stage(rows({u"i-1"_s, u"i-2"_s}), {u"stage"_s, u"blue"_s}, EditMode::Set);
    m_purposes->sent(rows({u"i-1"_s}), {.apply = u"a"_s});
    m_purposes->sent(rows({u"i-2"_s}), {.apply = u"b"_s});
    QCOMPARE(m_purposes->purposeOf(rows({u"i-1"_s})).apply, u"a"_s);
    QCOMPARE(m_purposes->purposeOf(rows({u"i-2"_s})).apply, u"b"_s);
    QCOMPARE(m_purposes->purposeOf(rows({u"i-1"_s, u"i-2"_s})), RunPurpose());
}

void TestRunPurposes::anUndoOfWhichAPartStaysStagedIsOneUntilThatIsSent()
{
    const RunPurpose undo{.undoes = {.apply = u"old"_s}};
    QCOMPARE(stage({u"i-1"_s, u"i-2"_s}, undo, true), std::nullopt);
    m_purposes->sent(cells({u"i-2"_s}), undo);
    QVERIFY(m_purposes->staged());
    QCOMPARE(m_purposes->staged()->cells.rows(), rows({u"i-2"_s}));
    m_purposes->sent(CellSet(), undo);
    QVERIFY(!m_purposes->staged());
}

void TestRunPurposes::whatIsStagedBesideAnUndoIsForNothing()
{
    const RunPurpose undo{.undoes = {.apply = u"old"_s}};
    QCOMPARE(stage({u"i-1"_s}, undo, true), std::nullopt);
    m_document->workspace()->stage(rows({u"i-3"_s}), {u"stage"_s, u"green"_s}, EditMode::Set);
    QCOMPARE(m_purposes->others().rows(), rows({u"i-3"_s}));
    QCOMPARE(m_purposes->purpose(m_purposes->others()), undo);
    QCOMPARE(m_purposes->purpose(cells({u"i-1"_s})), RunPurpose());
}

void TestRunPurposes::aRunToBeContinuedIsHandedBackWhenItsEditsAreReverted()
{
    QCOMPARE(stage({u"i-1"_s}, {.continues = 7}, false), std::nullopt);
    QCOMPARE(m_purposes->followEdits(), std::nullopt);
    m_document->workspace()->revertAll();
    QCOMPARE(m_purposes->followEdits(), std::optional<qint64>(7));
    QVERIFY(!m_purposes->staged());
    QCOMPARE(m_purposes->followEdits(), std::nullopt);
}

void TestRunPurposes::aRunThatIsContinuedIsOverWithTheApply()
{
    QCOMPARE(stage({u"i-1"_s}, {.continues = 7}, false), std::nullopt);
    m_purposes->sent(CellSet(), {.continues = 7});
    QVERIFY(!m_purposes->staged());
    QCOMPARE(m_purposes->takeContinued(), std::optional<qint64>(7));
    QCOMPARE(m_purposes->takeContinued(), std::nullopt);
}

void TestRunPurposes::anotherPurposeHandsTheRunBack()
{
    QCOMPARE(stage({u"i-1"_s}, {.continues = 7}, false), std::nullopt);
    QCOMPARE(m_purposes->stage({.runs = {8}}), std::optional<qint64>(7));
}

TAGDESK_TEST(TestRunPurposes, QCoreApplication)

} // namespace tst_runpurposes

#include "tst_runpurposes.moc"
