// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "scriptword.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString scriptWord(ImportReason reason)
{
    switch (reason) {
    case ImportReason::Form:
        return u"form"_s;
    case ImportReason::NoId:
        return u"noId"_s;
    case ImportReason::UnknownAccount:
        return u"unknownAccount"_s;
    case ImportReason::UnknownCollection:
        return u"unknownCollection"_s;
    case ImportReason::NotLoaded:
        return u"notLoaded"_s;
    case ImportReason::UnknownResource:
        return u"unknownResource"_s;
    case ImportReason::AmbiguousResource:
        return u"ambiguousResource"_s;
    case ImportReason::UnknownName:
        return u"unknownName"_s;
    case ImportReason::AmbiguousName:
        return u"ambiguousName"_s;
    case ImportReason::NotInScopes:
        return u"notInScopes"_s;
    case ImportReason::TagsNotRead:
        return u"tagsNotRead"_s;
    case ImportReason::RuleBroken:
        return u"ruleBroken"_s;
    case ImportReason::Reserved:
        return u"reserved"_s;
    case ImportReason::Contradiction:
        return u"contradiction"_s;
    case ImportReason::ChangedMeanwhile:
        return u"changedMeanwhile"_s;
    case ImportReason::OverQuota:
        return u"overQuota"_s;
    case ImportReason::LookalikeKey:
        return u"lookalikeKey"_s;
    case ImportReason::RewrittenNumber:
        return u"rewrittenNumber"_s;
    case ImportReason::LostDigits:
        return u"lostDigits"_s;
    case ImportReason::SerialNumber:
        return u"serialNumber"_s;
    case ImportReason::RewrittenTruth:
        return u"rewrittenTruth"_s;
    case ImportReason::OddText:
        return u"oddText"_s;
    case ImportReason::CaseTwin:
        return u"caseTwin"_s;
    case ImportReason::ScientificNumber:
        return u"scientificNumber"_s;
    case ImportReason::LostZeros:
        return u"lostZeros"_s;
    case ImportReason::RewrittenDate:
        return u"rewrittenDate"_s;
    }
    Q_UNREACHABLE();
}

QString scriptWord(Rule rule)
{
    switch (rule) {
    case Rule::PolicyMissing:
        return u"missing"_s;
    case Rule::PolicySpelling:
        return u"spelling"_s;
    case Rule::PolicyValue:
        return u"value"_s;
    case Rule::PolicyProhibited:
        return u"prohibited"_s;
    case Rule::PolicyExcluded:
        return u"excluded"_s;
    case Rule::PolicyNeeds:
        return u"needs"_s;
    default:
        return {};
    }
}

QString scriptWord(PolicySeverity severity)
{
    switch (severity) {
    case PolicySeverity::Advise:
        return u"advise"_s;
    case PolicySeverity::Confirm:
        return u"confirm"_s;
    case PolicySeverity::Refuse:
        return u"refuse"_s;
    }
    Q_UNREACHABLE();
}

QString scriptWord(PresetCertainty certainty)
{
    switch (certainty) {
    case PresetCertainty::None:
        return u"none"_s;
    case PresetCertainty::Likely:
        return u"likely"_s;
    case PresetCertainty::Certain:
        return u"certain"_s;
    }
    Q_UNREACHABLE();
}

QString scriptWord(KeyNote::Kind kind)
{
    switch (kind) {
    case KeyNote::Kind::Encrypted:
        return u"encrypted"_s;
    case KeyNote::Kind::SecretMissing:
        return u"secret-missing"_s;
    case KeyNote::Kind::Temporary:
        return u"temporary"_s;
    case KeyNote::Kind::ReadableByOthers:
        return u"readable-by-others"_s;
    case KeyNote::Kind::AlreadyProfile:
        return u"already-profile"_s;
    case KeyNote::Kind::SameAsOther:
        return u"same-as-other"_s;
    case KeyNote::Kind::NoRegion:
        return u"no-region"_s;
    case KeyNote::Kind::EndpointLeft:
        return u"endpoint-left-out"_s;
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
