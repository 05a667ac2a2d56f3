// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilehash.h"

#include "planfilelines.h"

#include <QCryptographicHash>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString planHash(const PlanFile &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PlanFileAccount &account : plan.accounts)
        hash.addData(planFileLine(account) + '\n');
    for (const PlanFileChange &change : plan.changes)
        hash.addData(planFileLine(change) + '\n');
    return QString::fromLatin1(hash.result().toHex());
}

QString knownPlanHash(const PlanFile &plan)
{
    return plan.actualHash.isEmpty() ? planHash(plan) : plan.actualHash;
}

QString shortPlanHash(const QString &hash)
{
    constexpr qsizetype kShortDigits = 12;
    return hash.left(kShortDigits);
}

QString planNote(const QString &reason, const PlanFile &plan)
{
    const QString named = u"[plan "_s + shortPlanHash(knownPlanHash(plan)) + u']';
    return reason.isEmpty() ? named : reason + u' ' + named;
}

bool isAsMade(const PlanFile &plan)
{
    return plan.hash.isEmpty() || plan.hash == knownPlanHash(plan);
}

} // namespace tagdesk
