// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editedestate.h"
#include "planfile.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

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

PlanFile small()
{
    return {
        .changes = {change(u"i-1"_s, u"env"_s, std::nullopt, u"prod"_s),
            change(u"i-1"_s, u"note"_s, u""_s, std::nullopt), change(u"i-2"_s, u"env"_s, u"a\"b\\"_s, u""_s)},
        .cost = {.requests = 2, .milliseconds = 412}};
}

const QByteArray kSmall = R"({
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

QString described(const PlanFile &plan)
{
    return QString::fromUtf8(toJson(plan));
}

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
    for (const auto &[place, one] : changes)
        plan.changes.push_back(one);
    std::ranges::sort(plan.changes, isBefore);
    return plan;
}

QByteArray with(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = kSmall;
    Q_ASSERT(json.contains(before));
    return json.replace(json.indexOf(before), before.size(), after);
}

} // namespace

/// A change set as a file: what is written, what is taken back, and everything that is not.
class tst_PlanFile : public QObject
{
    Q_OBJECT

private slots:
    void aPlanIsReviewableText();
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
    QCOMPARE(read->cost.requests, 2U);
    QCOMPARE(read->cost.milliseconds, 412);
}

void tst_PlanFile::whatIsWrittenIsReadBack()
{
    std::mt19937 random(11);
    for (int run = 0; run < 300; ++run) {
        const PlanFile plan = randomPlan(random);
        const QByteArray json = toJson(plan);
        QCOMPARE(json.count('\n'), static_cast<qsizetype>(plan.changes.size()) + 7);
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
        [](const Collection &collection) { return collection.account.toUpper(); });
    QStringList lines;
    for (const PlanFileChange &one : plan.changes)
        lines.append(QStringList{one.resource.collection.account, one.resource.collection.kind,
            one.resource.id, one.key, one.before.value_or(u"–"_s), one.after.value_or(u"–"_s)}
                         .join(u' '));
    QCOMPARE(lines, QStringList({u"A disk 0 env test –"_s, u"A vm 1 app – web"_s, u"A vm 1 env – prod"_s}));
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
    lines.swapItemsAt(5, 6);
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
    row("a newer version", with("\"version\": 1", "\"version\": 2"), Kind::UnknownVersion, 0, u"version"_s);
    row("a newer version with other members", R"({"tagdesk": "plan", "version": 2, "steps": []})",
        Kind::UnknownVersion, 0, u"version"_s);
    row("a version as text", with("\"version\": 1", "\"version\": \"1\""), Kind::UnknownVersion, 0,
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
    row("changes that are none", with("[\n", "[\n7,\n"), Kind::WrongType, 0, u"changes"_s);
    row("a list among the changes", with("[\n", "[\n[],\n"), Kind::WrongType, 0, u"changes"_s);
    row("two lists of changes", with("\"version\"", "\"changes\": [], \"version\""), Kind::MemberTwice, 0,
        {});
    row("a comma too many", with("\"after\": \"\"}\n", "\"after\": \"\"},\n"), Kind::NotJson, 9, {});
    row("a comma too few", with("\"after\": null},\n", "\"after\": null}\n"), Kind::NotJson, 8, {});
    row("a broken change", with("\"key\": \"note\"", "\"key\": note"), Kind::NotJson, 7, {});
    row("bytes that are no text", with("i-2", "i\xff"), Kind::NotJson, 8, {});
    row("no key", with(", \"key\": \"note\"", ""), Kind::MissingMember, 7, u"key"_s);
    row("no value before", with(", \"before\": \"\"", ""), Kind::MissingMember, 7, u"before"_s);
    row("a member of a change twice", with("\"after\": \"prod\"", "\"after\": \"prod\", \"after\": \"test\""),
        Kind::MemberTwice, 6, {});
    row("the same, in disguise",
        with("\"after\": \"prod\"", "\"after\": \"prod\", \"\\u0061fter\": \"test\""), Kind::MemberTwice, 6,
        {});
    row("a foreign member of a change", with("\"id\": \"i-2\"", "\"id\": \"i-2\", \"force\": true"),
        Kind::UnknownMember, 8, u"force"_s);
    row("an empty id", with("\"i-2\"", "\"\""), Kind::BadText, 8, u"id"_s);
    row("an id that is none", with("\"i-2\"", "null"), Kind::WrongType, 8, u"id"_s);
    row("an empty key", with("\"note\"", "\"\""), Kind::BadText, 7, u"key"_s);
    row("a number for a value", with("\"prod\"", "1"), Kind::WrongType, 6, u"after"_s);
    row("half a character", with("\"prod\"", "\"\\ud800\""), Kind::BadText, 6, u"after"_s);
    row("an object for a value", with("\"prod\"", "{\"a\": 1}"), Kind::WrongType, 6, u"after"_s);
    row("a change to what is there", with("\"after\": \"prod\"", "\"after\": null"), Kind::NoChange, 6,
        u"after"_s);
    row("one tag changed twice", with("\"key\": \"note\"", "\"key\": \"env\""), Kind::ChangeTwice, 7,
        u"key"_s);
    row("deep nesting", "{\"a\":" + QByteArray(100'000, '['), Kind::NotJson, 1, {});
    row("deep objects", QByteArray("{\"a\":").repeated(100'000), Kind::NotJson, 1, {});
    row("closed too often", kSmall + "}}}]]]", Kind::NotJson, 11, {});
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

QTEST_GUILESS_MAIN(tst_PlanFile)
#include "tst_planfile.moc"
