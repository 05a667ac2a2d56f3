// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importrun.h"

#include "backgroundwork.h"
#include "csvtext.h"
#include "documentcontroller.h"
#include "workspace.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace tagdesk {

namespace {

/// Of the window's time, before it may do something else.
constexpr int kMatchSliceMs = 8;
constexpr std::size_t kRowsBetweenLooks = 512;
constexpr int kQuietMs = 250;
constexpr std::size_t kListingsAtOnce = 3;

/// Every collection that the tree of an account can list. What stands below its parents (record sets) has a
/// node of its own as a whole.
void collect(const std::vector<ScopeNode> &nodes, std::vector<Collection> &collections)
{
    for (const ScopeNode &node : nodes) {
        if (node.type == ScopeNode::Type::Collection)
            collections.push_back(node.scope.collection);
        collect(node.children, collections);
    }
}

ImportTarget targetFor(Workspace &workspace, const Collection &preferred)
{
    ImportTarget target{.table = workspace.table(),
        .changes = workspace.changes(),
        .pool = workspace.pool(),
        .accounts = {},
        .collections = {},
        .isLoaded =
            [&workspace](const Scope &scope) {
                const Scope whole{.collection = scope.collection, .parent = {}};
                return workspace.listing(scope).state == ListingState::Loaded
                    || workspace.listing(whole).state == ListingState::Loaded;
            },
        .rules = workspace.editInput().rules,
        .allowsLookalikes = false,
        .preferred = preferred};
    for (const OpenAccount &open : workspace.accounts()) {
        target.accounts.push_back(open.account);
        collect(open.tree, target.collections);
    }
    return target;
}

} // namespace

ImportRun::ImportRun(
    DocumentController &controller, Workspace &workspace, ImportDocument &document, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_document(document)
{
    connect(&m_slice, &QTimer::timeout, this, &ImportRun::matchSlice);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &ImportRun::match);
    connect(&controller, &DocumentController::scopeRefreshed, this, &ImportRun::listed);
    connect(&workspace, &Workspace::accountsChanged, this, &ImportRun::accountsMoved);
    connect(&workspace, &Workspace::applyingChanged, this, [this] {
        if (m_document.stage() == ImportStage::Waiting)
            match();
    });
    connect(&workspace, &Workspace::listingChanged, this, &ImportRun::documentMoved);
    connect(&workspace, &Workspace::rowsChanged, this, &ImportRun::documentMoved);
}

ImportRun::~ImportRun() = default;

template <typename T>
void ImportRun::inBackground(std::unique_ptr<BackgroundWork> &place,
    std::function<Result<T>(const GoOn &)> read, std::function<void(Result<T>)> take)
{
    auto result = std::make_shared<std::optional<Result<T>>>();
    place = std::make_unique<BackgroundWork>(
        [result, read = std::move(read)](const BackgroundWork::Control &control) {
            *result = read([&control](qint64 bytes) { return control.goOn(bytes); });
        });
    BackgroundWork *const work = place.get();
    // What the result leads to may put other work into this place.
    connect(work, &BackgroundWork::finished, this, [&place, result, take = std::move(take)] {
        place.release()->deleteLater();
        take(std::move(**result));
    });
    work->start();
}

void ImportRun::open(const QString &path, const ImportChoices &choices)
{
    stopAll();
    m_looking.reset();
    m_choices = choices;
    m_tried.clear();
    m_document.begin(path);
    inBackground<OpenedCsv>(
        m_reading, [path, form = choices.form](const GoOn &goOn) { return openCsv(path, form, goOn); },
        [this](Result<OpenedCsv> result) {
            if (result)
                opened(*result);
            else
                fail(result.error());
        });
}

void ImportRun::readAgain()
{
    open(m_document.path(), m_choices);
}

void ImportRun::setForm(const CsvChoice &form)
{
    ImportChoices choices = m_choices;
    choices.form = form;
    open(m_document.path(), choices);
}

void ImportRun::opened(const OpenedCsv &opened)
{
    m_file = opened.file;
    m_document.setFound({.form = opened.form, .skipped = opened.skipped, .samples = opened.samples});
    m_document.setDialect(opened.file.dialect);
    m_document.setPreview(opened.preview);
    if (opened.form != FileForm::Text)
        return settle(ImportStage::NotATable);
    if (opened.file.dialect.encodingConfidence < m_choices.leastConfidence)
        return settle(ImportStage::Undecided);
    const auto found = understood(opened.preview.header);
    if (!found)
        return fail(found.error());
    m_document.setMapping(found->first, found->second);
    read();
}

Result<std::pair<CsvMapping, ImportRecognition>> ImportRun::understood(const QStringList &header) const
{
    CsvMapping mapping;
    ImportRecognition recognition;
    const auto kept = std::ranges::find_if(
        m_choices.kept, [&header](const KeptMapping &each) { return isFor(each.json, header); });
    if (!m_choices.mapping.isEmpty()) {
        Result<CsvMapping> given = mappingFromJson(m_choices.mapping, header);
        if (!given)
            return failure(given.error());
        mapping = *std::move(given);
    } else if (!m_choices.preset.isEmpty()) {
        mapping = mappingFor(m_choices.preset, header);
    } else if (const Result<CsvMapping> known = kept == m_choices.kept.end()
            ? Result<CsvMapping>(failure(Error()))
            : mappingFromJson(kept->json, header)) {
        mapping = *known;
        recognition = {.isGuessed = true, .certainty = PresetCertainty::Certain, .kept = kept->name};
    } else {
        const PresetGuess guess = guessPreset(header);
        mapping = mappingFor(guess.preset, header);
        recognition = {.isGuessed = true, .certainty = guess.certainty, .kept = {}};
    }
    if (!m_choices.columns.isEmpty()) {
        Result<CsvMapping> said = withColumns(mapping, m_choices.columns, header);
        if (!said)
            return failure(said.error());
        mapping = *std::move(said);
        recognition = {};
    }
    return std::pair(mapping, recognition);
}

void ImportRun::setMapping(const CsvMapping &mapping, const QString &kept)
{
    m_document.setMapping(mapping, {.isGuessed = false, .certainty = PresetCertainty::Certain, .kept = kept});
    read();
}

void ImportRun::correct(std::int64_t line, int column, const QString &text)
{
    // A look under way would bring the old text back.
    m_looking.reset();
    m_document.correct(line, column, text);
    read();
}

void ImportRun::takePresent(int column)
{
    m_looking.reset();
    const std::vector<ImportProblem> problems = m_document.report().problems;
    for (const ImportProblem &problem : problems) {
        if (problem.column == column && problem.present)
            m_document.correct(problem.line, column,
                QString::fromStdString(writeCell(m_workspace.pool().utf8(*problem.present))));
    }
    read();
}

void ImportRun::showLine(std::int64_t line)
{
    inBackground<CsvPreview>(
        m_looking,
        [file = m_file, corrections = m_document.corrections(), line](
            const GoOn &goOn) { return readCsvAround(file, corrections, line, goOn); },
        [this](Result<CsvPreview> preview) {
            if (preview)
                m_document.setPreview(*std::move(preview));
            else
                fail(preview.error());
        });
}

void ImportRun::read()
{
    stopAll();
    m_document.setReport({});
    m_document.setContent(nullptr);
    if (m_document.mappingCheck().fault != MappingFault::None) {
        settle(ImportStage::Unmapped);
        return;
    }
    m_document.setStage(ImportStage::Reading);
    m_document.setProgress(0, m_file.bytes);
    inBackground<std::unique_ptr<const CsvContent>>(
        m_reading,
        [file = m_file, mapping = m_document.mapping(), corrections = m_document.corrections()](
            const GoOn &goOn) { return readCsv(file, mapping, corrections, goOn); },
        [this](Result<std::unique_ptr<const CsvContent>> content) {
            if (!content) {
                fail(content.error());
                return;
            }
            m_document.setContent(*std::move(content));
            match();
        });
    connect(m_reading.get(), &BackgroundWork::progressed, this,
        [this](qint64 bytes) { m_document.setProgress(bytes, m_file.bytes); });
}

void ImportRun::match()
{
    m_quiet.stop();
    if (m_document.content() == nullptr)
        return;
    if (m_workspace.isApplying()) {
        m_document.setStage(ImportStage::Waiting);
        return;
    }
    ImportTarget target = targetFor(m_workspace, m_preferred);
    target.allowsLookalikes = m_choices.allowsLookalikes;
    target.scopes = m_choices.scopes;
    // One that was asked for may be in a region that the account does not have in its tree.
    for (const Scope &scope : target.scopes) {
        if (std::ranges::find(target.collections, scope.collection) == target.collections.end())
            target.collections.push_back(scope.collection);
    }
    m_matching = std::make_unique<ImportMatcher>(*m_document.content(), std::move(target));
    m_document.setStage(ImportStage::Matching);
    m_slice.start();
}

void ImportRun::matchSlice()
{
    const auto rows = static_cast<qint64>(m_document.content()->size());
    QElapsedTimer time;
    time.start();
    while (!m_matching->advance(kRowsBetweenLooks)) {
        if (time.elapsed() < kMatchSliceMs)
            continue;
        m_document.setProgress(qRound64(m_matching->progress() * static_cast<double>(rows)), rows);
        return;
    }
    m_slice.stop();
    matched(std::exchange(m_matching, nullptr)->take());
}

void ImportRun::matched(ImportReport report)
{
    std::vector<Scope> toList = report.toLoad;
    std::erase_if(
        toList, [this](const Scope &scope) { return std::ranges::find(m_tried, scope) != m_tried.end(); });
    m_document.setReport(std::move(report));
    const bool listed = toList.empty() || toList.size() > m_choices.listings;
    m_document.setUnlisted(listed ? toList.size() : 0);
    if (listed)
        settle(ImportStage::Ready);
    else
        list(toList);
}

void ImportRun::list(const std::vector<Scope> &scopes)
{
    m_toList = scopes;
    m_document.setStage(ImportStage::Listing);
    m_document.setProgress(0, static_cast<qint64>(scopes.size()));
    m_tried.insert(m_tried.end(), scopes.begin(), scopes.end());
    listNext();
}

void ImportRun::listNext()
{
    while (m_listing.size() < kListingsAtOnce && !m_toList.empty()) {
        const Scope scope = m_toList.back();
        m_toList.pop_back();
        if (!m_controller.isOpen(scope.collection.account))
            continue;
        m_listing.push_back(scope);
        m_controller.refresh(scope);
    }
    if (m_listing.empty())
        match();
}

void ImportRun::listed(const Scope &scope)
{
    if (std::erase(m_listing, scope) == 0)
        return;
    const ScopeListing &listing = m_workspace.listing(scope);
    if (listing.state == ListingState::Failed)
        m_document.addListingTrouble(scope.collection, listing.error);
    m_document.setProgress(m_document.done() + 1, m_document.whole());
    listNext();
}

/// Of an account that was closed nothing is heard any more.
void ImportRun::accountsMoved()
{
    if (m_document.stage() != ImportStage::Listing) {
        documentMoved();
        return;
    }
    std::erase_if(
        m_listing, [this](const Scope &scope) { return !m_controller.isOpen(scope.collection.account); });
    listNext();
}

/// Edits, tags read or listings: what was matched may be wrong now. Asked often, so it waits for a pause.
void ImportRun::documentMoved()
{
    if (m_document.stage() != ImportStage::Matching && m_document.stage() != ImportStage::Ready)
        return;
    m_slice.stop();
    m_matching.reset();
    if (m_workspace.isApplying()) {
        m_document.setStage(ImportStage::Waiting);
        return;
    }
    if (m_document.stage() == ImportStage::Ready)
        m_document.setStage(ImportStage::Matching);
    m_quiet.start();
}

void ImportRun::cancel()
{
    const ImportStage stage = m_document.stage();
    if (stage == ImportStage::Empty || stage == ImportStage::Failed)
        return;
    fail(makeError(ErrorKind::Cancelled));
}

void ImportRun::listAgain()
{
    m_tried.clear();
    m_document.clearListingTroubles();
    match();
}

void ImportRun::lookEverywhere()
{
    m_choices.listings = std::numeric_limits<std::size_t>::max();
    match();
}

void ImportRun::close()
{
    stopAll();
    m_looking.reset();
    m_document.begin({});
    m_document.setStage(ImportStage::Empty);
}

bool ImportRun::stage()
{
    if (m_document.stage() != ImportStage::Ready)
        return false;
    const ImportReport &report = m_document.report();
    Rows rows;
    rows.reserve(report.deltas.size());
    for (const auto &[row, delta] : report.deltas)
        rows.push_back(row);
    return m_workspace.stageExactly(report.deltas, rows,
        {.kind = EditDescription::Kind::Import,
            .key = {},
            .text = QFileInfo(m_document.path()).fileName(),
            .rows = rows.size()});
}

void ImportRun::extract(const CsvReasons &reasons, const QString &path)
{
    inBackground<void>(
        m_extracting,
        [file = m_file, corrections = m_document.corrections(), reasons, path](
            const GoOn &goOn) { return extractCsv(file, corrections, reasons, path, goOn); },
        [this, path](const Result<void> &result) {
            emit extracted(path, result ? std::nullopt : std::optional(result.error()));
        });
}

void ImportRun::settle(ImportStage stage)
{
    m_document.setStage(stage);
    emit settled();
}

void ImportRun::fail(const Error &error)
{
    stopAll();
    m_document.fail(error);
    emit settled();
}

void ImportRun::stopAll()
{
    m_reading.reset();
    m_slice.stop();
    m_quiet.stop();
    m_matching.reset();
    m_toList.clear();
    for (const Scope &scope : std::exchange(m_listing, {}))
        m_controller.cancelRefresh(scope);
}

} // namespace tagdesk
