// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace tagdesk {

/// Lines of text about what happened, for whoever looks into a trouble afterwards, in a file that only its
/// owner may read. Once it is full it becomes "<name>.1", what was that ".2", and so on; the oldest goes. It
/// is opened for each append, so that several programs may add to one file. Blocks; whoever drives it keeps
/// secrets out.
class LogFile
{
public:
    struct Limits
    {
        qint64 bytes = 1 << 20; ///< Of one file; a single append may pass it.
        int files = 4; ///< With the one that is written to.
    };

    explicit LogFile(QString path)
        : LogFile(std::move(path), Limits())
    {
    }
    LogFile(QString path, Limits limits);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Adds the text, which ends with a line feed; false where the disk refuses.
    [[nodiscard]] bool append(const QByteArray &lines) const;

private:
    void rotate() const;
    [[nodiscard]] QString older(int number) const;

    QString m_path;
    Limits m_limits;
};

} // namespace tagdesk
