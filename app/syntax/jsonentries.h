// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jsonlayout.h"

#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

/// The entries of a list or an object of commented JSON, each with what belongs to it: the comments above it,
/// and those behind it in its line. It puts them together again in another order, without some of them, and
/// with new ones, and keeps every blank and comment of those that stay.
class JsonEntries
{
public:
    /// One entry of the new text.
    struct Part
    {
        std::optional<std::size_t> origin; ///< The entry that was there; nullopt: it is new.
        QString text; ///< The entry without its comments: a value, or a name and its value.
    };
    /// How entries are added where there is none.
    enum class Empty { InLine, OnLines };

    /// `node` was read from `text`.
    JsonEntries(
        QStringView text, const FileNode &node, const JsonLayout &layout, Empty empty = Empty::InLine);

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// As it stands there.
    [[nodiscard]] Part part(std::size_t entry) const;
    /// Entries begin lines of their own.
    [[nodiscard]] bool standOnLines() const { return m_standOnLines; }
    /// The blanks before an entry that begins a line.
    [[nodiscard]] const QString &indent() const { return m_indent; }

    /// The text of the list or object, from bracket to bracket. Each origin stands in it once at most.
    [[nodiscard]] QString joined(std::span<const Part> parts) const;

private:
    struct Entry
    {
        QString lead; // blanks and comments before it
        QString text;
        QString between; // before its comma
        QString trail; // comments behind its comma in the same line
    };

    void readEntries(QStringView text, const FileNode &node);
    void findIndent(QStringView text, const FileNode &node, const JsonLayout &layout, Empty empty);
    [[nodiscard]] QString leadOf(const Part &part, std::size_t place) const;
    /// What stands above entries that go, apart from them; by the entry, or the end, that it stays above.
    [[nodiscard]] std::vector<QString> detached(std::span<const Part> parts) const;
    /// Adds to a text that may end in a comment which takes in the rest of its line.
    void append(QString &out, const QString &added, bool &isInComment) const;

    QString m_lineEnd;
    QString m_open;
    QString m_close;
    QString m_head; // comments behind the bracket in its line
    std::vector<Entry> m_entries;
    QString m_tail; // before the bracket that closes
    bool m_hasLastComma = false;
    bool m_standOnLines = false;
    QString m_indent;
    QString m_closingIndent;
};

} // namespace tagdesk
