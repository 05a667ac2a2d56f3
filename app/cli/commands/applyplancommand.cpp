// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyplancommand.h"

#include "applystep.h"
#include "commandlinetext.h"
#include "console.h"
#include "csvbase.h"
#include "outputfile.h"
#include "planfilehash.h"
#include "planfiletext.h"
#include "plannedtags.h"
#include "plantext.h"
#include "sentences.h"
#include "workspace.h"

#include <QDateTime>
#include <QSet>

#include <utility>

namespace tagdesk {

namespace {

constexpr qsizetype kShownOddities = 20;

QList<Scope> scopesOf(const PlanFilePlaces &places)
{
    QList<Scope> scopes;
    for (const Collection &collection : places.collections())
        scopes.append({.collection = collection, .parent = {}});
    return scopes;
}

} // namespace

ApplyPlanCommand::ApplyPlanCommand(
    const CliParts &parts, PlanFile plan, PlanFilePlaces places, QObject *parent)
    : ScopedCommand(parts, scopesOf(places), parent)
    , m_plan(std::move(plan))
    , m_places(std::move(places))
{
}

void ApplyPlanCommand::start()
{
    if (!m_places.unknown.empty())
        return refuse(m_places.unknown);
    if (!m_plan.changes.empty()) {
        const QStringList head = PlanFileTexts::head(m_plan, QDateTime::currentDateTimeUtc());
        for (const QString &text : head)
            console().say(text);
        return ScopedCommand::start();
    }
    console().say(CommandLineTexts::emptyPlan());
    printApplied(console().data(), line().format, {});
    finish(CliExitCode::Done);
}

void ApplyPlanCommand::interrupt()
{
    if (m_apply != nullptr)
        m_apply->interrupt();
    else
        ScopedCommand::interrupt();
}

void ApplyPlanCommand::scopesRead()
{
    const KeyTwins inUse = knownKeys();
    const PlanFileCheck check = checkPlanFile(m_plan, m_places, workspace().table(), workspace().pool(),
        workspace().editInput().rules, line().allowLookalikeKeys ? nullptr : &inUse);
    if (!check.conflicts.empty())
        return refuse(check.conflicts);
    sayOddities(inUse);
    Rows rows;
    rows.reserve(check.deltas.size());
    for (const auto &[row, delta] : check.deltas)
        rows.push_back(row);
    workspace().stageDeltas(
        check.deltas, {.kind = EditDescription::Kind::Import, .key = {}, .text = line().file, .rows = 0});
    if (line().leaveManaged)
        dropManaged(console(), workspace(), rows);
    const QString &reason = line().reason.isEmpty() ? m_plan.origin.reason : line().reason;
    m_apply = new ApplyStep(parts(),
        {.rows = std::move(rows),
            .act = CommandLineTexts::applying(),
            .leftOut = {},
            .purpose = {.note = planNote(reason, m_plan), .undoes = {}, .continues = {}}},
        this);
    connect(m_apply, &ApplyStep::finished, this, &ApplyPlanCommand::finish);
    m_apply->start();
}

/// What is worth a look in the tags that are to be set, each once; the first of it.
void ApplyPlanCommand::sayOddities(const KeyTwins &inUse)
{
    QStringList lines;
    const auto add = [&lines](const QString &line) {
        if (!lines.contains(line))
            lines.append(line);
    };
    QSet<std::pair<QString, QString>> seen;
    for (const PlanFileChange &change : m_plan.changes) {
        const Tag tag{.key = change.key, .value = change.after.value_or(QString())};
        if (!change.after || seen.contains({tag.key, tag.value}))
            continue;
        seen.insert({tag.key, tag.value});
        if (const QString twin = inUse.caseTwin(tag.key);
            !twin.isEmpty() && inUse.lookalike(tag.key).isEmpty())
            add(CommandLineTexts::caseTwin(tag.key, twin));
        for (const Violation &odd : advice(tag.key, TagPart::Key) + advice(tag.value, TagPart::Value))
            add(CommandLineTexts::odd(tag, odd));
    }
    for (const QString &line : lines.mid(0, kShownOddities))
        console().say(line);
    if (lines.size() > kShownOddities)
        console().say(CommandLineTexts::more(static_cast<std::size_t>(lines.size() - kShownOddities)));
}

void ApplyPlanCommand::refuse(const std::vector<PlanConflict> &conflicts)
{
    QHash<ResourceId, QStringList> reasons;
    for (const PlanConflict &conflict : conflicts) {
        const PlanFileChange &change = m_plan.changes[conflict.change];
        const QString text = PlanTexts::fileConflict(change, conflict, rulesOf(change));
        console().say(text);
        reasons[change.resource].append(text);
    }
    console().say(CommandLineTexts::planRefused(conflicts.size()));
    if (!line().failedOutput.isEmpty())
        writeRefused(reasons);
    finish(CliExitCode::Refused);
}

/// All that the plan wanted: with one conflict nothing of it was sent.
void ApplyPlanCommand::writeRefused(const QHash<ResourceId, QStringList> &reasons)
{
    std::vector<FailedRow> rows;
    for (const PlanFileChange &change : m_plan.changes) {
        if (rows.empty() || !(rows.back().resource == change.resource)) {
            rows.push_back(refusedRow(change.resource));
            const QStringList own = reasons.value(change.resource);
            rows.back().reason = own.isEmpty() ? CommandLineTexts::notSentForOthers() : inARow(own);
        }
        rows.back().wanted.push_back({.key = change.key, .value = change.after});
    }
    const Result<void> written = writeOutput(
        console(), line().failedOutput, [&rows](QIODevice &device) { return writeFailedRows(device, rows); });
    if (written)
        console().say(CommandLineTexts::failedRows(line().failedOutput, rows.size()));
    else
        console().say(written.error());
}

/// Name and tags of now, as far as the resource is known.
FailedRow ApplyPlanCommand::refusedRow(const ResourceId &resource)
{
    FailedRow refused{.resource = resource, .name = {}, .base = {}, .wanted = {}, .reason = {}};
    const ResourceTable &table = workspace().table();
    const std::optional<Row> row =
        table.find({.collection = m_places.known.value(resource.collection), .id = resource.id});
    if (row && table.knowledge(*row) == TagKnowledge::Read) {
        refused.name = table.nameText(*row);
        refused.base = QString::fromStdString(baseFingerprint(table.tags(*row), table.pool()));
    }
    return refused;
}

const TagRules *ApplyPlanCommand::rulesOf(const PlanFileChange &change) const
{
    const OpenAccount *open = workspace().account(m_places.known.value(change.resource.collection).account);
    return open == nullptr ? nullptr : open->rules;
}

} // namespace tagdesk
