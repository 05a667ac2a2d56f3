// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"

#include <QWidget>

namespace tagdesk {

struct OpenAccount;

/// A word in a coloured capsule with an icon, such as the account at hand.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void present(Icon icon, const QString &text, ColorRole colorRole);
    /// In a colour of somebody's own, with text that can be read on it.
    void present(Icon icon, const QString &text, const QColor &fill);
    /// "production · JD Cloud", in its colour; the sandbox looks harmless.
    void present(const OpenAccount &account);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// A chevron at its end says that there is a menu.
    void setHasMenu(bool has);

private:
    [[nodiscard]] int chevronRoom() const;

    Icon m_icon = Icon::Tag;
    QString m_text;
    ColorRole m_colorRole = ColorRole::Neutral;
    QColor m_fill; // invalid: that of the colorRole
    bool m_hasMenu = false;
};

} // namespace tagdesk
