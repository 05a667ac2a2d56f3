// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policydocument.h"
#include "policypreview.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_policydocument {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// A policy while a person edits it, and what it would break.
class TestPolicyDocument : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsUndoneAndDoneAgain()
    {
        PolicyDocument document;
        const EditedPolicy begin = policy();
        document.load(begin);
        QList<EditedPolicy> states{begin};
        const auto step = [&] {
            states.append(document.policy());
            QVERIFY(states.at(states.size() - 2) != states.last());
        };
        EditedRule rule = document.policy().rules.at(1);
        rule.isRequired = true;
        document.setRule(1, rule, PolicyField::Required);
        step();
        document.moveRule(1, -1);
        step();
        document.insertRule(3, document.policy().rules.at(0));
        step();
        QCOMPARE(document.policy().rules.at(3).origin, -1);
        document.removeRule(1);
        step();
        document.insertOwner(0, {.keys = {u"a"_s}, .team = u"A"_s});
        step();
        document.setHead({.name = u"Q"_s}, PolicyField::Name);
        step();
        for (qsizetype at = states.size() - 1; at > 0; --at) {
            QVERIFY(document.policy() == states.at(at));
            document.steps()->undo();
        }
        QVERIFY(document.policy() == begin);
        QVERIFY(!document.isModified());
        for (qsizetype at = 1; at < states.size(); ++at) {
            document.steps()->redo();
            QVERIFY(document.policy() == states.at(at));
        }
    }

    void typingInOneFieldIsOneStep()
    {
        PolicyDocument document;
        document.load(policy());
        const auto type = [&document](const QString &key) {
            EditedRule rule = document.policy().rules.at(0);
            rule.key = key;
            document.setRule(0, rule, PolicyField::Key);
        };
        type(u"x"_s);
        type(u"xy"_s);
        QCOMPARE(document.steps()->count(), 1);
        EditedRule rule = document.policy().rules.at(0);
        rule.words = u"w"_s;
        document.setRule(0, rule, PolicyField::Words);
        QCOMPARE(document.steps()->count(), 2);
        type(u"xyz"_s);
        document.endTyping();
        type(u"xyz1"_s);
        QCOMPARE(document.steps()->count(), 4);
        document.steps()->undo();
        QCOMPARE(document.policy().rules.at(0).key, u"xyz"_s);
    }

    void atTheEndsNothingMoves()
    {
        PolicyDocument document;
        document.load(policy());
        document.moveRule(0, -1);
        document.moveRule(2, 1);
        QVERIFY(!document.isModified());
    }

    void faultsFollowTheRules()
    {
        PolicyDocument document;
        document.load(policy());
        QVERIFY(document.canBeSaved());
        document.insertRule(1, {});
        QVERIFY(!document.canBeSaved());
        QCOMPARE(document.firstFaultyRule(), 1);
        document.moveRule(1, 1);
        QCOMPARE(document.firstFaultyRule(), 2);
        document.steps()->undo();
        document.steps()->undo();
        QVERIFY(document.canBeSaved());
        document.insertOwner(0, {});
        QCOMPARE(document.firstFaultyOwner(), 0);
    }

    void whatIsSavedIsNotModifiedUntilTheNextStep()
    {
        PolicyDocument document;
        document.load(policy());
        document.removeRule(0);
        QVERIFY(document.isModified());
        document.setSaved();
        QVERIFY(!document.isModified());
        document.steps()->undo();
        QVERIFY(document.isModified());
    }

    void theRuleAtHandIsCountedOnWhatIsShown()
    {
        TestDocument resources;
        resources.listMachines();
        PolicyPreview preview(resources.workspace(), resources.rows(TestDocument::vm()));
        QCOMPARE(preview.rowCount(), std::size_t{3});
        preview.setRule(ruleOf({.key = u"env"_s, .values = {u"prod"_s}}, PolicySeverity::Advise));
        QVERIFY(!preview.count());
        QTRY_VERIFY(preview.count());
        QCOMPARE(preview.count()->violating, std::size_t{1});
        preview.setRule(ruleOf({.key = u"owner"_s, .isRequired = true}, PolicySeverity::Advise));
        QTRY_VERIFY(preview.count());
        QCOMPARE(preview.count()->violating, std::size_t{2});
        resources->stage(resources.rows(TestDocument::vm()), {u"owner"_s, u"x"_s}, EditMode::Set);
        QTRY_VERIFY(preview.count() && preview.count()->violating == 0);
        preview.setRule({});
        QVERIFY(!preview.count());
    }

    void aRuleThatHoldsNowhereBreaksNothing()
    {
        TestDocument resources;
        resources.listMachines();
        PolicyPreview preview(resources.workspace(), resources.rows(TestDocument::vm()));
        preview.setRule(ruleOf({.key = u"owner"_s, .isRequired = true, .scope = {.clouds = {u"huawei"_s}}},
            PolicySeverity::Advise));
        QTRY_VERIFY(preview.count());
        QCOMPARE(preview.count()->asked, std::size_t{0});
    }

private:
    static EditedPolicy policy()
    {
        return {.head = {.name = u"P"_s},
            .rules = {{.origin = 0, .key = u"a"_s, .isRequired = true},
                {.origin = 1, .key = u"b"_s, .isSpelled = true},
                {.origin = 2, .key = u"c"_s, .isProhibited = true}},
            .owners = {}};
    }
};

TAGDESK_TEST(TestPolicyDocument, QCoreApplication)

} // namespace tst_policydocument

#include "tst_policydocument.moc"
