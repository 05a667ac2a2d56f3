// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "enumvalues.h"
#include "plantext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_plantext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestPlanText : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusalHasASentenceOfItsOwn()
    {
        for (const Audience audience : {Audience::Window, Audience::CommandLine}) {
            QSet<QString> sentences;
            const auto kinds = upTo(ApplyRefusal::Kind::NotConfirmed);
            for (const auto kind : kinds) {
                ApplyRefusal refusal;
                refusal.kind = kind;
                const Sentences text = PlanTexts::refusal(refusal, audience);
                QVERIFY2(text.what.endsWith(u'.'), qPrintable(text.what));
                sentences.insert(text.what);
            }
            QCOMPARE(sentences.size(), kinds.size());
        }
    }

    void theNumberToConfirmIsNamedOnTheCommandLine()
    {
        ApplyRefusal refusal;
        refusal.kind = ApplyRefusal::Kind::NotConfirmed;
        refusal.confirmation = NeededConfirmation{.of = NeededConfirmation::Of::Removals, .number = 7};
        const Sentences text = PlanTexts::refusal(refusal, Audience::CommandLine);
        QVERIFY2(text.what.startsWith(u"7 tag(s) would be removed"_s), qPrintable(text.what));
        QVERIFY2(text.next.endsWith(u"--confirm 7."_s), qPrintable(text.next));
    }

    void everyFaultOfAPlanFileHasASentenceWithItsLine()
    {
        QSet<QString> sentences;
        const auto kinds = upTo(PlanFileFault::Kind::WrongCount);
        for (const PlanFileFault::Kind kind : kinds) {
            const Sentences text = PlanTexts::fileFault(
                u"p.json"_s, {.kind = kind, .line = 7, .member = u"key"_s, .detail = u"x"_s});
            QVERIFY2(text.what.startsWith(u"p.json, line 7: "_s), qPrintable(text.what));
            QVERIFY2(text.what.endsWith(u". Nothing was sent."_s), qPrintable(text.what));
            QVERIFY(!text.next.isEmpty());
            sentences.insert(text.what);
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void aConflictNamesWhatWasExpectedAndFound()
    {
        PlanFileChange change;
        change.resource.id = u"i-1"_s;
        change.key = u"env"_s;
        change.before = u"prod"_s;
        PlanConflict conflict;
        conflict.reason = PlanConflictReason::ChangedMeanwhile;
        QCOMPARE(PlanTexts::fileConflict(change, conflict, nullptr),
            u"i-1, key “env”: “prod” was expected, and no such tag was found."_s);
        conflict.found = u"test"_s;
        QCOMPARE(PlanTexts::fileConflict(change, conflict, nullptr),
            u"i-1, key “env”: “prod” was expected, and “test” was found."_s);
        change.before.reset();
        QCOMPARE(PlanTexts::fileConflict(change, conflict, nullptr),
            u"i-1, key “env”: No such tag was expected, and “test” was found."_s);
    }
};

TAGDESK_TEST(TestPlanText, QCoreApplication)

} // namespace tst_plantext

#include "tst_plantext.moc"
