// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrules.h"
#include "testrunner.h"
#include "textfacts.h"

#include <QtTest>

#include <algorithm>

namespace tst_textfacts {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// Each ASCII character at the front, in the middle and at the end; lengths about every limit; reserved
/// prefixes in both cases; what is not ASCII.
QStringList values(const TagRules &rules)
{
    QStringList values{
        u""_s, u" "_s, u"\u00e9t\u00e9"_s, u"\u6d4b\u8bd5"_s, u"a\u3000b"_s, u"\U0001f600"_s, u"\u212a"_s};
    for (char16_t character = 0; character < 128; ++character) {
        const QString one(QChar{character});
        values += {one, one + u"bc"_s, u"a"_s + one + u"c"_s, u"ab"_s + one};
    }
    for (const int limit : {1, 43, 127, 255, rules.value.maximum}) {
        for (const int length : {limit - 1, limit, limit + 1})
            values.append(QString(length, u'v'));
    }
    for (const QString &prefix : rules.value.reservedPrefixes + rules.key.reservedPrefixes) {
        values += {prefix, prefix + u"x"_s, prefix.toUpper() + u"x"_s, u" "_s + prefix,
            prefix.first(prefix.size() - 1)};
    }
    return values;
}

} // namespace

class tst_TextFacts : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsAsGoodAsTheRulesSay_data();
    void aValueIsAsGoodAsTheRulesSay();
    void aTextIsTakenIntoTheDocumentAsTheCloudKeepsIt();
};

void tst_TextFacts::aValueIsAsGoodAsTheRulesSay_data()
{
    QTest::addColumn<QString>("ruleSet");
    for (const QString &id : tagRuleSets())
        QTest::newRow(id.toLatin1().constData()) << id;
}

void tst_TextFacts::aValueIsAsGoodAsTheRulesSay()
{
    QFETCH(const QString, ruleSet);
    const TagRules &rules = *tagRules(ruleSet);
    TagPool file;
    TagPool document;
    std::vector<std::pair<TextId, QString>> texts;
    for (const QString &value : values(rules))
        texts.emplace_back(file.intern(value), value);
    TextFacts facts(rules, file, document);
    std::size_t good = 0;
    for (const auto &[id, value] : texts) {
        const bool isGood = !refuses(checkValue(rules, value));
        QVERIFY2(facts.isGoodValue(id) == isGood, qPrintable(value));
        good += isGood;
    }
    QVERIFY(good > 100 && good < texts.size());
}

void tst_TextFacts::aTextIsTakenIntoTheDocumentAsTheCloudKeepsIt()
{
    TagPool file;
    TagPool document;
    const TextId plain = file.intern(u"ops"_s);
    const TextId padded = file.intern(u" ops "_s);
    const auto taken = [&](const QString &ruleSet, TextId id) {
        TextFacts facts(*tagRules(ruleSet), file, document);
        return document.text(facts.intern(id));
    };
    QCOMPARE(taken(u"jdcloud"_s, plain), u"ops"_s);
    QCOMPARE(taken(u"jdcloud"_s, padded), u"ops"_s);
    QCOMPARE(taken(u"huawei-dns"_s, padded), u" ops "_s);
    QCOMPARE(document.find(u"ops"_s), document.find(std::string_view("ops")));
}

TAGDESK_TEST(tst_TextFacts, NoApplication)

} // namespace tst_textfacts

#include "tst_textfacts.moc"
