// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QString>

#include <cstdint>
#include <vector>

namespace tagdesk {

struct FileMember;

/// A value of a file with the place where it stands. JSON, HCL, TOML and YAML are all read into these.
struct FileNode
{
    enum class Kind : std::uint8_t { Null, Truth, Number, Text, List, Object };

    /// So deep may values lie in each other.
    static constexpr int kDeepest = 64;

    Kind kind = Kind::Null;
    int line = 0; ///< From 1.
    qsizetype begin = 0; ///< In the text, in UTF-16 units; YAML and TOML do not tell.
    qsizetype end = 0; ///< Behind its last character.
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
    qsizetype begin = 0; ///< Of the name; told by JSON alone.
    FileNode value;
};

} // namespace tagdesk
