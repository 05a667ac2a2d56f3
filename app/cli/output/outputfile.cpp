// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "outputfile.h"

#include "console.h"
#include "wholefile.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

Result<void> writeOutput(Console &console, const QString &path, const std::function<bool(QIODevice &)> &write)
{
    if (path == "-"_L1) {
        console.clearProgress();
        if (write(console.data()) && console.data().flush())
            return {};
        return failure(console.data().takeError().value_or(Error()));
    }
    WholeFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    return write(file.device()) ? file.commit() : failure(file.error());
}

} // namespace tagdesk
