// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilefiles.h"

#include "profile.h"
#include "terraformfile.h"
#include "writeguard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

tl::expected<ManagedResources, InfrastructureFault> readFile(const QString &path)
{
    QFile file(path);
    // Opening a folder or a pipe would do, or wait.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            InfrastructureFault{.kind = InfrastructureFault::Kind::Unreadable, .detail = file.errorString()});
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(
            InfrastructureFault{.kind = InfrastructureFault::Kind::Unreadable, .detail = file.errorString()});
    return readTerraform(content);
}

} // namespace

QString infrastructureFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/tagdesk/infrastructure"_s;
}

LoadedInfrastructure loadInfrastructure(const QStringList &paths, const QString &folder)
{
    LoadedInfrastructure loaded;
    auto all = std::make_shared<ManagedResources>();
    for (const QString &path : paths) {
        const QString file = folder.isEmpty() ? path : QDir(folder).filePath(path);
        const auto read = readFile(file);
        if (read) {
            all->insert(*read);
            continue;
        }
        loaded.faults.push_back(read.error());
        loaded.faults.back().path = file;
    }
    if (!all->isEmpty())
        loaded.managed = std::move(all);
    return loaded;
}

void ProfileFiles::putInto(WriteGuard &guard) const
{
    guard.policy = policy ? policy->policy : nullptr;
    guard.managed = infrastructure.managed;
}

bool namesFiles(const Profile &profile)
{
    return !profile.policies.isEmpty() || !profile.infrastructure.isEmpty();
}

ProfileFiles readProfileFiles(const Profile &profile)
{
    return {.policy = loadPolicies(profile.policies),
        .infrastructure = loadInfrastructure(profile.infrastructure)};
}

} // namespace tagdesk
