// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "namedfiles.h"

#include "privatefile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kEnding = ".json"_L1;
} // namespace

NamedFiles::NamedFiles(QString folder)
    : m_folder(std::move(folder))
{
}

/// A name may hold any character, a file's may not.
QString NamedFiles::path(const QString &name) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, " ", ".")) + kEnding;
}

QStringList NamedFiles::names() const
{
    QStringList names;
    const QStringList files = QDir(m_folder).entryList({u'*' + kEnding}, QDir::Files);
    for (const QString &file : files)
        names.append(QUrl::fromPercentEncoding(file.chopped(kEnding.size()).toUtf8()));
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::optional<QByteArray> NamedFiles::load(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

std::optional<QString> NamedFiles::save(const QString &name, const QByteArray &content) const
{
    if (!makePrivateFolder(m_folder))
        return m_folder;
    QSaveFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kPrivateFile)
        || file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return std::nullopt;
}

std::optional<QString> NamedFiles::remove(const QString &name) const
{
    QFile file(path(name));
    return file.exists() && !file.remove() ? std::optional(file.errorString()) : std::nullopt;
}

} // namespace tagdesk
