// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkline.h"
#include "compliance.h"
#include "resourcetable.h"

#include <QString>

#include <functional>

class QIODevice;

namespace tagdesk {

/// Resources that break rules, as `check` prints them.
struct PrintedViolations
{
    const ResourceTable &table;
    Rows rows; ///< Those that break one.
    std::function<QList<TagFault>(Row)> faults;
    std::function<QString(const Collection &)> scope;
    Compliance compliance; ///< Over all that were looked at.
    QString policy; ///< Its name, and its version where it has one.
};

/// JSON:
/// {"policy","resources","notRead","violating","keys":[{"key","asked","violating"}],"violations":[{"scope",
/// "id","name","key","value","rule","severity","message"}]}; CSV: a line for each violation with the same.
/// JUnit: a suite for each key with a failure for each violation. SARIF 2.1.0: a rule for each kind of
/// violation of a key, a result for each violation.
void printViolations(QIODevice &device, CheckFormat format, const PrintedViolations &printed);

} // namespace tagdesk
