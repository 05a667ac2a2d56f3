// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fakerecordsets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const Tags &tags)
{
    QJsonArray list;
    for (const Tag &tag : tags)
        list.append(QJsonObject{{u"key"_s, tag.key}, {u"value"_s, tag.value}});
    return list;
}

FakeAnswer answerOf(const QJsonObject &body)
{
    return {.body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

FakeRecordSets::FakeRecordSets(FakeScript &script, std::shared_ptr<Clock> clock)
    : m_script(script)
    , m_clock(std::move(clock))
{
    m_script.otherwise = [this](const SeenRequest &request) {
        if (latencyMs == 0)
            return answer(request);
        const std::size_t at = m_script.replies.size();
        m_clock->callLater(latencyMs / 2, m_context.get(), [this, request, at] {
            const FakeAnswer made = answer(request);
            m_clock->callLater(latencyMs - latencyMs / 2, m_context.get(), [this, made, at] {
                if (m_script.replies[at])
                    m_script.replies[at]->answer(made);
            });
        });
        return FakeAnswer{.isHeld = true};
    };
}

FakeRecordSets::~FakeRecordSets() = default;

QString FakeRecordSets::add(const QString &zone, const Tags &tags)
{
    const QString id = u"r%1"_s.arg(++m_made);
    m_order.append(id);
    m_sets[id] = {.zone = zone, .tags = tags};
    return id;
}

void FakeRecordSets::addInFront(const QString &zone)
{
    m_order.prepend(add(zone));
    m_order.removeLast();
}

void FakeRecordSets::remove(const QString &id)
{
    m_order.removeOne(id);
    m_sets.erase(id);
}

int FakeRecordSets::count(Call call) const
{
    const auto found = m_counts.find(call);
    return found == m_counts.end() ? 0 : found->second;
}

FakeRecordSets::Call FakeRecordSets::callOf(const SeenRequest &request) const
{
    const QString path = request.url.path();
    if (path.endsWith("/recordsets"_L1))
        return Call::List;
    if (path.endsWith("/resource_instances/action"_L1))
        return Call::Instances;
    return path.endsWith("/tags"_L1) ? Call::Single : Call::Write;
}

bool FakeRecordSets::takesQuota()
{
    const qint64 minute = m_clock->elapsedMs() / 60'000;
    m_inMinute = minute == m_minute ? m_inMinute + 1 : 1;
    m_minute = minute;
    return quotaPerMinute == 0 || m_inMinute <= quotaPerMinute;
}

FakeAnswer FakeRecordSets::answer(const SeenRequest &request)
{
    ++m_requests;
    const Call call = callOf(request);
    ++m_counts[call];
    if (!takesQuota()) {
        ++refused;
        return {.status = 429, .body = R"({"error_code":"APIGW.0308","error_msg":"over ratelimit"})"};
    }
    const QString id = request.url.path().section(u'/', 4, 4);
    if (before)
        before(call, id);
    if (trouble) {
        if (std::optional<FakeAnswer> troubled = trouble(call, request))
            return *troubled;
    }
    if (call == Call::List)
        return list(request);
    if (call == Call::Instances)
        return instances(request);
    const auto found = m_sets.find(id);
    if (found == m_sets.end())
        return {.status = 404, .body = R"({"code":"DNS.0313","message":"This record set does not exist."})"};
    if (call == Call::Write)
        return write(id, request);
    noteRead(found->second);
    return answerOf({{u"tags"_s, toJson(found->second.tags)}});
}

void FakeRecordSets::noteRead(Set &set)
{
    set.readMs = m_clock->elapsedMs();
}

FakeAnswer FakeRecordSets::list(const SeenRequest &request)
{
    const QUrlQuery query(request.url);
    const QString zone = query.queryItemValue(u"zone_id"_s);
    const qint64 offset = query.queryItemValue(u"offset"_s).toLongLong();
    const qint64 limit = query.queryItemValue(u"limit"_s).toLongLong();
    QJsonArray items;
    qint64 total = 0;
    for (const QString &id : std::as_const(m_order)) {
        Set &set = m_sets.at(id);
        if (!zone.isEmpty() && set.zone != zone)
            continue;
        if (total >= offset && total < offset + limit) {
            noteRead(set);
            items.append(QJsonObject{
                {u"id"_s, id}, {u"name"_s, id}, {u"zone_id"_s, set.zone}, {u"tags"_s, toJson(set.tags)}});
        }
        ++total;
    }
    return answerOf({{u"recordsets"_s, items}, {u"metadata"_s, QJsonObject{{u"total_count"_s, total}}}});
}

FakeAnswer FakeRecordSets::instances(const SeenRequest &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const qint64 offset = asked.value("offset"_L1).toInteger();
    const qint64 limit = asked.value("limit"_L1).toInteger();
    QJsonArray items;
    qint64 total = 0;
    for (const QString &id : std::as_const(m_order)) {
        Set &set = m_sets.at(id);
        if (hidesUntagged && set.tags.isEmpty())
            continue;
        if (total >= offset && total < offset + limit) {
            noteRead(set);
            items.append(QJsonObject{{u"resource_id"_s, id}, {u"tags"_s, toJson(set.tags)}});
        }
        ++total;
    }
    return answerOf({{u"resources"_s, items}, {u"total_count"_s, total}});
}

FakeAnswer FakeRecordSets::write(const QString &id, const SeenRequest &request)
{
    Set &set = m_sets.at(id);
    ++set.writes;
    m_oldestReadingMs = std::max(m_oldestReadingMs, m_clock->elapsedMs() - set.readMs);
    const QJsonObject root = QJsonDocument::fromJson(request.body).object();
    const QJsonArray tags = root.value("tags"_L1).toArray();
    for (const QJsonValue &tag : tags) {
        const QString key = tag["key"_L1].toString();
        set.tags.removeIf([&key](const Tag &each) { return each.key == key; });
        if (root.value("action"_L1).toString() == u"create")
            set.tags.append({key, tag["value"_L1].toString()});
    }
    return {.status = 204};
}

} // namespace tagdesk
