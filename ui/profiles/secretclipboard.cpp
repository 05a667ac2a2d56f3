// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretclipboard.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QUuid>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

// What managers of clipboards look for: KDE's Klipper and those that follow it, and Windows.
QString hint()
{
    return u"x-kde-passwordManagerHint"_s;
}
QString windowsHint()
{
    return uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s;
}

/// Tells it from the secrets of other fields and programs.
QString ours()
{
    return u"application/x-tagdesk-secret"_s;
}

} // namespace

SecretClipboard::SecretClipboard(std::function<QString()> selected, int keptMs, QObject *parent)
    : QObject(parent)
    , m_selected(std::move(selected))
    , m_id(QUuid::createUuid().toByteArray())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keptMs);
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
    const QString text = m_selected();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (text.isEmpty() || isOurs(mode) || clipboard->text(mode) != text)
        return;
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(hint(), "secret");
    data->setData(windowsHint(), "1");
    data->setData(ours(), m_id);
    m_timer.start();
    clipboard->setMimeData(data, mode);
}

bool SecretClipboard::isOurs(QClipboard::Mode mode) const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
    return data != nullptr && data->data(ours()) == m_id;
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
