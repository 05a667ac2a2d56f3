// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "randomtags.h"
#include "tagpool.h"
#include "testrunner.h"

#include <QtTest>

#include <random>

namespace tst_tagpool {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

TagSet randomDelta(TagPool &pool, std::mt19937 &random)
{
    std::vector<TagRef> refs;
    for (const Tag &tag : randomTags(random))
        refs.push_back({pool.intern(tag.key), random() % 3 == 0 ? kRemoved : pool.intern(tag.value)});
    return pool.intern(refs);
}

} // namespace

class tst_TagPool : public QObject
{
    Q_OBJECT

private slots:
    void equalTextsHaveOneId();
    void anUnknownTextIsNotFound();
    void aTextLongerThanABlockIsKept();
    void equalTagsInAnyOrderAreOneSet();
    void ofTwoTagsWithOneKeyTheLaterWins();
    void setsAreOrderedByKeyText();
    void viewsStayValidWhileThePoolGrows();
    void withKeepsRemovalsAndApplyCarriesThemOut();
    void withoutDropsTheKey();
    void normalisedDropsWhatChangesNothing();
    void applyingTheDifferenceGivesTheTarget();
    void normalisedDeltasHaveTheSameEffect();
};

void tst_TagPool::equalTextsHaveOneId()
{
    TagPool pool;
    const TextId id = pool.intern(u"部门"_s);
    QCOMPARE(pool.intern(u"部门"_s), id);
    QCOMPARE(pool.intern(std::string_view("\xe9\x83\xa8\xe9\x97\xa8")), id);
    QVERIFY(pool.intern(u"env"_s) != id);
    QCOMPARE(pool.text(id), u"部门"_s);
    QCOMPARE(pool.find(u"部门"_s), std::optional(id));
    QCOMPARE(pool.text(TextId{}), QString());
    QCOMPARE(pool.text(pool.intern(u"\ufeffenv"_s)), u"\ufeffenv"_s);
}

void tst_TagPool::anUnknownTextIsNotFound()
{
    const TagPool pool;
    QVERIFY(!pool.find(u"env"_s));
    QVERIFY(pool.find(u""_s).has_value());
}

void tst_TagPool::aTextLongerThanABlockIsKept()
{
    TagPool pool;
    const QString longText(200'000, u'x');
    const TextId before = pool.intern(u"before"_s);
    const TextId id = pool.intern(longText);
    const TextId after = pool.intern(u"after"_s);
    QCOMPARE(pool.text(id), longText);
    QCOMPARE(pool.text(before), u"before"_s);
    QCOMPARE(pool.text(after), u"after"_s);
}

void tst_TagPool::equalTagsInAnyOrderAreOneSet()
{
    TagPool pool;
    const TagSet set = pool.intern(Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}});
    QCOMPARE(pool.intern(Tags{{u"owner"_s, u"web"_s}, {u"env"_s, u"prod"_s}}), set);
    QCOMPARE(pool.intern(Tags{}), TagSet{});
    QVERIFY(TagSet{}.isEmpty());
    QVERIFY(!set.isEmpty());
}

void tst_TagPool::ofTwoTagsWithOneKeyTheLaterWins()
{
    TagPool pool;
    const TagSet set = pool.intern(Tags{{u"env"_s, u"prod"_s}, {u"a"_s, u"1"_s}, {u"env"_s, u"test"_s}});
    QCOMPARE(pool.tags(set), (Tags{{u"a"_s, u"1"_s}, {u"env"_s, u"test"_s}}));
}

void tst_TagPool::setsAreOrderedByKeyText()
{
    TagPool pool;
    const TagSet set = pool.intern(Tags{{u"部门"_s, {}}, {u"b"_s, {}}, {u"B"_s, {}}, {u"a"_s, {}}});
    QStringList keys;
    for (const Tag &tag : pool.tags(set))
        keys.append(tag.key);
    QCOMPARE(keys, (QStringList{u"B"_s, u"a"_s, u"b"_s, u"部门"_s}));
}

void tst_TagPool::viewsStayValidWhileThePoolGrows()
{
    TagPool pool;
    const TagSet first = pool.intern(Tags{{u"env"_s, u"prod"_s}});
    const std::span<const TagRef> refs = pool.refs(first);
    const std::string_view key = pool.utf8(refs.front().key);
    for (int i = 0; i < 50'000; ++i)
        static_cast<void>(pool.intern(Tags{{u"env"_s, QString::number(i)}}));
    QCOMPARE(key, std::string_view("env"));
    QCOMPARE(pool.utf8(refs.front().value), std::string_view("prod"));
    QCOMPARE(pool.setCount(), std::size_t{50'002});
}

void tst_TagPool::withKeepsRemovalsAndApplyCarriesThemOut()
{
    TagPool pool;
    const TextId env = pool.intern(u"env"_s);
    const TagSet base = pool.intern(Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}});
    const TagSet delta = pool.with(TagSet{}, {env, kRemoved});
    QCOMPARE(pool.value(delta, env), std::optional(kRemoved));
    QCOMPARE(pool.tags(delta), Tags{});
    QCOMPARE(pool.tags(pool.apply(base, delta)), (Tags{{u"owner"_s, u"web"_s}}));
    QCOMPARE(pool.apply(base, TagSet{}), base);
}

void tst_TagPool::withoutDropsTheKey()
{
    TagPool pool;
    const TagSet set = pool.intern(Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}});
    QCOMPARE(pool.without(set, pool.intern(u"env"_s)), pool.intern(Tags{{u"owner"_s, u"web"_s}}));
    QCOMPARE(pool.without(set, pool.intern(u"other"_s)), set);
}

void tst_TagPool::normalisedDropsWhatChangesNothing()
{
    TagPool pool;
    const TagSet base = pool.intern(Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"web"_s}});
    const std::vector<TagRef> refs{{pool.intern(u"env"_s), pool.intern(u"prod"_s)},
        {pool.intern(u"owner"_s), pool.intern(u"db"_s)}, {pool.intern(u"absent"_s), kRemoved}};
    QCOMPARE(pool.normalised(pool.intern(refs), base), pool.intern(Tags{{u"owner"_s, u"db"_s}}));
    QVERIFY(pool.normalised(base, base).isEmpty());
}

void tst_TagPool::applyingTheDifferenceGivesTheTarget()
{
    TagPool pool;
    std::mt19937 random(1);
    for (int i = 0; i < 5'000; ++i) {
        const TagSet from = pool.intern(randomTags(random));
        const TagSet to = pool.intern(randomTags(random));
        const TagSet delta = pool.difference(from, to);
        QCOMPARE(pool.apply(from, delta), to);
        QCOMPARE(pool.normalised(delta, from), delta);
        QCOMPARE(pool.difference(to, to), TagSet{});
    }
}

void tst_TagPool::normalisedDeltasHaveTheSameEffect()
{
    TagPool pool;
    std::mt19937 random(2);
    for (int i = 0; i < 5'000; ++i) {
        const TagSet base = pool.intern(randomTags(random));
        const TagSet delta = randomDelta(pool, random);
        const TagSet normalised = pool.normalised(delta, base);
        QCOMPARE(pool.apply(base, normalised), pool.apply(base, delta));
        QCOMPARE(pool.normalised(delta, pool.apply(base, delta)), TagSet{});
        QVERIFY(pool.refs(normalised).size() <= pool.refs(delta).size());
    }
}

TAGDESK_TEST(tst_TagPool, NoApplication)

} // namespace tst_tagpool

#include "tst_tagpool.moc"
