// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanupcontroller.h"

#include "backgroundwork.h"
#include "cleanupstepform.h"
#include "cleanuptext.h"
#include "contentsaving.h"
#include "errortext.h"
#include "filechooser.h"
#include "journalthread.h"
#include "mainwindow.h"
#include "mappingtable.h"
#include "messagebar.h"
#include "replacedialog.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "spellingsdialog.h"
#include "windowactions.h"
#include "workspace.h"
#include "writtencells.h"

#include <QAction>
#include <QFile>

#include <memory>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRunsLookedAt = 200; // the newest of each key
constexpr qint64 kLargestRules = 16LL * 1024 * 1024;

Result<QByteArray> wholeContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, path, file.errorString()));
    return file.read(kLargestRules);
}

/// Keys in use on what is shown.
QStringList keysOf(const ResourceModel &resources)
{
    QStringList keys;
    for (int column = ResourceModel::FirstKeyColumn; column < resources.columnCount(); ++column)
        keys.append(resources.headerData(column, Qt::Horizontal, ResourceModel::KeyRole).toString());
    return keys;
}

} // namespace

CleanupController::CleanupController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const WindowActions *actions = parts.window.windowActions();
    connect(actions->replaceTexts, &QAction::triggered, this, &CleanupController::openReplace);
    connect(actions->mergeSpellings, &QAction::triggered, this, &CleanupController::openSpellings);
}

CleanupController::~CleanupController()
{
    // The dialog belongs to the window, which lives longer than what it asks.
    delete m_dialog;
}

CleanupDialog *CleanupController::dialog() const
{
    return m_dialog;
}

ReplaceDialog *CleanupController::replaceDialog() const
{
    return qobject_cast<ReplaceDialog *>(m_dialog.data());
}

CleanupReach CleanupController::reach() const
{
    return {.selected = m_parts.window.resourcePane()->selection(),
        .shown = m_parts.resources.shownRows(),
        .knownKeys = keysOf(m_parts.resources)};
}

void CleanupController::open(CleanupDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CleanupDialog::historyRequested, this, &CleanupController::askHistory);
    dialog->open();
}

void CleanupController::openReplace()
{
    if (m_dialog)
        return;
    m_parts.window.commitTyping();
    auto *dialog = new ReplaceDialog(&m_parts.workspace, reach(), &m_parts.window);
    connect(dialog, &ReplaceDialog::openRequested, this, &CleanupController::askOpen);
    connect(dialog, &ReplaceDialog::saveRequested, this, &CleanupController::askSave);
    connect(dialog, &ReplaceDialog::tableRequested, this, &CleanupController::askTable);
    open(dialog);
}

void CleanupController::openSpellings()
{
    if (m_dialog)
        return;
    m_parts.window.commitTyping();
    open(new SpellingsDialog(&m_parts.workspace, reach(), &m_parts.window));
}

void CleanupController::askOpen()
{
    auto *chooser = new FileChooser(FileUse::Rules, m_dialog, CleanupTexts::openTitle());
    chooser->setNameFilters(CleanupTexts::fileFilters());
    connect(chooser, &FileChooser::fileSelected, this, &CleanupController::openRules);
    chooser->open();
}

void CleanupController::askSave(const CleanupSteps &steps)
{
    auto *chooser = new FileChooser(FileUse::Rules, m_dialog, CleanupTexts::saveTitle());
    chooser->setNameFilters(CleanupTexts::fileFilters());
    chooser->askForNew(u"rules.json"_s, u"json"_s);
    connect(chooser, &FileChooser::fileSelected, this,
        [this, steps](const QString &path) { saveRules(path, steps); });
    chooser->open();
}

void CleanupController::askTable()
{
    auto *chooser = new FileChooser(FileUse::Table, m_dialog, CleanupTexts::tableTitle());
    chooser->setNameFilters(CleanupTexts::tableFilters());
    connect(chooser, &FileChooser::fileSelected, this, &CleanupController::readTable);
    chooser->open();
}

void CleanupController::read(const QString &path, const std::function<void(const QByteArray &)> &done)
{
    delete m_work;
    auto content = std::make_shared<Result<QByteArray>>();
    m_work = new BackgroundWork(
        [content, path](const BackgroundWork::Control & /*control*/) { *content = wholeContent(path); },
        this);
    connect(m_work, &BackgroundWork::finished, this, [this, content, done] {
        m_work->deleteLater();
        if (replaceDialog() == nullptr)
            return;
        if (*content)
            done(**content);
        else
            replaceDialog()->tell(ErrorTexts::of(content->error()).full());
    });
    m_work->start();
}

void CleanupController::openRules(const QString &path)
{
    read(path, [this, path](const QByteArray &content) {
        const tl::expected<CleanupRules, CleanupRulesFault> rules = cleanupRulesFrom(content);
        if (rules)
            replaceDialog()->setSteps(rules->steps);
        replaceDialog()->tell(
            rules ? CleanupTexts::ignored(*rules) : CleanupTexts::fault(path, rules.error()).full());
    });
}

void CleanupController::readTable(const QString &path)
{
    read(path, [this](const QByteArray &content) {
        QStringList lines;
        const QList<TextMapping> mappings = mappingsFromTable(content);
        for (const TextMapping &mapping : mappings)
            lines.append(mapping.match.text + u'\t' + mapping.to);
        replaceDialog()->form()->setTable(lines.join(u'\n'));
    });
}

void CleanupController::saveRules(const QString &path, const CleanupSteps &steps)
{
    auto *saving = new ContentSaving(path, toJson(steps), this);
    connect(saving, &ContentSaving::finished, this, [this, saving, path] {
        saving->deleteLater();
        const Result<void> &written = saving->result();
        if (replaceDialog() != nullptr)
            replaceDialog()->tell(
                written ? CleanupTexts::saved(path) : ErrorTexts::of(written.error()).full());
        else if (!written)
            m_parts.window.messages()->post(Message::of(u"rules"_s, written.error()));
    });
    saving->start();
}

void CleanupController::askHistory(const QStringList &keys)
{
    m_parts.journal.ask<std::vector<WrittenCell>>(
        [keys](Journal &journal) { return readWrittenCells(journal, keys, kRunsLookedAt); }, m_dialog,
        [this](const Result<std::vector<WrittenCell>> &cells) {
            // Without a history nothing is known, and it has to be decided.
            if (m_dialog && cells)
                m_dialog->setHistory(writtenAt(*cells, m_parts.workspace.table(), m_parts.workspace.pool()));
        });
}

} // namespace tagdesk
