// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace tagdesk {

/// A field that searches what stands near it: a magnifier, words while it is empty, which are its name for
/// assistive technology too, and a button that empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `words`: "Find a profile".
    explicit SearchField(const QString &words, QWidget *parent = nullptr);
};

} // namespace tagdesk
