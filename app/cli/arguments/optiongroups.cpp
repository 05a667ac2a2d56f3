// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "optiongroups.h"

#include "accountfieldtext.h"
#include "clouddescription.h"
#include "csvmapping.h"
#include "helptext.h"
#include "helptopics.h"
#include "providers.h"

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;
using Read = CommandTree::Read;

/// Names of the clouds of which this is true: "huawei, otc".
QString cloudsWith(bool CloudDescription::*property)
{
    QStringList names;
    for (const CloudDescription &cloud : cloudDescriptions()) {
        if (cloud.*property)
            names.append(cloud.cloud);
    }
    return names.join(u", "_s);
}

} // namespace

CommandTree::Read into(QString &target)
{
    return [&target](const QStringList &values) {
        target = values.last();
    };
}

CommandTree::Read into(QStringList &target)
{
    return [&target](QStringList values) {
        values.removeDuplicates();
        target = std::move(values);
    };
}

void OptionGroups::account(Command &command)
{
    command.flag(u"--sandbox"_s,
        HelpTexts::tr("the clouds, simulated inside this program; made anew by each command"),
        m_line.sandbox);
    profiles(command);
    cloud(command);
}

void OptionGroups::profile(Command &command)
{
    command.option(u"--profile"_s, u"NAME"_s,
        HelpTexts::tr("an account kept as a profile; \"profiles list\" has them"), into(m_line.profile));
}

void OptionGroups::profiles(Command &command)
{
    command.option(u"--profile"_s, u"NAME"_s,
        HelpTexts::tr("an account kept as a profile; may be repeated. \"profiles list\" has them"),
        [this](QStringList names) {
            names.removeDuplicates();
            m_line.profile = names.takeFirst();
            m_line.moreProfiles = names;
        });
}

void OptionGroups::cloud(Command &command)
{
    command.option(u"--cloud"_s, clouds().join(u'|'),
        HelpTexts::tr("an account by its keys in the environment, with the options that follow"),
        [this](const QStringList &values) {
            m_line.cloud = values.last();
            if (!clouds().contains(m_line.cloud))
                refuse(Kind::UnknownCloud, m_line.cloud);
        });
    command.option(u"--region"_s, u"REGION"_s,
        //: %1: names of clouds.
        HelpTexts::tr("needed for %1; a new profile takes several")
            .arg(cloudsWith(&CloudDescription::needsRegion)),
        [this](QStringList values) {
            m_line.region = values.last();
            values.removeDuplicates();
            m_line.profiles.profile.account.regions = values;
        });
    url(command, u"--endpoint"_s, HelpTexts::tr("instead of the cloud's own hosts"), m_line.endpoint);
    for (const AccountOption &option : accountOptions())
        accountField(command, option);
}

void OptionGroups::scopes(Command &command, const QString &help)
{
    command.option(u"--scope"_s, u"SCOPE"_s, help, into(m_line.scopes));
    command.flag(u"--everything"_s, HelpTexts::tr("every scope of the accounts, zones and record sets, too"),
        m_line.everything);
}

void OptionGroups::filter(Command &command)
{
    command.option(u"--filter"_s, u"EXPR"_s,
        HelpTexts::tr("terms parted by blanks, all of which must hold:\n"
                      "env=prod  env=pro*  env==Prod  env~^pr  owner=  !owner\n"
                      "is:untagged  \"any text\"  ~pattern  name:pay-*  !id:ID"),
        into(m_line.filter));
    command.option(u"--exclude"_s, u"ID"_s, HelpTexts::tr("a resource that is left out; may be repeated"),
        into(m_line.excludedIds));
}

void OptionGroups::change(Command &command, const QString &usage, const QString &help)
{
    command.words(u"TAG"_s, usage, help, [this](const QStringList &words) { m_line.words = words; });
    scopes(command, HelpTexts::tr("a scope of the resources; may be repeated"));
    command.option(
        u"--id"_s, u"ID"_s, HelpTexts::tr("a resource, by its id; may be repeated"), into(m_line.ids));
    filter(command);
    changing(command);
}

void OptionGroups::changing(Command &command)
{
    command.flag(u"--skip-failed-scopes"_s,
        HelpTexts::tr("go on without the scopes that cannot be read, instead of refusing"),
        m_line.skipFailedScopes);
    dryRun(command);
    output(command,
        HelpTexts::tr("write what would change into a plan file, and send nothing; - is standard output"));
    sending(command);
    parts(command);
    format(command);
    account(command);
    command.footer(scopeTopic());
}

void OptionGroups::format(Command &command, const QString &values)
{
    command.option(u"--format"_s, values, HelpTexts::tr("how data is printed; as a table when left out"),
        [this, allowed = values.split(u'|')](const QStringList &given) {
            const QString &format = given.last();
            if (format.isEmpty() || format == "table"_L1)
                m_line.format = CliFormat::Table;
            else if (format == "csv"_L1)
                m_line.format = CliFormat::Csv;
            else if (format == "json"_L1)
                m_line.format = CliFormat::Json;
            else
                return refuse(Kind::UnknownFormat, format);
            if (!format.isEmpty() && !allowed.contains(format))
                refuse(Kind::NotForCommand, u"--format "_s + format);
        });
}

void OptionGroups::output(Command &command, const QString &help)
{
    command.option(u"-o,--output"_s, u"FILE"_s, help, into(m_line.output));
}

void OptionGroups::table(Command &command, const QString &usage)
{
    command.word(u"FILE"_s, usage, HelpTexts::tr("what is read"), into(m_line.file));
    command.option(u"--preset"_s, mappingPresets().join(u'|'),
        HelpTexts::tr("what the columns mean; guessed when left out"), [this](const QStringList &values) {
            m_line.preset = values.last();
            if (!mappingPresets().contains(m_line.preset))
                refuse(Kind::UnknownPreset, m_line.preset);
        });
    command.option(u"--map"_s, u"FILE"_s, HelpTexts::tr("the same, from a file"), into(m_line.mapping));
    command.option(u"--sheet"_s, u"NAME"_s,
        HelpTexts::tr("the sheet of a workbook; the first with a text when left out"), into(m_line.sheet));
    command.option(u"--scope"_s, u"SCOPE"_s,
        HelpTexts::tr("look for the resources, by ID or by name, in this scope only; may be repeated.\n"
                      "Everywhere in the accounts when left out"),
        into(m_line.scopes));
    lookalikes(command);
    QStringList encodings;
    for (const CsvEncoding encoding : kCsvEncodings)
        encodings.append(encodingName(encoding));
    command.option(u"--encoding"_s, u"NAME"_s,
        //: %1: names of encodings.
        HelpTexts::tr("how the table is encoded, where that is not found out:\n%1")
            .arg(encodings.mid(0, 6).join(u", "_s) + u",\n"_s + encodings.mid(6).join(u", "_s)),
        [this, encodings](const QStringList &values) {
            m_line.encoding = encodingNamed(values.last());
            if (!m_line.encoding)
                refuse(Kind::UnknownEncoding, values.last(), encodings);
        });
    command.option(u"--columns"_s, u"HEAD=WORD,..."_s,
        HelpTexts::tr("what single columns mean, by their heads or as #3: id, name, region, service,\n"
                      "profile, provider, op, key, value, tags, ignored, tag:KEY; may be repeated"),
        [this](const QStringList &values) { m_line.columns = values.join(u','); });
    command.option(u"--keep-mapping"_s, u"NAME"_s,
        HelpTexts::tr("keep what --columns, --preset or --map says under this name, as the window does:\n"
                      "tables with the same heads are taken so from then on, here and there"),
        into(m_line.keepMapping));
    command.flag(u"--no-kept-mapping"_s,
        HelpTexts::tr("guess the columns, also where a table has the heads of kept ones"),
        m_line.noKeptMapping);
}

void OptionGroups::lookalikes(Command &command)
{
    command.flag(u"--allow-lookalike-keys"_s,
        HelpTexts::tr("set new keys, too, that by eye cannot be told from one in use"),
        m_line.allowLookalikeKeys);
}

void OptionGroups::infrastructure(Command &command)
{
    command.option(u"--iac"_s, u"FILE"_s,
        HelpTexts::tr(
            "what Terraform keeps, as \"terraform show -json\" writes it of a state or a plan; may be\n"
            "repeated. As the profile says when left out"),
        into(m_line.infrastructure));
}

void OptionGroups::leaveManaged(Command &command)
{
    infrastructure(command);
    command.flag(u"--leave-managed"_s,
        HelpTexts::tr("leave out changes of tags that Terraform keeps, which would set them back"),
        m_line.leaveManaged);
}

void OptionGroups::dryRun(Command &command)
{
    command.flag(u"--dry-run"_s, HelpTexts::tr("show what would change, and send nothing"), m_line.dryRun);
}

void OptionGroups::reason(Command &command, const QString &help)
{
    command.option(u"--reason"_s, u"TEXT"_s, help,
        [this](const QStringList &values) { m_line.reason = values.last().trimmed(); });
}

void OptionGroups::sending(Command &command)
{
    manyAtOnce(command);
    reason(command, HelpTexts::tr("what the changes are for, such as CHG-1234; kept in the history"));
    command.flag(u"-y,--yes"_s, HelpTexts::tr("do not ask; needed where nobody can be asked"), m_line.yes);
    command.option(u"--confirm"_s, u"N"_s,
        HelpTexts::tr("with --yes: the number of changes, or of removed tags, where the profile asks"),
        [this](const QStringList &values) {
            bool isNumber = false;
            m_line.confirm = values.last().toULongLong(&isNumber);
            if (!isNumber)
                refuse(Kind::BadNumber, u"--confirm"_s);
        });
    command.option(u"--on-conflict"_s, u"skip|mine|theirs|fail"_s,
        HelpTexts::tr("where somebody changed a tag since it was read: leave it alone and count\n"
                      "it as failed (as it is), overwrite it, keep it, or stop the run"),
        [this](const QStringList &values) {
            const QString &answer = values.last();
            if (answer == "skip"_L1)
                m_line.onConflict = ConflictPolicy::Leave;
            else if (answer == "mine"_L1)
                m_line.onConflict = ConflictPolicy::Mine;
            else if (answer == "theirs"_L1)
                m_line.onConflict = ConflictPolicy::Theirs;
            else if (answer == "fail"_L1)
                m_line.onConflict = ConflictPolicy::Stop;
            else
                refuse(Kind::UnknownConflict, answer);
        });
}

void OptionGroups::manyAtOnce(
    Command &command, const QString &help, const std::function<void(BatchWriting)> &take)
{
    command.option(
        u"--many-at-once"_s, u"automatic|off|always"_s, help, [this, take](const QStringList &values) {
            if (const std::optional<BatchWriting> writing = batchWritingOf(values.last()))
                take(*writing);
            else
                refuse(Kind::UnknownBatchWriting, values.last());
        });
}

/// For a command that writes.
void OptionGroups::manyAtOnce(Command &command)
{
    manyAtOnce(command,
        HelpTexts::tr("write tags of many resources in one request where the cloud has a service for\n"
                      "that and it saves requests (automatic), never, or wherever it takes them; as the\n"
                      "profile says when left out"),
        [this](BatchWriting writing) { m_line.batchWriting = writing; });
}

void OptionGroups::parts(Command &command)
{
    command.option(u"--first"_s, u"N"_s,
        HelpTexts::tr("send to so many resources and read them back, then ask whether to go on; with\n"
                      "--yes the rest is sent only where all of them were verified"),
        [this](const QStringList &values) {
            bool isNumber = false;
            m_line.first = values.last().toULongLong(&isNumber);
            if (!isNumber)
                refuse(Kind::BadNumber, u"--first"_s);
        });
    command.option(u"--stop-at"_s, u"PERCENT"_s,
        HelpTexts::tr("stop when more than this share of at least 20 resources has failed; never when\n"
                      "left out"),
        [this](const QStringList &values) {
            const QString &share = values.last();
            bool isNumber = false;
            const std::size_t percent =
                (share.endsWith(u'%') ? share.chopped(1) : share).toULongLong(&isNumber);
            if (!isNumber || percent < 1 || percent > 100)
                return refuse(Kind::BadPercent, share);
            m_line.stopAt = percent;
        });
}

void OptionGroups::from(Command &command)
{
    command.option(u"--from"_s, u"FILE"_s,
        HelpTexts::tr("the history of somebody else, that was saved with --export"),
        into(m_line.history.from));
}

void OptionGroups::sameAccount(Command &command)
{
    command.flag(u"--same-account"_s,
        HelpTexts::tr("the run's account has another access key now, or the journal does not know its key"),
        m_line.history.consent.isSameAccount);
}

void OptionGroups::run(Command &command, const QString &usage, const QString &help)
{
    command.word(u"RUN"_s, usage, help, [this](const QStringList &words) {
        bool isNumber = false;
        const qint64 run = words.last().toLongLong(&isNumber);
        if (!isNumber || run <= 0)
            return refuse(Kind::BadRun, words.last());
        m_line.history.run = run;
    });
}

void OptionGroups::profileName(Command &command)
{
    command.word(u"NAME"_s, u"NAME"_s, HelpTexts::tr("the profile"),
        [this](const QStringList &words) { m_line.profiles.name = words.last().trimmed(); });
}

void OptionGroups::number(Command &command, const QString &name, const QString &help, int &number)
{
    command.option(name, u"N"_s, help, [this, name, &number](const QStringList &values) {
        bool isNumber = false;
        number = values.last().toInt(&isNumber);
        if (!isNumber || number < 0)
            refuse(Kind::BadNumber, name);
    });
}

/// A day ("2026-11-27", from its first moment here) or a moment in ISO 8601.
void OptionGroups::time(Command &command, const QString &name, const QString &help, QDateTime &time)
{
    command.option(name, u"TIME"_s, help, [this, &time](const QStringList &values) {
        time = QDateTime::fromString(values.last(), Qt::ISODate).toUTC();
        if (!time.isValid())
            refuse(Kind::BadDate, values.last());
    });
}

/// One given and not understood must not become "none given", which means the real cloud.
void OptionGroups::url(Command &command, const QString &name, const QString &help, QUrl &url)
{
    command.option(name, u"URL"_s, help, [this, &url](const QStringList &values) {
        url = QUrl(values.last(), QUrl::StrictMode);
        if (!url.isValid() || url.isEmpty())
            refuse(Kind::BadEndpoint, values.last());
    });
}

void OptionGroups::accountField(Command &command, const AccountOption &option)
{
    const QString help = AccountFieldTexts::optionHelp(option.field, option.clouds);
    command.option(option.field.option, option.valueWord(), help, [this, option](const QStringList &values) {
        const QString &value = values.last();
        const bool isText = option.field.kind == AccountField::Kind::Text;
        if (option.field.kind == AccountField::Kind::Url) {
            if (value.isEmpty() || !QUrl(value, QUrl::StrictMode).isValid())
                refuse(Kind::BadEndpoint, value);
        } else if (!isText && (value.isEmpty() || !option.field.takes(value))) {
            refuse(Kind::UnknownChoice, value, option.valueWord().split(u'|'));
        }
        option.field.set(m_line.fields, value);
    });
}

void OptionGroups::refuse(UsageError::Kind kind, const QString &text, const QStringList &choices)
{
    if (!m_wrong)
        m_wrong = UsageError{.kind = kind, .text = text, .choices = choices};
}

} // namespace tagdesk
