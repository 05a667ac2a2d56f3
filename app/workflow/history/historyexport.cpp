// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyexport.h"

#include "backgroundwork.h"
#include "csvtext.h"
#include "historyform.h"
#include "journalthread.h"
#include "jsonwriter.h"
#include "wholefile.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSeparator = ',';
constexpr std::size_t kPieceBytes = 1 << 16;

/// A file in the making: lines before, for each cell, and after.
struct Form
{
    std::string head;
    std::function<void(std::string &text, const JournalCell &cell)> append;
    std::function<std::string()> tail;
};

void appendCells(std::string &line, const std::vector<std::string> &fields)
{
    for (const std::string &field : fields) {
        line += kSeparator;
        appendField(line, field, kSeparator);
    }
    line += "\r\n";
}

Form csvForm(const JournalRun &run)
{
    // Excel reads UTF-8 only with the mark.
    Form form{.head = "\xEF\xBB\xBFrun", .append = {}, .tail = [] {
                  return std::string();
              }};
    appendCells(form.head,
        {"started", "provider", "profile", "region", "service", "resource_id", "resource_name", "key",
            "before", "after", "state", "code", "message", "request_id", "who", "reason"});
    form.append = [run](std::string &text, const JournalCell &cell) {
        const Error &error = cell.outcome.error;
        text += std::to_string(run.id);
        appendCells(text,
            {historyTime(run.header.started).toStdString(), writeName(run.header.cloud.toStdString()),
                writeName(run.header.profile.toStdString()),
                writeName(cell.id.collection.region.toStdString()),
                writeName(cell.id.collection.kind.toStdString()), writeName(cell.id.id.toStdString()),
                writeName(cell.name.toStdString()), writeCell(cell.key.toStdString()),
                historyValue(cell.before), historyValue(cell.after), stateWord(cell).toStdString(),
                writeName(error.code.toStdString()), writeName(error.message.toStdString()),
                writeName(error.requestId.toStdString()), writeName(run.header.who.toStdString()),
                writeName(run.header.note.toStdString())});
    };
    return form;
}

Form jsonForm(const JournalRun &run)
{
    const auto json = std::make_shared<JsonWriter>();
    json->beginObject();
    const QJsonObject header = historyObject(run);
    for (auto member = header.constBegin(); member != header.constEnd(); ++member)
        json->key(member.key().toUtf8()).value(member.value());
    json->key("changes").beginArray();
    Form form{.head = json->take().toStdString(), .append = {}, .tail = {}};
    form.append = [json](std::string &text, const JournalCell &cell) {
        text += json->line().value(historyObject(cell)).take().toStdString();
    };
    form.tail = [json] {
        return json->line().endArray().endObject().take().toStdString() + '\n';
    };
    return form;
}

Result<void> writeFile(const Form &form, const std::vector<JournalCell> &cells, const QString &path,
    const BackgroundWork::Control &control)
{
    WholeFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    std::string text = form.head;
    const auto flush = [&] {
        const bool written = file.device().write(text.data(), static_cast<qint64>(text.size())) >= 0;
        text.clear();
        return written;
    };
    for (std::size_t at = 0; at < cells.size(); ++at) {
        form.append(text, cells[at]);
        if (text.size() < kPieceBytes)
            continue;
        if (!flush())
            return failure(file.error());
        if (!control.goOn(static_cast<qint64>(at)))
            return failure({.kind = ErrorKind::Cancelled});
    }
    text += form.tail();
    if (!flush())
        return failure(file.error());
    return file.commit();
}

} // namespace

HistoryExport::HistoryExport(JournalThread &journal, qint64 run, QString path, QObject *parent)
    : Job(parent)
    , m_journal(journal)
    , m_run(run)
    , m_path(std::move(path))
{
}

HistoryExport::~HistoryExport() = default;

void HistoryExport::start()
{
    m_journal.ask<SharedContent>(
        [run = m_run](Journal &journal) -> Result<SharedContent> {
            const Result<JournalRun> header = journal.run(run);
            if (!header)
                return failure(header.error());
            return journal.cells(run).map([&header](std::vector<JournalCell> &&cells) -> SharedContent {
                return std::make_shared<const Content>(Content{.run = *header, .cells = std::move(cells)});
            });
        },
        this,
        [this](const Result<SharedContent> &content) {
            if (m_aborted)
                end(failure({.kind = ErrorKind::Cancelled}));
            else if (content)
                write(*content);
            else
                end(failure(content.error()));
        });
}

/// In a thread of its own: the journal's has an apply to serve.
void HistoryExport::write(const SharedContent &content)
{
    auto result = std::make_shared<Result<void>>();
    m_work = new BackgroundWork(
        [result, content, path = m_path](const BackgroundWork::Control &control) {
            const bool isJson = path.endsWith(u".json"_s, Qt::CaseInsensitive);
            *result = writeFile(
                isJson ? jsonForm(content->run) : csvForm(content->run), content->cells, path, control);
        },
        this);
    connect(m_work, &BackgroundWork::finished, this, [this, result] { end(*result); });
    m_work->start();
}

void HistoryExport::abort()
{
    m_aborted = true;
    if (m_work != nullptr)
        m_work->abort();
}

void HistoryExport::end(const Result<void> &result)
{
    m_result = result;
    finishNow();
}

} // namespace tagdesk
