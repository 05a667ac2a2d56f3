// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrules.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_tagrules {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QString jd = u"jdcloud"_s;
const QString huawei = u"huawei-dns"_s;
const QString huawei2025 = u"huawei-dns-2025"_s;

QString ruleName(Rule rule)
{
    switch (rule) {
    case Rule::TooShort:
        return u"TooShort"_s;
    case Rule::TooLong:
        return u"TooLong"_s;
    case Rule::Character:
        return u"Character"_s;
    case Rule::BlankAtEnd:
        return u"BlankAtEnd"_s;
    case Rule::ReservedPrefix:
        return u"ReservedPrefix"_s;
    case Rule::DuplicateKey:
        return u"DuplicateKey"_s;
    case Rule::TooManyTags:
        return u"TooManyTags"_s;
    case Rule::NoTags:
        return u"NoTags"_s;
    case Rule::ReadOnlyProfile:
        return u"ReadOnlyProfile"_s;
    case Rule::ProtectedKey:
        return u"ProtectedKey"_s;
    case Rule::PolicyMissing:
        return u"PolicyMissing"_s;
    case Rule::PolicySpelling:
        return u"PolicySpelling"_s;
    case Rule::PolicyValue:
        return u"PolicyValue"_s;
    case Rule::PolicyProhibited:
        return u"PolicyProhibited"_s;
    case Rule::PolicyExcluded:
        return u"PolicyExcluded"_s;
    case Rule::PolicyNeeds:
        return u"PolicyNeeds"_s;
    case Rule::CaseTwin:
        return u"CaseTwin"_s;
    case Rule::DoubleBlank:
        return u"DoubleBlank"_s;
    case Rule::InvisibleCharacter:
        return u"InvisibleCharacter"_s;
    case Rule::FullWidth:
        return u"FullWidth"_s;
    }
    return {};
}

/// "TooLong@36(37>36)" per violation, parted by commas.
QString printed(const QList<Violation> &violations)
{
    QStringList parts;
    for (const Violation &violation : violations) {
        QString part = ruleName(violation.rule);
        if (violation.position >= 0)
            part += u"@%1"_s.arg(violation.position);
        if (violation.actual != violation.limit)
            part += u"(%1/%2)"_s.arg(violation.actual).arg(violation.limit);
        if (!violation.text.isEmpty())
            part += u":"_s + violation.text;
        parts.append(part);
    }
    return parts.join(u", "_s);
}

QString repeated(const QString &text, int count)
{
    return text.repeated(count);
}

} // namespace

class tst_TagRules : public QObject
{
    Q_OBJECT

private slots:
    void theKnownRuleSetsAreFound();
    void keysAreChecked_data();
    void keysAreChecked();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void removalsAreChecked_data();
    void removalsAreChecked();
    void setsAreChecked_data();
    void setsAreChecked();
    void blanksAtTheEndsGoWhereTheCloudRemovesThem();
    void reservedTagsAreLocked_data();
    void reservedTagsAreLocked();
    void protectedKeysAreMatched_data();
    void protectedKeysAreMatched();
    void whatAProfileForbidsIsLockedAndRefused();
    void adviceIsGiven_data();
    void adviceIsGiven();
    void adviceNeverRefuses();
    void codePointsAreCounted();
};

void tst_TagRules::theKnownRuleSetsAreFound()
{
    QCOMPARE(tagRuleSets(), (QStringList{jd, huawei, huawei2025}));
    for (const QString &id : tagRuleSets())
        QCOMPARE(tagRules(id)->id, id);
    QCOMPARE(tagRules(u"other"_s), nullptr);
    QCOMPARE(tagRules(jd)->tagsPerResource, 10);
    QCOMPARE(tagRules(huawei)->tagsPerResource, 10);
    QCOMPARE(tagRules(huawei2025)->tagsPerResource, 20);
}

void tst_TagRules::keysAreChecked_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");

    QTest::newRow("jd: every kind of character") << jd << u"aZ9 _.:/=+-@部门"_s << QString();
    QTest::newRow("jd: empty") << jd << QString() << u"TooShort(0/1)"_s;
    QTest::newRow("jd: only blanks") << jd << u"   "_s << u"TooShort(0/1)"_s;
    QTest::newRow("jd: longest") << jd << repeated(u"k"_s, 127) << QString();
    QTest::newRow("jd: too long") << jd << repeated(u"k"_s, 128) << u"TooLong@127(128/127)"_s;
    QTest::newRow("jd: blanks at the ends do not count")
        << jd << repeated(u"k"_s, 127) + u"  "_s << QString();
    QTest::newRow("jd: longest in two-unit characters") << jd << repeated(u"𠮷"_s, 127) << QString();
    QTest::newRow("jd: comma") << jd << u"a,b"_s << u"Character@1:,"_s;
    QTest::newRow("jd: position counts code points") << jd << u"𠮷,"_s << u"Character@1:,"_s;
    QTest::newRow("jd: position counts removed blanks") << jd << u"  a,"_s << u"Character@3:,"_s;
    QTest::newRow("jd: each character once") << jd << u"a,b,;"_s << u"Character@1:,, Character@4:;"_s;
    QTest::newRow("jd: number zero ideograph") << jd << u"二〇二六"_s << QString();
    QTest::newRow("jd: kana") << jd << u"カ"_s << u"Character@0:カ"_s;
    QTest::newRow("jd: full-width colon") << jd << u"a：b"_s << u"Character@1:："_s;
    QTest::newRow("jd: accented letter") << jd << u"é"_s << u"Character@0:é"_s;
    QTest::newRow("jd: reserved") << jd << u"jrn:x"_s << u"ReservedPrefix@0:jrn:"_s;
    QTest::newRow("jd: reserved whatever its case") << jd << u" JDC-x"_s << u"ReservedPrefix@1:jdc-"_s;
    QTest::newRow("jd: reserved text inside") << jd << u"xjdc-"_s << QString();

    QTest::newRow("huawei: longest") << huawei << repeated(u"长"_s, 36) << QString();
    QTest::newRow("huawei: too long") << huawei << repeated(u"k"_s, 37) << u"TooLong@36(37/36)"_s;
    QTest::newRow("huawei: empty") << huawei << QString() << u"TooShort(0/1)"_s;
    QTest::newRow("huawei: forbidden")
        << huawei << u"=*<>\\,|/"_s
        << u"Character@0:=, Character@1:*, Character@2:<, Character@3:>, Character@4:\\, Character@5:,, "
           "Character@6:|, Character@7:/"_s;
    QTest::newRow("huawei: anything else") << huawei << u"a b:ü+😀?"_s << QString();
    QTest::newRow("huawei: blank first") << huawei << u" a"_s << u"BlankAtEnd@0"_s;
    QTest::newRow("huawei: blank last") << huawei << u"ab "_s << u"BlankAtEnd@2"_s;
    QTest::newRow("huawei: system") << huawei << u"_sys_x"_s << u"ReservedPrefix@0:_sys_"_s;
    QTest::newRow("huawei: lone surrogate")
        << huawei << QString(u"a"_s + QChar(0xd800)) << u"Character@1:"_s + QChar(0xd800);

    QTest::newRow("2025: every kind of character")
        << huawei2025 << u"aZ9 _.:=+-@Straße日本カ٣"_s << QString();
    QTest::newRow("2025: marks belong to letters") << huawei2025 << u"हिन्दी"_s << QString();
    QTest::newRow("2025: solidus") << huawei2025 << u"a/b"_s << u"Character@1:/"_s;
    QTest::newRow("2025: emoji") << huawei2025 << u"a😀b"_s << u"Character@1:😀"_s;
    QTest::newRow("2025: longest") << huawei2025 << repeated(u"k"_s, 128) << QString();
    QTest::newRow("2025: too long") << huawei2025 << repeated(u"k"_s, 129) << u"TooLong@128(129/128)"_s;
    QTest::newRow("2025: system") << huawei2025 << u"_sys_enterprise"_s << u"ReservedPrefix@0:_sys_"_s;
}

void tst_TagRules::keysAreChecked()
{
    QFETCH(QString, rules);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const QList<Violation> found = checkKey(*tagRules(rules), key);
    QCOMPARE(printed(found), expected);
    QCOMPARE(refuses(found), !expected.isEmpty());
    for (const Violation &violation : found)
        QCOMPARE(violation.part, TagPart::Key);
}

void tst_TagRules::valuesAreChecked_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("jd: empty") << jd << QString() << u"TooShort(0/1)"_s;
    QTest::newRow("jd: longest") << jd << repeated(u"v"_s, 255) << QString();
    QTest::newRow("jd: too long") << jd << repeated(u"v"_s, 256) << u"TooLong@255(256/255)"_s;
    QTest::newRow("jd: reserved") << jd << u"JRN:x"_s << u"ReservedPrefix@0:jrn:"_s;
    QTest::newRow("jd: reserved in keys only") << jd << u"jdc-x"_s << QString();
    QTest::newRow("huawei: empty") << huawei << QString() << QString();
    QTest::newRow("huawei: longest") << huawei << repeated(u"v"_s, 43) << QString();
    QTest::newRow("huawei: too long") << huawei << repeated(u"v"_s, 44) << u"TooLong@43(44/43)"_s;
    QTest::newRow("huawei: one blank") << huawei << u" "_s << u"BlankAtEnd@0"_s;
    QTest::newRow("2025: solidus") << huawei2025 << u"a/b"_s << QString();
    QTest::newRow("2025: empty") << huawei2025 << QString() << QString();
    QTest::newRow("2025: too long") << huawei2025 << repeated(u"v"_s, 256) << u"TooLong@255(256/255)"_s;
}

void tst_TagRules::valuesAreChecked()
{
    QFETCH(QString, rules);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const QList<Violation> found = checkValue(*tagRules(rules), value);
    QCOMPARE(printed(found), expected);
    for (const Violation &violation : found)
        QCOMPARE(violation.part, TagPart::Value);
}

void tst_TagRules::removalsAreChecked_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("huawei: characters of older rules") << huawei << u" a=*b/ "_s << u"<|>"_s << QString();
    QTest::newRow("huawei: lengths of older rules")
        << huawei << repeated(u"k"_s, 127) << repeated(u"v"_s, 255) << QString();
    QTest::newRow("huawei: too long") << huawei << repeated(u"k"_s, 128) << repeated(u"v"_s, 256)
                                      << u"TooLong@127(128/127), TooLong@255(256/255)"_s;
    QTest::newRow("huawei: no key") << huawei << QString() << u"v"_s << u"TooShort(0/1)"_s;
    QTest::newRow("huawei: system") << huawei << u"_sys_x"_s << u"v"_s << u"ReservedPrefix@0:_sys_"_s;
    QTest::newRow("jd: no value") << jd << u"k"_s << QString() << QString();
    QTest::newRow("jd: characters of a product's own rules") << jd << u"a,"_s << u"v,w"_s << QString();
    QTest::newRow("jd: lone surrogate")
        << jd << QString(QChar(0xdc00)) << u"v"_s << u"Character@0:"_s + QChar(0xdc00);
    QTest::newRow("jd: system") << jd << u"jdc-createdby"_s << u"subuser"_s << u"ReservedPrefix@0:jdc-"_s;
}

void tst_TagRules::removalsAreChecked()
{
    QFETCH(QString, rules);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(printed(checkRemoval(*tagRules(rules), key, value)), expected);
}

void tst_TagRules::setsAreChecked_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("expected");

    QStringList keys;
    for (int i = 0; i < 11; ++i)
        keys.append(u"k%1"_s.arg(i));
    QTest::newRow("none") << jd << QStringList() << u"NoTags"_s;
    QTest::newRow("one") << jd << QStringList{u"k"_s} << QString();
    QTest::newRow("twice") << huawei << QStringList{u"k"_s, u"k"_s} << u"DuplicateKey:k"_s;
    QTest::newRow("equal once trimmed") << jd << QStringList{u"k"_s, u" k"_s} << u"DuplicateKey:k"_s;
    QTest::newRow("twins are two keys") << jd << QStringList{u"Env"_s, u"env"_s} << QString();
    QTest::newRow("eleven") << jd << keys << u"TooManyTags(11/10)"_s;
    QTest::newRow("eleven of twenty") << huawei2025 << keys << QString();
    QTest::newRow("a bad key") << huawei << QStringList{u"a"_s, u"b="_s} << u"Character@1:="_s;
}

void tst_TagRules::setsAreChecked()
{
    QFETCH(QString, rules);
    QFETCH(QStringList, keys);
    QFETCH(QString, expected);
    Tags tags;
    for (const QString &key : keys)
        tags.append({key, u"v"_s});
    QCOMPARE(printed(checkSet(*tagRules(rules), tags)), expected);
}

void tst_TagRules::blanksAtTheEndsGoWhereTheCloudRemovesThem()
{
    QCOMPARE(normalised(*tagRules(jd), u"  a b "_s), u"a b"_s);
    QCOMPARE(normalised(*tagRules(jd), u"   "_s), QString());
    QCOMPARE(normalised(*tagRules(huawei), u" a "_s), u" a "_s);
    QCOMPARE(normalised(*tagRules(huawei2025), u" a "_s), u" a "_s);
}

void tst_TagRules::reservedTagsAreLocked_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("expected");

    QTest::newRow("jd: key jdc-") << jd << u"jdc-createdby"_s << u"me"_s << true;
    QTest::newRow("jd: key jrn:") << jd << u"JRN:a"_s << u"me"_s << true;
    QTest::newRow("jd: value jrn:") << jd << u"a"_s << u"jrn:b"_s << true;
    QTest::newRow("jd: other") << jd << u"env"_s << u"jdc-"_s << false;
    QTest::newRow("huawei: _sys_") << huawei << u"_sys_a"_s << QString() << true;
    QTest::newRow("huawei: other") << huawei << u"sys_a"_s << u"_sys_"_s << false;
    QTest::newRow("2025: _sys_") << huawei2025 << u"_sys_a"_s << QString() << true;
}

void tst_TagRules::reservedTagsAreLocked()
{
    QFETCH(QString, rules);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, expected);
    QCOMPARE(isReserved(*tagRules(rules), {key, value}), expected);
}

void tst_TagRules::protectedKeysAreMatched_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the key itself") << u"owner"_s << u"owner"_s << true;
    QTest::newRow("another case") << u"owner"_s << u"Owner"_s << false;
    QTest::newRow("longer") << u"owner"_s << u"owners"_s << false;
    QTest::newRow("nothing protects nothing") << u""_s << u"owner"_s << false;
    QTest::newRow("beginning") << u"cost-*"_s << u"cost-center"_s << true;
    QTest::newRow("beginning alone") << u"cost-*"_s << u"cost-"_s << true;
    QTest::newRow("other beginning") << u"cost-*"_s << u"my-cost-center"_s << false;
    QTest::newRow("end") << u"*-id"_s << u"team-id-id"_s << true;
    QTest::newRow("middle") << u"a*b*c"_s << u"a1b22b3c"_s << true;
    QTest::newRow("middle missing") << u"a*b*c"_s << u"a1c"_s << false;
    QTest::newRow("everything") << u"*"_s << u"成本"_s << true;
    QTest::newRow("a star in the key") << u"a*b"_s << u"a*b"_s << true;
}

void tst_TagRules::protectedKeysAreMatched()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, key);
    QFETCH(const bool, expected);
    QCOMPARE(isProtected({.protectedKeys = {u"other"_s, pattern}}, key), expected);
}

void tst_TagRules::whatAProfileForbidsIsLockedAndRefused()
{
    TagRules rules = *tagRules(jd);
    QCOMPARE(lockOf(rules, {u"env"_s, u"x"_s}), TagLock::None);
    rules.profile.protectedKeys = {u"env"_s};
    QCOMPARE(lockOf(rules, {u"env"_s, u"x"_s}), TagLock::ProtectedKey);
    QCOMPARE(lockOf(rules, {u" env "_s, u"x"_s}), TagLock::ProtectedKey);
    QCOMPARE(lockOf(rules, {u"team"_s, u"x"_s}), TagLock::None);
    QCOMPARE(checkKey(rules, u"env"_s).constFirst().rule, Rule::ProtectedKey);
    QVERIFY(refuses(checkRemoval(rules, u"env"_s, u"x"_s)));
    QVERIFY(!refuses(checkKey(rules, u"team"_s)));
    rules.profile.readOnly = true;
    QCOMPARE(lockOf(rules, {u"team"_s, u"x"_s}), TagLock::ReadOnlyProfile);
    QCOMPARE(checkKey(rules, u"team"_s).constFirst().rule, Rule::ReadOnlyProfile);
    QCOMPARE(lockOf(rules, {u"jdc-a"_s, u"x"_s}), TagLock::Cloud);
}

void tst_TagRules::adviceIsGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u"owner team"_s << QString();
    QTest::newRow("case twin") << u"env"_s << u"CaseTwin:Env"_s;
    QTest::newRow("the key itself") << u"Env"_s << QString();
    QTest::newRow("two blanks") << u"a  b  c"_s << u"DoubleBlank@1: "_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"InvisibleCharacter@1:\u200b"_s;
    QTest::newRow("no-break blank") << u"a\u00a0"_s << u"InvisibleCharacter@1:\u00a0"_s;
    QTest::newRow("byte order mark") << u"\ufeffa"_s << u"InvisibleCharacter@0:\ufeff"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"InvisibleCharacter@1:\t"_s;
    QTest::newRow("full-width letter") << u"𠮷Ａ"_s << u"FullWidth@1:Ａ"_s;
    QTest::newRow("ideographic blank") << u"a\u3000b"_s << u"FullWidth@1:\u3000"_s;
}

void tst_TagRules::adviceIsGiven()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(printed(advice(text, TagPart::Key, {u"Env"_s, u"zone"_s})), expected);
}

void tst_TagRules::adviceNeverRefuses()
{
    QVERIFY(!refuses(advice(u"env\t　  "_s, TagPart::Key, {u"Env"_s})));
    QVERIFY(advice(u"env"_s, TagPart::Value, {u"Env"_s}).isEmpty());
    QVERIFY(refuses(checkKey(*tagRules(jd), {})));
}

void tst_TagRules::codePointsAreCounted()
{
    QCOMPARE(codePoints(u""_s), 0);
    QCOMPARE(codePoints(u"abc"_s), 3);
    QCOMPARE(codePoints(u"部门"_s), 2);
    QCOMPARE(codePoints(u"𠮷😀"_s), 2);
    QCOMPARE(codePoints(QString(QChar(0xdc00)) + QChar(0xd800)), 2);
}

TAGDESK_TEST(tst_TagRules, NoApplication)

} // namespace tst_tagrules

#include "tst_tagrules.moc"
