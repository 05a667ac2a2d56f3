// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(why));
    std::exit(1);
}

SandboxProcess::SandboxProcess(const QStringList &arguments)
{
    setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start(QStringLiteral(TAGDESK_SANDBOX_PROGRAM), arguments);
    if (!waitForReadyRead())
        giveUp(u"the cloud did not start"_s);
    m_told = QJsonDocument::fromJson(readLine()).object();
}

SandboxProcess::~SandboxProcess()
{
    closeWriteChannel();
    waitForFinished();
}

QString SandboxProcess::text(const QString &cloud, QLatin1StringView name) const
{
    return m_told.value(cloud).toObject().value(name).toString();
}

Credentials SandboxProcess::credentials(const QString &cloud) const
{
    return Credentials(text(cloud, "accessKey"_L1).toUtf8(), text(cloud, "secretKey"_L1).toUtf8());
}

} // namespace tagdesk::bench
