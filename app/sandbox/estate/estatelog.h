// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "estate.h"

#include <QFile>

#include <span>

namespace tagdesk {

/// Appends events of an estate to a file, one JSON object a line, as docs/sandbox.md describes them.
class EstateLog
{
public:
    /// Makes the file, or empties it. False: see errorString().
    [[nodiscard]] bool open(const QString &path);
    [[nodiscard]] QString errorString() const { return m_file.errorString(); }
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// They are in the file when this returns.
    void append(const Estate &estate, std::span<const EstateEvent> events);

    /// Without the line end.
    [[nodiscard]] static QByteArray line(const Estate &estate, const EstateEvent &event);

private:
    QFile m_file;
};

} // namespace tagdesk
