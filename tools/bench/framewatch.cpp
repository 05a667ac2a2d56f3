// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "framewatch.h"

#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <pthread.h>
#include <vector>

namespace tagdesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long kBeatMs = 1;

double readMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Stands for a key that arrives.
class Beat : public QEvent
{
public:
    static QEvent::Type kind()
    {
        static const auto type = static_cast<QEvent::Type>(registerEventType());
        return type;
    }

    explicit Beat(double at)
        : QEvent(kind())
        , posted(at)
    {
    }

    double posted; ///< By the clock of the window's thread.
};

} // namespace

FrameWatch::FrameWatch(int &argc, char **argv)
    : QApplication(argc, argv)
{
    pthread_getcpuclockid(pthread_self(), &m_clock);
    m_beating.reset(QThread::create([this] { beat(); }));
    m_beating->start();
}

FrameWatch::~FrameWatch()
{
    m_isOver = true;
    m_beating->wait();
}

void FrameWatch::beat()
{
    while (!m_isOver) {
        QThread::msleep(kBeatMs);
        // One that waits says all that the next ones would.
        if (m_pending.exchange(1) == 0)
            postEvent(this, new Beat(readMs(m_clock)));
    }
}

void FrameWatch::begin()
{
    m_began = readMs(m_clock);
    m_longest = 0;
    m_longestWait = 0;
    m_tooLong = 0;
    m_longestName.clear();
    m_sums.clear();
}

double FrameWatch::busyMs() const
{
    return readMs(m_clock) - m_began;
}

QJsonObject FrameWatch::most(int count) const
{
    std::vector<std::pair<double, QString>> sorted;
    sorted.reserve(static_cast<std::size_t>(m_sums.size()));
    for (auto each = m_sums.cbegin(); each != m_sums.cend(); ++each)
        sorted.emplace_back(each.value(), each.key());
    std::ranges::sort(sorted, std::greater());
    QJsonObject result;
    for (const auto &[ms, name] : sorted) {
        if (result.size() < count)
            result.insert(name, ms);
    }
    return result;
}

bool FrameWatch::notify(QObject *receiver, QEvent *event)
{
    // Other threads deliver their events through here, too, and some events are delivered within others.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const double before = readMs(m_clock);
    if (event->type() == Beat::kind()) {
        m_pending = 0;
        // What began before is none of this.
        if (const double posted = static_cast<Beat *>(event)->posted; posted >= m_began)
            m_longestWait = std::max(m_longestWait, before - posted);
        return true;
    }
    // The receiver may be gone afterwards.
    const QString name = QString::fromLatin1(receiver->metaObject()->className()) + u" "_s
        + QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
    ++m_depth;
    const bool isDone = QApplication::notify(receiver, event);
    --m_depth;
    note(name, readMs(m_clock) - before);
    return isDone;
}

void FrameWatch::note(const QString &name, double ms)
{
    m_sums[name] += ms;
    m_tooLong += qint64(ms >= kSliceMs);
    if (ms > m_longest) {
        m_longest = ms;
        m_longestName = name;
    }
}

} // namespace tagdesk::bench
