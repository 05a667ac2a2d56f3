// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exportrun.h"

#include "workspace.h"

#include <QElapsedTimer>

#include <utility>

namespace tagdesk {

namespace {

/// Of the window's time, before it may do something else.
constexpr int kExportSliceMs = 8;
constexpr std::size_t kRowsAtOnce = 500;

CsvExport named(CsvExport form, const Workspace &workspace)
{
    form.accountName = [&workspace](const Collection &collection) {
        const OpenAccount *open = workspace.account(collection.account);
        return open != nullptr ? open->account.name : collection.account;
    };
    return form;
}

} // namespace

ExportRun::ExportRun(Workspace &workspace, Rows rows, CsvExport form, const QString &path, QObject *parent)
    : Job(parent)
    , m_rows(std::move(rows))
    , m_writer(named(std::move(form), workspace), workspace.table(), workspace.changes(), workspace.pool())
    , m_path(path)
    , m_file(path)
{
    connect(&m_slice, &QTimer::timeout, this, &ExportRun::writeSlice);
}

void ExportRun::start()
{
    if (!isEnded())
        m_slice.start();
}

void ExportRun::abort()
{
    end(failure(makeError(ErrorKind::Cancelled)));
}

void ExportRun::writeSlice()
{
    std::string text;
    if (m_written == 0) {
        if (const Result<void> opened = m_file.open(); !opened) {
            end(opened);
            return;
        }
        text = m_writer.header();
    }
    QElapsedTimer time;
    time.start();
    while (m_written < m_rows.size() && time.elapsed() < kExportSliceMs) {
        const std::size_t last = std::min(m_rows.size(), m_written + kRowsAtOnce);
        while (m_written < last)
            m_writer.append(text, m_rows[m_written++]);
    }
    if (m_file.device().write(text.data(), static_cast<qint64>(text.size())) < 0) {
        end(failure(m_file.error()));
        return;
    }
    emit progressed(static_cast<qint64>(m_written), static_cast<qint64>(m_rows.size()));
    if (m_written == m_rows.size())
        end(m_file.commit());
}

void ExportRun::end(Result<void> result)
{
    if (isEnded())
        return;
    m_slice.stop();
    m_result = std::move(result);
    finishLater();
}

} // namespace tagdesk
