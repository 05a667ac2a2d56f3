// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "searchfield.h"

#include "icons.h"

#include <QAction>

namespace tagdesk {

SearchField::SearchField(const QString &words, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(words);
    setAccessibleName(words);
    setClearButtonEnabled(true);
    QAction *magnifier = addAction(icon(Icon::Search, ColorRole::Secondary), LeadingPosition);
    // Assistive technology takes it for a button.
    magnifier->setText(words);
}

} // namespace tagdesk
