// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "logfile.h"

#include "privatefile.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace tagdesk {

LogFile::LogFile(QString path, Limits limits)
    : m_path(std::move(path))
    , m_limits(limits)
{
}

bool LogFile::append(const QByteArray &lines) const
{
    if (QFileInfo(m_path).size() + lines.size() > m_limits.bytes)
        rotate();
    if (makePrivateFile(m_path))
        return false;
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    return file.write(lines) == lines.size() && file.flush();
}

void LogFile::rotate() const
{
    if (!QFileInfo(m_path).isFile())
        return;
    if (m_limits.files < 2) {
        QFile::remove(m_path);
        return;
    }
    QFile::remove(older(m_limits.files - 1));
    for (int number = m_limits.files - 2; number >= 1; --number)
        QFile::rename(older(number), older(number + 1));
    QFile::rename(m_path, older(1));
}

QString LogFile::older(int number) const
{
    return m_path + u'.' + QString::number(number);
}

} // namespace tagdesk
