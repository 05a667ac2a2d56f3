// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QLabel;

namespace tagdesk {

/// Keeps the text of a label in the colour of its tone, through changes of theme. Made by setTone(), owned by
/// the label.
class ToneFollower : public QObject
{
    Q_OBJECT

public:
    explicit ToneFollower(QLabel *label);

    /// Takes tone and theme as they are now.
    void apply();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace tagdesk
