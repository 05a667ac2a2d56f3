// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilepill.h"

namespace tagdesk {

ProfilePill::ProfilePill(QWidget *parent)
    : Pill(parent)
{
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

void ProfilePill::setBadge(const ProfileBadge &badge)
{
    const QString text = words(badge);
    present(
        badge.sandbox ? Icon::Sandbox : Icon::Cloud, text, badge.production ? Tone::Changed : Tone::Accent);
    setAccessibleName(tr("Profile: %1").arg(text));
}

} // namespace tagdesk
