// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "job.h"
#include "result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace tagdesk {

class BackgroundWork;

/// Writes a content that is there already, such as a report, in a thread of its own. The file appears whole,
/// or what was there before stays.
class ContentSaving : public Job
{
    Q_OBJECT

public:
    ContentSaving(QString path, QByteArray content, QObject *parent = nullptr);
    ~ContentSaving() override;

    void start();
    /// Valid after finished(); an error of WholeFile.
    [[nodiscard]] const Result<void> &result() const { return *m_result; }

private:
    std::shared_ptr<Result<void>> m_result;
    std::unique_ptr<BackgroundWork> m_writing;
};

} // namespace tagdesk
