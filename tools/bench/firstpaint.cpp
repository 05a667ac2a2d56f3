// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// Loaded in front of a Qt program (LD_PRELOAD): tells when its first window of some size had been painted
// and handed to the display, by writing the monotonic clock in ns to the file descriptor named by
// FIRSTPAINT_FD. The program itself stays as it is.
#include <QBackingStore>
#include <QRegion>
#include <QWindow>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <dlfcn.h>
#include <unistd.h>

namespace {

using Flush = void (*)(QBackingStore *, const QRegion &, QWindow *, const QPoint &);

void report()
{
    static bool reported = false;
    const char *descriptor = std::getenv("FIRSTPAINT_FD");
    if (reported || !descriptor)
        return;
    reported = true;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    std::array<char, 32> line{};
    const int length =
        std::snprintf(line.data(), line.size(), "%lld\n", now.tv_sec * 1'000'000'000LL + now.tv_nsec);
    if (write(std::atoi(descriptor), line.data(), static_cast<std::size_t>(length)) != length)
        std::abort();
}

} // namespace

void QBackingStore::flush(const QRegion &region, QWindow *window, const QPoint &offset)
{
    // The mangled name of the very function that this one stands in front of.
    static const auto original =
        reinterpret_cast<Flush>(dlsym(RTLD_NEXT, "_ZN13QBackingStore5flushERK7QRegionP7QWindowRK6QPoint"));
    original(this, region, window, offset);
    const QWindow *shown = window ? window : this->window();
    // Splash screens and tool tips do not count.
    if (shown->width() > 600 && shown->height() > 400)
        report();
}
