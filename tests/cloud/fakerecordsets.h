// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"
#include "fakenetwork.h"
#include "tag.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

/// Record sets of a Huawei cloud that keeps what is written and answers after a while, by the script's clock:
/// lists, resource_instances, tags of one, and writes.
class FakeRecordSets
{
public:
    enum class Call : std::uint8_t { List, Instances, Single, Write };

    FakeRecordSets(FakeScript &script, std::shared_ptr<Clock> clock);
    ~FakeRecordSets();
    FakeRecordSets(const FakeRecordSets &) = delete;
    FakeRecordSets &operator=(const FakeRecordSets &) = delete;

    /// Adds one to the end of the list; its id is returned.
    QString add(const QString &zone, const Tags &tags = {});
    /// Adds one to the front, as others do while we work.
    void addInFront(const QString &zone);
    void remove(const QString &id);
    [[nodiscard]] Tags &tags(const QString &id) { return m_sets.at(id).tags; }
    /// What was written to it, request by request.
    [[nodiscard]] int writes(const QString &id) const { return m_sets.at(id).writes; }
    [[nodiscard]] int count(Call call) const;
    [[nodiscard]] int requests() const { return m_requests; }
    /// Most record sets between a read of one that a write relied on and that write, in ms.
    [[nodiscard]] qint64 oldestReadingMs() const { return m_oldestReadingMs; }

    int latencyMs = 0;
    int quotaPerMinute = 0; ///< 0: any number; else 429 beyond it, by the clock's minutes.
    int refused = 0; ///< So many 429 were answered.
    /// Takes the place of the answer of this request; nullopt: as usual.
    std::function<std::optional<FakeAnswer>(Call call, const SeenRequest &request)> trouble;
    /// Just before a request is answered.
    std::function<void(Call call, const QString &id)> before;
    bool hidesUntagged = false; ///< From resource_instances.

private:
    struct Set
    {
        QString zone;
        Tags tags;
        int writes = 0;
        qint64 readMs = -1;
    };

    FakeAnswer answer(const SeenRequest &request);
    [[nodiscard]] Call callOf(const SeenRequest &request) const;
    FakeAnswer list(const SeenRequest &request);
    FakeAnswer instances(const SeenRequest &request);
    FakeAnswer write(const QString &id, const SeenRequest &request);
    void noteRead(Set &set);
    [[nodiscard]] bool takesQuota();

    FakeScript &m_script;
    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    QStringList m_order;
    std::map<QString, Set> m_sets;
    std::map<Call, int> m_counts;
    int m_requests = 0;
    qint64 m_minute = -1;
    int m_inMinute = 0;
    qint64 m_oldestReadingMs = 0;
    int m_made = 0;
};

} // namespace tagdesk
