// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace tagdesk {

/// How often something happens to requests.
struct TroubleRate
{
    int first = 0; ///< To so many to begin with,
    double share = 0; ///< and to this part of all others, by chance.
};

/// Somebody else changes tags of a resource at these moments; see Meddler.
struct Meddling
{
    TroubleRate afterReading{}; ///< Resources that an answer showed.
    TroubleRate afterRefusal{}; ///< Resources whose write was refused, for now or for good.
    TroubleRate afterWrite{}; ///< Resources that were written.
};

/// How Huawei's Tag Management Service is where its documents say more than one thing.
struct TagManagementForm
{
    /// What a batch of which nothing failed says of that.
    enum class NothingFailed : quint8 { Empty, Absent, Null };

    int resourcesPerRequest = 50; ///< Or 20; 0: there is no such service.
    bool areErrorsFlat = false; ///< {"error_code","error_msg"}, and not within "error".
    bool areTypesObjects =
        false; ///< `resource_types` and `page_info` as in the examples, not as in the schema.
    NothingFailed nothingFailed = NothingFailed::Empty;
    bool failsWithoutCodes = false; ///< What failed has an id and nothing else.
    QByteArrayList silentTypes{}; ///< Of them a filter's answer tells errors and no resources.
    bool isForbidden = false; ///< Writes are refused with TMS.2030.
};

/// What goes wrong in the clouds without a fault of the client. A request that meets one of the first four
/// passed the gate and changes nothing.
struct SandboxTrouble
{
    TroubleRate throttled{}; ///< 429: `RATE_LIMIT` of JD, `APIGW.0308` of Huawei.
    TroubleRate flowControlled{}; ///< Huawei: 403 `DNS.0014`; JD: 429 `RATE_LIMIT`.
    TroubleRate conflicts{}; ///< 409: `ABORTED` of JD, `DNS.0021` of Huawei.
    TroubleRate failures{}; ///< 500: `INTERNAL` of JD, `DNS.0001` of Huawei.
    TroubleRate tmsThrottled{}; ///< Huawei's TMS: 403 `TMS.0006`.
    TroubleRate tmsTimedOut{}; ///< 504 `TMS.0018`, and nothing was done.
    TroubleRate tmsTimedOutDone{}; ///< The same, and everything was done.
    int tmsLateMs = 0; ///< TMS answers at once and writes so much later.
    QByteArrayList refusedIds{}; ///< Writes on these fail: JD in failedResourcesMap, Huawei 403 `DNS.0030`.
    int readableAfterMs = 0; ///< So much later reads and lists show what was written.
    TroubleRate late{}; ///< Writes that are answered at once, and take effect
    int latestMs = 0; ///< up to so much later.
    Meddling meddling{};
    quint32 seed = 1; ///< Of shares and delays.
};

/// How a sandbox is set up. A value; the defaults are what people see who have no account.
struct SandboxOptions
{
    quint16 port = 0; ///< On loopback; 0: any free one.
    int resources = 3000; ///< In all, both clouds together.
    /// The estate is a function of the seed and of `resources`. With a seed the keys follow from it too;
    /// without one the estate is that of seed 1 and the keys are random.
    std::optional<quint32> seed{};
    int latencyMs = 0; ///< Added to every answer by a relay in front of the server.
    int quotaPerMinute = 0; ///< Requests per cloud and minute, more are answered 429; 0: no limit.
    QString huaweiRules = QStringLiteral("huawei-dns"); ///< Key of a TagRules; or "huawei-dns-2025".
    TagManagementForm tagManagement{};
    SandboxTrouble trouble{};
    bool keepsHistory = false; ///< What happened to the estate stays in SandboxClouds::history().
    QString historyFile{}; ///< It is written into this file; empty: into none.
    std::function<QDateTime()> clock{}; ///< What the clouds take for now; empty: the system's clock.
};

/// Odd ways in which a cloud may answer; for tests.
struct SimulationSwitches
{
    bool nullLists = false; ///< JD: an empty list comes as null.
    bool listsCarryTags = true; ///< False: no item of any list has a member `tags`.
    bool checksNonces = true; ///< JD: a repeated nonce is refused.
    bool privateTypesOnly = false; ///< Huawei: a region that knows no public resource types (DNS.1002).
    bool deletesOfMissingKeysFail = true; ///< Huawei: DELETE of a key that is not there is a 404.
    TagManagementForm tagManagement{}; ///< At first that of the options.
};

/// The answer that the next requests get instead of their own; they change nothing.
struct ForcedAnswer
{
    int requests = 0; ///< How many requests get it.
    int status = 500;
    QByteArray contentType = "application/json";
    QByteArray body{};
};

} // namespace tagdesk
