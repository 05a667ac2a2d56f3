// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretclipboard.h"

#include <QLineEdit>

namespace tagdesk {

/// A field for a key: blanks around what is pasted go, since no key has any. A masked one shows its text only
/// while its eye is pressed in; what is copied then is looked after.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Shown { Always, OnDemand };

    explicit SecretField(Shown shown, QWidget *parent = nullptr);

    /// Masks the text again.
    void mask();
    [[nodiscard]] QAction *reveal() const { return m_reveal; }

private:
    void setRevealed(bool revealed);

    QAction *m_reveal = nullptr; // null: never masked
    SecretClipboard m_clipboard;
};

} // namespace tagdesk
