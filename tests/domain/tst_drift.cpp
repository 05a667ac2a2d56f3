// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "drift.h"
#include "testrunner.h"

#include <QTest>

namespace tst_drift {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const Collection kMachines{
    .account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};
const QDateTime kRunStart(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);

struct Listed
{
    std::string id;
    std::optional<std::vector<std::pair<std::string, std::string>>> tags; // ordered by key; nullopt: not read
};

SnapshotResources resources(const std::vector<Listed> &listed)
{
    SnapshotResources all;
    for (const Listed &each : listed) {
        SnapshotResources::Set set = SnapshotResources::kNotRead;
        if (each.tags) {
            std::vector<SnapshotResources::Tag> tags;
            for (const auto &[key, value] : *each.tags) {
                const SnapshotResources::Text keyText = all.internText(key);
                tags.push_back({.key = keyText, .value = all.internText(value)});
            }
            set = all.internSet(tags);
        }
        all.add(each.id, "name of " + each.id, set);
    }
    all.order();
    return all;
}

QString word(const std::optional<QString> &value)
{
    return value ? u'"' + *value + u'"' : u"–"_s;
}

/// "changed i-1 env "prod" → "test" ours 3", and "added i-2" for a resource.
QStringList lines(const Drift &drift)
{
    static const QStringList kinds{u"changed"_s, u"added"_s, u"removed"_s, u"not listed"_s, u"not read"_s};
    static const QStringList origins{u"unknown"_s, u"ours"_s, u"not ours"_s};
    QStringList lines;
    for (std::size_t at = 0; at < drift.resources.size(); ++at) {
        const QString head = kinds[int(drift.resources[at].kind)] + u' ' + drift.resources[at].id.id;
        const auto before = lines.size();
        for (const DriftedCell &cell : drift.cells) {
            if (cell.resource == at)
                lines.append(u"%1 %2 %3 → %4 %5 %6"_s.arg(head, cell.key, word(cell.then), word(cell.now),
                    origins[int(cell.origin)], QString::number(cell.run)));
        }
        if (lines.size() == before)
            lines.append(head);
    }
    return lines;
}

Drift drift(const std::vector<Listed> &then, const std::vector<Listed> &now, bool onlyTagged = false)
{
    Drift found;
    addDrift(found, kMachines, resources(then), resources(now), onlyTagged);
    return found;
}

WrittenTag write(const QString &key, const std::optional<QString> &value, qint64 run, bool isCertain = true)
{
    return {.id = {.collection = kMachines, .id = u"i-1"_s},
        .key = key,
        .value = value,
        .isCertain = isCertain,
        .run = run,
        .who = u"ops@desk"_s,
        .when = kRunStart};
}

} // namespace

/// What changed between two moments, and who did that.
class TestDrift : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTheSameIsNoDrift()
    {
        const Drift same = drift({{"i-2", {{{"env", "prod"}, {"owner", "ann"}}}}, {"i-1", {{}}}},
            {{"i-1", {{}}}, {"i-2", {{{"env", "prod"}, {"owner", "ann"}}}}});
        QCOMPARE(lines(same), QStringList());
        QVERIFY(!DriftCounts(same).isAny());
        QCOMPARE(same.compared, 2U);
    }

    void tagsThatCameWentAndChangedAreCells()
    {
        QCOMPARE(lines(drift({{"i-1", {{{"env", "prod"}, {"owner", "ann"}, {"tier", "web"}}}}},
                     {{"i-1", {{{"cost", "7"}, {"env", "test"}, {"tier", "web"}}}}})),
            (QStringList{u"changed i-1 cost – → \"7\" unknown 0"_s,
                u"changed i-1 env \"prod\" → \"test\" unknown 0"_s,
                u"changed i-1 owner \"ann\" → – unknown 0"_s}));
    }

    void whatChangedInOtherScopesComesBehind()
    {
        Drift all = drift({{"i-1", {{{"env", "prod"}}}}, {"i-2", {{}}}}, {{"i-1", {{{"env", "test"}}}}});
        all.append(drift({{"d-1", {{}}}}, {{"d-1", {{{"env", "dev"}}}}, {"d-2", {{}}}}));
        QCOMPARE(lines(all),
            (QStringList{u"changed i-1 env \"prod\" → \"test\" unknown 0"_s, u"removed i-2"_s,
                u"changed d-1 env – → \"dev\" unknown 0"_s, u"added d-2"_s}));
        QCOMPARE(all.compared, 4U);
    }

    void equalSetsOfOneListingAreComparedWithEachOfTheOther()
    {
        QCOMPARE(lines(drift({{"i-1", {{{"env", "prod"}}}}, {"i-2", {{{"env", "prod"}}}}},
                     {{"i-1", {{{"env", "prod"}}}}, {"i-2", {{{"env", "test"}}}}})),
            QStringList{u"changed i-2 env \"prod\" → \"test\" unknown 0"_s});
        QCOMPARE(lines(drift({{"i-1", {{{"env", "prod"}}}}, {"i-2", {{{"env", "prod"}}}}},
                     {{"i-1", {{{"env", "test"}}}}, {"i-2", {{{"env", "prod"}}}}})),
            QStringList{u"changed i-1 env \"prod\" → \"test\" unknown 0"_s});
    }

    void anEmptyValueIsNoAbsentTag()
    {
        QCOMPARE(lines(drift({{"i-1", {{{"env", ""}}}}}, {{"i-1", {{}}}})),
            QStringList{u"changed i-1 env \"\" → – unknown 0"_s});
    }

    void aValueThatBecameAKeyIsNotTakenForIt()
    {
        QCOMPARE(lines(drift({{"i-1", {{{"env", "owner"}}}}}, {{"i-1", {{{"owner", "env"}}}}})),
            (QStringList{
                u"changed i-1 env \"owner\" → – unknown 0"_s, u"changed i-1 owner – → \"env\" unknown 0"_s}));
    }

    void resourcesThatCameAndWentAreTold()
    {
        const Drift found = drift({{"i-1", {{}}}, {"i-3", {{{"env", "prod"}}}}},
            {{"i-1", {{}}}, {"i-0", {{}}}, {"i-2", {{{"env", "prod"}}}}});
        QCOMPARE(lines(found), (QStringList{u"added i-0"_s, u"added i-2"_s, u"removed i-3"_s}));
        QCOMPARE(found.compared, 4U);
        QCOMPARE(found.resources.back().name, u"name of i-3"_s);
    }

    void whereOnlyTaggedOnesAreListedAMissingResourceIsNotTakenForRemoved()
    {
        QCOMPARE(lines(drift({{"i-1", {{{"env", "prod"}}}}}, {}, true)), QStringList{u"not listed i-1"_s});
    }

    void tagsThatWereNotReadAreNeitherEqualNorGone()
    {
        const Drift found = drift(
            {{"i-1", std::nullopt}, {"i-2", {{{"env", "prod"}}}}}, {{"i-1", {{}}}, {"i-2", std::nullopt}});
        QCOMPARE(lines(found), (QStringList{u"not read i-1"_s, u"not read i-2"_s}));
        QVERIFY(!DriftCounts(found).isAny());
    }

    void idsAreComparedAsBytes()
    {
        // Both begin with eight equal bytes behind what all have in common, and one is a part of another.
        QCOMPARE(lines(drift({{"disk-aaaaaaaaaa", {{}}}, {"disk-aaaaaaaaab", {{}}}, {"disk-", {{}}}},
                     {{"disk-aaaaaaaaab", {{}}}, {"disk-aaaaaaaaa", {{}}}, {"disk-", {{}}}})),
            (QStringList{u"added disk-aaaaaaaaa"_s, u"removed disk-aaaaaaaaaa"_s}));
    }

    void aValueThatARunOfOursWroteIsOurs()
    {
        Drift found = drift({{"i-1", {{{"env", "prod"}, {"owner", "ann"}}}}}, {{"i-1", {{{"env", "test"}}}}});
        attribute(found,
            {.writes = {write(u"env"_s, u"stage"_s, 3), write(u"env"_s, u"test"_s, 4),
                 write(u"owner"_s, std::nullopt, 4)}});
        QCOMPARE(lines(found),
            (QStringList{
                u"changed i-1 env \"prod\" → \"test\" ours 4"_s, u"changed i-1 owner \"ann\" → – ours 4"_s}));
        QCOMPARE(found.cells.front().who, u"ops@desk"_s);
        QCOMPARE(found.cells.front().when, kRunStart);
    }

    void aValueThatSomebodyChangedAfterOurRunIsNotOurs()
    {
        Drift found = drift({{"i-1", {{{"env", "prod"}}}}}, {{"i-1", {{{"env", "test"}}}}});
        // The older run wrote just this, and a newer one something else.
        attribute(found, {.writes = {write(u"env"_s, u"stage"_s, 5), write(u"env"_s, u"test"_s, 4)}});
        QCOMPARE(lines(found), QStringList{u"changed i-1 env \"prod\" → \"test\" not ours 0"_s});
    }

    void whereTheJournalLacksRunsNobodyIsBlamed()
    {
        Drift found = drift({{"i-1", {{{"a", "1"}, {"b", "1"}}}}}, {{"i-1", {{{"a", "2"}, {"b", "2"}}}}});
        attribute(found, {.writes = {write(u"a"_s, u"2"_s, 3)}, .hasGap = true});
        QCOMPARE(lines(found),
            (QStringList{
                u"changed i-1 a \"1\" → \"2\" ours 3"_s, u"changed i-1 b \"1\" → \"2\" unknown 0"_s}));
    }

    void aWriteWhoseAnswerWasLostIsNotKnown()
    {
        Drift found = drift({{"i-1", {{{"env", "prod"}}}}}, {{"i-1", {{{"env", "test"}}}}});
        attribute(found, {.writes = {write(u"env"_s, u"test"_s, 4, false)}});
        QCOMPARE(lines(found), QStringList{u"changed i-1 env \"prod\" → \"test\" unknown 0"_s});
    }
};

TAGDESK_TEST(TestDrift, QCoreApplication)

} // namespace tst_drift

#include "tst_drift.moc"
