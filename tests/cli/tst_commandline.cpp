// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "huaweiflavour.h"
#include "testrunner.h"
#include "tokenexpiry.h"
#include "usagetext.h"

#include <QProcess>
#include <QTest>

namespace tst_commandline {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

tl::expected<CommandLine, UsageError> parsed(const QString &arguments)
{
    return parseCommandLine(QStringList{u"tagdesk-cli"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsRead()
    {
        const auto line =
            parsed(u"--cloud huawei --endpoint http://127.0.0.1:80 --region cn-north-4 --project p1 "
                   "tag --scope huawei/private-zones --id a --id b --id a env=prod owner= "
                   "--dry-run --yes --format json"_s);
        QVERIFY(line);
        QCOMPARE(line->command, CliCommandName::Tag);
        QCOMPARE(line->cloud, u"huawei"_s);
        QCOMPARE(line->endpoint, QUrl(u"http://127.0.0.1:80"_s));
        QCOMPARE(line->fields.value(kIamEndpointField), line->endpoint.toString());
        QCOMPARE(line->region, u"cn-north-4"_s);
        QCOMPARE(line->fields.value(kProjectField), u"p1"_s);
        QCOMPARE(line->scopes, QStringList{u"huawei/private-zones"_s});
        QCOMPARE(line->ids, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(line->tags, Tags({{u"env"_s, u"prod"_s}, {u"owner"_s, u""_s}}));
        QCOMPARE(line->format, CliFormat::Json);
        QVERIFY(line->dryRun);
        QVERIFY(line->yes);
    }

    void anExportTakesManyScopes()
    {
        const auto line =
            parsed(u"--sandbox export --scope a --scope b --scope a --filter c --form long -o f"_s);
        QVERIFY(line);
        QCOMPARE(line->command, CliCommandName::Export);
        QCOMPARE(line->scopes, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(line->filter, u"c"_s);
        QCOMPARE(line->form, CsvForm::Long);
        QCOMPARE(line->output, u"f"_s);
        QCOMPARE(parsed(u"--sandbox export --scope a --output -"_s)->output, u"-"_s);
    }

    void everyCommandOnResourcesTakesManyScopes()
    {
        const auto list = parsed(u"--sandbox list --scope a --scope b --exclude x --exclude y"_s);
        QVERIFY(list);
        QCOMPARE(list->scopes, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(list->excludedIds, QStringList({u"x"_s, u"y"_s}));
        QVERIFY(list->isOfSeveralScopes());
        QVERIFY(!parsed(u"--sandbox list --scope a"_s)->isOfSeveralScopes());
        const auto tag = parsed(
            u"--profile p --profile q --profile p tag --everything --filter f a=b --skip-failed-scopes"_s);
        QVERIFY(tag);
        QVERIFY(tag->everything);
        QVERIFY(tag->skipFailedScopes);
        QCOMPARE(tag->profile, u"p"_s);
        QCOMPARE(tag->moreProfiles, QStringList{u"q"_s});
    }

    void aFileIsPlannedAndApplied()
    {
        const auto scoped = parsed(u"--sandbox plan t.csv --scope a --scope b --scope a "_s
                                   u"--columns x=id --keep-mapping CMDB --no-kept-mapping"_s);
        QVERIFY(scoped);
        QCOMPARE(scoped->scopes, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(scoped->keepMapping, u"CMDB"_s);
        QVERIFY(scoped->noKeptMapping);
        const auto plan = parsed(u"--sandbox plan t.csv --preset aws-tagger -o p.json --format json"_s);
        QVERIFY(plan);
        QCOMPARE(plan->command, CliCommandName::Plan);
        QCOMPARE(plan->file, u"t.csv"_s);
        QCOMPARE(plan->preset, u"aws-tagger"_s);
        QCOMPARE(plan->output, u"p.json"_s);
        QCOMPARE(plan->format, CliFormat::Json);
        const auto apply = parsed(
            u"--sandbox apply t.csv --map m.json --yes --failed-out f.csv --skip-bad-rows --format csv"_s);
        QVERIFY(apply);
        QCOMPARE(apply->command, CliCommandName::Apply);
        QCOMPARE(apply->mapping, u"m.json"_s);
        QCOMPARE(apply->failedOutput, u"f.csv"_s);
        QCOMPARE(apply->format, CliFormat::Csv);
        QVERIFY(apply->yes);
        QVERIFY(apply->skipBadRows);
    }

    void theFirstEqualsSignPartsKeyAndValue()
    {
        const auto tag = parsed(u"--sandbox tag --scope s --id a url=http://x/?a=b"_s);
        QCOMPARE(tag->tags, Tags({{u"url"_s, u"http://x/?a=b"_s}}));
        const auto untag = parsed(u"--sandbox untag --scope s --id a env owner= team=a=b"_s);
        QCOMPARE(untag->removals,
            QList<TagRemoval>({{u"env"_s, std::nullopt}, {u"owner"_s, u""_s}, {u"team"_s, u"a=b"_s}}));
    }

    void anIamEndpointOfItsOwnStays()
    {
        const auto line =
            parsed(u"--cloud huawei --region r --endpoint https://a --iam-endpoint https://b scopes"_s);
        QCOMPARE(line->fields.value(kIamEndpointField), u"https://b"_s);
    }

    void withoutAnEndpointNoneIsMadeUp()
    {
        const auto line = parsed(u"--cloud huawei --region r scopes"_s);
        QVERIFY(line->endpoint.isEmpty());
        QVERIFY(line->fields.isEmpty());
    }

    void helpAndVersionNeedNothingElse()
    {
        QCOMPARE(parsed(u"--help"_s)->command, CliCommandName::Help);
        QCOMPARE(parsed(u"-h tag"_s)->command, CliCommandName::Help);
        QCOMPARE(parsed(u"--version"_s)->command, CliCommandName::Version);
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
        row("", Kind::NoCommand, "");
        row("--sandbox", Kind::NoCommand, "");
        row("--sandbox frobnicate", Kind::UnknownCommand, "frobnicate");
        row("--sandbox --frobnicate scopes", Kind::UnknownOption, "--frobnicate");
        row("--sandbox list --scope", Kind::NoOptionValue, "--scope");
        row("scopes", Kind::NoAccount, "");
        row("--sandbox tag --scope s --id i k=v --confirm many", Kind::BadNumber, "--confirm");
        row("--sandbox scopes --confirm 1", Kind::NotForCommand, "--confirm");
        row("--sandbox tag --scope s --id i k=v --on-conflict win", Kind::UnknownConflict, "win");
        row("--sandbox tag --scope s --id i k=v --many-at-once maybe", Kind::UnknownBatchWriting, "maybe");
        row("--sandbox list --scope s --on-conflict mine", Kind::NotForCommand, "--on-conflict");
        row("--sandbox tag --scope s --id i k=v --first few", Kind::BadNumber, "--first");
        row("--sandbox tag --scope s --id i k=v --stop-at 0", Kind::BadPercent, "0");
        row("--sandbox tag --scope s --id i k=v --stop-at 101%", Kind::BadPercent, "101%");
        row("--sandbox apply f --stop-at %", Kind::BadPercent, "%");
        row("undo 3 --first 5", Kind::NotForCommand, "--first");
        row("--sandbox untag --scope s --id i k -o=", Kind::NoOutput, "");
        row("undo", Kind::NoRun, "");
        row("undo last", Kind::BadRun, "last");
        row("undo 0", Kind::BadRun, "0");
        row("undo 1 2", Kind::TooManyArguments, "2");
        row("--sandbox undo 1", Kind::NotForCommand, "--sandbox");
        row("--sandbox history", Kind::NotForCommand, "--sandbox");
        row("--cloud jdcloud history", Kind::NotForCommand, "--cloud");
        row("history --since yesterday", Kind::BadDate, "yesterday");
        row("resume --take-over", Kind::NoRun, "");
        row("resume --same-account", Kind::NoRun, "");
        row("undo 3 --take-over", Kind::NotForCommand, "--take-over");
        row("history copies 3", Kind::TooManyArguments, "3");
        row("--sandbox scopes --key k", Kind::NotForCommand, "--key");
        row("profiles", Kind::NoCommand, "");
        row("profiles frobnicate", Kind::UnknownCommand, "frobnicate");
        row("drafts frobnicate", Kind::UnknownCommand, "frobnicate");
        row("drafts list --all", Kind::NotForCommand, "--all");
        row("drafts drop", Kind::NoDraft, "");
        row("drafts drop a --all", Kind::NoDraft, "");
        row("help frobnicate", Kind::UnknownCommand, "frobnicate");
        row("completion", Kind::UnknownShell, "");
        row("completion csh", Kind::UnknownShell, "csh");
        row("--sandbox list --scope s -x", Kind::UnknownOption, "-x");
        row("--sandbox list --Scope s", Kind::UnknownOption, "--Scope");
        row("--sandbox list --sco s", Kind::UnknownOption, "--sco");
        row("--sandbox tag --scope s --id i k=v --yes=no", Kind::OptionTakesNoValue, "--yes");
        row("--sandbox export --scope s -o", Kind::NoOptionValue, "-o");
        row("--sandbox list --scope s -- --yes", Kind::TooManyArguments, "--yes");
        row("profiles show", Kind::NoProfileName, "");
        row("profiles show p q", Kind::TooManyArguments, "q");
        row("profiles list --format csv", Kind::NotForCommand, "--format csv");
        row("profiles list --sandbox", Kind::NotForCommand, "--sandbox");
        row("profiles show p --profile p", Kind::NotForCommand, "--profile");
        row("profiles remove p --cloud jdcloud", Kind::NotForCommand, "--cloud");
        row("profiles remove p --yes", Kind::NotForCommand, "--yes");
        row("profiles show p --folder f", Kind::NotForCommand, "--folder");
        row("--sandbox scopes --read-only", Kind::NotForCommand, "--read-only");
        row("--sandbox scopes --quota 1", Kind::NotForCommand, "--quota");
        row("profiles list --list", Kind::NotForCommand, "--list");
        row("profiles add p --cloud jdcloud --from jdc", Kind::NotForCommand, "--from");
        row("profiles import --folder f", Kind::NotForCommand, "--folder");
        row("profiles import --cloud jdcloud", Kind::NotForCommand, "--cloud");
        row("profiles import --from aws", Kind::UnknownSource, "aws");
        row("profiles import f --from environment", Kind::TooManyArguments, "f");
        row("profiles import --format csv", Kind::NotForCommand, "--format csv");
        row("--sandbox scopes --name n", Kind::NotForCommand, "--name");
        row("profiles add p", Kind::NoCloud, "");
        row("profiles add p --cloud aws", Kind::UnknownCloud, "aws");
        row("profiles add p --cloud huawei", Kind::NoRegion, "");
        row("profiles add p --cloud jdcloud --endpoint http://a.example", Kind::BadEndpoint,
            "http://a.example");
        row("profiles add p --cloud jdcloud --region cn/north", Kind::BadRegion, "cn/north");
        row("profiles add p --cloud jdcloud --colour red", Kind::BadColour, "red");
        row("profiles add p --cloud jdcloud --token-expires soon", Kind::BadTime, "soon");
        row("profiles show p --token-expires 2026-03-14", Kind::NotForCommand, "--token-expires");
        row("profiles add p --cloud jdcloud --rules none", Kind::UnknownRules, "none");
        row("profiles add p --cloud jdcloud --quota many", Kind::BadNumber, "--quota");
        row("profiles add p --cloud jdcloud --batch -1", Kind::BadNumber, "--batch");
        row("--sandbox --cloud jdcloud scopes", Kind::SeveralAccounts, "");
        row("--sandbox --profile p scopes", Kind::SeveralAccounts, "");
        row("--cloud aws scopes", Kind::UnknownCloud, "aws");
        row("--sandbox --region r scopes", Kind::CloudOptionsOnly, "--region");
        row("--profile p --endpoint https://a scopes", Kind::CloudOptionsOnly, "--endpoint");
        row("--cloud huawei scopes", Kind::NoRegion, "");
        row("--cloud jdcloud --endpoint http://[ scopes", Kind::BadEndpoint, "http://[");
        row("--cloud jdcloud --endpoint= scopes", Kind::BadEndpoint, "");
        row("--cloud huawei --region r --iam-endpoint http://[ scopes", Kind::BadEndpoint, "http://[");
        row("--sandbox scopes extra", Kind::TooManyArguments, "extra");
        row("--sandbox scopes --scope s", Kind::NotForCommand, "--scope");
        row("--sandbox list --scope s --yes", Kind::NotForCommand, "--yes");
        row("--sandbox list --scope s --id a", Kind::NotForCommand, "--id");
        row("--sandbox list --scope s env=prod", Kind::TooManyArguments, "env=prod");
        row("--sandbox list", Kind::NoScope, "");
        row("--sandbox list --scope s --everything", Kind::ScopesAndEverything, "");
        row("--sandbox list --everything --skip-failed-scopes", Kind::NotForCommand, "--skip-failed-scopes");
        row("--sandbox scopes --everything", Kind::NotForCommand, "--everything");
        row("--sandbox list --scope s --output f", Kind::NotForCommand, "--output");
        row("--sandbox export --scope s", Kind::NoOutput, "");
        row("--sandbox export --scope s -o=", Kind::NoOutput, "");
        row("--sandbox export --scope= -o f", Kind::NoScope, "");
        row("--sandbox export -o f", Kind::NoScope, "");
        row("--sandbox export --scope s -o f --form tall", Kind::UnknownForm, "tall");
        row("--sandbox export --scope s -o f --format csv", Kind::NotForCommand, "--format");
        row("--sandbox export --scope s -o f --yes", Kind::NotForCommand, "--yes");
        row("--sandbox export --scope s -o f extra", Kind::TooManyArguments, "extra");
        row("--sandbox plan", Kind::NoFile, "");
        row("--sandbox apply --yes", Kind::NoFile, "");
        row("--sandbox apply f g", Kind::TooManyArguments, "g");
        row("--sandbox apply f --dry-run", Kind::NotForCommand, "--dry-run");
        row("--sandbox apply f -o g", Kind::NotForCommand, "--output");
        row("--sandbox apply f --failed-out=", Kind::NoFailedOutput, "");
        row("--sandbox apply f --failed-out -", Kind::NoFailedOutput, "");
        row("--sandbox plan f --failed-out g", Kind::NotForCommand, "--failed-out");
        row("--sandbox plan f --skip-bad-rows", Kind::NotForCommand, "--skip-bad-rows");
        row("--sandbox plan f --yes", Kind::NotForCommand, "--yes");
        row("--sandbox plan f -o=", Kind::NoOutput, "");
        row("--sandbox plan f --format csv", Kind::NotForCommand, "--format csv");
        row("--sandbox plan f --preset excel", Kind::UnknownPreset, "excel");
        row("--sandbox plan f --preset=", Kind::UnknownPreset, "");
        row("--sandbox plan f --map=", Kind::NoMapping, "");
        row("--sandbox plan f --columns a=id --keep-mapping=", Kind::NoMappingName, "");
        row("--sandbox plan f --keep-mapping n", Kind::NothingToKeep, "");
        row("--sandbox plan f --keep-mapping n --no-kept-mapping", Kind::NothingToKeep, "");
        row("--sandbox plan f --preset tagdesk --map m.json", Kind::TwoMappings, "");
        row("--sandbox list --scope s --format xml", Kind::UnknownFormat, "xml");
        row("--sandbox tag --scope s env=prod", Kind::NoSelection, "");
        row("--sandbox tag --scope s --filter= env=prod", Kind::NoSelection, "");
        row("--sandbox tag --scope s --id= env=prod", Kind::NoSelection, "");
        row("--sandbox tag --scope s --id a --filter b env=prod", Kind::TwoSelections, "");
        row("--sandbox tag --scope s --filter=~ env=prod", Kind::NoSelection, "");
        row("--sandbox tag --scope s --filter=is:blue env=prod", Kind::BadFilter, "is:blue");
        row("--sandbox list --scope s --filter=env~(", Kind::BadFilter, "env~(");
        row("--sandbox export -o f --scope s --filter=is:", Kind::BadFilter, "is:");
        row("--sandbox tag --scope s --id a", Kind::NoTags, "");
        row("--sandbox tag --scope s --id a env", Kind::NoValue, "env");
        row("--sandbox untag --scope s --id a", Kind::NoTags, "");
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

    void anImportNamesItsSourceAndItsChoice()
    {
        const auto line = parsed(u"profiles import a b --from csv --name p --name q --list --yes"_s);
        QVERIFY(line);
        QCOMPARE(line->profiles.act, ProfilesLine::Act::Import);
        QCOMPARE(line->profiles.files, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(line->profiles.source, u"csv"_s);
        QCOMPARE(line->profiles.chosen, (QStringList{u"p"_s, u"q"_s}));
        QVERIFY(line->profiles.listOnly);
        QVERIFY(line->yes);
        QVERIFY(parsed(u"profiles import"_s)->profiles.files.isEmpty());
    }

    void aProfileIsSpelledOut()
    {
        const auto line =
            parsed(u"profiles add p --cloud huawei --region a --region b --project 1 --folder f "
                   "--colour #C01C28 --production --read-only --protect k --protect l "
                   "--maximum-resources 5 --confirm-above 0 --lock-after 15 --quota 60 --batch 10 "
                   "--endpoint https://a.example --rules huawei-dns --secret-stdin "
                   "--many-at-once always --token-expires 2026-03-14T19:00:00+08:00"_s);
        QVERIFY(line);
        QCOMPARE(line->command, CliCommandName::KeepProfiles);
        QCOMPARE(line->profiles.act, ProfilesLine::Act::Add);
        QVERIFY(line->profiles.secretFromInput);
        QCOMPARE(line->profiles.tokenExpires.toString(Qt::ISODate), u"2026-03-14T11:00:00Z"_s);
        Profile expected;
        expected.account.name = u"p"_s;
        expected.account.cloud = u"huawei"_s;
        expected.account.regions = {u"a"_s, u"b"_s};
        expected.account.fields.insert(kProjectField, u"1"_s);
        expected.account.endpoint = QUrl(u"https://a.example"_s);
        expected.account.fields.insert(kIamEndpointField, u"https://a.example"_s);
        expected.account.ruleSet = u"huawei-dns"_s;
        expected.account.quotaPerMinute = 60;
        expected.account.resourcesPerRequest = 10;
        expected.account.batchWriting = BatchWriting::Always;
        expected.folder = u"f"_s;
        expected.colour = u"#c01c28"_s;
        expected.production = true;
        expected.readOnly = true;
        expected.protectedKeys = QStringList{u"k"_s, u"l"_s};
        expected.maximumResources = 5;
        expected.confirmAbove = 0;
        expected.lockAfterMinutes = 15;
        QCOMPARE(line->profiles.profile, expected);
    }

    void runsAreNamedAndFiltered()
    {
        const auto history = parsed(u"history 7 --key env --resource web --since 2026-11-27T08:00:00Z"_s);
        QVERIFY(history);
        QCOMPARE(history->command, CliCommandName::History);
        QCOMPARE(history->history.run, 7);
        QCOMPARE(history->history.filter.key, u"env"_s);
        QCOMPARE(history->history.filter.resource, u"web"_s);
        QCOMPARE(history->history.filter.since, QDateTime(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC));
        QVERIFY(!history->history.filter.until.isValid());
        const auto restore = parsed(u"history restore a.kept"_s);
        QVERIFY(restore);
        QCOMPARE(restore->history.act, HistoryLine::Act::Restore);
        QCOMPARE(restore->history.copy, u"a.kept"_s);
        const auto takeOver = parsed(u"resume --take-over 4 --accept-deleted"_s);
        QVERIFY(takeOver);
        QCOMPARE(takeOver->history.run, 4);
        QVERIFY(takeOver->history.consent.takesOver && takeOver->history.consent.areDeleted);
        QVERIFY(!takeOver->history.consent.isSameAccount);
        const auto resume = parsed(u"resume --yes"_s);
        QVERIFY(resume);
        QVERIFY(!resume->history.run);
        QVERIFY(resume->profile.isEmpty());
        const auto undo = parsed(u"--profile p undo 3 --dry-run --on-conflict theirs"_s);
        QVERIFY(undo);
        QCOMPARE(undo->history.run, 3);
        QVERIFY(undo->dryRun);
        QCOMPARE(undo->onConflict, ConflictPolicy::Theirs);
    }

    void whatIsSentMayGoInTwoPartsAndStop()
    {
        const auto usual = parsed(u"--sandbox apply f"_s);
        QVERIFY(usual);
        QCOMPARE(usual->first, 0U);
        QVERIFY(!usual->stopAt);
        const auto apply = parsed(u"--sandbox apply f --first 5 --stop-at 20%"_s);
        QVERIFY(apply);
        QCOMPARE(apply->first, 5U);
        QCOMPARE(apply->stopAt, 20U);
        const auto untag = parsed(u"--sandbox untag --scope s --id i k --first 1 --stop-at 100 -o p.json"_s);
        QVERIFY(untag);
        QCOMPARE(untag->first, 1U);
        QCOMPARE(untag->stopAt, 100U);
        QCOMPARE(untag->output, u"p.json"_s);
    }

    void anOptionMayStandBeforeItsCommand()
    {
        const auto list = parsed(u"--format json --scope s --profile list list --filter tag"_s);
        QVERIFY(list);
        QCOMPARE(list->command, CliCommandName::List);
        QCOMPARE(list->scopes, QStringList{u"s"_s});
        QCOMPARE(list->profile, u"list"_s);
        QCOMPARE(list->filter, u"tag"_s);
        QCOMPARE(list->format, CliFormat::Json);
        const auto intake = parsed(u"--yes profiles --list import -- f"_s);
        QVERIFY(intake);
        QCOMPARE(intake->profiles.act, ProfilesLine::Act::Import);
        QCOMPARE(intake->profiles.files, QStringList{u"f"_s});
        QVERIFY(intake->yes && intake->profiles.listOnly);
    }

    void anyTextCanBeAValue()
    {
        const auto tags = parseCommandLine({u"tagdesk-cli"_s, u"tag"_s, u"--sandbox"_s, u"--scope=[a,b]"_s,
            u"--id"_s, u"--yes"_s, u"--id=-1"_s, u"--id"_s, u"--"_s, u"[a=b,c]"_s, u"--"_s, u"--yes=x"_s,
            u"list=y"_s, u"++=z"_s, u"-k=數"_s, u"\ufeffb=c"_s});
        QVERIFY(tags);
        QCOMPARE(tags->scopes, QStringList{u"[a,b]"_s});
        QCOMPARE(tags->ids, QStringList({u"--yes"_s, u"-1"_s, u"--"_s}));
        QVERIFY(!tags->yes);
        QCOMPARE(tags->tags,
            Tags({{u"[a"_s, u"b,c]"_s}, {u"--yes"_s, u"x"_s}, {u"list"_s, u"y"_s}, {u"++"_s, u"z"_s},
                {u"-k"_s, u"數"_s}, {u"\ufeffb"_s, u"c"_s}}));
        QCOMPARE(parsed(u"--sandbox untag --scope s --id i ++ list"_s)->removals,
            QList<TagRemoval>({{u"++"_s, std::nullopt}, {u"list"_s, std::nullopt}}));
        QCOMPARE(parsed(u"undo -- 3"_s)->history.run, 3);
        QCOMPARE(parsed(u"--sandbox export --scope s -o=f"_s)->output, u"f"_s);
        QCOMPARE(parsed(u"--sandbox export --scope s -of"_s)->output, u"f"_s);
    }

    void ofAValueGivenTwiceTheLastCounts()
    {
        const auto line =
            parsed(u"--sandbox list --scope s --filter a --format csv --filter b --format json"_s);
        QVERIFY(line);
        QCOMPARE(line->filter, u"b"_s);
        QCOMPARE(line->format, CliFormat::Json);
        QVERIFY(parsed(u"--sandbox tag --scope s --id i k=v --yes -y --yes"_s)->yes);
    }

    void helpIsOfTheCommandThatIsNamed()
    {
        QCOMPARE(parsed(u"tag --help"_s)->topic, QStringList{u"tag"_s});
        QCOMPARE(parsed(u"-h profiles add --frobnicate"_s)->topic, (QStringList{u"profiles"_s, u"add"_s}));
        QCOMPARE(parsed(u"help profiles add"_s)->topic, (QStringList{u"profiles"_s, u"add"_s}));
        QCOMPARE(parsed(u"help"_s)->command, CliCommandName::Help);
        const QString tag = cliHelpText({u"tag"_s});
        QVERIFY2(tag.contains(u"Usage: tagdesk-cli tag [OPTIONS] KEY=VALUE...\n"_s), qPrintable(tag));
        QVERIFY2(tag.contains(u"--on-conflict skip|mine|theirs|fail"_s), qPrintable(tag));
        QVERIFY(!tag.contains(u"--since"_s));
        QVERIFY(cliHelpText({u"profiles"_s, u"add"_s})
                    .contains(u"Usage: tagdesk-cli profiles add [OPTIONS] NAME"_s));
        QVERIFY(cliHelpText({u"frobnicate"_s}).isEmpty());
    }

    void theHelpFitsATerminal()
    {
        for (const QString &command : QStringList{QString()} + cliCommandNames()) {
            const QString help = cliHelpText(command.split(u' ', Qt::SkipEmptyParts));
            for (const QString &line : help.split(u'\n'))
                QVERIFY2(line.size() <= 120, qPrintable(command + u": "_s + line));
        }
    }

    void everyCommandExplainsItsWrongUseByItsOwnHelp()
    {
        const auto line = parsed(u"profiles add p --from jdc"_s);
        QVERIFY(!line);
        QVERIFY(UsageTexts::of(line.error()).next.contains(u"“tagdesk-cli profiles add --help”"_s));
    }

    void theHelpNamesEveryCommandAndExitCode()
    {
        const QString help = cliHelpText();
        for (const QString &command : cliCommandNames())
            QVERIFY2(help.contains(u"\n  "_s + command), qPrintable(command));
        for (const QString &word : {u"--sandbox"_s, u"--profile"_s, u"--cloud"_s, u"--help"_s, u"--version"_s,
                 u"TAGDESK_ACCESS_KEY"_s, u"TAGDESK_SECRET_KEY"_s, u"TAGDESK_SECURITY_TOKEN"_s,
                 u"TAGDESK_SECURITY_TOKEN_EXPIRES"_s, u"5 network"_s})
            QVERIFY2(help.contains(word), qPrintable(word));
    }

    void aScriptCompletesCommandsOptionsAndValues_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("command") << u"sc"_s << QStringList{u"scopes"_s};
        QTest::newRow("command behind options") << u"--profile list sc"_s << QStringList{u"scopes"_s};
        QTest::newRow("second command") << u"profiles re"_s << QStringList{u"remove"_s};
        QTest::newRow("option") << u"--sandbox tag --on"_s << QStringList{u"--on-conflict"_s};
        QTest::newRow("option of another command") << u"scopes --on"_s << QStringList{};
        QTest::newRow("value") << u"list --format j"_s << QStringList{u"json"_s};
        QTest::newRow("value behind =") << u"list --format = j"_s << QStringList{u"json"_s};
        QTest::newRow("value of this command")
            << u"profiles list --format "_s << QStringList({u"table"_s, u"json"_s});
        QTest::newRow("cloud") << u"--cloud h"_s << QStringList{u"huawei"_s};
        QTest::newRow("free value") << u"list --scope s"_s << QStringList{};
        QTest::newRow("shell") << u"completion f"_s << QStringList{u"fish"_s};
    }

    void aScriptCompletesCommandsOptionsAndValues()
    {
        QFETCH(const QString, line);
        QFETCH(const QStringList, words);
        QProcess bash;
        bash.start(u"bash"_s,
            QStringList{u"--norc"_s, u"-c"_s,
                completionScript(u"bash"_s)
                    + u"COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _tagdesk_cli; printf '%s\n' \"${COMPREPLY[@]}\""_s,
                u"bash"_s, u"tagdesk-cli"_s}
                + line.split(u' '));
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardError(), QByteArray());
        const QString out = QString::fromUtf8(bash.readAllStandardOutput());
        QCOMPARE(out.split(u'\n', Qt::SkipEmptyParts), words);
    }

    void eachShellHasAScriptThatNamesEveryCommand()
    {
        for (const QString &shell : completionShells()) {
            const QString script = completionScript(shell);
            for (const QString &command : cliCommandNames())
                QVERIFY2(script.contains(command), qPrintable(shell + u": "_s + command));
        }
    }
};

TAGDESK_TEST(TestCommandLine, QCoreApplication)

} // namespace tst_commandline

#include "tst_commandline.moc"
