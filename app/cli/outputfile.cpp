// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "outputfile.h"

#include "console.h"

#include <QSaveFile>

namespace tagdesk {

using namespace Qt::StringLiterals;

std::optional<QString> writeOutput(
    Console &console, const QString &path, const std::function<bool(QIODevice &)> &write)
{
    if (path == "-"_L1) {
        console.clearProgress();
        if (write(console.data()) && console.data().flush())
            return std::nullopt;
        return cliOutputText(u"standard output"_s, console.data().errorString());
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return std::nullopt;
    return cliOutputText(path, file.errorString());
}

QString cliOutputText(const QString &path, const QString &detail)
{
    return u"%1 cannot be written: %2.\n  What to do: check the folder, its permissions and the room on the "
           "disk, or name another file."_s.arg(path, detail);
}

} // namespace tagdesk
