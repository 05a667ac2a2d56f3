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
    const Provider *known = provider(draft.cloud);
    return known != nullptr ? known->description() : CloudDescription();
}

void checkUrl(Field field, const QString &text, QList<DraftProblem> &problems)
{
    if (!text.trimmed().isEmpty() && endpointError(QUrl(text.trimmed())))
        problems.append({.field = field, .kind = Kind::BadUrl, .text = text.trimmed()});
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

void checkProject(const ProfileDraft &draft, QList<DraftProblem> &problems)
{
    Account account;
    account.cloud = draft.cloud;
    account.projectId = draft.projectId.trimmed();
    const std::optional<Error> error = provider(draft.cloud)->check(account);
    if (error && error->cause == ErrorCause::ProjectMissing)
        problems.append({.field = Field::ProjectId, .kind = Kind::BadProject, .text = account.projectId});
}

/// RFC 9110, section 5.6.2: a token.
bool isHeaderName(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && !QStringLiteral("\"(),/:;<=>?@[\\]{}").contains(c);
    });
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
        .iamEndpoint = account.iamEndpoint.toString(),
        .projectId = account.projectId,
        .regions = account.regions,
        .ruleSet = account.ruleSet,
        .quotaPerMinute = account.quotaPerMinute,
        .resourcesPerRequest = account.resourcesPerRequest,
        .batchWriting = account.batchWriting,
        .tokenHeader = account.tokenHeader,
        .tokenBase64 = account.tokenBase64,
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
    account.iamEndpoint = cloud.hasProject ? QUrl(draft.iamEndpoint.trimmed()) : QUrl();
    account.projectId = cloud.hasProject ? draft.projectId.trimmed() : QString();
    account.regions = trimmed(draft.regions);
    account.ruleSet = cloud.ruleSet(draft.ruleSet) != nullptr ? draft.ruleSet : QString();
    account.quotaPerMinute = draft.quotaPerMinute;
    account.resourcesPerRequest = cloud.resourcesPerRequest > 1 ? draft.resourcesPerRequest : 0;
    account.batchWriting = cloud.hasBatchService ? draft.batchWriting : BatchWriting::Automatic;
    account.tokenHeader = !cloud.tokenHeader.isEmpty() ? draft.tokenHeader.trimmed() : QString();
    account.tokenBase64 = cloud.tokenHeader.isEmpty() || draft.tokenBase64;
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
    checkUrl(Field::Endpoint, draft.endpoint, problems);
    if (cloud.hasProject) {
        checkProject(draft, problems);
        checkUrl(Field::IamEndpoint, draft.iamEndpoint, problems);
    }
    checkKeys(draft, problems);
    if (!cloud.tokenHeader.isEmpty() && !isHeaderName(draft.tokenHeader.trimmed()))
        problems.append({.field = Field::TokenHeader, .kind = Kind::BadHeader, .text = draft.tokenHeader});
    return problems;
}

} // namespace tagdesk
