// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweiflavour.h"
#include "keyfileformats.h"
#include "keyfiletext.h"
#include "testrunner.h"

#include <QStringEncoder>
#include <QTest>

#include <type_traits>

namespace tst_keyfiles {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Reason = KeyFileProblem::Reason;

const QString kPath = u"~/keys"_s;
const QByteArray kHuaweiKey = "HUAWEIACCESSKEY00001";
const QByteArray kHuaweiSecret = "HuaweiSecretHuaweiSecretHuaweiSecret0001";

template <typename T, typename = void>
struct IsPrintable : std::false_type
{
};
template <typename T>
struct IsPrintable<T, std::void_t<decltype(std::declval<QDebug &>() << std::declval<const T &>())>>
    : std::true_type
{
};
// There is no way to print what holds a secret.
static_assert(!IsPrintable<KeyCandidate>::value);
static_assert(IsPrintable<QString>::value);

/// As the format that takes the text for its own reads it.
KeyFileContent read(const QByteArray &bytes, const QByteArray &companion = {})
{
    const KeyFileText text(bytes);
    for (const KeyFileFormat *format : keyFileFormats()) {
        if (text.isText() && format->matches(text.utf8()))
            return format->read({.path = kPath, .text = text.utf8(), .companion = companion});
    }
    return {};
}

QStringList names(const KeyFileContent &content)
{
    QStringList names;
    for (const KeyCandidate &candidate : content.candidates)
        names.append(candidate.account.name);
    return names;
}

/// "reason@line" of every problem.
std::vector<std::pair<Reason, int>> places(const KeyFileContent &content)
{
    std::vector<std::pair<Reason, int>> places;
    for (const KeyFileProblem &problem : content.problems)
        places.emplace_back(problem.reason, problem.origin.line);
    return places;
}

using Places = std::vector<std::pair<Reason, int>>;

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, QStringConverter::Flags flags)
{
    QStringEncoder encoder(encoding, flags);
    return encoder(text);
}

} // namespace

class TestKeyFiles : public QObject
{
    Q_OBJECT

private slots:
    void jdCloudsCommandLineKeepsAProfileInEachSection()
    {
        const KeyFileContent content = read("[default]\naccess_key = AK1\nsecret_key = SK1\n"
                                            "region_id = cn-north-1\nendpoint = www.jdcloud-api.com\n"
                                            "scheme = https\ntimeout = 20\n\n"
                                            "[prod]\naccess_key = AK2\nsecret_key = SK=2:x\n"
                                            "endpoint = jd.example.com\nscheme = https\n",
            "prod");
        QCOMPARE(names(content), (QStringList{u"jdcloud"_s, u"prod"_s}));
        QVERIFY(content.problems.empty());
        const KeyCandidate &first = content.candidates[0];
        QCOMPARE(first.account.cloud, u"jdcloud"_s);
        QCOMPARE(first.account.regions, QStringList{u"cn-north-1"_s});
        QVERIFY(first.account.endpoint.isEmpty());
        QCOMPARE(first.keys.accessKey(), QByteArray("AK1"));
        QCOMPARE(first.origin, (KeyOrigin{.path = kPath, .part = u"default"_s, .line = 1}));
        QVERIFY(!first.isCurrent);
        const KeyCandidate &second = content.candidates[1];
        QCOMPARE(second.keys.secretKey(), QByteArray("SK=2:x"));
        QCOMPARE(second.account.endpoint, QUrl(u"https://jd.example.com"_s));
        QCOMPARE(second.origin.line, 9);
        QVERIFY(second.isCurrent);
    }

    void jdCloudsReferencesAndInheritedValuesAreResolved()
    {
        const KeyFileContent content = read("[DEFAULT]\nregion_id = cn-east-2\nstem = part\n"
                                            "[a]\naccess_key = AK\nsecret_key = 100%%-%(stem)s\n"
                                            "[b]\naccess_key = AK\nsecret_key = %(nowhere)s\n"
                                            "[c]\naccess_key = AK\nsecret_key = %(secret_key)s\n");
        QCOMPARE(names(content), QStringList{u"a"_s});
        QCOMPARE(content.candidates[0].keys.secretKey(), QByteArray("100%-part"));
        QCOMPARE(content.candidates[0].account.regions, QStringList{u"cn-east-2"_s});
        QCOMPARE(places(content), (Places{{Reason::BadReference, 9}, {Reason::BadReference, 12}}));
        QCOMPARE(content.problems[0].text, u"secret_key"_s);
    }

    void referencesThatDoubleEachOtherEnd()
    {
        QByteArray text = "[a]\naccess_key = AK\nsecret_key = %(v9)s\nv0 =\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray lower = "%(v" + QByteArray::number(i - 1) + ")s";
            text += "v" + QByteArray::number(i) + " = " + lower.repeated(100) + "\n";
        }
        const KeyFileContent content = read(text);
        QVERIFY(content.candidates.empty());
        QCOMPARE(content.problems.front().reason, Reason::BadReference);
    }

    void aFileWithoutAnEndIsGivenUp()
    {
        const KeyFileContent content =
            read("[a]\naccess_key = AK\nsecret_key = SK\n" + QByteArray("#\n").repeated(10'000));
        QCOMPARE(places(content), (Places{{Reason::TooLarge, 10'001}}));
    }

    void anAddressThatKeysMayNotGoToIsLeftOut()
    {
        const KeyFileContent content = read("[a]\naccess_key = AK\nsecret_key = SK\n"
                                            "endpoint = user:word@jd.example.com\nscheme = http\n");
        QVERIFY(content.candidates[0].account.endpoint.isEmpty());
        QVERIFY(content.candidates[0].has(KeyNote::Kind::EndpointLeft));
        QVERIFY(!content.candidates[0].notes[0].text.contains(u"word"_s));
    }

    void huaweisSdkFileHasBasicAndGlobalSections()
    {
        const KeyFileContent content =
            read("[basic]\nak = AK\nsk = SK\nproject_id = p1\n"
                 "iam_endpoint = https://iam.example.com/\n"
                 "[GlobalTest]\nak=AK\nsk=SK\nsecurity_token=TOK\n"
                 "[other]\nak = x\n"
                 "[basic.oidc]\nidp_id = i\nid_token_file = f\nak = AK\nsk = SK\n");
        QCOMPARE(names(content), (QStringList{u"huawei"_s, u"GlobalTest"_s}));
        const KeyCandidate &basic = content.candidates[0];
        QCOMPARE(basic.account.project(), u"p1"_s);
        QCOMPARE(basic.account.fields.value(kIamEndpointField), u"https://iam.example.com"_s);
        QVERIFY(basic.has(KeyNote::Kind::NoRegion));
        QVERIFY(!basic.has(KeyNote::Kind::Temporary));
        QVERIFY(content.candidates[1].has(KeyNote::Kind::Temporary));
        QCOMPARE(content.candidates[1].keys.securityToken(), QByteArray("TOK"));
        QCOMPARE(places(content), (Places{{Reason::SignsInElsewhere, 12}}));
    }

    void kooCliKeepsPlainKeysWhereItWasToldTo()
    {
        const KeyFileContent content = read(R"({"current":"prod","authEncrypt":"false","profiles":[
            {"name":"default","mode":"AKSK","accessKeyId":"AK","secretAccessKey":"SK","region":"cn-north-4",
             "projectId":"p"},
            {"name":"prod","mode":"SSO","region":"cn-south-1",
             "ssoAuth":{"stsToken":{"accessKeyId":"STS","secretAccessKey":"S2","securityToken":"T"}}},
            {"name":"server","mode":"ecsAgency","region":"cn-north-4"}]})");
        QCOMPARE(names(content), (QStringList{u"huawei"_s, u"prod"_s}));
        QCOMPARE(content.candidates[0].account.regions, QStringList{u"cn-north-4"_s});
        QCOMPARE(content.candidates[0].account.project(), u"p"_s);
        QVERIFY(content.candidates[0].notes.empty());
        QVERIFY(content.candidates[1].isCurrent);
        QVERIFY(content.candidates[1].has(KeyNote::Kind::Temporary));
        QCOMPARE(content.candidates[1].keys.accessKey(), QByteArray("STS"));
        QCOMPARE(places(content), (Places{{Reason::SignsInElsewhere, 0}}));
        QCOMPARE(content.problems[0].origin.part, u"server"_s);
    }

    void kooClisEncryptedKeysAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("flag");
        QTest::addColumn<QByteArray>("accessKey");
        QTest::addColumn<QByteArray>("secretKey");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("text") << QByteArray(R"("authEncrypt":"true",)") << kHuaweiKey << kHuaweiSecret
                              << true;
        QTest::newRow("truth") << QByteArray(R"("authEncrypt":true,)") << kHuaweiKey << kHuaweiSecret << true;
        QTest::newRow("by form") << QByteArray() << QByteArray("c2VjcmV0") << QByteArray("QmFzZTY0+/==")
                                 << true;
        QTest::newRow("plain by form") << QByteArray() << kHuaweiKey << kHuaweiSecret << false;
    }

    void kooClisEncryptedKeysAreRecognised()
    {
        QFETCH(QByteArray, flag);
        QFETCH(QByteArray, accessKey);
        QFETCH(QByteArray, secretKey);
        const KeyFileContent content =
            read("{" + flag + R"("profiles":[{"name":"a","mode":"AKSK","accessKeyId":")" + accessKey
                + R"(","secretAccessKey":")" + secretKey + R"(","region":"cn-north-4"}]})");
        QCOMPARE(content.candidates.size(), std::size_t(1));
        QTEST(content.candidates[0].has(KeyNote::Kind::Encrypted), "encrypted");
        QTEST(content.candidates[0].keys.isEmpty(), "encrypted");
        QCOMPARE(content.candidates[0].account.regions, QStringList{u"cn-north-4"_s});
    }

    void huaweisConsoleHandsOutATable()
    {
        const KeyFileContent content =
            read("\xef\xbb\xbfUser Name,Access Key Id,Secret Access Key\r\n\"web, 1\"," + kHuaweiKey + ","
                + kHuaweiSecret + "\r\n\r\n");
        QCOMPARE(names(content), QStringList{u"web, 1"_s});
        QCOMPARE(content.candidates[0].account.cloud, u"huawei"_s);
        QCOMPARE(content.candidates[0].keys.secretKey(), kHuaweiSecret);
        QCOMPARE(content.candidates[0].origin.line, 2);
    }

    void jdCloudsTableIsToldApart()
    {
        const KeyFileContent byHead = read("Access Key ID,Access Key Secret\nAK,SK\n");
        QCOMPARE(byHead.candidates.size(), std::size_t(1));
        QCOMPARE(byHead.candidates[0].account.cloud, u"jdcloud"_s);
        QCOMPARE(names(byHead), QStringList{u"keys"_s}); // the file's
        const KeyFileContent byKey = read("User Name,Access Key Id,Secret Access Key\nu,JDC_0123,SK\n");
        QCOMPARE(byKey.candidates[0].account.cloud, u"jdcloud"_s);
    }

    void keysOfAnotherCloudAreNotTaken()
    {
        const KeyFileContent content =
            read("User Name,Access Key Id,Secret Access Key\nu,AKIAIOSFODNN7EXAMPLE,SK\n");
        QVERIFY(content.candidates.empty());
        QCOMPARE(places(content), (Places{{Reason::OtherCloud, 2}}));
    }

    void brokenFilesNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("line");
        QTest::newRow("no value") << QByteArray("[a]\naccess_key\n") << Reason::NotUnderstood << 2;
        QTest::newRow("no section end") << QByteArray("[basic\nak = b\n") << Reason::NotUnderstood << 1;
        QTest::newRow("before the sections")
            << QByteArray("\naccess_key = AK\n[a]\n") << Reason::OutsideSection << 2;
        QTest::newRow("given twice") << QByteArray("[a]\naccess_key = AK\nsecret_key = SK\nACCESS_KEY = AK\n")
                                     << Reason::Repeated << 4;
        QTest::newRow("blank within")
            << QByteArray("[a]\naccess_key = A K\nsecret_key = SK\n") << Reason::NotAKey << 1;
        QTest::newRow("empty section")
            << QByteArray("[a]\n[b]\naccess_key = AK\nsecret_key = SK\n") << Reason::NoKeys << 1;
        QTest::newRow("json") << QByteArray("{\n \"profiles\": [\n }\n") << Reason::NotJson << 3;
        QTest::newRow("no profiles") << QByteArray("{}") << Reason::NotUnderstood << 0;
        QTest::newRow("row without a key")
            << QByteArray("Access Key Id,Secret Access Key\n\n,SK\n") << Reason::NoKeys << 3;
    }

    void brokenFilesNameTheLine()
    {
        QFETCH(QByteArray, text);
        const KeyFileContent content = read(text);
        QVERIFY(!content.problems.empty());
        QTEST(content.problems.front().reason, "reason");
        QTEST(content.problems.front().origin.line, "line");
        QCOMPARE(content.problems.front().origin.path, kPath);
    }

    void aTableWithoutAColumnNamesIt()
    {
        for (const KeyFileFormat *format : keyFileFormats()) {
            if (format->name() != "csv"_L1)
                continue;
            const KeyFileContent content =
                format->read({.path = kPath, .text = "User Name,Access Key Id\nu,AK\n", .companion = {}});
            QCOMPARE(places(content), (Places{{Reason::ColumnMissing, 1}}));
        }
    }

    void aMissingSecretIsNoted()
    {
        const KeyFileContent content = read("[a]\naccess_key = AK\n");
        QCOMPARE(names(content), QStringList{u"a"_s});
        QVERIFY(content.candidates[0].has(KeyNote::Kind::SecretMissing));
        QVERIFY(content.candidates[0].keys.isEmpty());
    }

    void blanksAndQuotesAroundKeysGo()
    {
        const KeyFileContent content = read("[a]\naccess_key =\t AK \nsecret_key = \" SK\"\n"
                                            "[b]\naccess_key = 'AK'\nsecret_key = SK\t\n");
        QCOMPARE(names(content), QStringList{u"b"_s}); // the first has a blank within its quotes
        QCOMPARE(content.candidates[0].keys.accessKey(), QByteArray("AK"));
        QCOMPARE(content.candidates[0].keys.secretKey(), QByteArray("SK"));
    }

    void everyEncodingAndLineEndIsRead_data()
    {
        using Flag = QStringConverter::Flag;
        const QString text = u"[生产]\naccess_key = AK\nsecret_key = SK\n"_s;
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("UTF-16LE with a mark") << utf16(text, QStringConverter::Utf16LE, Flag::WriteBom);
        QTest::newRow("UTF-16BE with a mark") << utf16(text, QStringConverter::Utf16BE, Flag::WriteBom);
        QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE, Flag::Default);
        QTest::newRow("UTF-16BE") << utf16(text, QStringConverter::Utf16BE, Flag::Default);
        QTest::newRow("CRLF") << text.toUtf8().replace("\n", "\r\n");
        QTest::newRow("CR") << text.toUtf8().replace('\n', '\r');
    }

    void everyEncodingAndLineEndIsRead()
    {
        QFETCH(QByteArray, bytes);
        const KeyFileContent content = read(bytes);
        QCOMPARE(names(content), QStringList{u"生产"_s});
        QCOMPARE(content.candidates[0].keys.secretKey(), QByteArray("SK"));
    }

    void whatIsNoTextIsToldApart()
    {
        QVERIFY(!KeyFileText(QByteArray("a\xff\xfe")).isText());
        QVERIFY(!KeyFileText(QByteArray("ab\0cd", 5)).isText());
        QVERIFY(KeyFileText(QByteArray()).isText());
    }

    void theEnvironmentIsReadByEveryToolsNames()
    {
        QProcessEnvironment environment;
        QVERIFY(readKeyVariables(environment).candidates.empty());
        environment.insert(u"JDCLOUD_ACCESS_KEY"_s, u" AK1 "_s);
        environment.insert(u"JDCLOUD_SECRET"_s, u"SK1"_s);
        environment.insert(u"JDCLOUD_REGION"_s, u"cn-north-1"_s);
        environment.insert(u"HW_ACCESS_KEY"_s, u"AK2"_s);
        environment.insert(u"HW_SECRET_KEY"_s, u"SK2"_s);
        environment.insert(u"HW_REGION_NAME"_s, u"cn-north-4"_s);
        environment.insert(u"HUAWEICLOUD_SDK_AK"_s, u"AK3"_s);
        const KeyFileContent content = readKeyVariables(environment);
        QCOMPARE(
            names(content), (QStringList{u"jdcloud-environment"_s, u"huawei-sdk"_s, u"huawei-terraform"_s}));
        QCOMPARE(content.candidates[0].keys.accessKey(), QByteArray("AK1"));
        QCOMPARE(content.candidates[0].keys.secretKey(), QByteArray("SK1"));
        QCOMPARE(content.candidates[0].origin,
            (KeyOrigin{.path = {}, .part = u"JDCLOUD_ACCESS_KEY"_s, .line = 0}));
        QVERIFY(content.candidates[1].has(KeyNote::Kind::SecretMissing));
        QVERIFY(content.candidates[1].has(KeyNote::Kind::NoRegion));
        QVERIFY(content.candidates[2].notes.empty());
        QCOMPARE(content.candidates[2].account.regions, QStringList{u"cn-north-4"_s});
    }

    void anAccessKeyIsShownByItsEnds()
    {
        QCOMPARE(shortAccessKey(kHuaweiKey), u"HUAW…0001"_s);
        QCOMPARE(shortAccessKey("SHORTKEY"), u"S…"_s);
        QCOMPARE(shortAccessKey({}), QString());
    }

    void everyFormatHasANameAndNoTwoAPlace()
    {
        QStringList usual;
        for (const KeyFileFormat *format : keyFileFormats()) {
            QVERIFY(!format->name().isEmpty());
            if (!format->usualPath().isEmpty())
                usual.append(format->usualPath());
        }
        QCOMPARE(usual.removeDuplicates(), 0);
        QCOMPARE(keyFileFormatNames(), (QStringList{u"jdc"_s, u"huaweicloud"_s, u"hcloud"_s, u"csv"_s}));
    }
};

TAGDESK_TEST(TestKeyFiles, QCoreApplication)

} // namespace tst_keyfiles

#include "tst_keyfiles.moc"
