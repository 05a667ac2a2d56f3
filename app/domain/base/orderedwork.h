// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <thread>
#include <utility>

namespace tagdesk {

/// Does pieces of work in as many threads as there are processors, and hands over what comes of them in the
/// order in which they were added, in the thread that adds them. No more pieces than that are under way or
/// wait to be handed over.
template <typename Result>
class OrderedWork
{
public:
    using Work = std::function<Result()>;
    using Take = std::function<void(Result result)>;

    explicit OrderedWork(Take take)
        : m_take(std::move(take))
    {
    }

    /// Blocks while all threads are at work.
    void add(Work work)
    {
        if (m_underWay.size() >= m_most)
            takeFirst();
        m_underWay.push_back(std::async(std::launch::async, std::move(work)));
    }
    /// Blocks until the last one was handed over.
    void finish()
    {
        while (!m_underWay.empty())
            takeFirst();
    }

private:
    void takeFirst()
    {
        Result result = m_underWay.front().get();
        m_underWay.pop_front();
        m_take(std::move(result));
    }

    Take m_take;
    std::size_t m_most = std::max(2U, std::thread::hardware_concurrency());
    std::deque<std::future<Result>> m_underWay;
};

} // namespace tagdesk
