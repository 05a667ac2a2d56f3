// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "planfile.h"
#include "planfilehash.h"
#include "testrunner.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace tst_planfile {

using namespace tagdesk;
using namespace Qt::StringLiterals;

using Kind = PlanFileFault::Kind;

namespace {

PlanFileChange change(const QString &id, const QString &key, const std::optional<QString> &before,
    const std::optional<QString> &after)
{
    return {.resource = {.collection = {.account = u"Web 生产"_s,
                             .cloud = u"jdcloud"_s,
                             .region = u"cn-north-1"_s,
                             .kind = u"vm"_s},
                .id = id},
        .key = key,
        .before = before,
        .after = after};
}

PlanFileAccount web()
{
    return {.name = u"Web 生产"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = {},
        .region = {},
        .project = {},
        .rules = u"jdcloud"_s};
}

PlanFile small()
{
    return {
        .changes = {change(u"i-1"_s, u"env"_s, std::nullopt, u"prod"_s),
            change(u"i-1"_s, u"note"_s, u""_s, std::nullopt), change(u"i-2"_s, u"env"_s, u"a\"b\\"_s, u""_s)},
        .cost = {.requests = 2, .milliseconds = 412},
        .accounts = {web()},
        .origin = {.reason = u"CHG-1234"_s,
            .author = u"ann@host"_s,
            .made = QDateTime({2026, 11, 29}, {8, 30}, Qt::UTC)}};
}

const QByteArray kSmall = R"({
"tagdesk": "plan",
"version": 2,
"hash": "8c7db84fc0fd320a6b98fb42fd315fc703dbb132aaf7826e94b153634816073a",
"made": "2026-11-29T08:30:00Z",
"author": "ann@host",
"reason": "CHG-1234",
"summary": {"changes": 3, "resources": 2, "requests": 2, "milliseconds": 412},
"accounts": [
{"name": "Web 生产", "cloud": "jdcloud", "endpoint": "", "region": "", "project": "", "rules": "jdcloud"}
],
"changes": [
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-1", "key": "env", "before": null, "after": "prod"},
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-1", "key": "note", "before": "", "after": null},
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-2", "key": "env", "before": "a\"b\\", "after": ""}
]
}
)";

/// The same of the first version.
const QByteArray kFirst = R"({
"tagdesk": "plan",
"version": 1,
"summary": {"changes": 3, "resources": 2, "requests": 2, "milliseconds": 412},
"changes": [
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-1", "key": "env", "before": null, "after": "prod"},
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-1", "key": "note", "before": "", "after": null},
{"cloud": "jdcloud", "account": "Web 生产", "region": "cn-north-1", "kind": "vm", "id": "i-2", "key": "env", "before": "a\"b\\", "after": ""}
]
}
)";

const QString kHash = u"8c7db84fc0fd320a6b98fb42fd315fc703dbb132aaf7826e94b153634816073a"_s;

QString described(const PlanFile &plan)
{
    return QString::fromUtf8(toJson(plan));
}

constexpr auto kChangeOrder = qOverload<const PlanFileChange &, const PlanFileChange &>(&isBefore);

/// Characters that JSON, terminals and reviewers stumble over among them.
QString randomText(std::mt19937 &random, std::size_t least)
{
    static constexpr std::array<char32_t, 20> kCharacters{U'a', U'b', U'"', U'\\', U'/', U'{', U'}', U'[',
        U':', U',', U' ', U'\n', U'\0', U'\x7f', U'é', U'生', U'\u202e', U'\ufeff', U'\U0001F600',
        U'\U000E0001'};
    QString text;
    for (std::size_t left = least + random() % 6; left > 0; --left)
        text += QChar::fromUcs4(kCharacters.at(random() % kCharacters.size()));
    return text;
}

std::optional<QString> randomValue(std::mt19937 &random)
{
    return random() % 4 == 0 ? std::optional<QString>() : randomText(random, 0);
}

PlanFile randomPlan(std::mt19937 &random)
{
    std::map<QByteArray, PlanFileChange> changes;
    for (auto left = random() % 30; left > 0; --left) {
        PlanFileChange one = change(randomText(random, 1), randomText(random, 1), randomValue(random), {});
        one.resource.collection.account = randomText(random, 1);
        do
            one.after = randomValue(random);
        while (one.after == one.before);
        changes.insert_or_assign(
            (one.resource.collection.account + u'\1' + one.resource.id + u'\1' + one.key).toUtf8(), one);
    }
    PlanFile plan{.changes = {},
        .cost = {.requests = random() % 1'000, .milliseconds = static_cast<qint64>(random() % 1'000'000)}};
    for (const auto &[place, one] : changes) {
        plan.changes.push_back(one);
        if (std::ranges::find(plan.accounts, one.resource.collection.account, &PlanFileAccount::name)
            == plan.accounts.end()) {
            plan.accounts.push_back(web());
            plan.accounts.back().name = one.resource.collection.account;
        }
    }
    std::ranges::sort(plan.changes, kChangeOrder);
    std::ranges::sort(plan.accounts, qOverload<const PlanFileAccount &, const PlanFileAccount &>(&isBefore));
    plan.origin.reason = randomText(random, 0);
    return plan;
}

/// A plan file as it is, but for its first `before`.
QByteArray with(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = kSmall;
    Q_ASSERT(json.contains(before));
    return json.replace(json.indexOf(before), before.size(), after);
}

} // namespace

} // namespace tst_planfile

// Opened anew for moc, which counts the braces in raw strings.
namespace tst_planfile {

/// A change set as a file: what is written, what is taken back, and everything that is not.
class tst_PlanFile : public QObject
{
    Q_OBJECT

private slots:
    void aPlanIsReviewableText();
    void aFileOfTheFirstVersionIsRead();
    void theHashIsOfWhatIsSentAndWhere();
    void aChangeByHandShowsInTheHash();
    void whatIsWrittenIsReadBack();
    void equalPlansAreEqualTextInAnyOrderOfRows();
    void invisibleCharactersAreEscaped();
    void anotherLayoutIsReadToo();
    void whatIsNoSuchPlanIsRefused_data();
    void whatIsNoSuchPlanIsRefused();
    void anyCutIsRefused();
    void damagedBytesNeverBringAnotherNumberOfChanges();
    void aPlanIsToldFromATable();
};

void tst_PlanFile::aPlanIsReviewableText()
{
    QCOMPARE(described(small()), QString::fromUtf8(kSmall));
    const auto read = planFileFromJson(kSmall);
    QVERIFY(read);
    QVERIFY(read->changes == small().changes);
    QVERIFY(read->accounts == small().accounts);
    QVERIFY(read->origin == small().origin);
    QCOMPARE(read->cost.requests, 2U);
    QCOMPARE(read->cost.milliseconds, 412);
    QCOMPARE(read->hash, kHash);
    QVERIFY(isAsMade(*read));
}

void tst_PlanFile::aFileOfTheFirstVersionIsRead()
{
    const auto read = planFileFromJson(kFirst);
    QVERIFY(read);
    QVERIFY(read->changes == small().changes);
    QVERIFY(read->accounts.empty());
    QVERIFY(read->origin == PlanFileOrigin());
    QCOMPARE(read->hash, QString());
    QVERIFY(isAsMade(*read));
    QCOMPARE(shortPlanHash(planHash(*read)), u"59633da077da"_s);
}

void tst_PlanFile::theHashIsOfWhatIsSentAndWhere()
{
    // Computed by another program, from the definition.
    QCOMPARE(planHash(small()), kHash);
    PlanFile plan = small();
    plan.origin = {};
    plan.cost = {};
    QCOMPARE(planHash(plan), kHash);
    plan.accounts[0].endpoint = u"https://example.com"_s;
    QVERIFY(planHash(plan) != kHash);
    plan = small();
    plan.changes[2].before = u"b"_s;
    QVERIFY(planHash(plan) != kHash);
}

void tst_PlanFile::aChangeByHandShowsInTheHash()
{
    const auto read = planFileFromJson(with("\"prod\"", "\"test\""));
    QVERIFY(read);
    QVERIFY(!isAsMade(*read));
    const auto again = planFileFromJson(toJson(*read));
    QVERIFY(again);
    QVERIFY(isAsMade(*again));
    const auto reasoned = planFileFromJson(with("CHG-1234", "CHG-1235"));
    QVERIFY(reasoned && isAsMade(*reasoned));
}

void tst_PlanFile::whatIsWrittenIsReadBack()
{
    std::mt19937 random(11);
    for (int run = 0; run < 300; ++run) {
        const PlanFile plan = randomPlan(random);
        const QByteArray json = toJson(plan);
        QCOMPARE(json.count('\n'), static_cast<qsizetype>(plan.changes.size() + plan.accounts.size()) + 13);
        const auto read = planFileFromJson(json);
        QVERIFY2(read, json.constData());
        QVERIFY2(read->changes == plan.changes, json.constData());
        QCOMPARE(toJson(*read), json);
    }
}

void tst_PlanFile::equalPlansAreEqualTextInAnyOrderOfRows()
{
    EditedEstate estate({});
    const Row disk = estate.add(Tags{{u"env"_s, u"test"_s}}, u"disk"_s);
    const Row machine = estate.add(Tags{});
    estate.set(machine, u"env"_s, u"prod"_s);
    estate.set(machine, u"app"_s, u"web"_s);
    estate.remove(disk, u"env"_s);
    const PlanFile plan = planFile(estate.changes(), estate.table(), {.requests = 3, .milliseconds = 5},
        [](const Collection &collection) {
            PlanFileAccount account = web();
            account.name = collection.account.toUpper();
            return account;
        });
    QStringList lines;
    for (const PlanFileChange &one : plan.changes)
        lines.append(QStringList{one.resource.collection.account, one.resource.collection.kind,
            one.resource.id, one.key, one.before.value_or(u"–"_s), one.after.value_or(u"–"_s)}
                         .join(u' '));
    QCOMPARE(lines, QStringList({u"A disk 0 env test –"_s, u"A vm 1 app – web"_s, u"A vm 1 env – prod"_s}));
    QCOMPARE(plan.accounts.size(), 1U);
    QCOMPARE(plan.accounts[0].name, u"A"_s);
    QCOMPARE(plan.resources(), 2U);
    QCOMPARE(plan.cost.requests, 3U);
}

void tst_PlanFile::invisibleCharactersAreEscaped()
{
    const PlanFile plan{
        .changes = {change(u"i-1"_s, u"a\u202eb"_s, std::nullopt, u"\U000E0001\x1b[2J"_s)}, .cost = {}};
    const QByteArray json = toJson(plan);
    QVERIFY2(json.contains(R"("a\u202eb")"), json.constData());
    QVERIFY2(json.contains(R"("\udb40\udc01\u001b[2J")"), json.constData());
}

void tst_PlanFile::anotherLayoutIsReadToo()
{
    QByteArray json = kSmall;
    json.replace("{\"cloud\"", "{\n    \"cloud\"")
        .replace(", \"id\"", ",\r\n\t\"id\"")
        .prepend("\xEF\xBB\xBF");
    const auto read = planFileFromJson(json);
    QVERIFY(read);
    QVERIFY(read->changes == small().changes);

    // A reviewer's editor may have sorted the lines.
    QByteArrayList lines = kSmall.split('\n');
    lines.swapItemsAt(12, 13);
    const auto sorted = planFileFromJson(lines.join('\n'));
    QVERIFY(sorted);
    QVERIFY(sorted->changes == small().changes);
}

void tst_PlanFile::whatIsNoSuchPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("member");

    const auto row = [](const char *name, const QByteArray &json, Kind kind, int line,
                         const QString &member) {
        QTest::newRow(name) << json << kind << line << member;
    };
    row("nothing", "", Kind::NotJson, 1, {});
    row("a table", "provider,profile\n", Kind::NotJson, 1, {});
    row("a list", "[]", Kind::NotPlan, 0, {});
    row("another program's", R"({"name": "x"})", Kind::NotPlan, 0, {});
    row("no version", R"({"tagdesk": "plan"})", Kind::MissingMember, 0, u"version"_s);
    row("a newer version", with("\"version\": 2", "\"version\": 3"), Kind::UnknownVersion, 0, u"version"_s);
    row("a newer version with other members", R"({"tagdesk": "plan", "version": 3, "steps": []})",
        Kind::UnknownVersion, 0, u"version"_s);
    row("a version as text", with("\"version\": 2", "\"version\": \"2\""), Kind::UnknownVersion, 0,
        u"version"_s);
    row("no summary", R"({"tagdesk": "plan", "version": 1, "changes": []})", Kind::MissingMember, 0,
        u"summary"_s);
    row("a foreign member", with("\"version\"", "\"sign\": 1,\n\"version\""), Kind::UnknownMember, 0,
        u"sign"_s);
    row("a foreign object", with("\"version\"", "\"sign\": {\"a\": {}},\n\"version\""), Kind::UnknownMember,
        0, u"sign"_s);
    row("a summary that is none",
        with("{\"changes\": 3, \"resources\": 2, \"requests\": 2, \"milliseconds\": 412}", "[]"),
        Kind::WrongType, 0, u"summary"_s);
    row("a number as text", with("\"requests\": 2", "\"requests\": \"2\""), Kind::WrongType, 0,
        u"requests"_s);
    row("a negative number", with("\"requests\": 2", "\"requests\": -2"), Kind::WrongType, 0, u"requests"_s);
    row("half a request", with("\"requests\": 2", "\"requests\": 1.5"), Kind::WrongType, 0, u"requests"_s);
    row("an object in the summary", with("\"requests\": 2", "\"requests\": {}"), Kind::WrongType, 0,
        u"requests"_s);
    row("a change less than counted", with("\"changes\": 3", "\"changes\": 4"), Kind::WrongCount, 0,
        u"changes"_s);
    row("a resource more than counted", with("\"resources\": 2", "\"resources\": 1"), Kind::WrongCount, 0,
        u"resources"_s);
    row("changes that are none", with("\"changes\": [\n", "\"changes\": [\n7,\n"), Kind::WrongType, 0,
        u"changes"_s);
    row("a list among the changes", with("\"changes\": [\n", "\"changes\": [\n[],\n"), Kind::WrongType, 0,
        u"changes"_s);
    row("two lists of changes", with("\"version\"", "\"changes\": [], \"version\""), Kind::MemberTwice, 0,
        {});
    row("a comma too many", with("\"after\": \"\"}\n", "\"after\": \"\"},\n"), Kind::NotJson, 16, {});
    row("a comma too few", with("\"after\": null},\n", "\"after\": null}\n"), Kind::NotJson, 15, {});
    row("a broken change", with("\"key\": \"note\"", "\"key\": note"), Kind::NotJson, 14, {});
    row("bytes that are no text", with("i-2", "i\xff"), Kind::NotJson, 15, {});
    row("no key", with(", \"key\": \"note\"", ""), Kind::MissingMember, 14, u"key"_s);
    row("no value before", with(", \"before\": \"\"", ""), Kind::MissingMember, 14, u"before"_s);
    row("a member of a change twice", with("\"after\": \"prod\"", "\"after\": \"prod\", \"after\": \"test\""),
        Kind::MemberTwice, 13, {});
    row("the same, in disguise",
        with("\"after\": \"prod\"", "\"after\": \"prod\", \"\\u0061fter\": \"test\""), Kind::MemberTwice, 13,
        {});
    row("a foreign member of a change", with("\"id\": \"i-2\"", "\"id\": \"i-2\", \"force\": true"),
        Kind::UnknownMember, 15, u"force"_s);
    row("an empty id", with("\"i-2\"", "\"\""), Kind::BadText, 15, u"id"_s);
    row("an id that is none", with("\"i-2\"", "null"), Kind::WrongType, 15, u"id"_s);
    row("an empty key", with("\"note\"", "\"\""), Kind::BadText, 14, u"key"_s);
    row("a number for a value", with("\"prod\"", "1"), Kind::WrongType, 13, u"after"_s);
    row("half a character", with("\"prod\"", "\"\\ud800\""), Kind::BadText, 13, u"after"_s);
    row("an object for a value", with("\"prod\"", "{\"a\": 1}"), Kind::WrongType, 13, u"after"_s);
    row("a change to what is there", with("\"after\": \"prod\"", "\"after\": null"), Kind::NoChange, 13,
        u"after"_s);
    row("one tag changed twice", with("\"key\": \"note\"", "\"key\": \"env\""), Kind::ChangeTwice, 14,
        u"key"_s);
    row("an account of no name", with("\"name\": \"Web 生产\"", "\"name\": \"\""), Kind::BadText, 10,
        u"name"_s);
    row("an account without rules", with(", \"rules\": \"jdcloud\"", ""), Kind::MissingMember, 10,
        u"rules"_s);
    row("an account with a key", with("\"endpoint\": \"\"", "\"endpoint\": \"\", \"secret\": \"x\""),
        Kind::UnknownMember, 10, u"secret"_s);
    row("an account's member twice", with("\"endpoint\": \"\"", "\"endpoint\": \"\", \"endpoint\": \"\""),
        Kind::MemberTwice, 10, {});
    row("an account that is none", with("\"accounts\": [\n", "\"accounts\": [\n1,\n"), Kind::WrongType, 0,
        u"accounts"_s);
    row("accounts in disguise", with("\"accounts\"", "\"\\u0061ccounts\""), Kind::WrongType, 0, u"changes"_s);
    row("a change of an account that is not described",
        with("\"account\": \"Web 生产\"", "\"account\": \"B\""), Kind::UnlistedAccount, 13, u"account"_s);
    row("an account described twice",
        with("\"accounts\": [\n",
            "\"accounts\": [\n{\"name\": \"Web 生产\", \"cloud\": \"jdcloud\", \"endpoint\": \"\", "
            "\"region\": \"\", \"project\": \"\", \"rules\": \"jdcloud\"},\n"),
        Kind::AccountTwice, 11, u"name"_s);
    row("no hash", with("\"hash\": \"" + kHash.toLatin1() + "\",\n", ""), Kind::MissingMember, 0, u"hash"_s);
    row("a hash that is none", with(kHash.toLatin1(), "1234"), Kind::BadText, 0, u"hash"_s);
    row("a time that is none", with("2026-11-29T08:30:00Z", "yesterday"), Kind::BadText, 0, u"made"_s);
    row("a time of nowhere", with("08:30:00Z", "08:30:00"), Kind::BadText, 0, u"made"_s);
    row("a reason that is no text", with("\"CHG-1234\"", "7"), Kind::WrongType, 0, u"reason"_s);
    row("the first version with a hash", with("\"version\": 2", "\"version\": 1"), Kind::UnknownMember, 0,
        u"accounts"_s);
    row("deep nesting", "{\"a\":" + QByteArray(100'000, '['), Kind::NotJson, 1, {});
    row("deep objects", QByteArray("{\"a\":").repeated(100'000), Kind::NotJson, 1, {});
    row("closed too often", kSmall + "}}}]]]", Kind::NotJson, 18, {});
}

void tst_PlanFile::whatIsNoSuchPlanIsRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Kind, kind);
    QFETCH(const int, line);
    QFETCH(const QString, member);
    const auto read = planFileFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().line, line);
    QCOMPARE(read.error().member, member);
}

void tst_PlanFile::anyCutIsRefused()
{
    const qsizetype whole = kSmall.trimmed().size();
    for (qsizetype size = 0; size < whole; ++size)
        QVERIFY2(!planFileFromJson(kSmall.first(size)), kSmall.first(size).constData());
}

void tst_PlanFile::damagedBytesNeverBringAnotherNumberOfChanges()
{
    std::mt19937 random(3);
    constexpr QByteArrayView kBytes = "{}[]:,\"\\\n0n\xff";
    int taken = 0;
    for (int run = 0; run < 3'000; ++run) {
        QByteArray json = kSmall;
        for (auto left = 1 + random() % 3; left > 0; --left)
            json[static_cast<qsizetype>(random() % static_cast<std::size_t>(json.size()))] =
                kBytes[static_cast<qsizetype>(random() % static_cast<std::size_t>(kBytes.size()))];
        const auto read = planFileFromJson(json);
        if (!read)
            continue;
        ++taken;
        QCOMPARE(read->changes.size(), 3U);
    }
    // Where the damage fell into a text, or on a blank.
    QVERIFY(taken > 0);
}

void tst_PlanFile::aPlanIsToldFromATable()
{
    QVERIFY(looksLikePlanFile(kSmall));
    QVERIFY(looksLikePlanFile("\xEF\xBB\xBF \r\n{"));
    QVERIFY(!looksLikePlanFile("provider,profile"));
    QVERIFY(!looksLikePlanFile("\xEF\xBB\xBFprovider"));
    QVERIFY(!looksLikePlanFile(""));
}

TAGDESK_TEST(tst_PlanFile, QCoreApplication)

} // namespace tst_planfile

#include "tst_planfile.moc"
