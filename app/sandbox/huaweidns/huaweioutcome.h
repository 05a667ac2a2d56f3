// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <tl/expected.hpp>

namespace tagdesk {

/// Why the Huawei simulation does not do what it is asked.
struct HuaweiRefusal
{
    /// Who refuses; each has a body of its own.
    enum class From : quint8 {
        Service, ///< {"code","message"}
        Gateway, ///< {"error_msg","error_code","request_id"}
        NamelessGateway, ///< {"message","request_id"}: no code at all.
        TagManagement, ///< {"error":{"error_code","error_msg"}}
        FlatTagManagement, ///< {"error_code","error_msg"}
    };
    int status = 400;
    QByteArray code{};
    QByteArray message{};
    From from = From::Service;
};

/// A good answer: 200 with this JSON, or 204 with none.
struct HuaweiReply
{
    int status = 200;
    QByteArray body{};
};

using HuaweiOutcome = tl::expected<HuaweiReply, HuaweiRefusal>;

inline HuaweiOutcome huaweiDone()
{
    return HuaweiReply{204, {}};
}

inline tl::unexpected<HuaweiRefusal> huaweiRefused(
    int status, const QByteArray &code, const QByteArray &message)
{
    return tl::unexpected(HuaweiRefusal{status, code, message});
}

inline tl::unexpected<HuaweiRefusal> huaweiGatewayRefused(
    int status, const QByteArray &code, const QByteArray &message)
{
    return tl::unexpected(HuaweiRefusal{status, code, message, HuaweiRefusal::From::Gateway});
}

/// What the gateway says to an empty or foreign project id, as seen in the field.
inline tl::unexpected<HuaweiRefusal> huaweiApiNotFound()
{
    return tl::unexpected(HuaweiRefusal{404, {}, "API not found", HuaweiRefusal::From::NamelessGateway});
}

} // namespace tagdesk
