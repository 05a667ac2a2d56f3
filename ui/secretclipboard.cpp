// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretclipboard.h"

#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptMs = 10'000;

// What managers of clipboards look for: KDE's Klipper and those that follow it, and Windows.
QString hint()
{
    return u"x-kde-passwordManagerHint"_s;
}
QString windowsHint()
{
    return uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s;
}

/// Tells it from the secrets of other programs.
QString ours()
{
    return u"application/x-tagdesk-secret"_s;
}

bool isOurs(QClipboard::Mode mode)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
    return data != nullptr && data->hasFormat(ours());
}

} // namespace

SecretClipboard::SecretClipboard(std::function<bool(const QString &)> isSecret, QObject *parent)
    : QObject(parent)
    , m_isSecret(std::move(isSecret))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeptMs);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &SecretClipboard::look);
}

SecretClipboard::~SecretClipboard()
{
    if (m_timer.isActive())
        clear();
}

void SecretClipboard::look(QClipboard::Mode mode)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text(mode);
    if (isOurs(mode) || !m_isSecret(text))
        return;
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(hint(), "secret");
    data->setData(windowsHint(), "1");
    data->setData(ours(), "1");
    m_timer.start();
    clipboard->setMimeData(data, mode);
}

void SecretClipboard::clear()
{
    m_timer.stop();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (isOurs(mode))
            QGuiApplication::clipboard()->clear(mode);
    }
}

} // namespace tagdesk
