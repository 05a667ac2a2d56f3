// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatenumbers.h"

#include <limits>

namespace tagdesk {

namespace {

constexpr int kBits = 48;
constexpr quint64 kAll = (quint64{1} << kBits) - 1;
// Odd, so that multiplying by one and then the other modulo 2^48 changes nothing.
constexpr quint64 kFactor = 0x9e3779b97f4bULL;

constexpr quint64 inverse(quint64 factor)
{
    // Newton's iteration doubles the number of right bits.
    quint64 result = factor;
    for (int i = 0; i < 6; ++i)
        result *= 2 - factor * result;
    return result & kAll;
}

constexpr quint64 kInverse = inverse(kFactor);
constexpr int kShortDigits = 10;
constexpr QByteArrayView kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr QByteArrayView kLongPrefix = "ff808082";

} // namespace

quint64 mixed(quint64 seed, quint64 value)
{
    quint64 z = (seed << 32U) + value + 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

EstateNumbers::EstateNumbers(quint32 seed)
    : m_seed(seed)
    , m_mask(mixed(seed, 0x1d) & kAll)
{
}

quint64 EstateNumbers::scrambled(quint32 row) const
{
    // Each step can be taken back: xor, odd factor, xor with the own upper half.
    quint64 number = row ^ m_mask;
    number = (number * kFactor) & kAll;
    number ^= number >> (kBits / 2);
    number = (number * kFactor) & kAll;
    return number ^ (number >> (kBits / 2));
}

std::optional<quint32> EstateNumbers::row(quint64 scrambled) const
{
    quint64 number = scrambled ^ (scrambled >> (kBits / 2));
    number = (number * kInverse) & kAll;
    number ^= number >> (kBits / 2);
    number = ((number * kInverse) & kAll) ^ m_mask;
    if (number > std::numeric_limits<quint32>::max())
        return std::nullopt;
    return static_cast<quint32>(number);
}

QByteArray EstateNumbers::shortText(quint32 row) const
{
    QByteArray text(kShortDigits, Qt::Uninitialized);
    quint64 number = scrambled(row);
    for (qsizetype i = kShortDigits - 1; i >= 0; --i) {
        text[i] = kDigits[static_cast<qsizetype>(number % 36)];
        number /= 36;
    }
    return text;
}

std::optional<quint32> EstateNumbers::rowOfShortText(QByteArrayView text) const
{
    if (text.size() != kShortDigits)
        return std::nullopt;
    quint64 number = 0;
    for (const char c : text) {
        const qsizetype digit = kDigits.indexOf(c);
        if (digit < 0)
            return std::nullopt;
        number = number * 36 + static_cast<quint64>(digit);
    }
    return number > kAll ? std::nullopt : row(number);
}

QByteArray EstateNumbers::longText(quint32 row) const
{
    const quint64 number = scrambled(row);
    const quint64 filling = mixed(m_seed, number) & kAll;
    return kLongPrefix.toByteArray() + QByteArray::number(filling, 16).rightJustified(12, '0')
        + QByteArray::number(number, 16).rightJustified(12, '0');
}

std::optional<quint32> EstateNumbers::rowOfLongText(QByteArrayView text) const
{
    if (text.size() != 32)
        return std::nullopt;
    bool ok = false;
    const quint64 number = text.last(12).toByteArray().toULongLong(&ok, 16);
    if (!ok)
        return std::nullopt;
    const std::optional<quint32> result = row(number);
    return result && longText(*result) == text ? result : std::nullopt;
}

} // namespace tagdesk
