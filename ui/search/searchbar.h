// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estatescopes.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tagdesk {

/// Says above the table that everything is searched, and how much of everything was read, with the button
/// that reads the rest.
class SearchBar : public QFrame
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    /// `cost` is that of the scopes that were not read.
    void show(const EstateScopes &estate, const ReadingEstimate &cost);

    /// "Read the rest (about 46 requests)".
    [[nodiscard]] static QString readRest(const ReadingEstimate &cost);

signals:
    void readRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_text = nullptr;
    QPushButton *m_read = nullptr;
};

} // namespace tagdesk
