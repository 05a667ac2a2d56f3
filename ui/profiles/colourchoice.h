// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace tagdesk {

/// The colour of a profile: none, one of a few that are told apart well, or any other.
class ColourChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget *parent = nullptr);

    /// "#rrggbb"; empty: none.
    [[nodiscard]] QString colour() const { return m_colour; }
    /// Text that is no colour counts as none.
    void setColour(const QString &colour);

signals:
    /// Chosen by a person.
    void colourChosen(const QString &colour);

private:
    void choose(int entry);
    void askOther();

    QString m_colour;
};

} // namespace tagdesk
