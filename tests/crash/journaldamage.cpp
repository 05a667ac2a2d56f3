// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journaldamage.h"

#include <QFile>

#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

JournalDamage::JournalDamage(QString path, QRandomGenerator &random)
    : m_path(std::move(path))
    , m_random(random)
{
}

QString JournalDamage::spoil()
{
    constexpr qsizetype kPieceBytes = 200;
    QFile file(m_path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read", qPrintable(m_path));
    m_good = file.readAll();
    file.close();
    removeCompanions();
    QByteArray bytes = m_good;
    const auto size = static_cast<quint32>(bytes.size());
    const quint32 at = m_random.bounded(size);
    QString what = u"bit flipped"_s;
    switch (m_random.bounded(8)) {
    case 0:
        what = u"emptied"_s;
        bytes.clear();
        break;
    case 1:
        what = u"truncated"_s;
        bytes.truncate(at);
        break;
    case 2: {
        what = u"piece overwritten"_s;
        const qsizetype length = std::min<qsizetype>(kPieceBytes, bytes.size() - at);
        bytes.replace(at, length, QByteArray(length, static_cast<char>(m_random.bounded(256))));
        break;
    }
    default:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << m_random.bounded(8)));
        break;
    }
    write(m_path, bytes);
    return what;
}

void JournalDamage::repair()
{
    removeCompanions();
    write(m_path, m_good);
}

void JournalDamage::removeCompanions() const
{
    for (const QString &ending : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + ending) && !QFile::remove(m_path + ending))
            qFatal("%s stays", qPrintable(m_path + ending));
    }
}

} // namespace tagdesk
