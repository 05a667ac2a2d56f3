// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxkeys.h"

#include <QRandomGenerator>

namespace tagdesk {

namespace {

QByteArray randomText(QRandomGenerator &random, QByteArrayView alphabet, int size)
{
    QByteArray text(size, Qt::Uninitialized);
    for (char &c : text)
        c = alphabet[random.bounded(static_cast<int>(alphabet.size()))];
    return text;
}

} // namespace

SandboxKeys SandboxKeys::make(const std::optional<quint32> &seed)
{
    static constexpr QByteArrayView kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    static constexpr QByteArrayView kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QRandomGenerator random = seed ? QRandomGenerator(*seed) : QRandomGenerator::securelySeeded();
    const auto key = [&] {
        return randomText(random, kCapitals, 20);
    };
    const auto secret = [&] {
        return randomText(random, kLetters, 40);
    };
    SandboxKeys keys;
    const QByteArray jdKey = key();
    keys.jdCloud = Credentials(jdKey, secret());
    const QByteArray huaweiKey = key();
    keys.huawei = Credentials(huaweiKey, secret());
    keys.projectId = QString::fromLatin1(randomText(random, "0123456789abcdef", 32));
    const QByteArray jdColleague = key();
    keys.jdCloudColleague = Credentials(jdColleague, secret());
    const QByteArray huaweiColleague = key();
    keys.huaweiColleague = Credentials(huaweiColleague, secret());
    const QByteArray telekomKey = key();
    keys.openTelekom = Credentials(telekomKey, secret());
    const QByteArray telekomColleague = key();
    keys.openTelekomColleague = Credentials(telekomColleague, secret());
    return keys;
}

} // namespace tagdesk
