// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profiledrafting.h"

#include "endpoint.h"
#include "providers.h"
#include "tokenexpiry.h"

#include <algorithm>

namespace tagdesk {

namespace {

using Field = DraftProblem::Field;
using Kind = DraftProblem::Kind;

QStringList trimmed(const QStringList &texts)
{
    QStringList result;
    for (const QString &text : texts) {
        if (const QString kept = text.trimmed(); !kept.isEmpty() && !result.contains(kept))
            result.append(kept);
    }
    return result;
}

/// Of a cloud that there is not, nothing.
CloudDescription cloudOf(const ProfileDraft &draft)
{
    const std::vector<CloudDescription> &clouds = cloudDescriptions();
    const auto known = std::ranges::find(clouds, draft.cloud, &CloudDescription::cloud);
    return known != clouds.end() ? *known : CloudDescription();
}

void checkEndpoint(const ProfileDraft &draft, QList<DraftProblem> &problems)
{
    const QString text = draft.endpoint.trimmed();
    if (!text.isEmpty() && endpointError(QUrl(text)))
        problems.append({.field = Field::Endpoint, .kind = Kind::BadUrl, .text = text});
}

void checkName(
    const ProfileDraft &draft, const std::vector<ProfileDraft> &profiles, QList<DraftProblem> &problems)
{
    const QString name = draft.name.trimmed();
    const bool taken = std::any_of(profiles.begin(), profiles.end(),
        [&](const ProfileDraft &other) { return other.id != draft.id && other.name == name; });
    if (name.isEmpty())
        problems.append({.field = Field::Name, .kind = Kind::Missing, .text = {}});
    else if (taken)
        problems.append({.field = Field::Name, .kind = Kind::Taken, .text = name});
}

std::optional<Kind> wrongWith(const AccountField &field, const QString &text)
{
    if (text.isEmpty())
        return field.isNeeded && field.standard.isEmpty() ? std::optional(Kind::Missing) : std::nullopt;
    if (field.kind == AccountField::Kind::Url)
        return endpointError(QUrl(text)) ? std::optional(Kind::BadUrl) : std::nullopt;
    return field.takes(text) ? std::nullopt : std::optional(Kind::BadValue);
}

/// What only some clouds ask for.
void checkFields(const CloudDescription &cloud, AccountField::Section section, const ProfileDraft &draft,
    QList<DraftProblem> &problems)
{
    for (const AccountField &field : cloud.fields) {
        const QString text = draft.fields.value(field.id).trimmed();
        const std::optional<Kind> wrong = wrongWith(field, text);
        if (field.section == section && wrong)
            problems.append({.field = Field::Further,
                .kind = *wrong,
                .text = text,
                .further = field.id,
                .cloud = cloud.cloud});
    }
}

void checkKey(Field field, const QString &key, QList<DraftProblem> &problems)
{
    const QString text = key.trimmed();
    const bool blank =
        std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character.isSpace(); });
    const bool ascii = std::all_of(text.cbegin(), text.cend(),
        [](QChar character) { return character.unicode() > 0x20 && character.unicode() < 0x7f; });
    if (blank)
        problems.append({.field = field, .kind = Kind::BlankInside, .text = {}});
    else if (!ascii)
        problems.append({.field = field, .kind = Kind::NotAscii, .text = {}});
}

void checkKeys(const ProfileDraft &draft, QList<DraftProblem> &problems)
{
    const TypedKeys &keys = draft.keys;
    const bool needed = draft.id.isEmpty() || !keys.isEmpty();
    if (needed && keys.accessKey.trimmed().isEmpty())
        problems.append({.field = Field::AccessKey, .kind = Kind::Missing, .text = {}});
    if (needed && keys.secretKey.trimmed().isEmpty())
        problems.append({.field = Field::SecretKey, .kind = Kind::Missing, .text = {}});
    checkKey(Field::AccessKey, keys.accessKey, problems);
    checkKey(Field::SecretKey, keys.secretKey, problems);
    checkKey(Field::SecurityToken, keys.securityToken, problems);
    if (!keys.expires.trimmed().isEmpty() && !tokenExpiry(keys.expires).isValid())
        problems.append(
            {.field = Field::TokenExpires, .kind = Kind::BadTime, .text = keys.expires.trimmed()});
}

} // namespace

ProfileDraft draftOf(const Profile &profile)
{
    const Account &account = profile.account;
    return {.id = account.id,
        .name = account.name,
        .cloud = account.cloud,
        .folder = profile.folder,
        .colour = profile.colour,
        .endpoint = account.endpoint.toString(),
        .regions = account.regions,
        .fields = account.fields,
        .ruleSet = account.ruleSet,
        .quotaPerMinute = account.quotaPerMinute,
        .resourcesPerRequest = account.resourcesPerRequest,
        .batchWriting = account.batchWriting,
        .production = profile.production,
        .readOnly = profile.readOnly,
        .verifyWrites = profile.verifyWrites,
        .guardConflicts = profile.guardConflicts,
        .protectedKeys = profile.protectedKeys,
        .policies = profile.policies,
        .infrastructure = profile.infrastructure,
        .maximumResources = profile.maximumResources,
        .confirmAbove = profile.confirmAbove,
        .lockAfterMinutes = profile.lockAfterMinutes,
        .keys = {}};
}

Profile profileOf(const ProfileDraft &draft, const Profile &base)
{
    const CloudDescription cloud = cloudOf(draft);
    Profile profile = base;
    Account &account = profile.account;
    account.name = draft.name.trimmed();
    account.cloud = draft.cloud;
    account.endpoint = QUrl(draft.endpoint.trimmed());
    account.regions = trimmed(draft.regions);
    account.fields.clear();
    for (const AccountField &field : cloud.fields)
        field.set(account.fields, draft.fields.value(field.id).trimmed());
    account.ruleSet = cloud.ruleSet(draft.ruleSet) != nullptr ? draft.ruleSet : QString();
    account.quotaPerMinute = draft.quotaPerMinute;
    account.resourcesPerRequest = cloud.resourcesPerRequest > 1 ? draft.resourcesPerRequest : 0;
    account.batchWriting = cloud.hasBatchService ? draft.batchWriting : BatchWriting::Automatic;
    profile.folder = draft.folder.trimmed();
    profile.colour = draft.colour;
    profile.production = draft.production;
    profile.readOnly = draft.readOnly;
    profile.verifyWrites = draft.verifyWrites;
    profile.guardConflicts = draft.guardConflicts;
    // Blanks are part of a tag's key for all we know, so only empty ones go.
    profile.protectedKeys = draft.protectedKeys;
    profile.protectedKeys.removeAll(QString());
    profile.policies = trimmed(draft.policies);
    profile.infrastructure = trimmed(draft.infrastructure);
    profile.maximumResources = draft.maximumResources;
    profile.confirmAbove = draft.confirmAbove;
    profile.lockAfterMinutes = draft.lockAfterMinutes;
    return profile;
}

std::optional<Credentials> keysOf(const ProfileDraft &draft)
{
    if (draft.keys.isEmpty())
        return std::nullopt;
    return Credentials(draft.keys.accessKey.trimmed().toUtf8(), draft.keys.secretKey.trimmed().toUtf8(),
        draft.keys.securityToken.trimmed().toUtf8(), tokenExpiry(draft.keys.expires));
}

QList<DraftProblem> problemsOf(const ProfileDraft &draft, const std::vector<ProfileDraft> &profiles)
{
    QList<DraftProblem> problems;
    const CloudDescription cloud = cloudOf(draft);
    checkName(draft, profiles, problems);
    if (cloud.cloud.isEmpty())
        problems.append({.field = Field::Cloud, .kind = Kind::Missing, .text = {}});
    for (const QString &region : trimmed(draft.regions)) {
        if (regionError(region))
            problems.append({.field = Field::Regions, .kind = Kind::BadRegion, .text = region});
    }
    checkEndpoint(draft, problems);
    checkFields(cloud, AccountField::Section::Account, draft, problems);
    checkKeys(draft, problems);
    checkFields(cloud, AccountField::Section::Keys, draft, problems);
    return problems;
}

} // namespace tagdesk
