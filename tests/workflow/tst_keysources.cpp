// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keysources.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace tst_keysources {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

using Reason = KeyFileProblem::Reason;

const QByteArray kJdConfig = "[default]\naccess_key = AK1\nsecret_key = SK1\n"
                             "[prod]\naccess_key = AK2\nsecret_key = SK2\n";
const QByteArray kSdkCredentials = "[basic]\nak = AK3\nsk = SK3\n";

} // namespace

class TestKeySources : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_places = {.home = m_home->path(), .environment = {}};
    }

    void anEmptyHomeHasNothingAndNoProblem()
    {
        const KeyFileContent content = findKeys(m_places);
        QVERIFY(content.candidates.empty());
        QVERIFY(content.problems.empty());
    }

    void everyUsualPlaceIsLookedAt()
    {
        (void)write(u".jdc/config"_s, kJdConfig);
        (void)write(u".jdc/current"_s, "prod");
        (void)write(u".huaweicloud/credentials"_s, kSdkCredentials);
        (void)write(u".hcloud/config.json"_s,
            R"({"authEncrypt":"true","profiles":[{"name":"k","accessKeyId":"x"}]})");
        m_places.environment.insert(u"HW_ACCESS_KEY"_s, u"AK4"_s);
        m_places.environment.insert(u"HW_SECRET_KEY"_s, u"SK4"_s);
        const KeyFileContent content = findKeys(m_places);
        QVERIFY(content.problems.empty());
        QCOMPARE(names(content),
            (QStringList{u"jdcloud"_s, u"prod"_s, u"huawei"_s, u"k"_s, u"huawei-terraform"_s}));
        QVERIFY(content.candidates[1].isCurrent);
        QCOMPARE(content.candidates[0].origin.path, path(u".jdc/config"_s));
        QCOMPARE(names(findKeys(m_places, u"jdc"_s)), (QStringList{u"jdcloud"_s, u"prod"_s}));
        QCOMPARE(names(findKeys(m_places, u"environment"_s)), QStringList{u"huawei-terraform"_s});
    }

    void aVariableNamesAnotherFile()
    {
        (void)write(u".huaweicloud/credentials"_s, kSdkCredentials);
        const QString other = write(u"elsewhere"_s, "[basic]\nak = AK9\nsk = SK9\n");
        m_places.environment.insert(u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, other);
        KeyFileContent content = findKeys(m_places);
        QCOMPARE(content.candidates.size(), std::size_t(1));
        QCOMPARE(content.candidates[0].keys.accessKey(), QByteArray("AK9"));
        m_places.environment.insert(u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s, path(u"nowhere"_s));
        content = findKeys(m_places);
        QCOMPARE(content.problems.size(), std::size_t(1));
        QCOMPARE(content.problems[0].reason, Reason::NotReadable);
        QVERIFY(!content.problems[0].text.isEmpty());
    }

    void aFileIsReadAsWhatItLooksLike()
    {
        QCOMPARE(readKeyFile(write(u"a"_s, kJdConfig)).candidates.size(), std::size_t(2));
        QCOMPARE(readKeyFile(write(u"b"_s, kSdkCredentials)).candidates.size(), std::size_t(1));
        QCOMPARE(reason(write(u"c"_s, "hello")), Reason::UnknownFormat);
    }

    void aNamedFormatSaysWhatItMisses()
    {
        const KeyFileContent content = readKeyFile(write(u"a.csv"_s, "User Name\nx\n"), u"csv"_s);
        QCOMPARE(content.problems[0].reason, Reason::ColumnMissing);
        QCOMPARE(content.problems[0].origin.line, 1);
    }

    void whatCannotBeReadIsTold()
    {
        QCOMPARE(reason(m_home->path()), Reason::NotAFile);
        const QString pipe = path(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(reason(pipe), Reason::NotAFile);
        QCOMPARE(reason(path(u"nowhere"_s)), Reason::NotReadable);
        QCOMPARE(reason(write(u"book.xlsx"_s, QByteArray("PK\x03\x04rest", 8))), Reason::Spreadsheet);
        QCOMPARE(reason(write(u"bytes"_s, "[a]\naccess_key=\xff\xff")), Reason::NotText);
    }

    void aFileOfAMebibyteIsTheLargest()
    {
        const QByteArray large = kJdConfig + QByteArray(kMaximumKeyFileBytes - kJdConfig.size(), '#');
        QVERIFY(readKeyFile(write(u"a"_s, large)).problems.empty());
        QCOMPARE(reason(write(u"b"_s, large + '#')), Reason::TooLarge);
    }

    void whatOthersMayReadIsNoted()
    {
        const QString file = write(u"a"_s, kJdConfig);
        QVERIFY(!readKeyFile(file).candidates[0].has(KeyNote::Kind::ReadableByOthers));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(readKeyFile(file).candidates[0].has(KeyNote::Kind::ReadableByOthers));
    }

    void theSameKeysFoundTwiceAreNotedAndNamedApart()
    {
        KeyFileContent content = readKeyFile(write(u"a"_s, kJdConfig));
        join(content, readKeyFile(write(u"b"_s, kJdConfig)));
        QCOMPARE(names(content), (QStringList{u"jdcloud"_s, u"prod"_s, u"jdcloud 2"_s, u"prod 2"_s}));
        QVERIFY(!content.candidates[1].has(KeyNote::Kind::SameAsOther));
        const auto note = KeyNote{.kind = KeyNote::Kind::SameAsOther, .text = u"prod"_s};
        QVERIFY(content.candidates[3].notes == std::vector<KeyNote>{note});
    }

    void aTableOfThousandsIsCut()
    {
        QByteArray table = "Access Key Id,Secret Access Key\n";
        for (int i = 0; i < 1'500; ++i)
            table += "AK" + QByteArray::number(i) + ",SK\n";
        const KeyFileContent content = readKeyFile(write(u"a.csv"_s, table));
        QCOMPARE(content.candidates.size(), std::size_t(1'000));
        QCOMPARE(content.problems.back().reason, Reason::TooLarge);
    }

    void namesOfSourcesAreThoseOfTheCommandLine()
    {
        QCOMPARE(keySourceNames(),
            (QStringList{u"jdc"_s, u"huaweicloud"_s, u"hcloud"_s, u"csv"_s, u"environment"_s}));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }

    static QStringList names(const KeyFileContent &content)
    {
        QStringList names;
        for (const KeyCandidate &candidate : content.candidates)
            names.append(candidate.account.name);
        return names;
    }

    /// Why the file as a whole gives nothing.
    static Reason reason(const QString &path)
    {
        const KeyFileContent content = readKeyFile(path);
        if (content.problems.empty())
            qFatal("no problem");
        return content.problems.front().reason;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    KeyPlaces m_places;
};

TAGDESK_TEST(TestKeySources, QCoreApplication)

} // namespace tst_keysources

#include "tst_keysources.moc"
