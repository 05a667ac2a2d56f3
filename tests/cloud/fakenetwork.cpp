// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fakenetwork.h"

#include <algorithm>
#include <cstring>

namespace tagdesk {

using namespace Qt::StringLiterals;

FakeReply::FakeReply(const QNetworkRequest &request, QNetworkAccessManager::Operation operation,
    FakeAnswer answer, QObject *parent)
    : QNetworkReply(parent)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(operation);
    open(QIODevice::ReadOnly);
    if (!answer.isHeld) {
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(answer)] { this->answer(answer); }, Qt::QueuedConnection);
    }
}

void FakeReply::sendOut()
{
    emit requestSent();
}

void FakeReply::deliver(const QByteArray &part)
{
    m_body += part;
    emit readyRead();
}

void FakeReply::answer(const FakeAnswer &answer)
{
    if (isFinished())
        return;
    if (answer.isSent)
        emit requestSent();
    if (answer.status != 0) {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, answer.status);
        for (const auto &[name, value] : answer.headers)
            setRawHeader(name, value);
        emit metaDataChanged();
    }
    if (!answer.body.isEmpty())
        deliver(answer.body);
    NetworkError error = answer.error;
    if (error == NoError && answer.status >= 400)
        error = answer.status >= 500 ? InternalServerError : UnknownContentError;
    if (error != NoError) {
        setError(error, u"fake error %1"_s.arg(int(error)));
        emit errorOccurred(error);
    }
    setFinished(true);
    emit finished();
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    m_isAborted = true;
    setError(OperationCanceledError, u"Operation canceled"_s);
    setFinished(true);
    emit errorOccurred(OperationCanceledError);
    emit finished();
}

qint64 FakeReply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_body.size());
    std::memcpy(data, m_body.constData(), static_cast<std::size_t>(size));
    m_body.remove(0, size);
    return size;
}

std::size_t FakeScript::open() const
{
    return static_cast<std::size_t>(std::count_if(replies.begin(), replies.end(),
        [](const QPointer<FakeReply> &reply) { return reply && !reply->isFinished(); }));
}

FakeAnswer FakeScript::next(const SeenRequest &request)
{
    if (answers.empty())
        return otherwise ? otherwise(request) : FakeAnswer();
    FakeAnswer answer = std::move(answers.front());
    answers.pop_front();
    return answer;
}

FakeNetwork::FakeNetwork(std::shared_ptr<FakeScript> script, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_script(std::move(script))
{
}

QNetworkReply *FakeNetwork::createRequest(
    Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    SeenRequest seen{.method = operation == GetOperation ? "GET" : "POST", .url = request.url()};
    if (operation == CustomOperation)
        seen.method = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    for (const QByteArray &name : request.rawHeaderList())
        seen.headers.emplaceBack(name, request.rawHeader(name));
    if (body)
        seen.body = body->readAll();
    m_script->seen.push_back(seen);
    auto *reply = new FakeReply(request, operation, m_script->next(seen), this);
    m_script->replies.emplace_back(reply);
    m_script->mostAtOnce = std::max(m_script->mostAtOnce, m_script->open());
    return reply;
}

} // namespace tagdesk
