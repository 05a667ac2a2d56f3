// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keycandidate.h"

#include <QStringList>

namespace tagdesk {

/// A file as a format reads it.
struct KeyFileInput
{
    QString path; ///< As it is told to people.
    QByteArrayView text; ///< UTF-8; see KeyFileText.
    QByteArrayView companion; ///< The text of KeyFileFormat::companion(); empty: there is none.
};

/// One vendor's way of keeping keys in a file. Formats are pure and hold no state.
class KeyFileFormat
{
public:
    KeyFileFormat() = default;
    KeyFileFormat(const KeyFileFormat &) = delete;
    KeyFileFormat &operator=(const KeyFileFormat &) = delete;
    virtual ~KeyFileFormat() = default;

    /// For command lines ("jdc"); formats of one kind share it.
    [[nodiscard]] virtual QString name() const = 0;
    /// Where the vendor's tool keeps it, below the home folder; empty: nowhere in particular.
    [[nodiscard]] virtual QString usualPath() const { return {}; }
    /// The environment variable that names another place; empty: none does.
    [[nodiscard]] virtual QString pathVariable() const { return {}; }
    /// A second file beside it that is read along; empty: none.
    [[nodiscard]] virtual QString companion() const { return {}; }
    /// True when the text looks like this format, whole or damaged.
    [[nodiscard]] virtual bool matches(QByteArrayView text) const = 0;
    [[nodiscard]] virtual KeyFileContent read(const KeyFileInput &input) const = 0;
};

/// The variables of the environment in which one tool takes keys; of alternatives the first that is set.
struct KeyVariables
{
    QString name; ///< Suggested for the profile.
    QString cloud; ///< See cloud/providers.
    QString accessKey;
    QStringList secretKeys;
    QString securityToken;
    QString region;
    AccountFields fields; ///< Variables of further fields of the account, by the id of the field.
    bool needsRegion = false; ///< The cloud cannot be asked without one.
};

} // namespace tagdesk
