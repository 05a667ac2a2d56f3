// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretfield.h"

#include "icons.h"

#include <QAction>

namespace tagdesk {

SecretField::SecretField(Shown shown, QWidget *parent)
    : QLineEdit(parent)
    , m_clipboard([this] { return m_reveal != nullptr && echoMode() == Normal ? selectedText() : QString(); })
{
    // No dictionary of an input method is to learn it.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (const QString trimmed = text.trimmed(); trimmed != text)
            setText(trimmed);
    });
    if (shown == Shown::Always)
        return;
    m_reveal = addAction(icon(Icon::Eye, ColorRole::Secondary), TrailingPosition);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &SecretField::setRevealed);
    setRevealed(false);
}

void SecretField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    m_reveal->setIcon(icon(revealed ? Icon::EyeClosed : Icon::Eye, ColorRole::Secondary));
    m_reveal->setText(revealed ? tr("Hide what was typed") : tr("Show what was typed"));
}

void SecretField::mask()
{
    if (m_reveal != nullptr)
        m_reveal->setChecked(false);
}

} // namespace tagdesk
