// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandtext.h"

#include "accountoptions.h"
#include "commandline.h"
#include "shellword.h"

#include <QStringList>

namespace tagdesk {

using namespace Qt::StringLiterals;

QString commandText(const CommandLine &line, const QString &command)
{
    QStringList words{u"tagdesk-cli"_s};
    const auto add = [&words](const QString &option, const QString &value) {
        if (!value.isEmpty())
            words << option << shellWord(value);
    };
    add(u"--cloud"_s, line.cloud);
    add(u"--region"_s, line.region);
    add(u"--endpoint"_s, QString::fromUtf8(line.endpoint.toEncoded()));
    for (const AccountOption &option : accountOptions())
        add(option.field.option, option.argument(line.fields));
    return words.join(u' ') + u' ' + command;
}

} // namespace tagdesk
