// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Requests signed in a second on one core: a tag call for 100 resources of JD Cloud, and one of Huawei Cloud.
#include "figures.h"

#include "huaweisigner.h"
#include "jdsigner.h"

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRequests = 50'000;

void measureSigning(
    const QByteArray &name, const std::function<void(const QByteArray &nonce)> &sign, const QJsonObject &more)
{
    // Processor time, since it is about one core.
    const double began = processorMs();
    for (int number = 0; number < kRequests; ++number)
        sign(QByteArray::number(number));
    printFigure(name, kRequests * 1e3 / (processorMs() - began), "requests/s", more);
}

QByteArray tagBody(int resources)
{
    QByteArray ids;
    for (int number = 0; number < resources; ++number)
        ids += (number > 0 ? ",\"i-" : "\"i-") + QByteArray::number(1'000'000'000 + number) + '"';
    return R"({"tagResources":{"resources":[{"serviceCode":"vm","resourceId":[)" + ids
        + R"(]}],"tags":[{"key":"env","value":"prod"}]}})";
}

} // namespace

int main()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const Credentials credentials("ACCESSKEY", "SECRETKEY");
    HttpRequest request{.method = "POST",
        .base = QUrl(u"https://resource-tag.jdcloud-api.com"_s),
        .path = u"/v1/regions/cn-north-1/tags:tagResources"_s,
        .headers = {{"content-type", "application/json"}},
        .service = "resourcetag",
        .region = "cn-north-1"};
    for (const int resources : {1, 100}) {
        request.body = tagBody(resources);
        measureSigning("JD Cloud signatures, " + QByteArray::number(resources) + " ids",
            [&](const QByteArray &nonce) { static_cast<void>(jdSigned(request, credentials, now, nonce)); },
            {{u"aim"_s, 40'000}, {u"bodyBytes"_s, static_cast<qint64>(request.body.size())}});
    }

    request.base = QUrl(u"https://dns.cn-north-4.myhuaweicloud.com"_s);
    request.path = u"/v2/0123456789abcdef0123456789abcdef/DNS-private_zone/fedcba98/tags/action"_s;
    request.body = R"({"action":"create","tags":[{"key":"env","value":"prod"}]})";
    measureSigning("Huawei Cloud signatures",
        [&](const QByteArray &) { static_cast<void>(huaweiSigned(request, credentials, now)); },
        {{u"bodyBytes"_s, static_cast<qint64>(request.body.size())}});
}
