// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "typedanswer.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace tagdesk {

TypedAnswer::TypedAnswer(QObject *parent)
    : QObject(parent)
    , m_notifier(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &TypedAnswer::take);
}

void TypedAnswer::take()
{
    m_notifier->setEnabled(false);
    std::array<char, 256> line{};
    const ssize_t length = read(STDIN_FILENO, line.data(), line.size());
    emit given(QByteArray(line.data(), std::max<ssize_t>(0, length)).trimmed().toLower());
}

} // namespace tagdesk
