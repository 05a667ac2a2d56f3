// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "launchrequest.h"

#include <QObject>

#include <memory>
#include <optional>

class QLocalServer;
class QLocalSocket;

namespace tagdesk {

/// One window for each user, set of profiles and desktop: the first program listens on a socket that is its
/// user's alone, the later ones hand over what they were asked for and end.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< Others hand over to this program.
        Later, ///< The first one has taken the request: nothing is left to do.
        Alone, ///< There is another one, which was not asked or does not answer, or no socket could be made.
    };

    /// `folder` is made where it is missing; programs with the same `key` are one another's. An answer is
    /// waited for as long as `patienceMs`.
    SingleInstance(QString folder, const QByteArray &key, int patienceMs = 3000, QObject *parent = nullptr);
    ~SingleInstance() override;
    /// In the system's folder for what runs, by the files and the display of this program.
    [[nodiscard]] static std::unique_ptr<SingleInstance> ofThisProgram();

    /// Once. Waits for an answer without an event loop; a request that is nullopt is kept for this program.
    [[nodiscard]] Role start(const std::optional<LaunchRequest> &request);

signals:
    /// Another program was started and has handed this over.
    void requested(const tagdesk::LaunchRequest &request);

private:
    [[nodiscard]] QString path(const QString &ending) const;
    [[nodiscard]] bool listen();
    void serve(QLocalSocket *socket);

    QString m_folder;
    QString m_name;
    int m_patienceMs;
    QLocalServer *m_server; // child
};

} // namespace tagdesk
