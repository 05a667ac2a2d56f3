// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <QByteArrayView>

namespace tagdesk {

/// A type in the path of a Huawei tag call.
struct HuaweiType
{
    QByteArrayView name; ///< "DNS-private_zone"; the kind in an Estate.
    bool isPublic = false;
    bool isRecordSet = false;
    bool isPointer = false; ///< DNS-ptr_record: known, but the estate has none.
};

/// Case counts. nullopt: DNS.1002.
[[nodiscard]] inline std::optional<HuaweiType> huaweiType(QByteArrayView name)
{
    static constexpr HuaweiType types[]{
        {"DNS-private_zone"},
        {"DNS-private_recordset", false, true},
        {"DNS-public_zone", true},
        {"DNS-public_recordset", true, true},
        {"DNS-ptr_record", true, false, true},
    };
    for (const HuaweiType &type : types) {
        if (type.name == name)
            return type;
    }
    return std::nullopt;
}

} // namespace tagdesk
