// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pill.h"

namespace tagdesk {

/// What is said of the profile in use.
struct ProfileBadge
{
    QString name;
    QString colour; ///< "#rrggbb"; empty: none of its own.
    bool production = false;
    bool readOnly = false;
    bool sandbox = false;

    friend bool operator==(const ProfileBadge &, const ProfileBadge &) = default;
};

/// The profile's name in a capsule of its colour. What is to be known of it stands beside as a word, with an
/// icon. Can be pressed, with the mouse or the keyboard.
class ProfilePill : public Pill
{
    Q_OBJECT

public:
    explicit ProfilePill(QWidget *parent = nullptr);

    void setBadge(const ProfileBadge &badge);
    /// "payments · production".
    [[nodiscard]] static QString words(const ProfileBadge &badge);

    /// Makes `pill` name an account: "payments · production · JD Cloud", in the colour of its profile.
    static void presentAccount(Pill *pill, const OpenAccount &account, const ProfileBadge &badge);

signals:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static void presentAs(Pill *pill, const ProfileBadge &badge, const QString &text);
};

} // namespace tagdesk
