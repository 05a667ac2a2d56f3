// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "failureexport.h"

#include "csvmapping.h"
#include "errortext.h"

namespace tagdesk {

CsvExport failureExport(const Rows &rows, Workspace *workspace)
{
    CsvExport form;
    form.keys = keysInUse(rows, workspace->table(), workspace->changes(), workspace->pool());
    form.extraColumns = {kReasonColumn};
    form.extraCells = [workspace](Row row) {
        return QStringList(ErrorTexts::inlineText(workspace->outcome(row).error));
    };
    return form;
}

} // namespace tagdesk
