// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuppreview.h"
#include "mappingtable.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_cleanuppreview {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

CleanupSteps upperCase()
{
    return {{.act = CleanupAct::UpperCase}};
}

CleanupSteps merging(const QString &from, const QString &to)
{
    return {{.part = CleanupStep::Part::Keys,
        .act = CleanupAct::Map,
        .mappings = {{.match = {.kind = TextMatch::Kind::Whole, .text = from}, .to = to}}}};
}

} // namespace

/// What a clean-up would do to the document, followed while the document moves.
class tst_CleanupPreview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itIsStagedAsOneStep();
    void nothingIsStagedBeforeItIsReady();
    void itFollowsTheDocument();
    void theReportComesFirst();
    void aKeyThatTheProfileProtectsIsNamed();
    void aTableOfTwoColumnsIsRead_data();
    void aTableOfTwoColumnsIsRead();

private:
    void wait();

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<CleanupPreview> m_preview;
};

void tst_CleanupPreview::init()
{
    m_preview.reset();
    m_document = std::make_unique<TestDocument>();
    m_document->listMachines();
    m_preview = std::make_unique<CleanupPreview>(m_document->workspace());
}

void tst_CleanupPreview::wait()
{
    QTRY_VERIFY(m_preview->isReady());
}

void tst_CleanupPreview::itIsStagedAsOneStep()
{
    const QStringList before = m_document->text(TestDocument::vm());
    m_preview->setRows(m_document->rows(TestDocument::vm()));
    m_preview->setSteps(upperCase());
    wait();
    QCOMPARE(m_preview->plan().changedTags, 3U);
    QCOMPARE(m_preview->plan().untouched, 1U);
    QVERIFY(m_preview->stage(EditDescription::Kind::CleanUp));
    QVERIFY(m_document->text(TestDocument::vm()) != before);
    QCOMPARE((*m_document)->undoDescription()->kind, EditDescription::Kind::CleanUp);
    QCOMPARE((*m_document)->undoDescription()->rows, 2U);
    (*m_document)->undo();
    QCOMPARE(m_document->text(TestDocument::vm()), before);
    QVERIFY(!(*m_document)->undoDescription());
}

void tst_CleanupPreview::nothingIsStagedBeforeItIsReady()
{
    m_preview->setRows(m_document->rows(TestDocument::vm()));
    m_preview->setSteps(upperCase());
    QVERIFY(!m_preview->isReady());
    QVERIFY(!m_preview->stage(EditDescription::Kind::CleanUp));
    QVERIFY((*m_document)->changes().isEmpty());
}

void tst_CleanupPreview::itFollowsTheDocument()
{
    m_preview->setRows(m_document->rows(TestDocument::vm()));
    m_preview->setSteps(upperCase());
    wait();
    const Row row = m_document->rows(TestDocument::vm()).front();
    QVERIFY((*m_document)->stage({row}, {u"env"_s, u"PROD"_s}, EditMode::Set));
    QVERIFY(!m_preview->isReady());
    wait();
    QCOMPARE(m_preview->plan().changedTags, 2U);
}

void tst_CleanupPreview::theReportComesFirst()
{
    const Row row = m_document->rows(TestDocument::vm()).front();
    QVERIFY((*m_document)->stage({row}, {u"Env"_s, u"prod"_s}, EditMode::Set));
    const QSignalSpy reported(m_preview.get(), &CleanupPreview::reported);
    m_preview->wantReport();
    m_preview->setRows(m_document->rows(TestDocument::vm()));
    wait();
    QCOMPARE(reported.size(), 1);
    QCOMPARE(m_preview->report().families.size(), 1U);
    QCOMPARE(m_preview->report().families.front().target(), u"env"_s);
    m_preview->setSteps(merging(u"Env"_s, u"env"_s));
    wait();
    QCOMPARE(reported.size(), 1); // other steps are no other spellings
    QVERIFY(m_preview->stage(EditDescription::Kind::MergeSpellings));
    QVERIFY((*m_document)->changes().isEmpty()); // back to what was read
}

void tst_CleanupPreview::aKeyThatTheProfileProtectsIsNamed()
{
    m_document->forbid({.protectedKeys = {u"env"_s}});
    m_preview->setRows(m_document->rows(TestDocument::vm()));
    m_preview->setSteps(upperCase());
    wait();
    QCOMPARE(m_preview->plan().changedTags, 1U);
    QCOMPARE(m_preview->plan().refused.size(), 2U);
    QCOMPARE(m_preview->plan().lines.front().refusal.verdict, CellVerdict::Locked);
}

void tst_CleanupPreview::aTableOfTwoColumnsIsRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("pasted") << QByteArray("prd\tprod\nold name\tnew, name\n");
    QTest::newRow("commas") << QByteArray("prd,prod\n\"old name\",\"new, name\"\nalone\n");
    QTest::newRow("semicolons") << QByteArray("\xef\xbb\xbfprd;prod;note\r\nold name;new, name;x\r\n");
}

void tst_CleanupPreview::aTableOfTwoColumnsIsRead()
{
    QFETCH(QByteArray, content);
    const auto whole = [](const QString &text, const QString &to) {
        return TextMapping{.match = {.kind = TextMatch::Kind::Whole, .text = text}, .to = to};
    };
    QCOMPARE(mappingsFromTable(content),
        (QList<TextMapping>{whole(u"prd"_s, u"prod"_s), whole(u"old name"_s, u"new, name"_s)}));
}

TAGDESK_TEST(tst_CleanupPreview, QCoreApplication)

} // namespace tst_cleanuppreview

#include "tst_cleanuppreview.moc"
