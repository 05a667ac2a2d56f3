// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagfaults.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_tagfaults {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

Tags tags(int count)
{
    Tags made;
    for (int i = 0; i < count; ++i)
        made.append({u"key%1"_s.arg(i), u"value"_s});
    return made;
}

} // namespace

class TestTagFaults : public QObject
{
    Q_OBJECT

private slots:
    void textsThatTheRulesRefuseAreInvalid_data();
    void textsThatTheRulesRefuseAreInvalid();
    void rulesAreToldApart();
    void anEditThatMakesTooManyTagsIsOverQuota();
    void whatTheCloudHasAlreadyIsNotOverQuota();
    void aRemovalCuresBoth();
    void allFaultsAreListed();
    void randomTextsAgreeWithTheFullCheck();

private:
    const TagRules *m_jdcloud = tagRules(u"jdcloud"_s);
    const TagRules *m_huawei = tagRules(u"huawei-dns"_s);
};

void TestTagFaults::textsThatTheRulesRefuseAreInvalid_data()
{
    QTest::addColumn<Tag>("tag");
    QTest::addColumn<bool>("expected");
    QTest::newRow("plain") << Tag{u"env"_s, u"prod"_s} << false;
    QTest::newRow("Chinese") << Tag{u"部门"_s, u"研发"_s} << false;
    QTest::newRow("full-width value") << Tag{u"env"_s, u"ｐrod"_s} << true;
    QTest::newRow("full-width key") << Tag{u"ｅnv"_s, u"prod"_s} << true;
    QTest::newRow("invisible") << Tag{u"env"_s, u"pro\u200bd"_s} << true;
    QTest::newRow("sign") << Tag{u"env"_s, u"a*b"_s} << true;
    QTest::newRow("empty value") << Tag{u"env"_s, QString()} << true;
    QTest::newRow("too long") << Tag{QString(128, u'k'), u"prod"_s} << true;
    QTest::newRow("long") << Tag{QString(127, u'k'), u"prod"_s} << false;
    QTest::newRow("the cloud's own") << Tag{u"jdc-createdby"_s, u"*"_s} << false;
    QTest::newRow("like the cloud's own") << Tag{u"job"_s, u"jdc"_s} << false;
}

void TestTagFaults::textsThatTheRulesRefuseAreInvalid()
{
    QFETCH(Tag, tag);
    QFETCH(bool, expected);
    TagPool pool;
    TagFaults faults(pool);
    const TagSet set = pool.intern(Tags{tag});
    QCOMPARE(faults.of(*m_jdcloud, set, {}).isInvalid, expected);
    QCOMPARE(faults.of(*m_jdcloud, {}, set).isInvalid, expected);
    QCOMPARE(!faults.list(*m_jdcloud, set, {}).isEmpty(), expected);
}

void TestTagFaults::rulesAreToldApart()
{
    TagPool pool;
    TagFaults faults(pool);
    const TagSet set = pool.intern(Tags{{u"env"_s, u"a/b"_s}});
    QVERIFY(!faults.of(*m_jdcloud, set, {}).isInvalid);
    QVERIFY(faults.of(*m_huawei, set, {}).isInvalid);
    QVERIFY(!faults.of(*m_jdcloud, set, {}).isInvalid);
}

void TestTagFaults::anEditThatMakesTooManyTagsIsOverQuota()
{
    TagPool pool;
    TagFaults faults(pool);
    const TagSet ten = pool.intern(tags(10));
    const TagSet added = pool.intern(Tags{{u"one more"_s, u"x"_s}});
    QVERIFY(faults.of(*m_jdcloud, ten, added).isOverQuota);
    QVERIFY(!faults.of(*m_jdcloud, pool.intern(tags(9)), added).isOverQuota);
    const TagSet changed = pool.intern(Tags{{u"key3"_s, u"x"_s}});
    QVERIFY(!faults.of(*m_jdcloud, ten, changed).isOverQuota);
    const TagSet swapped = pool.with(added, {pool.intern(u"key3"_s), kRemoved});
    QVERIFY(!faults.of(*m_jdcloud, ten, swapped).isOverQuota);
}

void TestTagFaults::whatTheCloudHasAlreadyIsNotOverQuota()
{
    TagPool pool;
    TagFaults faults(pool);
    const TagSet eleven = pool.intern(tags(11));
    QVERIFY(!faults.of(*m_jdcloud, eleven, {}).isOverQuota);
    QVERIFY(!faults.of(*m_jdcloud, eleven, pool.intern(Tags{{u"key3"_s, u"x"_s}})).isOverQuota);
}

void TestTagFaults::aRemovalCuresBoth()
{
    TagPool pool;
    TagFaults faults(pool);
    const TagSet base = pool.intern(tags(10) + Tags{{u"bad*"_s, u"x"_s}});
    const TagSet removal = pool.with({}, {pool.intern(u"bad*"_s), kRemoved});
    QVERIFY(faults.of(*m_jdcloud, base, {}).isInvalid);
    QCOMPARE(faults.of(*m_jdcloud, base, removal), RowFaults());
}

void TestTagFaults::allFaultsAreListed()
{
    TagPool pool;
    TagFaults faults(pool);
    const TagSet base = pool.intern(tags(9) + Tags{{u"bad*"_s, u"x"_s}});
    const TagSet added = pool.intern(Tags{{u"more"_s, QString()}});
    const QList<TagFault> list = faults.list(*m_jdcloud, base, added);
    QCOMPARE(list.size(), 3);
    QCOMPARE(list[0].violation.rule, Rule::TooManyTags);
    QCOMPARE(list[0].violation.actual, 11);
    QCOMPARE(list[0].violation.limit, 10);
    QCOMPARE(list[1].key, u"bad*"_s);
    QCOMPARE(list[1].violation.rule, Rule::Character);
    QCOMPARE(list[2].key, u"more"_s);
    QCOMPARE(list[2].violation.part, TagPart::Value);
    QCOMPARE(list[2].violation.rule, Rule::TooShort);
}

void TestTagFaults::randomTextsAgreeWithTheFullCheck()
{
    std::mt19937 random(3);
    const QString characters = u"abzAZ019 _.:/=+-@*<>jrJ,|\\~\u3000ｐ\u200b部é"_s;
    TagPool pool;
    TagFaults faults(pool);
    for (int i = 0; i < 5'000; ++i) {
        const auto text = [&] {
            QString made;
            for (auto size = random() % 6; size > 0; --size)
                made +=
                    characters[static_cast<qsizetype>(random() % static_cast<unsigned>(characters.size()))];
            return random() % 8 == 0 ? u"jrn:"_s + made : made;
        };
        const Tag tag{text(), text()};
        for (const TagRules *rules : {m_jdcloud, m_huawei, tagRules(u"huawei-dns-2025"_s)}) {
            const bool expected = !isReserved(*rules, tag)
                && (refuses(checkKey(*rules, tag.key)) || refuses(checkValue(*rules, tag.value)));
            QCOMPARE(faults.of(*rules, pool.intern(Tags{tag}), {}).isInvalid, expected);
        }
    }
}

TAGDESK_TEST(TestTagFaults, NoApplication)

} // namespace tst_tagfaults

#include "tst_tagfaults.moc"
