// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountoptions.h"
#include "commandline.h"
#include "commandtext.h"
#include "inventedcloud.h"
#include "profileprinter.h"
#include "testrunner.h"
#include "usagetext.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_accountoptions {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

tl::expected<CommandLine, UsageError> parsed(const QString &arguments)
{
    return parseCommandLine(QStringList{u"tagdesk-cli"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
}

QByteArray printed(CliFormat format, const Profile &profile)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    printProfile(buffer, format, profile);
    return buffer.data();
}

} // namespace

/// Options that come from what the clouds describe: those of today's, and of one that no code knows.
class TestAccountOptions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_usual = describedClouds();
        describeInventedCloud();
    }

    void cleanup() { describeClouds(m_usual); }

    void addressesComeFirstAndEachFieldOnce()
    {
        describeClouds(m_usual);
        const std::vector<AccountOption> options = accountOptions();
        QCOMPARE(options.size(), 2U);
        QCOMPARE(options[0].field.option, u"--iam-endpoint"_s);
        QCOMPARE(options[0].valueWord(), u"URL"_s);
        QCOMPARE(options[1].field.option, u"--project"_s);
        QCOMPARE(options[1].valueWord(), u"ID"_s);
        QCOMPARE(options[1].clouds, (QStringList{u"huawei"_s, u"otc"_s}));
    }

    void theHelpNamesTheCloudsThatHaveAField()
    {
        const QString help = cliHelpText({u"scopes"_s}).simplified();
        QVERIFY(help.contains(
            u"--iam-endpoint URL huawei, otc: where the project is looked up; --endpoint when that is given"_s));
        QVERIFY(help.contains(u"--project ID huawei, otc: looked up by region when left out"_s));
        QVERIFY(help.contains(u"--gateway URL nimbus: where requests go"_s));
        QVERIFY(help.contains(u"--tenant NAME nimbus: whose resources they are"_s));
        QVERIFY(help.contains(u"--vault warm|cold nimbus: which of its two halves"_s));
        QVERIFY(help.contains(u"--audited yes|no nimbus: whether the auditor is told"_s));
        QVERIFY(help.contains(u"--cloud jdcloud|huawei|otc|nimbus"_s));
    }

    void shellsCompleteThem()
    {
        const QString script = completionScript(u"fish"_s);
        QVERIFY(script.contains(u"-l tenant"_s));
        QVERIFY(script.contains(u"-l vault -x -a 'warm cold'"_s));
        QVERIFY(script.contains(u"-l project"_s));
    }

    void whatIsGivenIsOfTheAccount()
    {
        const auto line = parsed(u"--cloud nimbus --tenant shop --gateway https://gate.example --vault cold "
                                 "--audited yes undo 3"_s);
        QVERIFY(line);
        QCOMPARE(line->fields,
            (AccountFields{{u"tenant"_s, u"shop"_s}, {u"gateway"_s, u"https://gate.example"_s},
                {u"vault"_s, u"cold"_s}, {u"isAudited"_s, kYes}}));
        QCOMPARE(commandText(*line, u"undo 3"_s),
            u"tagdesk-cli --cloud nimbus --gateway https://gate.example --tenant shop --vault cold "
            "--audited yes undo 3"_s);
        // What holds anyway need not be kept.
        QCOMPARE(parsed(u"--cloud nimbus --tenant shop --vault warm --audited no scopes"_s)->fields,
            (AccountFields{{u"tenant"_s, u"shop"_s}}));
    }

    void aProfileKeepsThem()
    {
        const auto line = parsed(u"profiles add p --cloud nimbus --tenant shop --audited yes"_s);
        QVERIFY(line);
        const Profile &profile = line->profiles.profile;
        const QJsonObject json = QJsonDocument::fromJson(printed(CliFormat::Json, profile)).object();
        QCOMPARE(json.value("tenant"_L1).toString(), u"shop"_s);
        QCOMPARE(json.value("isAudited"_L1), QJsonValue(true));
        // Each field is there whatever the cloud is.
        QCOMPARE(json.value("gateway"_L1), QJsonValue(QString()));
        QCOMPARE(json.value("projectId"_L1), QJsonValue(QString()));
        QCOMPARE(json.value("iamEndpoint"_L1), QJsonValue(QString()));
        QVERIFY(printed(CliFormat::Table, profile).contains("\ntenant: shop\n"));
    }

    void anAddressStandsWithTheEndpoint()
    {
        const auto line = parsed(u"profiles add p --cloud huawei --region r --endpoint https://a.example "
                                 "--project 1"_s);
        QVERIFY(line);
        QCOMPARE(printed(CliFormat::Table, line->profiles.profile).split('\n').mid(2, 4),
            (QByteArrayList{"endpoint: https://a.example", "project look-up: https://a.example", "regions: r",
                "project: 1"}));
    }

    void whatMakesNoSenseIsRefused_data()
    {
        using Kind = UsageError::Kind;
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *arguments, Kind kind, const char *text) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << kind << QString::fromUtf8(text);
        };
        row("--cloud nimbus scopes", Kind::NoAccountField, "--tenant");
        row("profiles add p --cloud nimbus", Kind::NoAccountField, "--tenant");
        row("--cloud nimbus --tenant= scopes", Kind::NoAccountField, "--tenant");
        row("--cloud nimbus --tenant t --vault lukewarm scopes", Kind::UnknownChoice, "lukewarm");
        row("--cloud nimbus --tenant t --audited maybe scopes", Kind::UnknownChoice, "maybe");
        row("--cloud nimbus --tenant t --gateway= scopes", Kind::BadEndpoint, "");
        row("profiles add p --cloud nimbus --tenant t --gateway http://gate.example", Kind::BadEndpoint,
            "http://gate.example");
        row("--sandbox scopes --tenant t", Kind::CloudOptionsOnly, "--tenant");
        row("--sandbox scopes --project t", Kind::CloudOptionsOnly, "--project");
    }

    void whatMakesNoSenseIsRefused()
    {
        QFETCH(const QString, arguments);
        QFETCH(const UsageError::Kind, kind);
        QFETCH(const QString, text);
        const auto line = parsed(arguments);
        QVERIFY(!line);
        QCOMPARE(line.error().kind, kind);
        QCOMPARE(line.error().text, text);
        const Sentences said = UsageTexts::of(line.error());
        QVERIFY2(said.what.contains(text), qPrintable(said.what));
        QVERIFY2(said.next.endsWith(u'.') && !said.next.contains(u"%1"_s), qPrintable(said.next));
    }

private:
    std::vector<CloudDescription> m_usual;
};

TAGDESK_TEST(TestAccountOptions, QCoreApplication)

} // namespace tst_accountoptions

#include "tst_accountoptions.moc"
