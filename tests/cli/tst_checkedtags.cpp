// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "checkedtags.h"
#include "testrunner.h"

#include <QTest>

namespace tst_checkedtags {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

CommandLine tagging(const Tags &tags)
{
    CommandLine line;
    line.command = CliCommandName::Tag;
    line.tags = tags;
    return line;
}

CommandLine untagging(const QList<TagRemoval> &removals)
{
    CommandLine line;
    line.command = CliCommandName::Untag;
    line.removals = removals;
    return line;
}

const TagRules &jd()
{
    return *tagRules(u"jdcloud"_s);
}

const TagRules &huawei()
{
    return *tagRules(u"huawei-dns"_s);
}

} // namespace

class TestCheckedTags : public QObject
{
    Q_OBJECT

private slots:
    void blanksGoWhereTheCloudTrims()
    {
        const auto tags = checkedTags(tagging({{u" env "_s, u" prod "_s}}), jd());
        QVERIFY(tags);
        QCOMPARE(tags->set, Tags({{u"env"_s, u"prod"_s}}));
    }

    void aBrokenRuleNamesItsTag()
    {
        const auto tags =
            checkedTags(tagging({{u"ok"_s, u"1"_s}, {u"env"_s, u""_s}, {u"a#"_s, u"1"_s}}), jd());
        QVERIFY(!tags);
        QCOMPARE(tags.error().size(), 2);
        QCOMPARE(tags.error()[0].text, u"env="_s);
        QCOMPARE(tags.error()[0].violation.rule, Rule::TooShort);
        QCOMPARE(tags.error()[1].text, u"a#=1"_s);
        QCOMPARE(tags.error()[1].violation.rule, Rule::Character);
    }

    void rulesAreThoseOfTheCloud()
    {
        QVERIFY(checkedTags(tagging({{u"env"_s, u""_s}}), huawei()));
        QCOMPARE(checkedTags(tagging({{u" env"_s, u"x"_s}}), huawei()).error()[0].violation.rule,
            Rule::BlankAtEnd);
    }

    void aKeyGivenTwiceIsRefused()
    {
        const auto set = checkedTags(tagging({{u"env"_s, u"a"_s}, {u"env "_s, u"b"_s}}), jd());
        QCOMPARE(set.error()[0].violation.rule, Rule::DuplicateKey);
        const auto removed = checkedTags(untagging({{u"env"_s, {}}, {u"env"_s, u"x"_s}}), jd());
        QCOMPARE(removed.error()[0].violation.rule, Rule::DuplicateKey);
    }

    void whatBelongsToTheCloudStays()
    {
        QCOMPARE(checkedTags(tagging({{u"jdc-createdby"_s, u"me"_s}}), jd()).error()[0].violation.rule,
            Rule::ReservedPrefix);
        QCOMPARE(checkedTags(untagging({{u"jdc-createdby"_s, {}}}), jd()).error()[0].violation.rule,
            Rule::ReservedPrefix);
    }

    void oldTagsCanBeRemovedThatCouldNotBeSet()
    {
        const QString old(100, u'k');
        QVERIFY(!checkedTags(tagging({{old, u"v"_s}}), huawei()));
        QVERIFY(checkedTags(untagging({{old, {}}, {u"a*b"_s, {}}}), huawei()));
    }

    void adviceRefusesNothing() { QVERIFY(checkedTags(tagging({{u"a  b"_s, u"x"_s}}), jd())); }
};

TAGDESK_TEST(TestCheckedTags, QCoreApplication)

} // namespace tst_checkedtags

#include "tst_checkedtags.moc"
