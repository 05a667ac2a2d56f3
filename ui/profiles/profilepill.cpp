// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilepill.h"

#include "profiletext.h"
#include "workspace.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>

namespace tagdesk {

namespace {

/// A button that opens a menu.
class AccessiblePill : public QAccessibleWidget
{
public:
    explicit AccessiblePill(ProfilePill *pill)
        : QAccessibleWidget(pill, QAccessible::ButtonMenu)
    {
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList(pressAction()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            emit qobject_cast<ProfilePill *>(widget())->clicked();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessibleInterface *accessiblePill(const QString & /*className*/, QObject *object)
{
    auto *pill = qobject_cast<ProfilePill *>(object);
    return pill == nullptr ? nullptr : new AccessiblePill(pill);
}

} // namespace

ProfilePill::ProfilePill(QWidget *parent)
    : Pill(parent)
{
    static const bool installed = (QAccessible::installFactory(accessiblePill), true);
    Q_UNUSED(installed)
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setHasMenu(true);
}

QString ProfilePill::words(const ProfileBadge &badge)
{
    QStringList words;
    if (badge.sandbox)
        //: In the pill that names the profile: nothing is real.
        words.append(tr("simulation"));
    if (badge.production)
        //: In the pill that names the profile: mistakes are expensive here.
        words.append(tr("production"));
    if (badge.readOnly)
        //: In the pill that names the profile.
        words.append(tr("read-only"));
    if (!badge.name.isEmpty() && !words.contains(badge.name, Qt::CaseInsensitive))
        words.prepend(badge.name);
    //: Between the parts of a line.
    return words.join(tr(" · "));
}

void ProfilePill::presentAs(Pill *pill, const ProfileBadge &badge, const QString &text)
{
    const Icon icon = badge.sandbox ? Icon::Sandbox
        : badge.readOnly            ? Icon::Lock // the word says that it is production, too
        : badge.production          ? Icon::Warning
                                    : Icon::Cloud;
    if (const QColor colour(badge.colour); colour.isValid())
        pill->present(icon, text, colour);
    else
        pill->present(icon, text, badge.production ? ColorRole::Changed : ColorRole::Accent);
}

void ProfilePill::presentAccount(Pill *pill, const OpenAccount &account, const ProfileBadge &badge)
{
    if (badge.name.isEmpty() || badge.sandbox) {
        pill->present(account);
        return;
    }
    //: An account. %1: its name, %2: "production · JD Cloud".
    presentAs(pill, badge,
        tr("%1 · %2").arg(
            badge.name, ProfileTexts::line(account.account.cloud, badge.production, badge.readOnly, false)));
}

void ProfilePill::setBadge(const ProfileBadge &badge)
{
    const QString text = words(badge);
    presentAs(this, badge, text);
    setAccessibleName(tr("Profile: %1").arg(text));
}

void ProfilePill::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

void ProfilePill::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emit clicked();
        return;
    default:
        Pill::keyPressEvent(event);
    }
}

void ProfilePill::focusInEvent(QFocusEvent *event)
{
    Pill::focusInEvent(event);
    update();
}

void ProfilePill::focusOutEvent(QFocusEvent *event)
{
    Pill::focusOutEvent(event);
    update();
}

} // namespace tagdesk
