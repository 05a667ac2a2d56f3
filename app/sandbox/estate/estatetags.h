// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tagpool.h"

namespace tagdesk {

/// What is special about a resource of an estate.
enum class EstateTrait : quint8 {
    Usual,
    Untagged,
    FullQuota, ///< As many tags as the rules allow: one more is refused.
    CaseTwins, ///< Has both `env` and `Env`.
    Retired, ///< JD: listed, but the tag service has never heard of it.
    Locked, ///< JD: every write on it fails.
    Busy, ///< Huawei: the first write finds it locked (DNS.0021), the next goes through.
    Gone, ///< Huawei: listed, but every tag call says that it does not exist.
};

/// The tags that an estate begins with: twelve applications whose owner, department and team belong together,
/// in five environments (one of them spelt in two ways), each in eight variants. Every set is legal under
/// the oldest rules of its cloud but for one: Huawei's holds a value from before them.
class EstateTags
{
public:
    explicit EstateTags(TagPool &pool);

    /// `random` is any number that belongs to the resource.
    [[nodiscard]] TagSet jdTags(EstateTrait trait, quint64 random) const;
    [[nodiscard]] TagSet huaweiTags(EstateTrait trait, quint64 random) const;

private:
    struct Sets
    {
        std::vector<TagSet> usual;
        std::vector<TagSet> full;
        std::vector<TagSet> twins;

        [[nodiscard]] TagSet pick(EstateTrait trait, quint64 random) const;
    };

    Sets m_jd;
    Sets m_huawei;
};

} // namespace tagdesk
