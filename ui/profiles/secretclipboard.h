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
    /// `selected` is the part of the secret that could have been copied just now; empty: none. Only then is
    /// the clipboard looked at, since it may hold what is another program's.
    explicit SecretClipboard(
        std::function<QString()> selected, int keptMs = 10'000, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// Takes it away now, if it is still there.
    void clear();

private:
    void look(QClipboard::Mode mode);

    [[nodiscard]] bool isOurs(QClipboard::Mode mode) const;

    std::function<QString()> m_selected;
    QByteArray m_id; // what we put there has it
    QTimer m_timer;
};

} // namespace tagdesk
