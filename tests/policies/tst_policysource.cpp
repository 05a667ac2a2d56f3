// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commentedjson.h"
#include "policyreading.h"
#include "policysource.h"
#include "testrunner.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

namespace tst_policysource {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray example()
{
    QFile file(QStringLiteral(TAGDESK_TEST_DATA "/policies/own.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

EditedPolicy withoutOrigins(EditedPolicy policy)
{
    for (EditedRule &rule : policy.rules)
        rule.origin = -1;
    for (EditedOwner &owner : policy.owners)
        owner.origin = -1;
    return policy;
}

/// Policies and edits by chance, and texts as different people lay them out.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int end) { return static_cast<int>(m_random.bounded(end)); }
    bool once(int in) { return below(in) == 0; }

    template <typename Value>
    Value of(const QList<Value> &values)
    {
        return values.at(below(static_cast<int>(values.size())));
    }

    QString word()
    {
        return of<QString>({u"env"_s, u"Owner"_s, u"cost-center"_s, u"团队"_s, u"a\"b"_s, u"a\\b"_s,
            u"// no comment"_s, u"/* nor this */"_s, u"# 1"_s, u"tab\there"_s, u"x,y"_s, u"ü*"_s, u"]}"_s,
            u"😀"_s, u"two words"_s, u"\u202Eback"_s});
    }
    QString key() { return word() + QString::number(below(40)); }
    QStringList words()
    {
        QStringList some;
        for (int count = below(4); count > 0; --count)
            some.append(key());
        return some;
    }
    std::optional<PolicySeverity> severity()
    {
        if (once(2))
            return std::nullopt;
        return static_cast<PolicySeverity>(below(3));
    }
    std::optional<EditedRange> range(const QList<QString> &ends)
    {
        if (once(2))
            return std::nullopt;
        return EditedRange{.from = of(ends), .to = of(ends)};
    }

    EditedRule rule()
    {
        EditedRule rule{.key = key()};
        for (int field = 0; field < kRuleFields; ++field)
            changeField(rule, field);
        return rule;
    }
    static constexpr int kRuleFields = 17;
    void changeField(EditedRule &rule, int field)
    {
        switch (field) {
        case 0:
            rule.key = key();
            break;
        case 1:
            rule.isRequired = once(2);
            break;
        case 2:
            rule.isSpelled = once(2);
            break;
        case 3:
            rule.isProhibited = once(4);
            break;
        case 4:
            rule.values = words();
            break;
        case 5:
            rule.ignoresCase = once(3);
            break;
        case 6:
            rule.pattern = of<QString>({u""_s, u"[a-z]+"_s, u"\\d{3}"_s});
            break;
        case 7:
            rule.numbers = range({u""_s, u"1"_s, u"-2.50"_s, u"1e3"_s});
            break;
        case 8:
            rule.dates = range({u""_s, u"2026-01-01"_s, u"2030-12-31"_s});
            break;
        case 9:
            rule.excludes = words();
            break;
        case 10:
            rule.needs = words();
            break;
        case 11:
            rule.severity = severity();
            break;
        case 12:
            rule.words = once(2) ? QString() : word();
            break;
        case 13:
            rule.scope.clouds = words();
            break;
        case 14:
            rule.scope.regions = words();
            rule.scope.kinds = words();
            break;
        case 15:
            rule.scope.zones = words();
            break;
        default:
            rule.scope.filter = of<QString>({u""_s, u"name:pay-*"_s, u"env=prod"_s});
        }
    }
    EditedOwner owner()
    {
        return {
            .keys = words() + QStringList{key()}, .team = word(), .contact = once(2) ? QString() : word()};
    }
    EditedPolicy policy()
    {
        EditedPolicy policy{
            .head = {.name = word(), .version = once(2) ? QString() : word(), .severity = severity()}};
        for (int count = below(6); count > 0; --count)
            policy.rules.append(rule());
        for (int count = below(3); count > 0; --count)
            policy.owners.append(owner());
        return policy;
    }

    void edit(EditedPolicy &policy)
    {
        switch (below(8)) {
        case 0:
            policy.head = Chance::policy().head;
            break;
        case 1:
            policy.rules.insert(below(static_cast<int>(policy.rules.size()) + 1), rule());
            break;
        case 2:
            if (!policy.rules.isEmpty())
                policy.rules.removeAt(below(static_cast<int>(policy.rules.size())));
            break;
        case 3:
            std::shuffle(policy.rules.begin(), policy.rules.end(), m_random);
            break;
        case 4:
            policy.owners.insert(below(static_cast<int>(policy.owners.size()) + 1), owner());
            break;
        case 5:
            if (!policy.owners.isEmpty())
                policy.owners.removeAt(below(static_cast<int>(policy.owners.size())));
            break;
        default:
            if (!policy.rules.isEmpty())
                changeField(policy.rules[below(static_cast<int>(policy.rules.size()))], below(kRuleFields));
        }
    }

    /// JSON with comments, each with a number of its own: `<17>`.
    QByteArray text(const EditedPolicy &policy)
    {
        m_lineEnd = once(3) ? u"\r\n"_s : u"\n"_s;
        m_unit = of<QString>({u"  "_s, u"\t"_s, u"    "_s});
        m_colon = of<QString>({u": "_s, u":"_s, u" : "_s});
        Members members{{u"policy"_s, quoted(policy.head.name)}};
        if (!policy.head.version.isEmpty())
            members.append({u"version"_s, quoted(policy.head.version)});
        if (policy.head.severity)
            members.append({u"severity"_s, severityText(*policy.head.severity)});
        if (once(2))
            members.append({u"mail"_s, u"{\"unknown\": [1, 2]}"_s});
        QStringList rules;
        for (const EditedRule &rule : policy.rules)
            rules.append(object(membersOf(rule), 2));
        members.insert(below(static_cast<int>(members.size()) + 1), {u"rules"_s, list(rules, 1)});
        QStringList owners;
        for (const EditedOwner &owner : policy.owners) {
            Members known{{u"keys"_s, texts(owner.keys, 3)}, {u"team"_s, quoted(owner.team)}};
            if (!owner.contact.isEmpty())
                known.append({u"contact"_s, quoted(owner.contact)});
            owners.append(object(known, 2));
        }
        if (!owners.isEmpty() || once(2))
            members.append({u"owners"_s, list(owners, 1)});
        const QString text = gap(0) + object(members, 0) + gap(0);
        return (once(5) ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
    }

private:
    using Members = QList<std::pair<QString, QString>>;

    static QString quoted(QString text)
    {
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\t', u"\\t"_s);
        return u'"' + text + u'"';
    }
    static QString severityText(PolicySeverity severity)
    {
        return QList<QString>{u"\"advise\""_s, u"\"confirm\""_s, u"\"refuse\""_s}.at(
            static_cast<int>(severity));
    }
    QString line(int depth) { return m_lineEnd + m_unit.repeated(depth); }
    /// Blanks and comments between two entries.
    QString gap(int depth)
    {
        QString text;
        while (once(4)) {
            const QString number = u'<' + QString::number(++m_comments) + u'>';
            text += of<QString>({line(depth) + u"// \"x\": [ "_s + number + line(depth),
                line(depth) + u"# , } "_s + number + m_lineEnd + line(depth), u" /* "_s + number + u" */ "_s,
                line(depth) + u"<!-- "_s + number + line(0) + u"-->"_s});
        }
        return text;
    }
    /// Behind an entry, up to the end of its line.
    QString trail()
    {
        if (!once(4))
            return {};
        return u" // "_s + u'<' + QString::number(++m_comments) + u'>' + m_lineEnd;
    }
    QString entries(const QStringList &texts, int depth, QChar open, QChar close)
    {
        const bool standOnLines = once(2);
        QString text = open;
        for (qsizetype each = 0; each < texts.size(); ++each) {
            text += gap(depth)
                + (standOnLines    ? line(depth)
                        : each > 0 ? u" "_s
                                   : QString())
                + texts.at(each);
            text += once(6) ? gap(depth) : QString();
            const bool isLast = each + 1 == texts.size();
            text += isLast && !once(4) ? u""_s : u","_s;
            text += trail();
        }
        return text + gap(depth) + (standOnLines ? line(depth - 1) : QString()) + close;
    }
    QString list(const QStringList &texts, int depth) { return entries(texts, depth + 1, u'[', u']'); }
    QString object(const Members &members, int depth)
    {
        QStringList texts;
        for (const auto &[name, value] : members)
            texts.append(quoted(name) + m_colon + value);
        return entries(texts, depth + 1, u'{', u'}');
    }
    QString texts(const QStringList &values, int depth)
    {
        QStringList texts;
        for (const QString &value : values)
            texts.append(quoted(value));
        return texts.size() == 1 && once(2) ? texts.first() : list(texts, depth);
    }
    Members membersOf(const EditedRule &rule)
    {
        Members members{{u"key"_s, quoted(rule.key)}};
        const auto add = [&members](const QString &name, const QString &value) {
            if (!value.isEmpty())
                members.append({name, value});
        };
        const auto addTexts = [&](Members &to, const QString &name, const QStringList &values) {
            if (!values.isEmpty() || once(9))
                to.append({name, texts(values, 3)});
        };
        const auto truth = [this](bool value) {
            return value ? u"true"_s : once(6) ? u"false"_s : QString();
        };
        add(u"required"_s, truth(rule.isRequired));
        add(u"spelling"_s, truth(rule.isSpelled));
        add(u"prohibited"_s, truth(rule.isProhibited));
        add(u"ignoreCase"_s, truth(rule.ignoresCase));
        addTexts(members, u"values"_s, rule.values);
        if (!rule.pattern.isEmpty())
            add(u"pattern"_s, quoted(rule.pattern));
        const auto addRange = [&](const QString &name, const std::optional<EditedRange> &range, bool asText) {
            if (!range)
                return;
            Members ends;
            for (const auto &[end, value] :
                {std::pair(u"from"_s, range->from), std::pair(u"to"_s, range->to)}) {
                if (!value.isEmpty())
                    ends.append({end, asText ? quoted(value) : value});
            }
            add(name, object(ends, 3));
        };
        addRange(u"number"_s, rule.numbers, false);
        addRange(u"date"_s, rule.dates, true);
        addTexts(members, u"excludes"_s, rule.excludes);
        addTexts(members, u"needs"_s, rule.needs);
        if (rule.severity)
            add(u"severity"_s, severityText(*rule.severity));
        if (!rule.words.isEmpty())
            add(u"says"_s, quoted(rule.words));
        if (rule.scope != EditedScope()) {
            Members scope;
            addTexts(scope, u"clouds"_s, rule.scope.clouds);
            addTexts(scope, u"regions"_s, rule.scope.regions);
            addTexts(scope, u"kinds"_s, rule.scope.kinds);
            addTexts(scope, u"zones"_s, rule.scope.zones);
            if (!rule.scope.filter.isEmpty())
                scope.append({u"filter"_s, quoted(rule.scope.filter)});
            add(u"scope"_s, object(scope, 3));
        }
        std::shuffle(members.begin(), members.end(), m_random);
        if (once(3))
            members.insert(below(static_cast<int>(members.size()) + 1),
                {u"wiki"_s, u"[\"unknown\", {\"to\": \"us\"}]"_s});
        return members;
    }

    QRandomGenerator m_random;
    QString m_lineEnd;
    QString m_unit;
    QString m_colon;
    int m_comments = 0;
};

/// Where the rules stand in a text.
QStringList ruleTexts(const QString &text)
{
    QStringList texts;
    const auto root = readCommentedJson(text);
    if (!root || root->find(u"rules") == nullptr)
        return {};
    for (const FileNode &node : root->find(u"rules")->items)
        texts.append(text.sliced(node.begin, node.end - node.begin));
    return texts;
}

QSet<QString> comments(const QString &text)
{
    static const QRegularExpression number(u"<\\d+>"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : number.globalMatch(text))
        found.insert(match.captured());
    return found;
}

} // namespace

/// Policies are edited in their text.
class TestPolicySource : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotChangedStaysByteForByte();
    void oneMemberIsChangedInItsLine();
    void aRuleGoesWithItsComments();
    void aCommentApartFromTheRuleThatGoesStays();
    void rulesMoveWithTheirComments();
    void newRulesLookLikeTheOthers();
    void aNewPolicyIsAPolicy();
    void remarksAreComments();
    void whatIsWrongCanBeOpenedAndMended();
    void membersOfWrongTypesAreFaults();
    void whatIsEditedIsReadBack_data();
    void whatIsEditedIsReadBack();
    void otherLinesStay_data();
    void otherLinesStay();

private:
    static PolicySource source(const QByteArray &text)
    {
        auto read = PolicySource::read(text);
        if (!read)
            qFatal("%s", text.constData());
        return *read;
    }
};

void TestPolicySource::whatIsNotChangedStaysByteForByte()
{
    const QByteArray text = example();
    QCOMPARE(source(text).written(source(text).policy()), text);
    const QByteArray windows = "\xef\xbb\xbf" + QByteArray(text).replace("\n", "\r\n");
    QCOMPARE(source(windows).written(source(windows).policy()), windows);
}

void TestPolicySource::oneMemberIsChangedInItsLine()
{
    const QByteArray text = example();
    EditedPolicy policy = source(text).policy();
    policy.head.version = u"2026-12"_s;
    policy.rules[0].pattern = u"x"_s;
    policy.rules[1].values = {u"prod"_s, u"live"_s, u"dev-*"_s};
    policy.rules[1].scope.clouds = {u"jdcloud"_s};
    policy.rules[1].isRequired = true;
    policy.rules[2].numbers->to = u"1000"_s;
    policy.rules[5].excludes = {u"group"_s};
    QByteArray expected = text;
    expected.replace("2026-11\"", "2026-12\"");
    expected.replace("\"[a-z.]+@example\\\\.com\"", "\"x\"");
    expected.replace("\"staging\"", "\"live\"");
    expected.replace("\"huawei*\"", "\"jdcloud\"");
    expected.replace("{\"key\": \"env\", ", "{\"key\": \"env\",\n     \"required\": true, ");
    expected.replace("999.5", "1000");
    expected.replace("[\"Owner\", \"group\"]", "[\"group\"]");
    QCOMPARE(source(text).written(policy), expected);
}

void TestPolicySource::aRuleGoesWithItsComments()
{
    const QByteArray text = example();
    EditedPolicy policy = source(text).policy();
    policy.rules.removeAt(1);
    const QByteArray written = source(text).written(policy);
    QVERIFY(!written.contains("One of the environments"));
    QVERIFY(written.contains("// A policy with everything"));
    QVERIFY(written.contains("/* later: */ \"contact\": \"it@example.com\","));
    QVERIFY(written.contains("\"says\": \"Write who answers at night.\"},\n    {\"key\": \"cost-center\""));
}

void TestPolicySource::aCommentApartFromTheRuleThatGoesStays()
{
    const QByteArray text = "{\"rules\": [\n"
                            "  {\"key\": \"a\", \"required\": true},\n\n"
                            "  // Money\n\n"
                            "  // Who pays.\n"
                            "  {\"key\": \"b\", \"required\": true}, // b\n"
                            "  {\"key\": \"c\", \"required\": true}\n"
                            "]}\n";
    EditedPolicy policy = source(text).policy();
    policy.rules.removeAt(1);
    QCOMPARE(source(text).written(policy),
        QByteArray("{\"rules\": [\n"
                   "  {\"key\": \"a\", \"required\": true},\n\n"
                   "  // Money\n"
                   "  {\"key\": \"c\", \"required\": true}\n"
                   "]}\n"));
}

void TestPolicySource::rulesMoveWithTheirComments()
{
    const QByteArray text = "{\"rules\": [\n"
                            "  // First.\n"
                            "  {\"key\": \"a\", \"required\": true}, // a\n"
                            "  {\"key\": \"b\", \"required\": true} // b\n"
                            "]}\n";
    EditedPolicy policy = source(text).policy();
    policy.rules.swapItemsAt(0, 1);
    QCOMPARE(source(text).written(policy),
        QByteArray("{\"rules\": [\n"
                   "  {\"key\": \"b\", \"required\": true}, // b\n"
                   "  // First.\n"
                   "  {\"key\": \"a\", \"required\": true} // a\n"
                   "]}\n"));
}

void TestPolicySource::newRulesLookLikeTheOthers()
{
    const QByteArray text =
        "{\n\t\"rules\": [\n\t\t{\n\t\t\t\"key\": \"a\",\n\t\t\t\"required\": true\n\t\t}\n\t]\n}";
    EditedPolicy policy = source(text).policy();
    policy.rules.append({.key = u"b"_s, .isProhibited = true});
    policy.owners.append({.keys = {u"b"_s}, .team = u"B"_s});
    QCOMPARE(source(text).written(policy),
        QByteArray("{\n\t\"rules\": [\n\t\t{\n\t\t\t\"key\": \"a\",\n\t\t\t\"required\": true\n\t\t},"
                   "\n\t\t{\n\t\t\t\"key\": \"b\",\n\t\t\t\"prohibited\": true\n\t\t}\n\t],\n\t"
                   "\"owners\": [\n\t\t{\"keys\": [\"b\"], \"team\": \"B\"}\n\t]\n}"));
    const QByteArray flat = R"({"rules": [{"key": "a", "required": true}]})";
    policy = source(flat).policy();
    policy.rules.prepend({.key = u"b"_s, .isProhibited = true});
    QCOMPARE(source(flat).written(policy),
        QByteArray(R"({"rules": [{"key": "b", "prohibited": true}, {"key": "a", "required": true}]})"));
}

void TestPolicySource::aNewPolicyIsAPolicy()
{
    EditedPolicy policy;
    policy.head.name = u"Payments"_s;
    policy.rules.append({.key = u"env"_s, .isRequired = true, .values = {u"prod"_s, u"dev-*"_s}});
    const QByteArray text = PolicySource::blank().written(policy);
    QCOMPARE(text,
        QByteArray("{\n  \"$schema\": \"https://tagdesk.org/policy.schema.json\",\n"
                   "  \"policy\": \"Payments\",\n  \"rules\": [\n    {\n      \"key\": \"env\",\n"
                   "      \"required\": true,\n      \"values\": [\"prod\", \"dev-*\"]\n    }\n  ]\n}\n"));
    const auto read = readPolicy(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->form, PolicyForm::Own);
    QVERIFY(read->notes.isEmpty());
}

void TestPolicySource::remarksAreComments()
{
    const QByteArray text = PolicySource::blank({u"One\n\"rules\": 2"_s, u"Two"_s}).written({});
    QVERIFY2(text.startsWith("// One \"rules\": 2\n// Two\n{\n"), text.constData());
    QVERIFY(PolicySource::read(text).has_value());
}

void TestPolicySource::whatIsWrongCanBeOpenedAndMended()
{
    const QByteArray text = R"({"rules": [{"key": "a", "pattern": "(", "date": {"from": "soon"}}]})";
    QVERIFY(!readPolicy(text));
    EditedPolicy policy = source(text).policy();
    QCOMPARE(policy.rules[0].pattern, u"("_s);
    policy.rules[0].pattern = u"()"_s;
    policy.rules[0].dates->from = u"2026-01-01"_s;
    QVERIFY(readPolicy(source(text).written(policy)).has_value());
}

void TestPolicySource::membersOfWrongTypesAreFaults()
{
    using Fault = PolicyFault::Kind;
    const auto fault = [](const QByteArray &text) {
        const auto read = PolicySource::read(text);
        return read ? -1 : static_cast<int>(read.error().kind);
    };
    QCOMPARE(fault(R"({"rules": {}})"), int(Fault::WrongType));
    QCOMPARE(fault(R"({"rules": [1]})"), int(Fault::WrongType));
    QCOMPARE(fault(R"({"rules": [{"key": "a", "required": "yes"}]})"), int(Fault::WrongType));
    QCOMPARE(fault(R"({"rules": [{"key": "a", "severity": "fatal"}]})"), int(Fault::UnknownWord));
    QCOMPARE(fault(R"({"tags": {}})"), int(Fault::UnknownForm));
    QCOMPARE(fault("rules: []"), int(Fault::UnknownForm));
    QCOMPARE(fault(R"({"rules": [})"), int(Fault::Syntax));
}

void TestPolicySource::whatIsEditedIsReadBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
}

void TestPolicySource::whatIsEditedIsReadBack()
{
    QFETCH(quint32, seed);
    Chance chance(seed);
    for (int round = 0; round < 100; ++round) {
        const EditedPolicy made = chance.policy();
        const QByteArray text = chance.text(made);
        const PolicySource before = source(text);
        QVERIFY2(withoutOrigins(before.policy()) == made, text.constData());
        QVERIFY2(before.written(before.policy()) == text, text.constData());
        EditedPolicy edited = before.policy();
        for (int edits = 1 + chance.below(6); edits > 0; --edits)
            chance.edit(edited);
        const QByteArray written = before.written(edited);
        const QByteArray said = "before:\n" + text + "\nafter:\n" + written;
        const auto after = PolicySource::read(written);
        QVERIFY2(after.has_value(), said.constData());
        QVERIFY2(withoutOrigins(after->policy()) == withoutOrigins(edited), said.constData());
        QCOMPARE(text.startsWith("\xef\xbb\xbf"), written.startsWith("\xef\xbb\xbf"));
        const QStringList texts = ruleTexts(QString::fromUtf8(text).remove(QChar(QChar::ByteOrderMark)));
        const QStringList now = ruleTexts(QString::fromUtf8(written).remove(QChar(QChar::ByteOrderMark)));
        for (qsizetype place = 0; place < edited.rules.size(); ++place) {
            const EditedRule &rule = edited.rules.at(place);
            if (rule.origin < 0)
                continue;
            if (rule == before.policy().rules.at(rule.origin))
                QVERIFY2(now.at(place) == texts.at(rule.origin), said.constData());
            else
                QCOMPARE(now.at(place).contains(u"\"wiki\""), texts.at(rule.origin).contains(u"\"wiki\""));
        }
        // Line ends are those of the file, whatever was added.
        if (text.contains("\r\n"))
            QVERIFY2(written.count('\n') == written.count("\r\n"), said.constData());
        // Undone, the file is as it was.
        QCOMPARE(before.written(before.policy()), text);
    }
}

void TestPolicySource::otherLinesStay_data()
{
    whatIsEditedIsReadBack_data();
}

/// One member of one rule is changed.
void TestPolicySource::otherLinesStay()
{
    QFETCH(quint32, seed);
    Chance chance(seed + 1000);
    for (int round = 0; round < 100; ++round) {
        EditedPolicy made = chance.policy();
        made.rules.append(chance.rule());
        const QByteArray text = chance.text(made);
        const PolicySource before = source(text);
        EditedPolicy edited = before.policy();
        const int place = chance.below(static_cast<int>(edited.rules.size()));
        chance.changeField(edited.rules[place], chance.below(Chance::kRuleFields));
        const QByteArray written = before.written(edited);
        const QString rule = ruleTexts(QString::fromUtf8(text).remove(QChar(QChar::ByteOrderMark))).at(place);
        const QString now =
            ruleTexts(QString::fromUtf8(written).remove(QChar(QChar::ByteOrderMark))).at(place);
        const qsizetype at = text.indexOf(rule.toUtf8());
        QVERIFY(at >= 0);
        const QByteArray said = "before:\n" + text + "\nafter:\n" + written;
        // Equal rules stand for each other.
        QVERIFY2(text.count(rule.toUtf8()) > 1
                || written == QByteArray(text).replace(at, rule.toUtf8().size(), now.toUtf8()),
            said.constData());
        // Comments go only with what they belong to, and a rule that lost nothing keeps them all.
        const EditedRule &was = before.policy().rules.at(place);
        if (edited.rules.at(place).key != was.key)
            QVERIFY2(comments(now) == comments(rule), said.constData());
    }
}

TAGDESK_TEST(TestPolicySource, NoApplication)

} // namespace tst_policysource

#include "tst_policysource.moc"
