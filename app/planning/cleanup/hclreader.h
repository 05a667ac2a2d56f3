// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <tl/expected.hpp>

namespace tagdesk {

/// Where a file of variables cannot be understood.
struct HclFault
{
    qint64 line = 0; ///< From 1.
    QString text; ///< What stands there.
};

/// The part of HCL that files of variables are made of (`*.tfvars`, `*.fpvars`): names with literal texts,
/// numbers, truth values, lists and objects, and comments. Anything that would have to be computed – a
/// function, a reference, a template within a text – is a fault.
[[nodiscard]] tl::expected<QJsonObject, HclFault> readHclVariables(const QByteArray &content);

} // namespace tagdesk
