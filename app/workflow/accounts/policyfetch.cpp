// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfetch.h"

#include "backgroundwork.h"
#include "policyfinder.h"
#include "policyreading.h"

#include <memory>

namespace tagdesk {

PolicyFetch::PolicyFetch(PolicyFinder *finder, QObject *parent)
    : Job(parent)
    , m_finder(finder)
    , m_result(tl::unexpected(PolicyFetchFault(makeError(ErrorKind::Cancelled))))
{
    finder->setParent(this);
    connect(finder, &PolicyFinder::finished, this, &PolicyFetch::found);
}

PolicyFetch::~PolicyFetch() = default;

void PolicyFetch::start()
{
    m_finder->start();
}

void PolicyFetch::abort()
{
    m_finder->abort();
    if (m_reading == nullptr)
        return;
    m_reading->disconnect(this);
    m_reading->abort();
    finishLater();
}

void PolicyFetch::found()
{
    if (!m_finder->result()) {
        m_result = tl::unexpected(PolicyFetchFault(m_finder->result().error()));
        return finishNow();
    }
    const QByteArray content = *m_finder->result();
    const auto read = std::make_shared<tl::expected<ReadPolicy, PolicyFault>>();
    m_reading = new BackgroundWork(
        [content, read](const BackgroundWork::Control & /*control*/) { *read = readPolicy(content); }, this);
    connect(m_reading, &BackgroundWork::finished, this, [this, content, read] {
        if (*read)
            m_result = FetchedPolicy{.content = content, .rules = (*read)->policy.rules.size()};
        else
            m_result = tl::unexpected(PolicyFetchFault(read->error()));
        finishNow();
    });
    m_reading->start();
}

} // namespace tagdesk
