// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfiles.h"

#include "policyreading.h"

#include <QDir>
#include <QStandardPaths>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString policyFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tagdesk/policies"_s;
}

tl::expected<LoadedPolicy, PolicyFileFault> loadPolicies(const QStringList &paths, const QString &folder)
{
    LoadedPolicy loaded;
    if (paths.isEmpty())
        return loaded;
    auto joined = std::make_shared<Policy>();
    QStringList names;
    QStringList versions;
    for (const QString &path : paths) {
        const QString file = folder.isEmpty() ? path : QDir(folder).filePath(path);
        auto read = readPolicyFile(file);
        if (!read)
            return tl::unexpected(PolicyFileFault{.path = file, .fault = read.error()});
        names.append(read->policy.name);
        if (!read->policy.version.isEmpty())
            versions.append(read->policy.version);
        joined->rules.insert(joined->rules.end(), read->policy.rules.cbegin(), read->policy.rules.cend());
        joined->owners.insert(joined->owners.end(), read->policy.owners.cbegin(), read->policy.owners.cend());
        for (const PolicyNote &note : read->notes)
            loaded.notes.append({file, note});
    }
    // Rules have numbers of 16 bits.
    constexpr std::size_t kMostRules = 60'000;
    if (joined->rules.size() > kMostRules)
        return tl::unexpected(
            PolicyFileFault{.path = paths.last(), .fault = {.kind = PolicyFault::Kind::TooManyRules}});
    joined->name = names.join(u" + "_s);
    joined->version = versions.join(u" + "_s);
    loaded.policy = std::move(joined);
    return loaded;
}

} // namespace tagdesk
