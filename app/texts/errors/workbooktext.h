// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bookfault.h"
#include "sentences.h"
#include "workbooksheet.h"

#include <QCoreApplication>
#include <QStringList>

namespace tagdesk {

/// What is said of workbooks.
class WorkbookTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::WorkbookTexts)

public:
    /// Why one cannot be used; `path` is the file, and behind line breaks what the fault has to say.
    [[nodiscard]] static Sentences of(BookFault fault, const QString &path);
    /// What is read of a sheet otherwise than it may look, a sentence each; none for most.
    [[nodiscard]] static QStringList notes(const WorkbookSheet &sheet);
};

} // namespace tagdesk
