// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filenode.h"

#include <algorithm>

namespace tagdesk {

const FileNode *FileNode::find(QStringView name) const
{
    const auto found =
        std::ranges::find_if(members, [name](const FileMember &member) { return member.name == name; });
    return found == members.cend() ? nullptr : &found->value;
}

} // namespace tagdesk
