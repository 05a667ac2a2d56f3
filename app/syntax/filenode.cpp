// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filenode.h"

#include <algorithm>

namespace tagdesk {

const FileNode *FileNode::find(QAnyStringView name) const
{
    const auto found =
        std::ranges::find_if(members, [name](const FileMember &member) { return member.name == name; });
    return found == members.cend() ? nullptr : &found->value;
}

FileNode &FileNode::add(const QString &name, int nameLine)
{
    FileMember &member = members.emplace_back();
    member.name = name;
    member.line = nameLine;
    return member.value;
}

} // namespace tagdesk
