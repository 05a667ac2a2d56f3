// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "errortext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_errortext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

bool isSentence(const QString &text)
{
    return text.size() > 5 && (text.at(0).isUpper() || text.at(0) == u'“') && text.endsWith(u'.')
        && !text.contains(u"%1"_s) && !text.contains(u"%2"_s);
}

Error errorOf(ErrorCause cause, ErrorKind kind = ErrorKind::Transient, const QString &detail = {})
{
    Error error;
    error.kind = kind;
    error.cause = cause;
    error.detail = detail;
    return error;
}

const TagRules &rulesOf(const QString &id)
{
    const TagRules *rules = tagRules(id);
    Q_ASSERT(rules);
    return *rules;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCauseHasASentenceAndAStep_data();
    void everyCauseHasASentenceAndAStep();
    void everyKindHasASentenceAndAStep_data();
    void everyKindHasASentenceAndAStep();
    void noTwoCausesSayTheSame();
    void theSentenceNamesWhatItIsAbout();
    void theClockIsSaidToBeOffByMinutes();
    void aLostAnswerIsReadBackWhateverTheCause();
    void theCloudsOwnWordsStayApartAndUnchanged();
    void aFailedRowShowsTheCloudsWordsAndTheRequest();
    void aFailedRowWithoutWordsShowsOurs();
    void aStatusNumberStandsInForAMissingCode();
    void everyRuleHasASentence_data();
    void everyRuleHasASentence();
    void aForbiddenCharacterIsNamedWithItsPlaceAndWhatIsAllowed();
    void aForeignLetterIsToldWhichLettersAreAllowed();
    void anInvisibleCharacterIsNamedByNumber();
    void huaweiSaysWhatIsForbidden();
    void lengthsAreNamed();
    void blanksAtTheEndsAreToldApart();
    void fullWidthFormsNameWhatTheyLookLike();
    void everyViolationOfBadInputIsSaidInWords_data();
    void everyViolationOfBadInputIsSaidInWords();
};

void TestErrorText::everyCauseHasASentenceAndAStep_data()
{
    QTest::addColumn<ErrorCause>("cause");
    for (int cause = 0; cause < QMetaEnum::fromType<ErrorCause>().keyCount(); ++cause)
        QTest::addRow("cause %d", cause) << static_cast<ErrorCause>(cause);
}

void TestErrorText::everyCauseHasASentenceAndAStep()
{
    QFETCH(ErrorCause, cause);
    for (const Audience audience : {Audience::Window, Audience::CommandLine}) {
        for (const QString &detail : {QString(), u"somewhere"_s}) {
            const Sentences text = ErrorTexts::of(errorOf(cause, ErrorKind::Transient, detail), audience);
            QVERIFY2(isSentence(text.what), qPrintable(text.what));
            QVERIFY2(isSentence(text.next), qPrintable(text.next));
            QVERIFY(text.words.isEmpty());
        }
    }
}

void TestErrorText::everyKindHasASentenceAndAStep_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind)
        QTest::addRow("kind %d", kind) << static_cast<ErrorKind>(kind);
}

void TestErrorText::everyKindHasASentenceAndAStep()
{
    QFETCH(ErrorKind, kind);
    for (const Audience audience : {Audience::Window, Audience::CommandLine}) {
        const Sentences text = ErrorTexts::of(errorOf(ErrorCause::Unspecified, kind), audience);
        QVERIFY2(isSentence(text.what), qPrintable(text.what));
        QVERIFY2(isSentence(text.next), qPrintable(text.next));
    }
}

void TestErrorText::noTwoCausesSayTheSame()
{
    QSet<QString> headlines;
    for (int cause = 0; cause < QMetaEnum::fromType<ErrorCause>().keyCount(); ++cause) {
        const Sentences text = ErrorTexts::of(errorOf(static_cast<ErrorCause>(cause)));
        QVERIFY2(!headlines.contains(text.what), qPrintable(text.what));
        headlines.insert(text.what);
    }
}

void TestErrorText::theSentenceNamesWhatItIsAbout()
{
    const auto headline = [](ErrorCause cause, const QString &detail) {
        return ErrorTexts::of(errorOf(cause, ErrorKind::Transient, detail)).what;
    };
    QCOMPARE(headline(ErrorCause::ConnectionRefused, u"127.0.0.1:9"_s),
        u"“127.0.0.1:9” refused the connection."_s);
    QCOMPARE(
        headline(ErrorCause::RegionUnknown, u"mars-1"_s), u"The cloud does not know the region “mars-1”."_s);
    QCOMPARE(headline(ErrorCause::BadEndpoint, u"ftp://x"_s),
        u"The endpoint “ftp://x” cannot be used: it is not an https address."_s);
    // A percent sign in the detail is no place for anything.
    QVERIFY(headline(ErrorCause::HostNotFound, u"a%1b%2"_s).contains(u"a%1b%2"_s));
}

void TestErrorText::theClockIsSaidToBeOffByMinutes()
{
    const Sentences text =
        ErrorTexts::of(errorOf(ErrorCause::ClockSkewed, ErrorKind::Unauthorized, u"-60"_s));
    QVERIFY2(text.what.contains(u"60 minute"_s), qPrintable(text.what));
    QVERIFY(text.next.contains(u"time zone"_s));
    QVERIFY(isSentence(ErrorTexts::of(errorOf(ErrorCause::ClockSkewed, ErrorKind::Unauthorized)).what));
}

void TestErrorText::aLostAnswerIsReadBackWhateverTheCause()
{
    for (const ErrorCause cause :
        {ErrorCause::Unspecified, ErrorCause::ConnectionCut, ErrorCause::TimedOut}) {
        const Sentences text = ErrorTexts::of(errorOf(cause, ErrorKind::OutcomeUnknown));
        QVERIFY2(text.what.contains(u"not known"_s), qPrintable(text.what));
        QVERIFY(text.next.startsWith(u"Read the tags back"_s));
    }
}

void TestErrorText::theCloudsOwnWordsStayApartAndUnchanged()
{
    Error error = errorOf(ErrorCause::SignatureRefused, ErrorKind::Unauthorized);
    error.httpStatus = 401;
    error.code = u"ACCESS_ERROR"_s;
    error.message = u"sign result is not same [gw] %1"_s;
    error.requestId = u"r-77"_s;
    const Sentences text = ErrorTexts::of(error);
    QVERIFY(!text.what.contains(u"gw"_s));
    QCOMPARE(text.words, u"sign result is not same [gw] %1 · ACCESS_ERROR · request r-77"_s);
    QCOMPARE(text.full(), text.what + u'\n' + text.next + u'\n' + text.words);
}

void TestErrorText::aFailedRowShowsTheCloudsWordsAndTheRequest()
{
    Error error = errorOf(ErrorCause::TagQuotaExceeded, ErrorKind::Invalid);
    error.message = u"tag quota exceeded, 10 per resource"_s;
    error.requestId = u"r-8841"_s;
    QCOMPARE(ErrorTexts::inlineText(error), u"tag quota exceeded, 10 per resource · request r-8841"_s);
}

void TestErrorText::aFailedRowWithoutWordsShowsOurs()
{
    const Error error = errorOf(ErrorCause::TimedOut, ErrorKind::Transient, u"x"_s);
    QCOMPARE(ErrorTexts::inlineText(error), ErrorTexts::of(error).what);
}

void TestErrorText::aStatusNumberStandsInForAMissingCode()
{
    Error error = errorOf(ErrorCause::ServerFailed);
    error.httpStatus = 503;
    QCOMPARE(ErrorTexts::of(error).words, u"HTTP 503"_s);
    error.code = u"UNAVAILABLE"_s;
    QCOMPARE(ErrorTexts::of(error).words, u"UNAVAILABLE"_s);
    error.code.clear();
    error.httpStatus = 200;
    QVERIFY(ErrorTexts::of(error).words.isEmpty());
}

void TestErrorText::everyRuleHasASentence_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<TagPart>("part");
    for (int rule = 0; rule <= static_cast<int>(Rule::FullWidth); ++rule) {
        for (const TagPart part : {TagPart::Key, TagPart::Value, TagPart::Set})
            QTest::addRow("rule %d, part %d", rule, static_cast<int>(part))
                << static_cast<Rule>(rule) << part;
    }
}

void TestErrorText::everyRuleHasASentence()
{
    QFETCH(Rule, rule);
    QFETCH(TagPart, part);
    for (const int position : {-1, 0, 4}) {
        const Violation violation{part, rule, position, 10, 12, u"x"_s};
        QStringList sentences{ErrorTexts::of(violation)};
        for (const QString &id : tagRuleSets())
            sentences << ErrorTexts::of(violation, rulesOf(id));
        for (const QString &sentence : sentences) {
            QVERIFY2(sentence.size() > 10, qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s), qPrintable(sentence));
        }
    }
}

void TestErrorText::aForbiddenCharacterIsNamedWithItsPlaceAndWhatIsAllowed()
{
    const QList<Violation> violations = checkKey(rulesOf(u"jdcloud"_s), u"cost*center"_s);
    QCOMPARE(violations.size(), 1);
    QCOMPARE(ErrorTexts::of(violations.first(), rulesOf(u"jdcloud"_s)),
        u"“*” at position 5 is not allowed. JD Cloud keys take letters, digits, blanks and _ . : / = + - @"_s);
}

void TestErrorText::aForeignLetterIsToldWhichLettersAreAllowed()
{
    const QList<Violation> violations = checkValue(rulesOf(u"jdcloud"_s), u"caf\u00e9"_s);
    QCOMPARE(violations.size(), 1);
    QCOMPARE(ErrorTexts::of(violations.first(), rulesOf(u"jdcloud"_s)),
        u"“\u00e9” at position 4 is not allowed. JD Cloud values take Latin and Chinese letters, digits, "
        u"blanks and "
        u"_ . : / = + - @"_s);
}

void TestErrorText::anInvisibleCharacterIsNamedByNumber()
{
    const Violation tab{TagPart::Key, Rule::Character, 2, 0, 0, u"\t"_s};
    QVERIFY(ErrorTexts::of(tab).startsWith(u"The invisible character U+0009 at position 3"_s));
    const Violation joiner{TagPart::Value, Rule::InvisibleCharacter, 0, 0, 0, u"\u200b"_s};
    QCOMPARE(ErrorTexts::of(joiner), u"The invisible character U+200B stands at position 1."_s);
}

void TestErrorText::huaweiSaysWhatIsForbidden()
{
    const TagRules &rules = rulesOf(u"huawei-dns"_s);
    const QList<Violation> violations = checkKey(rules, u"a|b"_s);
    QCOMPARE(violations.size(), 1);
    const QString sentence = ErrorTexts::of(violations.first(), rules);
    QVERIFY2(sentence.startsWith(u"“|” at position 2 is not allowed. Huawei Cloud keys take anything but "_s),
        qPrintable(sentence));
    for (const QChar character : u"=*<>\\,|/"_s)
        QVERIFY2(sentence.section(u"but "_s, 1).contains(character), qPrintable(sentence));
}

void TestErrorText::lengthsAreNamed()
{
    const TagRules &rules = rulesOf(u"huawei-dns"_s);
    const QList<Violation> violations = checkKey(rules, QString(40, u'k'));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(
        ErrorTexts::of(violations.first(), rules), u"The key has 40 characters; Huawei Cloud allows 36."_s);
    QCOMPARE(ErrorTexts::of(checkKey(rules, QString()).first(), rules), u"A key cannot be empty."_s);
    const TagRules &jd = rulesOf(u"jdcloud"_s);
    QCOMPARE(
        ErrorTexts::of(checkValue(jd, QString()).first(), jd), u"An empty value is not taken by JD Cloud."_s);
}

void TestErrorText::blanksAtTheEndsAreToldApart()
{
    const TagRules &rules = rulesOf(u"huawei-dns"_s);
    QCOMPARE(ErrorTexts::of(checkKey(rules, u" a"_s).first(), rules), u"A key cannot begin with a blank."_s);
    QCOMPARE(
        ErrorTexts::of(checkValue(rules, u"a "_s).first(), rules), u"A value cannot end with a blank."_s);
}

void TestErrorText::fullWidthFormsNameWhatTheyLookLike()
{
    const Violation letter{TagPart::Key, Rule::FullWidth, 1, 0, 0, u"\uff45"_s};
    QCOMPARE(ErrorTexts::of(letter), u"“\uff45” at position 2 is full-width and only looks like “e”."_s);
    const Violation blank{TagPart::Key, Rule::FullWidth, 0, 0, 0, u"\u3000"_s};
    QCOMPARE(ErrorTexts::of(blank), u"The blank at position 1 is a full-width one."_s);
}

void TestErrorText::everyViolationOfBadInputIsSaidInWords_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {QString(), u" "_s, u"a  b"_s, u"jrn:x"_s, u"jdc-createdby"_s, u"_sys_x"_s,
             u"\u200b"_s, u"\u3000x"_s, u"emoji \U0001F600"_s, QString(300, u'x'), u"%1 %2"_s, u"a\nb"_s})
        QTest::addRow("%s", text.left(20).toUtf8().toPercentEncoding().constData()) << text;
}

void TestErrorText::everyViolationOfBadInputIsSaidInWords()
{
    QFETCH(QString, text);
    for (const QString &id : tagRuleSets()) {
        const TagRules &rules = rulesOf(id);
        for (const Violation &violation :
            checkKey(rules, text) + checkValue(rules, text) + advice(text, TagPart::Key)) {
            const QString sentence = ErrorTexts::of(violation, rules);
            QVERIFY2(sentence.size() > 10 && !sentence.contains(u'\n'), qPrintable(sentence));
        }
    }
}

TAGDESK_TEST(TestErrorText, QCoreApplication)

} // namespace tst_errortext

#include "tst_errortext.moc"
