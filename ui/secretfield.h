// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace tagdesk {

/// A field for a key: blanks around what is pasted go, since no key has any. A masked one shows its text only
/// while its eye is pressed in.
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
};

} // namespace tagdesk
