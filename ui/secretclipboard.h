// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tagdesk {

/// Looks after a secret that somebody copied out of a field: clipboard histories are asked not to keep it,
/// and it leaves the clipboard after ten seconds, or with this object, unless something else is there by
/// then.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    /// `isSecret` says whether a text is one, or a part of one.
    explicit SecretClipboard(std::function<bool(const QString &)> isSecret, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// Takes it away now, if it is still there.
    void clear();

private:
    void look(QClipboard::Mode mode);

    std::function<bool(const QString &)> m_isSecret;
    QTimer m_timer;
};

} // namespace tagdesk
