// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweiflavour.h"
#include "inventedcloud.h"
#include "jddescription.h"
#include "profiledrafting.h"
#include "providers.h"
#include "testrunner.h"
#include "tokenexpiry.h"

#include <QTest>

namespace tst_profiledrafting {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

ProfileDraft goodDraft()
{
    ProfileDraft draft;
    draft.name = u"shop"_s;
    draft.cloud = u"huawei"_s;
    draft.regions = {u"cn-north-4"_s};
    draft.keys = {.accessKey = u"AK"_s, .secretKey = u"SK"_s, .securityToken = {}};
    return draft;
}

} // namespace

/// Profiles as they are typed: there and back, and what keeps one from being saved.
class TestProfileDrafting : public QObject
{
    Q_OBJECT

private slots:
    void aProfileComesBackAsItWas()
    {
        Profile profile;
        profile.account = {.id = u"p1"_s,
            .name = u"shop"_s,
            .cloud = u"huawei"_s,
            .endpoint = QUrl(u"https://dns.example.com"_s),
            .regions = {u"cn-north-4"_s},
            .fields = {{kProjectField, u"p-1"_s}, {kIamEndpointField, u"https://iam.example.com"_s}},
            .ruleSet = u"huawei-dns-2025"_s,
            .quotaPerMinute = 30};
        profile.folder = u"customers"_s;
        profile.colour = u"#0b7285"_s;
        profile.production = true;
        profile.readOnly = true;
        profile.protectedKeys = {u"cost"_s};
        profile.maximumResources = 50;
        profile.confirmAbove = 7;
        profile.lockAfterMinutes = 20;
        profile.verifyWrites = false;
        profile.guardConflicts = false;
        profile.unknownMembers.insert(u"later"_s, 1);
        QCOMPARE(profileOf(draftOf(profile), profile), profile);
        QVERIFY(draftOf(profile).keys.isEmpty());
    }

    void theFormOfTheTokenComesBackToo()
    {
        Profile profile;
        profile.account = {
            .id = u"p1"_s, .name = u"shop"_s, .cloud = u"jdcloud"_s, .resourcesPerRequest = 20};
        profile.account.fields = {{kJdTokenHeaderField, u"x-token"_s}, {kJdTokenBase64Field, kNo}};
        QCOMPARE(profileOf(draftOf(profile), profile), profile);
    }

    void whatTheCloudDoesNotAskForIsLeftOut()
    {
        ProfileDraft draft = goodDraft();
        draft.fields = {{kProjectField, u"p-1"_s}, {kIamEndpointField, u"https://iam.example.com"_s}};
        draft.ruleSet = u"huawei-dns-2025"_s;
        draft.batchWriting = BatchWriting::Off;
        QCOMPARE(profileOf(draft, {}).account.batchWriting, BatchWriting::Off);
        draft.cloud = u"jdcloud"_s;
        const Account account = profileOf(draft, {}).account;
        QCOMPARE(account.batchWriting, BatchWriting::Automatic);
        QVERIFY(account.fields.isEmpty());
        QVERIFY(account.ruleSet.isEmpty());
    }

    void aCloudNobodyKnewHasItsFieldsToo()
    {
        static_cast<void>(cloudDescriptions());
        const std::vector<CloudDescription> usual = describedClouds();
        describeInventedCloud();
        using Kind = DraftProblem::Kind;
        ProfileDraft draft = goodDraft();
        draft.cloud = u"nimbus"_s;
        const auto wrong = [&draft](const QString &field, const QString &text) {
            ProfileDraft spoilt = draft;
            spoilt.fields.insert(field, text);
            QList<Kind> kinds;
            for (const DraftProblem &problem : problemsOf(spoilt, {})) {
                if (problem.field == DraftProblem::Field::Further && problem.cloud == draft.cloud
                    && problem.further == field && problem.text == text.trimmed())
                    kinds.append(problem.kind);
            }
            return kinds;
        };
        QCOMPARE(wrong(u"tenant"_s, u" "_s), QList<Kind>{Kind::Missing});
        QCOMPARE(wrong(u"tenant"_s, u"Shop"_s), QList<Kind>{Kind::BadValue});
        QCOMPARE(wrong(u"gateway"_s, u"http://gate.example"_s), QList<Kind>{Kind::BadUrl});
        QCOMPARE(wrong(u"vault"_s, u"lukewarm"_s), QList<Kind>{Kind::BadValue});
        QCOMPARE(wrong(u"isAudited"_s, u"perhaps"_s), QList<Kind>{Kind::BadValue});

        draft.fields = {{u"tenant"_s, u" shop"_s}, {u"gateway"_s, u"https://Gate.example"_s},
            {u"vault"_s, u"warm"_s}, {u"isAudited"_s, kYes}, {u"projectId"_s, u"p-1"_s}};
        QVERIFY(problemsOf(draft, {}).isEmpty());
        const Profile profile = profileOf(draft, {});
        QCOMPARE(profile.account.fields,
            (AccountFields{{u"tenant"_s, u"shop"_s}, {u"gateway"_s, u"https://gate.example"_s},
                {u"isAudited"_s, kYes}}));
        QCOMPARE(draftOf(profile).fields, profile.account.fields);
        describeClouds(usual);
    }

    void whatWasPastedIsTrimmed()
    {
        ProfileDraft draft = goodDraft();
        draft.name = u" shop "_s;
        draft.regions = {u" cn-north-4"_s, {}, u"cn-north-4 "_s};
        draft.keys = {.accessKey = u" AK\n"_s, .secretKey = u"\tSK "_s, .securityToken = u" T\r\n"_s};
        QVERIFY(problemsOf(draft, {}).isEmpty());
        const Profile profile = profileOf(draft, {});
        QCOMPARE(profile.account.name, u"shop"_s);
        QCOMPARE(profile.account.regions, QStringList{u"cn-north-4"_s});
        const Credentials keys = keysOf(draft).value();
        QCOMPARE(keys.accessKey(), QByteArray("AK"));
        QCOMPARE(keys.secretKey(), QByteArray("SK"));
        QCOMPARE(keys.securityToken(), QByteArray("T"));
    }

    void keysThatWereNotTypedStay()
    {
        ProfileDraft draft = goodDraft();
        draft.keys = {};
        QVERIFY(!keysOf(draft));
        draft.id = u"p1"_s;
        QVERIFY(problemsOf(draft, {}).isEmpty());
    }

    void everyMistakeIsToldAtItsField_data()
    {
        QTest::addColumn<ProfileDraft>("draft");
        QTest::addColumn<DraftProblem::Field>("field");
        QTest::addColumn<DraftProblem::Kind>("kind");
        const auto row = [](const char *name, DraftProblem::Field field, DraftProblem::Kind kind,
                             const std::function<void(ProfileDraft &)> &spoil) {
            ProfileDraft draft = goodDraft();
            spoil(draft);
            QTest::newRow(name) << draft << field << kind;
        };
        using Field = DraftProblem::Field;
        using Kind = DraftProblem::Kind;
        row("no name", Field::Name, Kind::Missing, [](ProfileDraft &d) { d.name = u"  "_s; });
        row("a name taken", Field::Name, Kind::Taken, [](ProfileDraft &d) { d.name = u"taken "_s; });
        row("no cloud", Field::Cloud, Kind::Missing, [](ProfileDraft &d) { d.cloud.clear(); });
        row("no URL", Field::Endpoint, Kind::BadUrl, [](ProfileDraft &d) { d.endpoint = u"dns"_s; });
        row("not encrypted", Field::Endpoint, Kind::BadUrl,
            [](ProfileDraft &d) { d.endpoint = u"http://dns.example.com"_s; });
        row("no project id", Field::Further, Kind::BadValue,
            [](ProfileDraft &d) { d.fields.insert(kProjectField, u"a/b"_s); });
        row("no IAM URL", Field::Further, Kind::BadUrl,
            [](ProfileDraft &d) { d.fields.insert(kIamEndpointField, u"x"_s); });
        row("no region", Field::Regions, Kind::BadRegion, [](ProfileDraft &d) { d.regions = {u"CN_1"_s}; });
        row("no access key", Field::AccessKey, Kind::Missing,
            [](ProfileDraft &d) { d.keys.accessKey.clear(); });
        row("no secret", Field::SecretKey, Kind::Missing, [](ProfileDraft &d) { d.keys.secretKey.clear(); });
        row("half of the kept keys", Field::SecretKey, Kind::Missing, [](ProfileDraft &d) {
            d.id = u"p1"_s;
            d.keys.secretKey.clear();
        });
        row("a blank inside", Field::AccessKey, Kind::BlankInside,
            [](ProfileDraft &d) { d.keys.accessKey = u"A K"_s; });
        row("not of a key", Field::SecretKey, Kind::NotAscii,
            [](ProfileDraft &d) { d.keys.secretKey = u"ключ"_s; });
        row("no time", Field::TokenExpires, Kind::BadTime,
            [](ProfileDraft &d) { d.keys.expires = u"tomorrow"_s; });
        row("no header", Field::Further, Kind::BadValue, [](ProfileDraft &d) {
            d.cloud = u"jdcloud"_s;
            d.fields.insert(kJdTokenHeaderField, u"x token:"_s);
        });
    }

    void everyMistakeIsToldAtItsField()
    {
        QFETCH(const ProfileDraft, draft);
        QFETCH(const DraftProblem::Field, field);
        QFETCH(const DraftProblem::Kind, kind);
        ProfileDraft other;
        other.id = u"other"_s;
        other.name = u"taken"_s;
        const QList<DraftProblem> problems = problemsOf(draft, {other});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, field);
        QCOMPARE(problems.first().kind, kind);
    }

    void anEndOfKeysIsReadAsCloudsWriteIt()
    {
        const auto read = [](const QString &text) {
            return tokenExpiry(text).toString(Qt::ISODate);
        };
        QCOMPARE(read(u"2026-03-14T11:00:00Z"_s), u"2026-03-14T11:00:00Z"_s);
        QCOMPARE(read(u" 2026-03-14T11:00:00.123000Z"_s), u"2026-03-14T11:00:00Z"_s);
        QCOMPARE(read(u"2026-03-14T11:00:00"_s), u"2026-03-14T11:00:00Z"_s);
        QCOMPARE(read(u"2026-03-14T11:00:00+08:00"_s), u"2026-03-14T03:00:00Z"_s);
        QVERIFY(!tokenExpiry({}).isValid());
        QVERIFY(!tokenExpiry(u"1773486000"_s).isValid());
    }

    void anEndThatIsTypedIsKeptWithTheKeys()
    {
        ProfileDraft draft = goodDraft();
        QVERIFY(!keysOf(draft)->expires().isValid());
        draft.keys.expires = u"2026-03-14T11:00:00Z"_s;
        QCOMPARE(keysOf(draft)->expires(), tokenExpiry(draft.keys.expires));
    }

    void aProfileMayKeepItsName()
    {
        ProfileDraft draft = goodDraft();
        draft.id = u"p1"_s;
        QVERIFY(problemsOf(draft, {draft}).isEmpty());
    }

    void aLocalServerNeedsNoEncryption()
    {
        ProfileDraft draft = goodDraft();
        draft.endpoint = u"http://127.0.0.1:8080"_s;
        QVERIFY(problemsOf(draft, {}).isEmpty());
    }
};

TAGDESK_TEST(TestProfileDrafting, QCoreApplication)

} // namespace tst_profiledrafting

#include "tst_profiledrafting.moc"
