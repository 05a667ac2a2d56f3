// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "mappingstore.h"

#include "privatefile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kEnding = ".json"_L1;
} // namespace

MappingStore::MappingStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString MappingStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/tagdesk/mappings"_s;
}

/// A name may hold any character, a file's may not.
QString MappingStore::path(const QString &name) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name, " ", ".")) + kEnding;
}

QStringList MappingStore::names() const
{
    QStringList names;
    const QStringList files = QDir(m_folder).entryList({u'*' + kEnding}, QDir::Files);
    for (const QString &file : files)
        names.append(QUrl::fromPercentEncoding(file.chopped(kEnding.size()).toUtf8()));
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::optional<QByteArray> MappingStore::load(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

std::optional<QString> MappingStore::save(const QString &name, const QByteArray &json) const
{
    if (!makePrivateFolder(m_folder))
        return m_folder;
    QSaveFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kPrivateFile)
        || file.write(json) != json.size() || !file.commit())
        return file.errorString();
    return std::nullopt;
}

} // namespace tagdesk
