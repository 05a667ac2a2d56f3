// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcall.h"

#include "canonical.h"
#include "clock.h"
#include "proxysignon.h"
#include "replyreader.h"
#include "sequentialbody.h"
#include "transport.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of all headers of an answer; a cloud sends less than one KiB.
constexpr qsizetype kHeadLimit = 64 << 10;

/// Errors of the way, as opposed to an answer with an HTTP status of its own.
bool isNetworkError(QNetworkReply::NetworkError error)
{
    const int code = error;
    // Qt calls a 400 an invalid operation of the protocol.
    const bool isStatus = error == QNetworkReply::ProtocolInvalidOperationError
        || (code >= QNetworkReply::ContentAccessDenied && code <= QNetworkReply::UnknownContentError)
        || (code >= QNetworkReply::InternalServerError && code <= QNetworkReply::UnknownServerError);
    return error != QNetworkReply::NoError && (!isStatus || error == QNetworkReply::ContentReSendError)
        && error != QNetworkReply::ProxyAuthenticationRequiredError;
}

ErrorCause causeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorCause::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
        return ErrorCause::HostNotFound;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return ErrorCause::ConnectionCut;
    case QNetworkReply::TimeoutError:
        return ErrorCause::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCause::TlsRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCause::ProxyRefused;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorCause::ProxyWantsPassword;
    case QNetworkReply::ProtocolFailure:
        return ErrorCause::NotJson;
    default:
        return ErrorCause::Unspecified;
    }
}

/// The request cannot have reached the cloud.
bool isBeforeSending(ErrorCause cause)
{
    return cause == ErrorCause::ConnectionRefused || cause == ErrorCause::HostNotFound
        || cause == ErrorCause::CertificateRefused || cause == ErrorCause::TlsRefused
        || cause == ErrorCause::ProxyRefused || cause == ErrorCause::ProxyWantsPassword
        || cause == ErrorCause::ProxyWantsSignOn;
}

/// An answer to another question than ours: interim, to a condition, or a change of protocol.
bool isForeign(int status)
{
    constexpr int kFirstFinal = 200;
    constexpr int kNotModified = 304;
    return status < kFirstFinal || status == kNotModified;
}

CertificateTrouble troubleOf(const QSslError &error)
{
    const QSslCertificate &certificate = error.certificate();
    CertificateTrouble trouble{.reason = error.errorString(),
        .subject = certificate.subjectInfo(QSslCertificate::CommonName).value(0),
        .issuer = certificate.issuerInfo(QSslCertificate::CommonName).value(0),
        .expires = certificate.expiryDate().toUTC()};
    if (trouble.subject.isEmpty())
        trouble.subject = certificate.subjectAlternativeNames().values().value(0);
    return trouble;
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.emplaceBack(name, value);
    return headers;
}

} // namespace

HttpCall::HttpCall(Transport &transport, Clock &clock, HttpRequest request, QObject *parent)
    : Job(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_request(std::move(request))
{
}

HttpCall::~HttpCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
}

void HttpCall::start()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Running;
    if (const auto refusal = Transport::refusal(m_request.base)) {
        endWith(failure(*refusal));
        return;
    }
    m_startedMs = m_clock.elapsedMs();
    m_lastActivityMs = m_startedMs;
    const ProxySignOn *signOn = m_transport.signOn(m_request.base);
    if (signOn != nullptr && !signOn->isKnown())
        connect(signOn, &ProxySignOn::known, this, [this, signOn] { goBy(signOn); });
    else
        goBy(signOn);
    watch();
}

void HttpCall::goBy(const ProxySignOn *signOn)
{
    if (m_state != State::Running || m_reply != nullptr)
        return;
    if (signOn != nullptr && signOn->verdict() != ProxySignOn::Verdict::Usable)
        endWith(failure(signOnError(*signOn)));
    else
        send();
}

void HttpCall::send()
{
    SequentialBody *body =
        m_request.body.isEmpty() ? nullptr : new SequentialBody(m_request.body, m_mayGo, this);
    m_reply = m_transport.send(m_request, body);
    m_reply->setParent(this);
    if (body)
        body->setParent(m_reply); // goes after the reply that reads it
    m_upload = body;
    m_lastActivityMs = m_clock.elapsedMs();
    connectReply();
}

void HttpCall::connectReply()
{
    const auto noteActivity = [this] {
        m_lastActivityMs = m_clock.elapsedMs();
    };
    const auto noteSent = [this, noteActivity] {
        m_isSent = true;
        noteActivity();
    };
    connect(m_reply, &QNetworkReply::requestSent, this, noteSent);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [noteSent](qint64 sent, qint64 /*total*/) {
        if (sent > 0)
            noteSent();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, noteSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readReply);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_isEncrypted = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_certificateTroubles.push_back(troubleOf(error));
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::replyFinished);
}

/// What is announced as too large is not waited for.
void HttpCall::readHead()
{
    qsizetype bytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        bytes += name.size() + value.size();
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (bytes > kHeadLimit || length > m_request.replyLimit)
        stopReply(Stop::TooLarge);
}

void HttpCall::readReply()
{
    m_isSent = true;
    m_lastActivityMs = m_clock.elapsedMs();
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.replyLimit)
        stopReply(Stop::TooLarge);
}

void HttpCall::watch()
{
    if (m_state != State::Running)
        return;
    const TransportSettings &settings = m_transport.settings();
    const int limit = m_isSent ? settings.silenceTimeoutMs : settings.connectTimeoutMs;
    const qint64 end = std::min(m_lastActivityMs + limit, m_startedMs + settings.totalTimeoutMs);
    const qint64 left = end - m_clock.elapsedMs();
    if (left <= 0) {
        stopReply(Stop::TimedOut);
        return;
    }
    // Looked at once in a while: setting a timer anew for every byte would cost more than the bytes.
    const qint64 next = std::min<qint64>(left, settings.silenceTimeoutMs);
    m_clock.callLater(static_cast<int>(next), this, [this] { watch(); });
}

void HttpCall::abort()
{
    if (m_state == State::Idle) {
        endWith(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
    } else if (m_state == State::Running) {
        stopReply(Stop::Aborted);
    }
}

void HttpCall::stopReply(Stop reason)
{
    if (m_state != State::Running)
        return;
    m_stop = reason;
    if (m_reply == nullptr)
        endStopped();
    else
        m_reply->abort(); // emits finished() before it returns
}

/// With 307 and 308 Qt rewinds the body even where it must not follow, and drops the answer when it cannot.
/// With any other status the same error means that the answer was cut.
bool HttpCall::isRedirectedWrite() const
{
    constexpr int kTemporaryRedirect = 307;
    constexpr int kPermanentRedirect = 308;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return m_reply->error() == QNetworkReply::ContentReSendError
        && (status == kTemporaryRedirect || status == kPermanentRedirect);
}

bool HttpCall::isAnswered() const
{
    if (!m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    return isRedirectedWrite() || !isNetworkError(m_reply->error());
}

void HttpCall::replyFinished()
{
    if (m_state != State::Running)
        return;
    if (m_upload && m_upload->isRefused()) {
        endWith(failure(makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
        return;
    }
    if (m_stop != Stop::None) {
        endStopped();
        return;
    }
    if (!isAnswered()) {
        endWith(failure(networkError()));
        return;
    }
    m_body += m_reply->readAll();
    HttpResponse response{.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .headers = headersOf(*m_reply),
        .body = m_body};
    endWith(checked(std::move(response)));
}

void HttpCall::endStopped()
{
    switch (m_stop) {
    case Stop::Aborted:
        endWith(failure(m_request.isWrite && m_isSent
                ? lost(ErrorCause::ConnectionCut)
                : makeError(ErrorKind::Cancelled, ErrorCause::Unspecified)));
        return;
    case Stop::TimedOut:
        endWith(failure(lost(ErrorCause::TimedOut)));
        return;
    case Stop::TooLarge:
        endWith(failure(lost(ErrorCause::ReplyTooLarge)));
        return;
    case Stop::None:
        break;
    }
}

Result<HttpResponse> HttpCall::checked(HttpResponse response)
{
    constexpr int kSeeOther = 303;
    if (response.body.size() > m_request.replyLimit)
        return failure(lost(ErrorCause::ReplyTooLarge));
    if (isForeign(response.status)) {
        m_transport.distrust(*m_reply);
        Error error = lost(ErrorCause::UnexpectedStatus);
        error.httpStatus = response.status;
        return failure(error);
    }
    if (response.status == kSeeOther && m_request.isWrite) {
        // It was done, and the other address tells how; or a portal wants a login. Both look alike.
        Error error = statusError(response);
        error.kind = ErrorKind::OutcomeUnknown;
        return failure(error);
    }
    bool hasLength = false;
    const qint64 length = response.header("content-length").toLongLong(&hasLength);
    if (hasLength && response.body.size() < length && !isRedirectedWrite())
        return failure(lost(ErrorCause::ConnectionCut));
    if (!m_transport.accepts(*m_reply, response))
        return failure(lost(ErrorCause::RepeatedReply));
    return response;
}

Error HttpCall::lost(ErrorCause cause) const
{
    const bool isUnknown = m_request.isWrite && m_isSent && !isBeforeSending(cause);
    Error error = makeError(isUnknown ? ErrorKind::OutcomeUnknown : ErrorKind::Transient, cause,
        QString::fromLatin1(hostHeader(m_request.base)));
    const bool isLasting = cause == ErrorCause::ReplyTooLarge || cause == ErrorCause::NotJson
        || cause == ErrorCause::UnexpectedStatus;
    if (!isUnknown && isLasting)
        error.kind = ErrorKind::Internal;
    return error;
}

Error HttpCall::networkError() const
{
    ErrorCause cause = causeOf(m_reply->error());
    // Qt has no error of its own for a proxy that does not take the connection.
    if (m_reply->error() == QNetworkReply::UnknownNetworkError && !m_isSent
        && m_transport.usesProxy(m_request.base))
        cause = ErrorCause::ProxyRefused;
    // The handshake fails with a reason of its own, except where the server hangs up instead of giving one.
    const bool hasHungUp = cause == ErrorCause::ConnectionCut && !m_isSent && !m_isEncrypted
        && m_request.base.scheme() == "https"_L1 && !m_transport.usesProxy(m_request.base);
    if (!m_certificateTroubles.empty())
        cause = ErrorCause::CertificateRefused;
    else if (hasHungUp)
        cause = ErrorCause::TlsRefused;
    Error error = lost(cause);
    if (cause == ErrorCause::TlsRefused && !hasHungUp)
        error.kind = ErrorKind::Internal;
    error.message =
        m_certificateTroubles.empty() ? m_reply->errorString() : m_certificateTroubles.front().reason;
    return error;
}

Error HttpCall::signOnError(const ProxySignOn &signOn) const
{
    Error error =
        lost(signOn.verdict() == ProxySignOn::Verdict::WantsPassword ? ErrorCause::ProxyWantsPassword
                                                                     : ErrorCause::ProxyWantsSignOn);
    error.message = QString::fromLatin1("Proxy-Authenticate: " + signOn.schemes().join(", "));
    return error;
}

void HttpCall::endWith(Result<HttpResponse> result)
{
    m_state = State::Ending;
    m_result = std::move(result);
    finishLater();
}

} // namespace tagdesk
