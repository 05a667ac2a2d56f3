// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jsonentries.h"

#include <QStringList>

namespace tagdesk {

/// New text for one object of commented JSON, of which only some members change. It is told what each member
/// is to be; what is not told stays.
class ObjectRewrite
{
public:
    /// `order`: the names that may be added, as they are to stand. `indent` is that of the line in which the
    /// object begins.
    ObjectRewrite(QStringView text, const FileNode &object, const JsonLayout &layout, QStringList order,
        JsonEntries::Empty empty = JsonEntries::Empty::InLine);
    ~ObjectRewrite() = default;
    Q_DISABLE_COPY_MOVE(ObjectRewrite)

    /// The value as JSON, from here on; an empty text: the member goes.
    void set(const QString &name, const QString &json);
    /// A list of texts, of which those that stay are left as they are; an empty one: the member goes. One
    /// text that stood alone is replaced by one that does.
    void setTexts(const QString &name, const QStringList &values);

    /// Null: there is no such member.
    [[nodiscard]] const FileNode *find(QAnyStringView name) const { return m_object.find(name); }
    /// No member is left.
    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    /// From brace to brace.
    [[nodiscard]] QString joined() const;

private:
    [[nodiscard]] std::size_t placeFor(const QString &name) const;
    [[nodiscard]] std::size_t memberAt(const QString &name) const;

    QStringView m_text;
    const FileNode &m_object;
    JsonLayout m_layout;
    QStringList m_order;
    JsonEntries m_entries;
    std::vector<JsonEntries::Part> m_parts;
    QStringList m_names; // of the parts
};

/// The text in quotes, with what a reader could not see escaped.
[[nodiscard]] QString quotedJson(const QString &text);
/// `["a", "b"]`
[[nodiscard]] QString listJson(const QStringList &texts);

} // namespace tagdesk
