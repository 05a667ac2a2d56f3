// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <QIODevice>
#include <QStringDecoder>

#include <optional>
#include <string_view>

namespace tagdesk {

/// Standard output. A file or a pipe gets the bytes as they are; a terminal gets lines of UTF-8 in which
/// nothing but the line ends acts on it (printableLines). What cannot be written is kept as one error: who
/// prints need not look at each write, who ends the program looks once. A reader that has closed its end of a
/// pipe has read what it wanted: the rest is dropped, and that is no error.
class StandardOutput : public QIODevice
{
    Q_OBJECT

public:
    StandardOutput();
    ~StandardOutput() override;

    /// First of all in main(): a pipe without a reader ends no program, and a file that is opened later does
    /// not get the number of a standard stream that the caller has closed.
    static void prepareProcess();

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    [[nodiscard]] bool isSequential() const override { return true; }
    /// False when something could not be written, now or before.
    bool flush();
    /// The same for everything; a file on a disk has it then.
    bool finish();
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// The reader of a pipe has closed it.
    [[nodiscard]] bool isUnread() const { return m_isUnread; }
    /// What could not be written, for whoever tells it; nullopt when nothing failed, or it was taken already.
    [[nodiscard]] std::optional<Error> takeError();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    void fail(int number);

    bool m_isTerminal;
    bool m_isUnread = false;
    bool m_isTold = false;
    std::optional<Error> m_error;
    QByteArray m_buffer;
    QStringDecoder m_decoder{QStringDecoder::Utf8}; // keeps a character that is not complete yet
};

/// Writes whole lines of CSV; where the device is a terminal, with the line ends within a cell shown. False
/// when the device did not take everything.
bool writeCsv(QIODevice &device, std::string_view lines);

} // namespace tagdesk
