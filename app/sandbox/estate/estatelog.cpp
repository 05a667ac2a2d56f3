// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatelog.h"

#include "jsonwriter.h"

namespace tagdesk {

namespace {

QByteArrayView nameOf(EstateEvent::Kind kind)
{
    switch (kind) {
    case EstateEvent::Kind::Attempted:
        return "attempted";
    case EstateEvent::Kind::Written:
        return "written";
    case EstateEvent::Kind::Shown:
        break;
    }
    return "shown";
}

void writeValue(JsonWriter &json, const TagPool &pool, std::optional<TextId> value)
{
    if (value)
        json.text(pool.utf8(*value));
    else
        json.null();
}

} // namespace

bool EstateLog::open(const QString &path)
{
    m_file.setFileName(path);
    return m_file.open(QFile::WriteOnly | QFile::Truncate);
}

void EstateLog::append(const Estate &estate, std::span<const EstateEvent> events)
{
    for (const EstateEvent &event : events)
        m_file.write(line(estate, event) + '\n');
    m_file.flush();
}

QByteArray EstateLog::line(const Estate &estate, const EstateEvent &event)
{
    const TagPool &pool = estate.pool();
    JsonWriter json;
    json.beginObject().member("what", nameOf(event.kind)).member("at", event.atMs);
    if (!event.asker.isNobody()) {
        json.member("request", static_cast<qint64>(event.asker.request));
        json.member("asked", event.asker.askedMs).member("accessKey", event.asker.accessKey);
    }
    json.member("resource", estate.id(event.row));
    if (event.kind == EstateEvent::Kind::Shown) {
        json.key("tags").beginObject();
        for (const TagRef &ref : pool.refs(event.shown))
            json.member(pool.utf8(ref.key), pool.utf8(ref.value));
        return json.endObject().endObject().take();
    }
    json.key("cells").beginArray();
    for (const EstateEvent::Cell &cell : event.cells) {
        json.beginObject().member("key", pool.utf8(cell.key)).key("before");
        writeValue(json, pool, cell.before);
        writeValue(json.key("after"), pool, cell.after);
        json.endObject();
    }
    return json.endArray().endObject().take();
}

} // namespace tagdesk
