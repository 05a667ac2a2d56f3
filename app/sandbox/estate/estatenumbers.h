// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <QByteArray>

namespace tagdesk {

/// A well mixed number of two; the same two give the same number on every machine.
[[nodiscard]] quint64 mixed(quint64 seed, quint64 value);

/// Id numbers that look random and lead back to the row they stand for, so that an estate of a million
/// resources needs no index of ids.
class EstateNumbers
{
public:
    explicit EstateNumbers(quint32 seed);

    /// 48 bits; different rows have different numbers.
    [[nodiscard]] quint64 scrambled(quint32 row) const;
    /// nullopt when no row has this number.
    [[nodiscard]] std::optional<quint32> row(quint64 scrambled) const;

    /// Ten digits and letters: "x3k09d2mz1".
    [[nodiscard]] QByteArray shortText(quint32 row) const;
    [[nodiscard]] std::optional<quint32> rowOfShortText(QByteArrayView text) const;
    /// 32 hexadecimal digits: "ff8080825b8fc86c015b94bc6f8712c3".
    [[nodiscard]] QByteArray longText(quint32 row) const;
    [[nodiscard]] std::optional<quint32> rowOfLongText(QByteArrayView text) const;

private:
    quint32 m_seed;
    quint64 m_mask;
};

} // namespace tagdesk
