// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "journalseal.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <utility>

namespace tagdesk {

namespace {

/// Each field with its length in front, so that no two contents are the same bytes.
class Fields
{
public:
    explicit Fields(const QByteArray &key, char purpose)
    {
        m_bytes.reserve(512);
        m_bytes.append(key);
        m_bytes.append(purpose);
    }
    void add(qint64 number) { m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number); }
    void add(QStringView text)
    {
        add(qint64(text.size()));
        m_bytes.append(
            reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    }
    void addNothing() { add(qint64(-1)); }
    /// Blake2 needs no HMAC around it: a key in front of the content is enough.
    [[nodiscard]] QByteArray hash() const
    {
        return QCryptographicHash::hash(m_bytes, QCryptographicHash::Blake2s_128);
    }

private:
    QByteArray m_bytes;
};

} // namespace

JournalSeal::JournalSeal(QByteArray key)
    : m_key(std::move(key))
{
}

QByteArray JournalSeal::ofRun(std::span<const QString> columns) const
{
    Fields fields(m_key, 'r');
    for (const QString &column : columns) {
        if (column.isNull())
            fields.addNothing();
        else
            fields.add(column);
    }
    return fields.hash();
}

QByteArray JournalSeal::ofPart(qint64 run, const SealedPart &part) const
{
    Fields fields(m_key, 'p');
    for (const qint64 number : {run, part.request, part.resource})
        fields.add(number);
    for (const QString *text : {&part.operation, &part.region, &part.kind, &part.id, &part.name})
        fields.add(*text);
    for (const SealedPart::Cell &cell : part.cells) {
        fields.add(cell.key);
        if (cell.before)
            fields.add(*cell.before);
        else
            fields.addNothing();
        fields.add(cell.after);
    }
    return fields.hash();
}

QByteArray JournalSeal::ofState(
    qint64 run, qint64 request, qint64 resource, std::span<const QString> columns) const
{
    Fields fields(m_key, 's');
    for (const qint64 number : {run, request, resource})
        fields.add(number);
    for (const QString &column : columns)
        fields.add(column);
    return fields.hash();
}

QByteArray JournalSeal::markOf(const QString &cloud, const QByteArray &accessKey) const
{
    if (accessKey.isEmpty())
        return {};
    return QMessageAuthenticationCode::hash(
        cloud.toUtf8() + '\0' + accessKey, m_key, QCryptographicHash::Sha256);
}

QString JournalSeal::identity() const
{
    return QString::fromLatin1(Fields(m_key, 'i').hash().toHex());
}

QByteArray JournalSeal::ofOrigin(std::span<const QString> columns) const
{
    Fields fields(m_key, 'o');
    for (const QString &column : columns)
        fields.add(column);
    return fields.hash();
}

QByteArray JournalSeal::ofKey() const
{
    return Fields(m_key, 'k').hash();
}

} // namespace tagdesk
