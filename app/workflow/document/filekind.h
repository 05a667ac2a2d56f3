// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"

#include <QString>

#include <memory>

namespace tagdesk {

class BackgroundWork;

/// Finds out whether a file is a plan file or a table. By its name where that tells, else by its first bytes,
/// which are read in a thread of their own.
class FileKind : public Job
{
    Q_OBJECT

public:
    explicit FileKind(QString path, QObject *parent = nullptr);
    ~FileKind() override;

    /// "tags.csv", "tags.xlsx": what people call a table is not looked into.
    [[nodiscard]] static bool isTableName(const QString &path);

    void start();
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Valid after finished(). False for what cannot be read: who imports it says why.
    [[nodiscard]] bool isPlan() const { return m_isPlan; }

private:
    QString m_path;
    std::unique_ptr<BackgroundWork> m_reading;
    bool m_isPlan = false;
};

} // namespace tagdesk
