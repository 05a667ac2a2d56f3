// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace tagdesk {

/// A text with places for what a resource has: `{name}-{tag:env}`. `{{` and `}}` are braces.
class RowTemplate
{
public:
    enum class Word : std::uint8_t {
        Literal,
        Name,
        Id,
        Zone, ///< Name of the zone of a record set, or its id where the zone was not seen.
        Region,
        Account,
        Cloud,
        Kind,
        Status,
        Key, ///< The key that is set.
        Value, ///< The value it has.
        Tag, ///< The value of another key.
    };
    /// The text of a place; nullopt: the resource has none, and the template is not used for it.
    using TextOf = std::function<std::optional<QString>(Word word, const QString &key)>;

    RowTemplate() = default;
    explicit RowTemplate(const QString &text);
    /// The value of one key.
    [[nodiscard]] static RowTemplate ofKey(const QString &key);

    /// The first place that means nothing; empty: there is none.
    [[nodiscard]] const QString &unknown() const { return m_unknown; }
    /// It has places that differ from resource to resource of equal tags.
    [[nodiscard]] bool needsRow() const;
    [[nodiscard]] std::optional<QString> filled(const TextOf &textOf) const;
    [[nodiscard]] static QStringList words();

private:
    struct Piece
    {
        Word word = Word::Literal;
        QString text; // the literal, or the key
    };

    void addPlace(const QString &name);

    std::vector<Piece> m_pieces;
    QString m_unknown;
};

} // namespace tagdesk
