// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draft.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace tagdesk {

QByteArray draftKeyHash(const QByteArray &salt, const QByteArray &accessKey)
{
    return QMessageAuthenticationCode::hash(accessKey, salt, QCryptographicHash::Sha256);
}

QByteArray draftSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof(words)};
}

bool isSameAccount(const DraftAccount &draft, const DraftAccount &here)
{
    return draft.id == here.id && draft.cloud == here.cloud && draft.endpoint == here.endpoint
        && draft.project == here.project && draft.keyHash == here.keyHash;
}

qint64 Draft::changes() const
{
    qint64 count = 0;
    for (const DraftedResource &resource : resources)
        count += static_cast<qint64>(cells[resource.cells].size());
    return count;
}

} // namespace tagdesk
