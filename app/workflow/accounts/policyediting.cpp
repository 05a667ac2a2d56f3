// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyediting.h"

#include "policyfiles.h"
#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace tagdesk {

namespace {

/// Where there is no file any more nobody's work is lost.
bool isStill(const QString &path, const QByteArray &expected)
{
    QFile file(path);
    return !file.exists() || (file.open(QIODevice::ReadOnly) && file.readAll() == expected);
}

/// Rules that demand nothing, as predefined tags without a value are: our own form has no such rule, and
/// nobody could mend them in what is only read.
void leaveOutIdle(OpenedPolicy &opened)
{
    const auto isIdle = [](const EditedRule &rule) {
        return !rule.demandsSomething();
    };
    for (const EditedRule &rule : std::as_const(opened.policy.rules)) {
        if (isIdle(rule))
            opened.notes.append({.kind = PolicyNote::Kind::AnyValue, .member = rule.key});
    }
    opened.policy.rules.removeIf(isIdle);
}

} // namespace

tl::expected<OpenedPolicy, PolicyFault> openPolicy(const QString &path)
{
    auto content = policyContent(path);
    if (!content)
        return tl::unexpected(content.error());
    OpenedPolicy opened{.path = path, .content = *content};
    const auto read = readPolicy(*content);
    if (read)
        opened.notes = read->notes;
    const auto source = PolicySource::read(*content);
    if (source) {
        opened.source = std::make_shared<const PolicySource>(*source);
        opened.policy = source->policy();
        return opened;
    }
    if (!read)
        return tl::unexpected(
            source.error().kind == PolicyFault::Kind::UnknownForm ? read.error() : source.error());
    // Ours in JSON, with something that cannot be shown as a rule.
    if (source.error().kind != PolicyFault::Kind::UnknownForm)
        return tl::unexpected(source.error());
    opened.policy = editedOf(read->policy);
    leaveOutIdle(opened);
    if (opened.policy.head.name.isEmpty())
        opened.policy.head.name = QFileInfo(path).completeBaseName();
    return opened;
}

Result<PolicySaving> savePolicy(
    const QString &path, const QByteArray &content, const std::optional<QByteArray> &expected)
{
    if (expected && !isStill(path, *expected))
        return PolicySaving::ChangedMeanwhile;
    WholeFile file(path);
    if (const Result<void> opened = file.open(); !opened)
        return failure(opened.error());
    if (file.device().write(content) != content.size())
        return failure(file.error());
    if (const Result<void> done = file.commit(); !done)
        return failure(done.error());
    return PolicySaving::Saved;
}

bool isSamePolicyFile(const QString &one, const QString &other)
{
    const QString real = QFileInfo(one).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(one).absoluteFilePath() == QFileInfo(other).absoluteFilePath()
                          : real == QFileInfo(other).canonicalFilePath();
}

QString policyPath(const QString &named)
{
    return QDir(policyFolder()).filePath(named);
}

QString policyName(const QString &path)
{
    const QFileInfo file(path);
    return file.absoluteDir() == QDir(policyFolder()) ? file.fileName() : file.absoluteFilePath();
}

QStringList keptPolicies()
{
    QStringList paths;
    const QDir folder(policyFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Readable, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace tagdesk
