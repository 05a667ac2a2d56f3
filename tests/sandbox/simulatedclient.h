// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "huaweisigner.h"
#include "jdsigner.h"
#include "sandboxclouds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagdesk {

/// A client of the simulated clouds that needs no socket: signs a request value, hands it over and reads
/// the answer. Its clock is turned by hand and is the clouds' clock too, unless it is set off.
class SimulatedClient
{
private:
    SandboxKeys m_keys; // first: the credentials below are copies

public:
    struct Answer
    {
        int status = 0;
        QJsonObject json;
        HttpResponse response;
    };

    explicit SimulatedClient(SandboxOptions options = {})
        : m_keys(SandboxKeys::make(7))
    {
        options.clock = [this] {
            return serverTime;
        };
        m_clouds = std::make_unique<SandboxClouds>(options, m_keys);
    }

    /// Before it is signed, so that a test can spoil it at any point.
    [[nodiscard]] HttpRequest jdRequest(const QByteArray &method, const QString &path,
        const QByteArray &service, const QJsonObject &body = {}, const QueryItems &query = {}) const
    {
        HttpRequest request = bare(method, path, body, query);
        request.service = service;
        request.region = "cn-north-1";
        return request;
    }

    [[nodiscard]] HttpRequest signedForJd(const HttpRequest &request)
    {
        return jdSigned(request, jdCredentials, serverTime.addSecs(skewSeconds),
            "nonce-" + QByteArray::number(++m_nonce));
    }

    [[nodiscard]] Answer jd(const QByteArray &method, const QString &path, const QByteArray &service,
        const QJsonObject &body = {}, const QueryItems &query = {})
    {
        return send(signedForJd(jdRequest(method, path, service, body, query)));
    }

    /// An operation of the tag service in a region.
    [[nodiscard]] Answer jdTags(const QString &operation, const QJsonObject &body,
        const QString &region = QStringLiteral("cn-north-1"))
    {
        return jd("POST", QStringLiteral("/v1/regions/%1/%2").arg(region, operation), "resourcetag", body);
    }

    [[nodiscard]] HttpRequest huaweiRequest(const QByteArray &method, const QString &path,
        const QJsonObject &body = {}, const QueryItems &query = {}) const
    {
        HttpRequest request = bare(method, path, body, query);
        request.headers.emplaceBack("x-project-id", m_keys.projectId.toLatin1());
        return request;
    }

    [[nodiscard]] Answer huawei(const QByteArray &method, const QString &path, const QJsonObject &body = {},
        const QueryItems &query = {})
    {
        return send(huaweiSigned(
            huaweiRequest(method, path, body, query), huaweiCredentials, serverTime.addSecs(skewSeconds)));
    }

    /// "/v2/{project}/DNS-private_zone/{id}/tags" and what follows.
    [[nodiscard]] QString tagPath(const QString &type, const QByteArray &id, const QString &rest = {}) const
    {
        return QStringLiteral("/v2/%1/%2/%3/tags").arg(m_keys.projectId, type, QString::fromUtf8(id)) + rest;
    }

    [[nodiscard]] Answer send(const HttpRequest &request)
    {
        Answer answer;
        answer.response = m_clouds->answer(request);
        answer.status = answer.response.status;
        answer.json = QJsonDocument::fromJson(answer.response.body).object();
        return answer;
    }

    [[nodiscard]] SandboxClouds &clouds() { return *m_clouds; }
    [[nodiscard]] const Estate &estate() const { return m_clouds->estate(); }
    [[nodiscard]] const SandboxKeys &keys() const { return m_keys; }

    /// The first resource of a collection with this trait.
    [[nodiscard]] QByteArray idWith(EstateTrait trait, QByteArrayView region, QByteArrayView kind) const
    {
        const RowRange rows = estate().rows(region, kind);
        for (EstateRow row = rows.first; row < rows.end(); ++row) {
            if (estate().trait(row) == trait)
                return estate().id(row);
        }
        return {};
    }

    [[nodiscard]] Tags tagsOf(const QByteArray &id) const
    {
        const std::optional<EstateRow> row = estate().find(id);
        return row ? estate().pool().tags(estate().tags(*row)) : Tags();
    }

    QDateTime serverTime{QDate(2026, 3, 1), QTime(8, 0), Qt::UTC};
    qint64 skewSeconds = 0; ///< How far this client's clock is ahead.
    Credentials jdCredentials{m_keys.jdCloud};
    Credentials huaweiCredentials{m_keys.huawei};

private:
    [[nodiscard]] static HttpRequest bare(
        const QByteArray &method, const QString &path, const QJsonObject &body, const QueryItems &query)
    {
        HttpRequest request;
        request.method = method;
        request.base = QUrl(QStringLiteral("http://127.0.0.1:8080"));
        request.path = path;
        request.query = query;
        request.headers = {{"content-type", "application/json"}};
        if (!body.isEmpty())
            request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return request;
    }

    std::unique_ptr<SandboxClouds> m_clouds;
    int m_nonce = 0;
};

} // namespace tagdesk
