// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "standardoutput.h"

#include "terminaltext.h"
#include "utf8text.h"

#include <cstdio>
#include <unistd.h>

namespace tagdesk {

StandardOutput::StandardOutput()
    : m_isTerminal(isatty(STDOUT_FILENO) != 0)
{
    (void)open(stdout, QIODevice::WriteOnly);
}

qint64 StandardOutput::writeData(const char *data, qint64 length)
{
    if (!m_isTerminal)
        return QFile::writeData(data, length);
    const QString text = m_decoder(QByteArrayView(data, length));
    const QByteArray shown = printableLines(text).toUtf8();
    return QFile::writeData(shown.constData(), shown.size()) == shown.size() ? length : -1;
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
