// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tagdesk {

/// What changed in the staged edits of an account since the last such piece, as one record of a draft.
/// Columns of plain values that share nothing with the document, so that they may be written in another
/// thread. Texts are UTF-8.
class DraftEdits
{
public:
    static constexpr std::uint32_t kAbsent = 0xffffffffU; ///< In place of a text: no such tag.
    static constexpr std::uint32_t kDropped = 0xffffffffU; ///< In place of cells: nothing is staged any more.

    struct Place
    {
        QString region;
        QString kind;

        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Cell
    {
        std::uint32_t key = 0; ///< These are numbers of texts.
        std::uint32_t before = kAbsent;
        std::uint32_t after = kAbsent;
        bool isUndecided = false; ///< See DraftCell.
    };
    struct Resource
    {
        std::uint32_t number = 0;
        std::uint16_t place = 0;
        std::string_view id;
        std::string_view name;
    };
    struct Edit
    {
        std::uint32_t number = 0; ///< Of a resource that this or an earlier record names.
        std::uint32_t cells = kDropped;
    };

    [[nodiscard]] std::uint32_t addText(std::string_view utf8);
    [[nodiscard]] std::uint16_t addPlace(const QString &region, const QString &kind);
    [[nodiscard]] std::uint32_t addCells(std::span<const Cell> cells);
    void addResource(const Resource &resource);
    void addEdit(const Edit &edit) { m_edits.push_back(edit); }

    [[nodiscard]] std::size_t textCount() const { return m_texts.size(); }
    [[nodiscard]] std::string_view text(std::uint32_t number) const { return m_texts[number]; }
    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }
    [[nodiscard]] std::size_t cellsCount() const { return m_cellEnds.size(); }
    [[nodiscard]] std::span<const Cell> cells(std::uint32_t number) const;
    [[nodiscard]] std::size_t resourceCount() const { return m_resources.size(); }
    /// Valid until the next resource is added.
    [[nodiscard]] Resource resource(std::size_t at) const;
    [[nodiscard]] const std::vector<Edit> &edits() const { return m_edits; }
    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }

    [[nodiscard]] QByteArray toBytes() const;
    /// nullopt: these are no bytes of toBytes().
    [[nodiscard]] static std::optional<DraftEdits> fromBytes(QByteArrayView bytes);

private:
    struct Named
    {
        std::uint32_t number = 0;
        std::uint16_t place = 0;
        std::uint32_t idSize = 0;
        std::uint32_t nameSize = 0;
        std::size_t offset = 0; // of the id in m_names; the name follows
    };

    std::vector<std::string> m_texts;
    std::vector<Place> m_places;
    std::vector<Cell> m_cells;
    std::vector<std::size_t> m_cellEnds;
    std::vector<Named> m_resources;
    std::string m_names;
    std::vector<Edit> m_edits;
};

} // namespace tagdesk
