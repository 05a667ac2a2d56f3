// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "retrypolicy.h"

#include <algorithm>

namespace tagdesk {

namespace {

constexpr int kFirstWaitMs = 1'000;
constexpr int kLongestWaitMs = 30'000;

/// Codes that ask for another try although their HTTP status alone does not: flow control (403) and a lock
/// (409). Source: error codes of the Huawei Cloud DNS API reference.
bool asksForAnotherTry(const QString &code)
{
    return code == QLatin1String("DNS.0014") || code == QLatin1String("DNS.0021");
}

/// Trouble on the way that stays until somebody changes a setting.
bool isLasting(ErrorCause cause)
{
    switch (cause) {
    case ErrorCause::BadEndpoint:
    case ErrorCause::HostNotFound:
    case ErrorCause::CertificateRefused:
    case ErrorCause::ProxyRefused:
    case ErrorCause::ProxyWantsPassword:
    case ErrorCause::ProxyWantsSignOn:
    case ErrorCause::Redirected:
    case ErrorCause::UnexpectedStatus:
    case ErrorCause::ReplyTooLarge:
        return true;
    default:
        return false;
    }
}

bool isWorthAnotherTry(const Error &error)
{
    if (isLasting(error.cause))
        return false;
    switch (error.kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Transient:
    case ErrorKind::OutcomeUnknown:
        return true;
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden:
        return asksForAnotherTry(error.code);
    default:
        return false;
    }
}

int maximumAttempts(ErrorCause cause)
{
    const bool unanswered = cause == ErrorCause::TimedOut || cause == ErrorCause::ConnectionRefused;
    return unanswered ? kMaximumAttemptsUnanswered : kMaximumAttempts;
}

/// Full jitter: anything up to the ceiling of this attempt.
int waitMs(int attempt, double jitter)
{
    const int doublings = std::clamp(attempt - 1, 0, 5);
    const int ceiling = std::min(kFirstWaitMs << doublings, kLongestWaitMs);
    return static_cast<int>(jitter * ceiling);
}

} // namespace

RetryDecision decideRetry(const Error &error, int attempt, double jitter)
{
    if (!isWorthAnotherTry(error))
        return {};
    if (attempt < maximumAttempts(error.cause))
        return {RetryDecision::Action::Wait, waitMs(attempt, jitter)};
    // The last answer was lost: only reading back can tell what the cloud did.
    if (error.kind == ErrorKind::OutcomeUnknown)
        return {RetryDecision::Action::Verify, 0};
    return {};
}

} // namespace tagdesk
