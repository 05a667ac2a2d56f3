// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace tagdesk {

/// What a run of the program left behind.
struct Ended
{
    int code = -1; ///< -1: it crashed or did not end.
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs tagdesk-cli in this process and waits for its end, at most half a minute.
Ended runCli(QProcess &process, const QStringList &arguments, const QByteArray &input = {});

/// tagdesk-cli as people run it, again and again in one environment.
class CliProcess
{
public:
    Ended run(const QStringList &arguments, const QByteArray &input = {});

    QProcessEnvironment environment;
    QByteArray said; ///< Everything, of all runs.
};

} // namespace tagdesk
