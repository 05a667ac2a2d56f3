// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "certificatetrouble.h"
#include "result.h"
#include "scope.h"
#include "signeddifference.h"

#include <optional>
#include <vector>

namespace tagdesk {

/// What a test of an account found: one finding with everything that a person needs to mend it. A value.
struct Diagnosis
{
    enum class Finding : std::uint8_t {
        AllWell,
        KeysMissing, ///< Nothing was sent.
        AccessKeyUnknown,
        KeyLocked, ///< Huawei: after five refused requests, for a while.
        SecretWrong, ///< The cloud signed the same text, or does not say what it signed.
        SignatureDiffers, ///< The cloud signed another text, see differences: the secret may be right.
        ClockOff, ///< See clockOffsetMinutes.
        TokenMissing, ///< A temporary key without its token.
        TokenRefused, ///< Wrong or expired.
        TokenExpired, ///< By the time noted with it; nothing was sent.
        EndpointUnusable, ///< No https address; nothing was sent.
        RegionWrong,
        EndpointWrong, ///< It answers, but does not know the request: another service or region.
        ProjectMissing, ///< No project for the region, or several.
        ProjectRefused, ///< The project id of the profile is not one of this account and region.
        ListingForbidden,
        TaggingForbidden, ///< Listing is allowed, reading tags is not.
        HostNotFound,
        ConnectionRefused,
        ConnectionCut,
        ProxyUnreachable,
        ProxyWantsPassword,
        ProxyWantsSignOn, ///< Of a kind that is none of ours: NTLM, Negotiate.
        CertificateRefused, ///< See certificate.
        TimedOut,
        NotTheService, ///< A web page, a redirect or other text instead of the cloud's JSON.
        Throttled,
        ServerFailed,
        Stopped, ///< By the user.
        Other, ///< The error says all that is known.
    };
    /// What was asked when it ended.
    enum class Step : std::uint8_t { Settings, Project, Listing, Tagging };

    Finding finding = Finding::Stopped;
    Step step = Step::Settings;
    Error error; ///< Means nothing when all is well.
    QString host; ///< The last one asked, with a port where it is not the usual one.
    QString region;
    QString projectId; ///< Huawei: of the profile, or looked up.
    bool hasOwnEndpoint = false; ///< The profile names one, so the host does not follow from the region.
    /// Minutes that this computer's clock is ahead of the cloud's; negative: behind. As far as a reply told.
    std::optional<qint64> clockOffsetMinutes{};
    std::vector<CertificateTrouble> certificate;
    std::vector<SignedDifference> differences;
    Scope listed; ///< What was counted, and whose tags were read.
    std::optional<qint64> resources{}; ///< In `listed`; nullopt: not told.
    std::optional<qint64> tagKeys{}; ///< In use there.
    int requests = 0; ///< Sent.
};

} // namespace tagdesk
