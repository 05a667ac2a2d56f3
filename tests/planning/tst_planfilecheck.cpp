// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilecheck.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_planfilecheck {

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Reason = PlanConflictReason;

namespace {

const Collection kVm{.account = u"p1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s};

PlanFileChange change(const QString &id, const QString &key, const std::optional<QString> &before,
    const std::optional<QString> &after)
{
    PlanFileChange change{
        .resource = {.collection = kVm, .id = id}, .key = key, .before = before, .after = after};
    change.resource.collection.account = u"Web"_s;
    return change;
}

PlanFileAccount web()
{
    return {.name = u"Web"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = {},
        .region = {},
        .project = {},
        .rules = u"jdcloud"_s};
}

/// Four machines of a JD Cloud account, the last one unread, the one before it full of tags.
class Document
{
public:
    explicit Document(const QString &rules = u"jdcloud"_s)
        : m_rules(*tagRules(rules))
    {
        add(u"i-1"_s, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}});
        add(u"i-2"_s, Tags{});
        Tags full;
        for (int i = 0; i < m_rules.tagsPerResource; ++i)
            full.append({.key = u"k%1"_s.arg(i), .value = u"v"_s});
        add(u"i-3"_s, full);
        add(u"i-4"_s, std::nullopt);
    }

    void add(const QString &id, const std::optional<Tags> &tags)
    {
        m_table.insert(kVm, {.id = id, .name = {}, .status = {}, .parent = {}, .tags = tags});
    }

    [[nodiscard]] PlanFileCheck check(
        std::vector<PlanFileChange> changes, const KeyTwins *keysInUse = nullptr)
    {
        const PlanFile plan{.changes = std::move(changes), .cost = {}};
        return checkPlanFile(
            plan, planFilePlaces(plan, {{.accountId = u"p1"_s, .account = web()}}, {kVm}), m_table,
            m_table.pool(), [this](const Collection &) -> const TagRules & { return m_rules; }, keysInUse);
    }

    /// "0 changed meanwhile"
    [[nodiscard]] QStringList conflicts(std::vector<PlanFileChange> changes)
    {
        static const QStringList kReasons{u"account"_s, u"other"_s, u"collection"_s, u"resource"_s,
            u"not read"_s, u"changed"_s, u"rule"_s, u"edited"_s, u"quota"_s, u"lookalike"_s};
        QStringList lines;
        for (const PlanConflict &conflict : check(std::move(changes)).conflicts) {
            QString line = QString::number(conflict.change) + u' '
                + kReasons.at(static_cast<qsizetype>(conflict.reason));
            if (conflict.reason == Reason::ChangedMeanwhile)
                line += u' ' + conflict.found.value_or(u"–"_s);
            lines.append(line);
        }
        return lines;
    }

    [[nodiscard]] QStringList deltas(std::vector<PlanFileChange> changes)
    {
        QStringList lines;
        for (const auto &[row, delta] : check(std::move(changes)).deltas) {
            QStringList tags{m_table.idText(row) + u':'};
            for (const TagRef &ref : m_table.pool().refs(delta))
                tags.append(ref.isRemoval()
                        ? u'-' + m_table.pool().text(ref.key)
                        : m_table.pool().text(ref.key) + u'=' + m_table.pool().text(ref.value));
            lines.append(tags.join(u' '));
        }
        return lines;
    }

private:
    const TagRules &m_rules;
    ResourceTable m_table;
};

} // namespace

/// A plan file held against the tags that are there now.
class tst_PlanFileCheck : public QObject
{
    Q_OBJECT

private slots:
    void whatStillHoldsIsReadyToBeStaged();
    void everyChangeThatDoesNotHoldIsNamed();
    void anAbsentTagAndAnEmptyOneDiffer();
    void aRuleRefusesWhatWasWrittenByHand();
    void theKeyIsTheOneThatTheCloudWillKeep();
    void aFullResourceTakesNoMore();
    void aNewKeyThatLooksLikeOneInUseIsRefused();
    void unknownPlacesAreNamedOnce();
    void anotherAccountOfThatNameIsRefused_data();
    void anotherAccountOfThatNameIsRefused();
    void aFileOfTheFirstVersionTellsOnlyNameAndCloud();
};

void tst_PlanFileCheck::whatStillHoldsIsReadyToBeStaged()
{
    Document document;
    const std::vector<PlanFileChange> changes{change(u"i-1"_s, u"env"_s, u"prod"_s, u"test"_s),
        change(u"i-1"_s, u"owner"_s, u"ann"_s, std::nullopt),
        change(u"i-2"_s, u"env"_s, std::nullopt, u"test"_s)};
    QCOMPARE(document.conflicts(changes), QStringList());
    QCOMPARE(document.deltas(changes), QStringList({u"i-1: env=test -owner"_s, u"i-2: env=test"_s}));
}

void tst_PlanFileCheck::everyChangeThatDoesNotHoldIsNamed()
{
    QCOMPARE(Document().conflicts({change(u"i-1"_s, u"env"_s, u"dev"_s, u"test"_s),
                 change(u"i-1"_s, u"owner"_s, std::nullopt, u"bob"_s),
                 change(u"i-1"_s, u"team"_s, u"web"_s, std::nullopt),
                 change(u"i-2"_s, u"env"_s, std::nullopt, u"test"_s),
                 change(u"i-4"_s, u"env"_s, std::nullopt, u"test"_s),
                 change(u"i-9"_s, u"env"_s, std::nullopt, u"test"_s)}),
        QStringList(
            {u"0 changed prod"_s, u"1 changed ann"_s, u"2 changed –"_s, u"4 not read"_s, u"5 resource"_s}));
}

void tst_PlanFileCheck::anAbsentTagAndAnEmptyOneDiffer()
{
    Document document;
    document.add(u"i-5"_s, Tags{{u"note"_s, u""_s}});
    QCOMPARE(document.conflicts({change(u"i-5"_s, u"note"_s, std::nullopt, u"x"_s)}),
        QStringList{u"0 changed "_s});
    QCOMPARE(document.conflicts({change(u"i-5"_s, u"note"_s, u""_s, u"x"_s)}), QStringList());
}

void tst_PlanFileCheck::aRuleRefusesWhatWasWrittenByHand()
{
    const PlanFileCheck check = Document().check({change(u"i-2"_s, u"env"_s, std::nullopt, u"a#b"_s)});
    QCOMPARE(check.conflicts.size(), 1U);
    QCOMPARE(check.conflicts[0].reason, Reason::RuleBroken);
    QCOMPARE(check.conflicts[0].violation.rule, Rule::Character);
    QCOMPARE(Document().conflicts({change(u"i-2"_s, u"jdc-env"_s, std::nullopt, u"a"_s)}),
        QStringList{u"0 rule"_s});
}

void tst_PlanFileCheck::theKeyIsTheOneThatTheCloudWillKeep()
{
    Document document;
    QVERIFY(tagRules(u"jdcloud"_s)->trimsEnds);
    QCOMPARE(document.conflicts({change(u"i-1"_s, u"env "_s, std::nullopt, u"a"_s)}),
        QStringList{u"0 changed prod"_s});
    QCOMPARE(
        document.deltas({change(u"i-1"_s, u"env "_s, u"prod"_s, u" a"_s)}), QStringList{u"i-1: env=a"_s});
    QCOMPARE(document.conflicts({change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s),
                 change(u"i-1"_s, u"env "_s, u"prod"_s, u"b"_s)}),
        QStringList{u"1 rule"_s});
}

void tst_PlanFileCheck::aFullResourceTakesNoMore()
{
    Document document;
    QCOMPARE(
        document.conflicts({change(u"i-3"_s, u"env"_s, std::nullopt, u"a"_s)}), QStringList{u"0 quota"_s});
    QCOMPARE(document.conflicts({change(u"i-3"_s, u"env"_s, std::nullopt, u"a"_s),
                 change(u"i-3"_s, u"k0"_s, u"v"_s, std::nullopt)}),
        QStringList());
}

void tst_PlanFileCheck::aNewKeyThatLooksLikeOneInUseIsRefused()
{
    // Of a cloud that takes full-width letters.
    Document document(u"huawei-dns-2025"_s);
    const KeyTwins inUse({u"env"_s, u"owner"_s});
    const std::vector<PlanFileChange> changes{change(u"i-1"_s, u"ｏwner"_s, std::nullopt, u"x"_s),
        change(u"i-2"_s, u"env"_s, std::nullopt, u"prod"_s),
        change(u"i-2"_s, u"team"_s, std::nullopt, u"a"_s),
        change(u"i-2"_s, u"tｅam"_s, std::nullopt, u"b"_s)};
    const PlanFileCheck check = document.check(changes, &inUse);
    QCOMPARE(check.conflicts.size(), std::size_t{2});
    QCOMPARE(check.conflicts[0].reason, Reason::LookalikeKey);
    QCOMPARE(check.conflicts[0].otherKey, u"owner"_s);
    QCOMPARE(check.conflicts[1].change, std::size_t{3});
    QCOMPARE(check.conflicts[1].otherKey, u"team"_s);
    // Who asks for it gets it, and what is there already may go.
    QVERIFY(document.check(changes).conflicts.empty());
    QVERIFY(document.check({change(u"i-1"_s, u"owner"_s, u"ann"_s, std::nullopt)}, &inUse).conflicts.empty());
}

void tst_PlanFileCheck::unknownPlacesAreNamedOnce()
{
    PlanFileChange foreign = change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s);
    foreign.resource.collection.account = u"Mail"_s;
    PlanFileChange elsewhere = change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s);
    elsewhere.resource.collection.region = u"cn-moon-1"_s;
    PlanFileChange again = elsewhere;
    again.key = u"owner"_s;
    QCOMPARE(Document().conflicts({foreign, change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s), elsewhere, again}),
        QStringList({u"0 account"_s, u"2 collection"_s}));
}

void tst_PlanFileCheck::anotherAccountOfThatNameIsRefused_data()
{
    using Of = PlanAccountDifference::Of;
    QTest::addColumn<PlanFileAccount>("here");
    QTest::addColumn<std::optional<Of>>("of");
    const auto row = [](const char *name, QString PlanFileAccount::*member, const QString &value,
                         std::optional<Of> of) {
        PlanFileAccount here = web();
        here.*member = value;
        QTest::newRow(name) << here << of;
    };
    row("the same", &PlanFileAccount::name, u"Web"_s, std::nullopt);
    row("another cloud", &PlanFileAccount::cloud, u"huawei"_s, Of::Cloud);
    row("another endpoint", &PlanFileAccount::endpoint, u"https://example.com"_s, Of::Endpoint);
    row("another region", &PlanFileAccount::region, u"cn-north-4"_s, Of::Region);
    row("a project that was looked up", &PlanFileAccount::project, u"p"_s, std::nullopt);
    row("other rules", &PlanFileAccount::rules, u"huawei-dns"_s, Of::Rules);
}

void tst_PlanFileCheck::anotherAccountOfThatNameIsRefused()
{
    using Of = PlanAccountDifference::Of;
    QFETCH(const PlanFileAccount, here);
    QFETCH(const std::optional<Of>, of);
    const PlanFile plan{
        .changes = {change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s)}, .cost = {}, .accounts = {web()}};
    const PlanFilePlaces places = planFilePlaces(plan, {{.accountId = u"p1"_s, .account = here}}, {kVm});
    QCOMPARE(places.known.isEmpty(), of.has_value());
    if (!of)
        return;
    QCOMPARE(places.unknown.size(), 1U);
    QCOMPARE(places.unknown[0].reason, Reason::OtherAccount);
    QCOMPARE(places.unknown[0].difference.of, *of);
}

void tst_PlanFileCheck::aFileOfTheFirstVersionTellsOnlyNameAndCloud()
{
    const PlanFile plan{.changes = {change(u"i-1"_s, u"env"_s, u"prod"_s, u"a"_s)}, .cost = {}};
    PlanFileAccount here = web();
    here.endpoint = u"https://example.com"_s;
    QVERIFY(planFilePlaces(plan, {{.accountId = u"p1"_s, .account = here}}, {kVm}).unknown.empty());
    here.cloud = u"huawei"_s;
    QCOMPARE(planFilePlaces(plan, {{.accountId = u"p1"_s, .account = here}}, {kVm}).unknown.size(), 1U);
}

TAGDESK_TEST(tst_PlanFileCheck, QCoreApplication)

} // namespace tst_planfilecheck

#include "tst_planfilecheck.moc"
