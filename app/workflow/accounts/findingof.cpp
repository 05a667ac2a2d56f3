// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "findingof.h"

namespace tagdesk {

namespace {

using Finding = Diagnosis::Finding;
using Step = Diagnosis::Step;

Finding ofKind(const Error &error, Step step)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        return Finding::AccessKeyUnknown;
    case ErrorKind::Forbidden:
        return step == Step::Tagging ? Finding::TaggingForbidden : Finding::ListingForbidden;
    case ErrorKind::NotFound:
        // Nothing that was asked for can be missing but the call itself.
        return Finding::EndpointWrong;
    case ErrorKind::RateLimited:
        return Finding::Throttled;
    case ErrorKind::Cancelled:
        return Finding::Stopped;
    default:
        return Finding::Other;
    }
}

Finding ofProject(const Error &error, Step step)
{
    if (step == Step::Project && error.httpStatus < 400)
        return Finding::ProjectMissing;
    // A gateway that does not know the path says so in the same words as for an empty project.
    return error.kind == ErrorKind::NotFound ? Finding::EndpointWrong : Finding::ProjectRefused;
}

} // namespace

Finding findingOf(const Error &error, Step step, bool hasToken)
{
    switch (error.cause) {
    case ErrorCause::BadEndpoint:
        return Finding::EndpointUnusable;
    case ErrorCause::HostNotFound:
        return Finding::HostNotFound;
    case ErrorCause::ConnectionRefused:
        return Finding::ConnectionRefused;
    case ErrorCause::ConnectionCut:
        return Finding::ConnectionCut;
    case ErrorCause::TimedOut:
        return Finding::TimedOut;
    case ErrorCause::CertificateRefused:
        return Finding::CertificateRefused;
    case ErrorCause::ProxyRefused:
        return Finding::ProxyUnreachable;
    case ErrorCause::ProxyWantsPassword:
        return Finding::ProxyWantsPassword;
    case ErrorCause::ProxyWantsSignOn:
        return Finding::ProxyWantsSignOn;
    case ErrorCause::Redirected:
    case ErrorCause::ReplyTooLarge:
    case ErrorCause::NotJson:
    case ErrorCause::UnexpectedReply:
    case ErrorCause::UnexpectedStatus:
        return Finding::NotTheService;
    case ErrorCause::AccessKeyUnknown:
        return Finding::AccessKeyUnknown;
    case ErrorCause::KeyLocked:
        return Finding::KeyLocked;
    case ErrorCause::SignatureRefused:
        return Finding::SecretWrong;
    case ErrorCause::ClockSkewed:
        return Finding::ClockOff;
    case ErrorCause::TokenRefused:
        return hasToken ? Finding::TokenRefused : Finding::TokenMissing;
    case ErrorCause::TokenExpired:
        return Finding::TokenExpired;
    case ErrorCause::ProjectMissing:
        return ofProject(error, step);
    case ErrorCause::RegionUnknown:
        return Finding::RegionWrong;
    case ErrorCause::ServerFailed:
        return Finding::ServerFailed;
    default:
        return ofKind(error, step);
    }
}

} // namespace tagdesk
