// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ownershiptext.h"

#include "countable.h"
#include "plantext.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString OwnershipTexts::what(const InfrastructureFault &fault)
{
    switch (fault.kind) {
    case InfrastructureFault::Kind::Unreadable:
        //: %1: a file, %2: the system's words.
        return tr("%1 cannot be read (%2).").arg(fault.path, fault.detail);
    case InfrastructureFault::Kind::NotJson:
        //: %1: a file, %2: a line of it, %3: what is wrong there, in English.
        return tr("%1, line %2: this is no JSON (%3).")
            .arg(fault.path, QString::number(fault.line), fault.detail);
    case InfrastructureFault::Kind::NotTerraform:
        //: %1: a file.
        return tr("%1 is neither a state nor a plan of Terraform.").arg(fault.path);
    case InfrastructureFault::Kind::UnknownVersion:
        //: %1: a file, %2: a version of its format.
        return tr("%1 has the version %2 of its format, which TagDesk does not know.")
            .arg(fault.path, fault.detail);
    }
    Q_UNREACHABLE();
}

Sentences OwnershipTexts::of(const std::vector<InfrastructureFault> &faults)
{
    QStringList lines;
    for (const InfrastructureFault &fault : faults)
        lines.append(what(fault));
    return {.what = lines.join(u'\n'),
        .next = tr("Tags that Terraform keeps are not marked. Write the file with “terraform show -json”."),
        .words = {}};
}

QString OwnershipTexts::managed(const QString &address)
{
    //: %1: an address of Terraform, such as "module.dns.huaweicloud_dns_zone.main".
    return tr("Managed by Terraform: %1").arg(address);
}

QString OwnershipTexts::setsBack(const QString &address, std::size_t resources)
{
    if (resources == 1)
        //: %1: an address of Terraform, such as "module.dns.huaweicloud_dns_zone.main".
        return tr("Terraform will set this back (%1).").arg(address);
    //: %1: an address of Terraform, such as "module.dns.huaweicloud_dns_zone.main".
    return tr("Terraform will set this back on %Ln resource(s), such as %1.", nullptr, countable(resources))
        .arg(address);
}

QString OwnershipTexts::owner(const KeyOwner &owner, const QString &key)
{
    if (owner.contact.isEmpty())
        //: %1: a tag key, %2: a team.
        return tr("“%1” belongs to %2.").arg(key, owner.team);
    //: %1: a tag key, %2: a team, %3: a mail address or a chat room.
    return tr("“%1” belongs to %2. Ask before you change it: %3").arg(key, owner.team, owner.contact);
}

Sentences OwnershipTexts::sent(const PlanWarning &warning)
{
    return {.what = PlanTexts::warning(warning),
        .next = tr("Leave these changes out with --leave-managed, or change them where Terraform has them."),
        .words = {}};
}

QString OwnershipTexts::leftOut(std::size_t changes)
{
    return tr("%Ln change(s) of tags that Terraform keeps are left out.", nullptr, countable(changes));
}

} // namespace tagdesk
