// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "provider.h"
#include "ratelimiter.h"
#include "sessionuse.h"

#include <functional>
#include <memory>

namespace tagdesk {

class CloudCall;
class CloudSession;

/// A question with one request and one answer. A long answer is decoded in a worker.
class QueryBase : public Job
{
    Q_OBJECT

public:
    explicit QueryBase(CloudSession &session, QObject *parent = nullptr);
    /// Before start(); Foreground at first.
    void setUrgency(Urgency urgency) { m_urgency = urgency; }
    void start();
    void abort();

protected:
    [[nodiscard]] virtual HttpRequest request(const Account &account) const = 0;
    /// Makes the result of the reply, in any thread and whatever becomes of the query meanwhile.
    [[nodiscard]] virtual std::function<void()> taking(const Result<HttpResponse> &reply) const = 0;

private:
    void send();
    void endWith(const Result<HttpResponse> &reply);
    void takeInWorker(const std::function<void()> &take);

    CloudSession &m_session;
    SessionUse m_use;
    CloudCall *m_call = nullptr; // child
    Urgency m_urgency = Urgency::Foreground;
};

template <typename T>
class Query final : public QueryBase
{
public:
    using Encode = std::function<HttpRequest(const Account &)>;
    /// Pure.
    using Decode = std::function<Result<T>(const HttpResponse &)>;

    Query(CloudSession &session, Encode encode, Decode decode, QObject *parent = nullptr)
        : QueryBase(session, parent)
        , m_encode(std::move(encode))
        , m_decode(std::move(decode))
    {
    }

    [[nodiscard]] const Result<T> &result() const { return *m_result; }

private:
    [[nodiscard]] HttpRequest request(const Account &account) const override { return m_encode(account); }
    [[nodiscard]] std::function<void()> taking(const Result<HttpResponse> &reply) const override
    {
        return [result = m_result, decode = m_decode, reply] {
            *result = reply.and_then(decode);
        };
    }

    Encode m_encode;
    Decode m_decode;
    std::shared_ptr<Result<T>> m_result = std::make_shared<Result<T>>(failure(Error()));
};

} // namespace tagdesk
