// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

#include <memory>

namespace tagdesk {

/// What a gzip file unpacks to, from its start to its end, several parts one behind the other included.
/// Memory is bounded. A file that is damaged or cut fails to be read: read() is -1 and isDamaged() true.
class GzipDevice : public QIODevice
{
    Q_OBJECT

public:
    /// `packed` is open for reading, and outlives this.
    explicit GzipDevice(QIODevice &packed, QObject *parent = nullptr);
    ~GzipDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_isAtEnd && QIODevice::atEnd(); }
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    class Stream;

    [[nodiscard]] bool refill();
    qint64 fail();

    QIODevice &m_packed;
    std::unique_ptr<Stream> m_stream;
    bool m_isAtEnd = false;
    bool m_isDamaged = false;
};

} // namespace tagdesk
