// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"
#include "ratedraw.h"

#include <QHash>

#include <array>
#include <span>

namespace tagdesk {

/// Somebody else who changes tags at the worst moments: right after a client has read them, between two
/// attempts of a write, and between a write and its reading back. Acts past the protocols, after a request
/// was answered, by chance with a seed; sets values that nobody else sets ("meddled-1", "meddled-2" …),
/// removes tags, and now and then sets the very value that the client wants.
class Meddler
{
public:
    enum class Moment : quint8 {
        AfterReading,
        AfterRefusal, ///< Of a write, for now or for good.
        AfterWrite,
    };
    /// A key worth changing, with a value that a client is going to want; nullopt: its removal.
    struct Target
    {
        TextId key{};
        std::optional<TextId> wanted{};
    };

    Meddler(const Meddling &rates, quint32 seed);

    /// After readings only these are changed; without any, tags that the reading showed. Refused and done
    /// writes name their cells themselves.
    void setTargets(QHash<EstateRow, std::vector<Target>> targets) { m_targets = std::move(targets); }
    [[nodiscard]] bool isIdle() const;
    /// Events of one request, which has been answered.
    void meddle(Estate &estate, std::span<const EstateEvent> events);
    /// Tags changed at this moment.
    [[nodiscard]] int changed(Moment moment) const { return draw(moment).drawn(); }

private:
    [[nodiscard]] RateDraw &draw(Moment moment) { return m_draws[static_cast<std::size_t>(moment)]; }
    [[nodiscard]] const RateDraw &draw(Moment moment) const
    {
        return m_draws[static_cast<std::size_t>(moment)];
    }
    [[nodiscard]] std::vector<Target> targetsOf(const Estate &estate, const EstateEvent &event) const;
    void change(Estate &estate, EstateRow row, const Target &target);

    std::array<RateDraw, 3> m_draws;
    QRandomGenerator m_random;
    QHash<EstateRow, std::vector<Target>> m_targets;
    int m_values = 0;
};

} // namespace tagdesk
