// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planfilerun.h"

#include "backgroundwork.h"
#include "documentcontroller.h"
#include "knowncollections.h"
#include "planfilemaking.h"
#include "tagreader.h"
#include "workspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kCompareSliceMs = 8; // of the window's time, before it may do something else
constexpr int kComparePauseMs = 200;
constexpr std::size_t kChangesBetweenLooks = 256;
constexpr qint64 kResourcesPerPage = 100; // that clouds usually put into one answer

std::size_t pagesFor(qint64 resources)
{
    return static_cast<std::size_t>(
        std::max<qint64>(1, (resources + kResourcesPerPage - 1) / kResourcesPerPage));
}

} // namespace

PlanFileRun::PlanFileRun(
    DocumentController &controller, Workspace &workspace, PlanFileDocument &document, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_document(document)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &PlanFileRun::compareSlice);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kComparePauseMs);
    connect(&m_quiet, &QTimer::timeout, this, &PlanFileRun::compare);
    connect(&controller, &DocumentController::scopeRefreshed, this, &PlanFileRun::listed);
    connect(&workspace, &Workspace::accountsChanged, this, &PlanFileRun::documentMoved);
    connect(&workspace, &Workspace::listingChanged, this, &PlanFileRun::documentMoved);
    connect(&workspace, &Workspace::rowsChanged, this, &PlanFileRun::documentMoved);
    connect(&workspace, &Workspace::applyingChanged, this, &PlanFileRun::documentMoved);
}

PlanFileRun::~PlanFileRun() = default;

void PlanFileRun::readFile(const QString &path, ReadFile &read)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        read.error = makeError(ErrorKind::Invalid, ErrorCause::FileNotReadable, path);
        read.error.message = file.errorString();
        return;
    }
    auto plan = planFileFromJson(file.readAll());
    if (plan)
        read.plan = std::make_unique<const PlanFile>(*std::move(plan));
    else
        read.fault = plan.error();
}

void PlanFileRun::open(const QString &path)
{
    stopAll();
    m_gone.clear();
    m_document.begin(path);
    auto read = std::make_shared<ReadFile>();
    m_reading = std::make_unique<BackgroundWork>(
        [read, path](const BackgroundWork::Control & /*control*/) { readFile(path, *read); });
    connect(m_reading.get(), &BackgroundWork::finished, this, [this, read] {
        m_reading.release()->deleteLater();
        fileRead(*read);
    });
    m_reading->start();
}

void PlanFileRun::fileRead(ReadFile &read)
{
    if (read.plan) {
        m_document.setPlan(std::move(read.plan));
        return compare();
    }
    if (read.fault)
        m_document.fail(*read.fault);
    else
        m_document.fail(read.error);
    emit settled();
}

void PlanFileRun::compare()
{
    stopComparing();
    if (m_workspace.isApplying())
        return m_document.setStage(PlanFileStage::Waiting);
    m_document.setStage(PlanFileStage::Comparing);
    m_places = planFilePlaces(
        *m_document.plan(), planFileTargets(m_controller, m_workspace), knownCollections(m_workspace));
    m_rules = m_workspace.editInput().rules;
    m_checker = std::make_unique<PlanFileChecker>(PlanFileChecker::Parts{.places = m_places,
        .table = m_workspace.table(),
        .pool = m_workspace.pool(),
        .rules = m_rules,
        .staged = &m_workspace.changes()});
    m_at = 0;
    m_slice.start();
}

void PlanFileRun::compareSlice()
{
    const std::vector<PlanFileChange> &changes = m_document.plan()->changes;
    QElapsedTimer timer;
    timer.start();
    while (m_at < changes.size() && timer.elapsed() < kCompareSliceMs) {
        for (const std::size_t end = std::min(changes.size(), m_at + kChangesBetweenLooks); m_at < end;
             ++m_at)
            m_checker->take(changes[m_at], m_at);
    }
    if (m_at < changes.size())
        return;
    m_slice.stop();
    compared();
}

void PlanFileRun::compared()
{
    const auto knowledgeOf = [this](const Collection &collection) -> CollectionKnowledge {
        const ScopeListing &listing = m_workspace.listing({.collection = collection, .parent = {}});
        return {.isListed = listing.state == ListingState::Loaded && !listing.hasTrouble,
            .isWhole = !listing.onlyTagged};
    };
    PlanComparison comparison = planComparison(*m_document.plan(), m_places, m_checker->end(), knowledgeOf,
        [this](const ResourceId &resource) { return m_gone.contains(resource); });
    m_checker.reset();
    const std::size_t requests = requestsFor(comparison);
    m_document.setComparison(std::move(comparison), requests);
    if (std::exchange(m_readsTags, false) && !m_document.comparison().unreadChanges.empty())
        return readTags();
    m_document.setStage(PlanFileStage::Ready);
    emit settled();
}

std::size_t PlanFileRun::requestsFor(const PlanComparison &comparison) const
{
    std::size_t requests = 0;
    for (const Collection &collection : comparison.unlisted)
        requests += pagesFor(m_workspace.listing({.collection = collection, .parent = {}}).total);
    if (comparison.unlisted.empty() && !comparison.unreadChanges.empty())
        requests = pagesFor(static_cast<qint64>(comparison.unreadChanges.size()));
    return requests;
}

void PlanFileRun::readMissing()
{
    if (m_document.stage() != PlanFileStage::Ready)
        return;
    m_document.setStage(PlanFileStage::Asking);
    m_readsTags = true;
    for (const Collection &collection : m_document.comparison().unlisted)
        m_listing.insert({.collection = collection, .parent = {}});
    if (m_listing.isEmpty())
        return readTags();
    for (const Scope &scope : QSet<Scope>(m_listing)) {
        if (m_workspace.listing(scope).state != ListingState::Loading)
            m_controller.refresh(scope);
    }
}

void PlanFileRun::listed(const Scope &scope)
{
    if (m_listing.remove(scope) && m_listing.isEmpty())
        compare();
}

/// Some clouds list only what has tags; and tags of single resources may be missing.
void PlanFileRun::readTags()
{
    m_readsTags = false;
    m_document.setStage(PlanFileStage::Asking);
    const PlanComparison &comparison = m_document.comparison();
    QHash<Collection, QStringList> ids;
    for (const std::size_t change : comparison.unreadChanges) {
        const ResourceId &named = m_document.plan()->changes[change].resource;
        QStringList &wanted = ids[comparison.places.known.value(named.collection)];
        if (wanted.isEmpty() || wanted.constLast() != named.id)
            wanted.append(named.id);
    }
    for (auto wanted = ids.cbegin(); wanted != ids.cend(); ++wanted) {
        TagReader *reader = m_controller.readTags(wanted.key(), wanted.value(), this);
        if (reader == nullptr)
            continue; // closed meanwhile
        m_tagReadings.push_back({.reader = reader, .collection = wanted.key(), .ids = wanted.value()});
        connect(reader, &TagReader::finished, this, [this, reader] { take(reader); });
        reader->start();
    }
    if (m_tagReadings.empty())
        compare();
}

void PlanFileRun::take(const TagReader *reader)
{
    const auto found = std::ranges::find(m_tagReadings, reader, &Reading::reader);
    const Reading reading = *found;
    m_tagReadings.erase(found);
    reading.reader->deleteLater();
    const TagReader::Outcome &read = reading.reader->result();
    std::vector<std::pair<Row, Tags>> known;
    for (auto tags = read.tags.cbegin(); tags != read.tags.cend(); ++tags) {
        const ResourceId id{.collection = reading.collection, .id = tags.key()};
        if (const std::optional<Row> row = m_workspace.table().find(id))
            known.emplace_back(*row, tags.value());
        else
            m_workspace.addResource(reading.collection,
                {.id = id.id, .name = {}, .status = {}, .parent = {}, .tags = tags.value()});
    }
    m_workspace.rebase(known);
    for (const QString &id : reading.ids) {
        const auto error = read.errors.constFind(id);
        if (error == read.errors.cend() ? !read.tags.contains(id) : isGone(*error))
            m_gone.insert({.collection = reading.collection, .id = id});
    }
    if (m_tagReadings.empty())
        compare();
}

void PlanFileRun::documentMoved()
{
    const PlanFileStage stage = m_document.stage();
    if (stage != PlanFileStage::Waiting && stage != PlanFileStage::Comparing && stage != PlanFileStage::Ready)
        return;
    stopComparing();
    m_document.setStage(m_workspace.isApplying() ? PlanFileStage::Waiting : PlanFileStage::Comparing);
    m_quiet.start();
}

bool PlanFileRun::stage()
{
    if (m_document.stage() != PlanFileStage::Ready)
        return false;
    const std::vector<std::pair<Row, TagSet>> deltas = m_document.comparison().deltas;
    const QString name = QFileInfo(m_document.path()).fileName();
    // What is staged moves the document, and with it this file.
    stopAll();
    m_document.setStage(PlanFileStage::Empty);
    return m_workspace.stageDeltas(
        deltas, {.kind = EditDescription::Kind::Import, .key = {}, .text = name, .rows = 0});
}

void PlanFileRun::close()
{
    stopAll();
    m_document.begin({});
    m_document.setStage(PlanFileStage::Empty);
}

void PlanFileRun::stopComparing()
{
    m_slice.stop();
    m_quiet.stop();
    m_checker.reset();
}

void PlanFileRun::stopAll()
{
    m_reading.reset();
    stopComparing();
    m_listing.clear();
    m_readsTags = false;
    for (const Reading &reading : std::exchange(m_tagReadings, {})) {
        reading.reader->disconnect(this);
        reading.reader->abort();
        reading.reader->deleteLater();
    }
}

} // namespace tagdesk
