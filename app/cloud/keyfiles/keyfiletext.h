// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <vector>

namespace tagdesk {

/// The text of a file of keys as UTF-8 without byte order mark, whether it was UTF-8 or UTF-16. Wiped when
/// it goes.
class KeyFileText
{
public:
    explicit KeyFileText(QByteArrayView bytes);
    KeyFileText(const KeyFileText &) = delete;
    KeyFileText &operator=(const KeyFileText &) = delete;
    ~KeyFileText();

    /// False: not valid in its encoding, or with NUL characters.
    [[nodiscard]] bool isText() const { return m_isText; }
    [[nodiscard]] QByteArrayView utf8() const { return m_utf8; }

private:
    QByteArray m_utf8;
    bool m_isText = false;
};

/// The lines without their ends, which may be LF, CRLF or CR. Views into the text.
[[nodiscard]] std::vector<QByteArrayView> keyFileLines(QByteArrayView text);

} // namespace tagdesk
