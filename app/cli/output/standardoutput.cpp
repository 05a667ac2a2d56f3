// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "standardoutput.h"

#include "terminaltext.h"
#include "utf8text.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBufferBytes = 1 << 16;

/// Waits until a pipe that does not block takes more.
void waitUntilWritable()
{
    pollfd output{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    (void)poll(&output, 1, -1);
}

} // namespace

StandardOutput::StandardOutput()
    : m_isTerminal(isatty(STDOUT_FILENO) != 0)
{
    (void)open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

StandardOutput::~StandardOutput()
{
    flush();
}

void StandardOutput::prepareProcess()
{
    (void)std::signal(SIGPIPE, SIG_IGN);
    // In the wrong direction: whoever uses the stream is told that it cannot be used, as if it were closed.
    constexpr std::array kDirections{O_WRONLY, O_RDONLY, O_RDONLY};
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (fcntl(stream, F_GETFD) == -1 && errno == EBADF)
            (void)::open("/dev/null", kDirections[static_cast<std::size_t>(stream)]);
    }
}

qint64 StandardOutput::readData(char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

qint64 StandardOutput::writeData(const char *data, qint64 length)
{
    if (m_isTerminal)
        m_buffer += printableLines(QString(m_decoder(QByteArrayView(data, length)))).toUtf8();
    else
        m_buffer.append(data, length);
    if (m_buffer.size() >= kBufferBytes)
        flush();
    return hasFailed() ? -1 : length;
}

bool StandardOutput::flush()
{
    qsizetype written = 0;
    while (written < m_buffer.size() && !m_isUnread && !hasFailed()) {
        const ssize_t bytes = ::write(STDOUT_FILENO, m_buffer.constData() + written,
            static_cast<std::size_t>(m_buffer.size() - written));
        if (bytes >= 0)
            written += bytes;
        else if (errno == EAGAIN || errno == EWOULDBLOCK)
            waitUntilWritable();
        else if (errno != EINTR)
            fail(errno);
    }
    m_buffer.clear();
    return !hasFailed();
}

bool StandardOutput::finish()
{
    if (!flush() || m_isUnread)
        return !hasFailed();
    // Some file systems find out only now that there is no room.
    struct stat status
    {
    };
    if (fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode) && fsync(STDOUT_FILENO) != 0
        && errno != EINVAL && errno != EROFS)
        fail(errno);
    return !hasFailed();
}

std::optional<Error> StandardOutput::takeError()
{
    return std::exchange(m_isTold, true) ? std::nullopt : m_error;
}

void StandardOutput::fail(int number)
{
    if (number == EPIPE) {
        m_isUnread = true;
        return;
    }
    m_error = Error{.kind = ErrorKind::Invalid,
        .cause = ErrorCause::FileNotWritable,
        .message = qt_error_string(number),
        .detail = u"-"_s};
    setErrorString(m_error->message);
}

bool writeCsv(QIODevice &device, std::string_view lines)
{
    const auto write = [&device](std::string_view text) {
        const auto size = static_cast<qint64>(text.size());
        return device.write(text.data(), size) == size;
    };
    const auto *output = qobject_cast<const StandardOutput *>(&device);
    if (output == nullptr || !output->isTerminal())
        return write(lines);
    return write(printableCsv(textFromUtf8(lines)).toStdString());
}

} // namespace tagdesk
