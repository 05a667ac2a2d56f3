// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

#include <functional>

namespace tagdesk {

/// A request body that can be read once. Qt rewinds and resends a body that it can seek in when a server
/// closes without an answer; with this one it reports the failure instead, and the decision stays ours.
class SequentialBody : public QIODevice
{
    Q_OBJECT

public:
    /// `mayGo` may be empty; it is asked once, before the first byte is read. False: reading fails, and no
    /// byte leaves.
    explicit SequentialBody(QByteArray bytes, std::function<bool()> mayGo = {}, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// False: what Qt asks before it sends a second time.
    bool seek(qint64 /*position*/) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    [[nodiscard]] bool isRefused() const { return m_isRefused; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    std::function<bool()> m_mayGo;
    qint64 m_read = 0;
    bool m_isRefused = false;
};

} // namespace tagdesk
