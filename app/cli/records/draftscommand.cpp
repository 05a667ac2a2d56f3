// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftscommand.h"

#include "commandlinetext.h"
#include "console.h"
#include "draftsprinter.h"
#include "drafttext.h"

#include <QMetaObject>

#include <algorithm>

namespace tagdesk {

namespace {

bool isNamed(const DraftSummary &draft, const QString &name)
{
    return draft.account.name == name || draft.account.id == name || draft.id == name;
}

} // namespace

DraftsCommand::DraftsCommand(CommandLine line, Console &console, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_console(console)
{
}

void DraftsCommand::start()
{
    std::vector<DraftSummary> drafts = m_store.list();
    const QString &account = m_line.drafts.account;
    if (!account.isEmpty()) {
        std::erase_if(drafts, [&account](const DraftSummary &draft) { return !isNamed(draft, account); });
        if (drafts.empty()) {
            m_console.say(CommandLineTexts::noDraft(account));
            return finish(CliExitCode::WrongUse);
        }
    }
    if (m_line.drafts.act == DraftsLine::Act::Drop)
        drop(drafts);
    else if (account.isEmpty())
        list(drafts);
    else
        show(drafts);
}

void DraftsCommand::list(const std::vector<DraftSummary> &drafts)
{
    printDrafts(m_console.data(), m_line.format, drafts);
    if (drafts.empty())
        m_console.say(CommandLineTexts::nothingKept());
    CliExitCode code = CliExitCode::Done;
    for (const DraftSummary &draft : drafts) {
        if (!draft.trouble)
            continue;
        m_console.say(DraftTexts::of(*draft.trouble, Audience::CommandLine));
        code = CliExitCode::SomeFailed;
    }
    finish(code);
}

void DraftsCommand::show(const std::vector<DraftSummary> &drafts)
{
    std::vector<std::pair<QString, Draft>> loaded;
    CliExitCode code = CliExitCode::Done;
    for (const DraftSummary &summary : drafts) {
        DraftResult<Draft> draft = m_store.load(summary.id);
        if (draft) {
            loaded.emplace_back(summary.id, *std::move(draft));
            continue;
        }
        m_console.say(DraftTexts::of(draft.error(), Audience::CommandLine));
        code = CliExitCode::SomeFailed;
    }
    printDraftChanges(m_console.data(), m_line.format, loaded);
    finish(code);
}

void DraftsCommand::drop(const std::vector<DraftSummary> &drafts)
{
    std::size_t dropped = 0;
    qint64 changes = 0;
    bool isInUse = false;
    for (const DraftSummary &draft : drafts) {
        const DraftResult<void> removed = m_store.remove(draft.id);
        if (removed) {
            ++dropped;
            changes += draft.changes;
            continue;
        }
        isInUse = isInUse || removed.error().kind == DraftTrouble::Kind::InUse;
        m_console.say(DraftTexts::of(removed.error(), Audience::CommandLine));
    }
    m_console.say(
        drafts.empty() ? CommandLineTexts::nothingKept() : CommandLineTexts::dropped(dropped, changes));
    if (dropped == drafts.size())
        return finish(CliExitCode::Done);
    finish(dropped == 0 && isInUse ? CliExitCode::Refused : CliExitCode::SomeFailed);
}

void DraftsCommand::finish(CliExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

} // namespace tagdesk
