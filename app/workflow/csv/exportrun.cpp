// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exportrun.h"

#include "backgroundwork.h"
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

QHash<QString, KeyChoices> choicesOf(const QStringList &keys, const PolicyChoices &offered)
{
    QHash<QString, KeyChoices> choices;
    for (const QString &key : keys) {
        if (const KeyChoices ofKey = offered.of(key); !ofKey.values.isEmpty())
            choices.insert(key, ofKey);
    }
    return choices;
}

} // namespace

QHash<QString, KeyChoices> exportChoices(
    const QStringList &keys, std::span<const Row> rows, Workspace &workspace)
{
    PolicyChoices offered(workspace.table(), workspace.changes(), workspace.policies());
    offered.add(rows);
    return choicesOf(keys, offered);
}

ExportRun::ExportRun(Workspace &workspace, Rows rows, CsvExport form, const QString &path, QObject *parent)
    : Job(parent)
    , m_workspace(workspace)
    , m_rows(std::move(rows))
    , m_path(path)
    , m_file(std::make_shared<WholeFile>(path))
{
    m_form = named(std::move(form), workspace);
    if (isWorkbookName(path))
        m_choices =
            std::make_unique<PolicyChoices>(workspace.table(), workspace.changes(), workspace.policies());
    else
        m_writer =
            std::make_unique<CsvWriter>(m_form, workspace.table(), workspace.changes(), workspace.pool());
    connect(&m_slice, &QTimer::timeout, this, [this] { m_choices ? lookUp() : writeSlice(); });
}

ExportRun::~ExportRun() = default;

void ExportRun::start()
{
    if (!isEnded())
        m_slice.start();
}

void ExportRun::abort()
{
    end(failure(makeError(ErrorKind::Cancelled)));
}

bool ExportRun::takeRows(std::size_t &done, const std::function<void(std::span<const Row> rows)> &take)
{
    QElapsedTimer time;
    time.start();
    while (!isEnded() && done < m_rows.size() && time.elapsed() < kExportSliceMs) {
        const std::size_t count = std::min(kRowsAtOnce, m_rows.size() - done);
        take(std::span(m_rows).subspan(done, count));
        done += count;
    }
    return done == m_rows.size();
}

/// A workbook has its lists of values in front of its rows.
void ExportRun::lookUp()
{
    if (!takeRows(m_lookedUp, [this](std::span<const Row> rows) { m_choices->add(rows); }))
        return;
    m_form.choices = choicesOf(m_form.keys, *m_choices);
    m_choices.reset();
    m_book = std::make_shared<WorkbookWriter>(
        m_form, m_workspace.table(), m_workspace.changes(), m_workspace.pool());
}

void ExportRun::begin()
{
    m_isOpen = true;
    Result<void> opened = m_file->open();
    if (opened && m_book)
        opened = m_book->begin();
    if (!opened)
        return end(opened);
    if (m_writer)
        m_text = m_writer->header();
}

void ExportRun::appendRow(Row row)
{
    if (m_writer)
        return m_writer->append(m_text, row);
    if (const Result<void> appended = m_book->append(row); !appended)
        end(appended);
}

void ExportRun::writeText()
{
    if (m_file->device().write(m_text.data(), static_cast<qint64>(m_text.size())) < 0)
        end(failure(m_file->error()));
    m_text.clear();
}

void ExportRun::writeSlice()
{
    if (!m_isOpen)
        begin();
    const bool isWritten = takeRows(m_written, [this](std::span<const Row> rows) {
        for (const Row row : rows) {
            if (!isEnded())
                appendRow(row);
        }
    });
    if (!isEnded() && m_writer)
        writeText();
    if (isEnded())
        return;
    emit progressed(static_cast<qint64>(m_written), static_cast<qint64>(m_rows.size()));
    if (!isWritten)
        return;
    m_slice.stop();
    if (m_book)
        pack();
    else
        end(m_file->commit());
}

/// Takes as long as writing did, and touches nothing of the document.
void ExportRun::pack()
{
    auto result = std::make_shared<Result<void>>();
    m_packing = std::make_unique<BackgroundWork>(
        [result, book = m_book, file = m_file](
            const BackgroundWork::Control &) { *result = book->finish(file->device()); });
    connect(m_packing.get(), &BackgroundWork::finished, this, [this, result] {
        // Not there but here, where it is known whether somebody has stopped it.
        if (!isEnded())
            end(*result ? m_file->commit() : *result);
    });
    m_packing->start();
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
