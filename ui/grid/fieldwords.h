// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcemodel.h"

#include <QCoreApplication>

namespace tagdesk {

/// Fields, their values and groups of rows as people read them.
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::FieldWords)

public:
    /// "env", "Region".
    [[nodiscard]] static QString field(const RowField &field);
    /// The value as it is; words for one that would show nothing.
    [[nodiscard]] static QString value(const QString &value);
    /// "env: prod, dev", cut after a few values.
    [[nodiscard]] static QString filter(const ValueFilter &filter);
    /// "prod — 128 resources".
    [[nodiscard]] static QString group(const ResourceGroup &group);

    [[nodiscard]] static QString absent();
    [[nodiscard]] static QString notRead();
};

} // namespace tagdesk
