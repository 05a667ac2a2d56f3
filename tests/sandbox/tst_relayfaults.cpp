// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "relayfaults.h"
#include "testrunner.h"

#include <QTest>

namespace tst_relayfaults {

using namespace tagdesk;

namespace {

using Action = RelayStep::Action;

const RelayedRequest listing{"GET", "/v2/zones?limit=1", {}};
const RelayedRequest tagging{"POST", "/v2/p/DNS-private_zone/z1/tags/action", R"({"action":"create"})"};

QByteArray word(const std::optional<RelayStep> &step)
{
    return step ? QByteArray::number(static_cast<int>(step->action)) : QByteArray("-");
}

QByteArray drawn(quint32 seed)
{
    RelayFaults faults({},
        {{.probability = 0.2, .step = {.action = Action::Drop}},
            {.probability = 0.2, .step = {.action = Action::Stall}}},
        seed);
    QByteArray words;
    for (int i = 0; i < 100; ++i)
        words += word(faults.next(tagging));
    return words;
}

} // namespace

class TestRelayFaults : public QObject
{
    Q_OBJECT

private slots:
    void withoutRulesThereAreNoFaults();
    void aRuleCountsItsOwnRequests();
    void aRuleFindsTextInTheBody();
    void rulesCountForThemselves();
    void chanceIsTheSameForTheSameSeed();
    void chanceIsAsOftenAsAsked();
    void faultsAreCounted();
};

void TestRelayFaults::withoutRulesThereAreNoFaults()
{
    RelayFaults faults;
    QVERIFY(faults.isEmpty());
    QCOMPARE(word(faults.next(listing)), "-");
    QVERIFY(faults.injected().empty());
}

void TestRelayFaults::aRuleCountsItsOwnRequests()
{
    RelayFaults faults({{.text = "POST /v2/", .nth = 2, .step = {.action = Action::Drop}}}, {}, 1);
    QVERIFY(!faults.next(tagging));
    QVERIFY(!faults.next(listing));
    QCOMPARE(faults.next(tagging)->action, Action::Drop);
    QVERIFY(!faults.next(tagging));
}

void TestRelayFaults::aRuleFindsTextInTheBody()
{
    RelayFaults faults({{.text = R"("create")", .step = {.action = Action::Drop}}}, {}, 1);
    QVERIFY(!faults.next(listing));
    QVERIFY(faults.next(tagging));
}

void TestRelayFaults::rulesCountForThemselves()
{
    RelayFaults faults({{.nth = 1, .step = {.action = Action::Drop}},
                           {.text = "POST", .nth = 2, .step = {.action = Action::Cut}}},
        {}, 1);
    QCOMPARE(faults.next(tagging)->action, Action::Drop);
    QCOMPARE(faults.next(tagging)->action, Action::Cut);
}

void TestRelayFaults::chanceIsTheSameForTheSameSeed()
{
    QCOMPARE(drawn(7), drawn(7));
    QVERIFY(drawn(7) != drawn(8));
}

void TestRelayFaults::chanceIsAsOftenAsAsked()
{
    RelayFaults faults({}, {{.probability = 0.25, .step = {.action = Action::Delay}}}, 3);
    for (int i = 0; i < 4'000; ++i)
        (void)faults.next(tagging);
    QVERIFY(qAbs(faults.injected(Action::Delay) - 1'000) < 100);
}

void TestRelayFaults::faultsAreCounted()
{
    RelayFaults faults({{.nth = 1, .step = {.action = Action::Drop}}},
        {{.probability = 1, .step = {.action = Action::Corrupt}}}, 1);
    for (int i = 0; i < 3; ++i)
        (void)faults.next(listing);
    QCOMPARE(faults.injected(Action::Drop), 1);
    QCOMPARE(faults.injected(Action::Corrupt), 2);
    QCOMPARE(faults.injected(Action::Stall), 0);
}

TAGDESK_TEST(TestRelayFaults, NoApplication)

} // namespace tst_relayfaults

#include "tst_relayfaults.moc"
