// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QString>

#include <cstdint>
#include <vector>

namespace tagdesk {

struct FileMember;

/// A value of a file with the line where it stands. JSON, HCL and YAML are all read into these.
struct FileNode
{
    enum class Kind : std::uint8_t { Null, Truth, Number, Text, List, Object };

    /// So deep may values lie in each other.
    static constexpr int kDeepest = 64;

    Kind kind = Kind::Null;
    int line = 0; ///< From 1.
    bool truth = false;
    QString text; ///< Of a number its digits.
    std::vector<FileNode> items;
    std::vector<FileMember> members; ///< In the order of the file; each name once.

    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    /// Null: there is none.
    [[nodiscard]] const FileNode *find(QAnyStringView name) const;
    /// Adds an empty value.
    FileNode &add(const QString &name, int nameLine);
};

struct FileMember
{
    QString name;
    int line = 0;
    FileNode value;
};

} // namespace tagdesk
