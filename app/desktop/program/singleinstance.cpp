// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "singleinstance.h"

#include "privatefile.h"
#include "profilestore.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestRequest = 64 << 10;
const QByteArray kTaken = "taken\n"_ba;

/// True when the program at the other end has taken the request.
bool handOver(QLocalSocket &socket, const LaunchRequest &request, int patienceMs)
{
    socket.write(request.toJson() + '\n');
    while (socket.bytesAvailable() < kTaken.size() && socket.waitForReadyRead(patienceMs)) { }
    return socket.readAll() == kTaken;
}

} // namespace

SingleInstance::SingleInstance(QString folder, const QByteArray &key, int patienceMs, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    // Short: the path of a socket has at most 107 bytes.
    , m_name(QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16)))
    , m_patienceMs(patienceMs)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
}

SingleInstance::~SingleInstance() = default;

std::unique_ptr<SingleInstance> SingleInstance::ofThisProgram()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/tagdesk"_s;
    // A window on another display, or with other profiles, is no place to go to.
    const QByteArray key =
        ProfileStore::defaultPath().toUtf8() + '\n' + qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY");
    return std::make_unique<SingleInstance>(folder, key);
}

QString SingleInstance::path(const QString &ending) const
{
    return m_folder + u'/' + m_name + ending;
}

SingleInstance::Role SingleInstance::start(const std::optional<LaunchRequest> &request)
{
    if (!makePrivateFolder(m_folder))
        return Role::Alone;
    // Of two that start at once, one is the first.
    QLockFile election(path(u".lock"_s));
    if (!election.tryLock(m_patienceMs))
        return Role::Alone;
    QLocalSocket socket;
    socket.connectToServer(path(u".socket"_s));
    if (!socket.waitForConnected(m_patienceMs)) {
        const bool isNobody = socket.error() == QLocalSocket::ServerNotFoundError
            || socket.error() == QLocalSocket::ConnectionRefusedError;
        return isNobody && listen() ? Role::First : Role::Alone;
    }
    election.unlock();
    return request && handOver(socket, *request, m_patienceMs) ? Role::Later : Role::Alone;
}

/// Nobody is there: what lies there is of a program that was killed.
bool SingleInstance::listen()
{
    QLocalServer::removeServer(path(u".socket"_s));
    return m_server->listen(path(u".socket"_s));
}

void SingleInstance::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->setReadBufferSize(kLongestRequest + 1);
    QTimer::singleShot(m_patienceMs, socket, &QLocalSocket::abort);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > kLongestRequest)
                socket->abort();
            return;
        }
        const std::optional<LaunchRequest> request =
            LaunchRequest::fromJson(socket->readLine(kLongestRequest));
        if (request)
            socket->write(kTaken);
        socket->disconnectFromServer();
        if (request)
            emit requested(*request);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace tagdesk
