// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QStringDecoder>

#include <string_view>

namespace tagdesk {

/// Standard output. A file or a pipe gets the bytes as they are; a terminal gets lines of UTF-8 in which
/// nothing but the line ends acts on it (printableLines).
class StandardOutput : public QFile
{
    Q_OBJECT

public:
    StandardOutput();

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

protected:
    qint64 writeData(const char *data, qint64 length) override;

private:
    bool m_isTerminal;
    QStringDecoder m_decoder{QStringDecoder::Utf8}; // keeps a character that is not complete yet
};

/// Writes whole lines of CSV; where the device is a terminal, with the line ends within a cell shown. False
/// when the device did not take everything.
bool writeCsv(QIODevice &device, std::string_view lines);

} // namespace tagdesk
