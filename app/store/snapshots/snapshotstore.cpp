// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshotstore.h"

#include "orderedwork.h"
#include "snapshotname.h"
#include "snapshotpages.h"
#include "sqlreading.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>
#include <QtEndian>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Low, since a page is mostly texts that compress at any level, and a listing is kept while somebody works.
constexpr int kCompression = 3;
/// Nothing that this program writes comes near it; more is what a damaged length asks for.
constexpr quint32 kMostPageBytes = 1U << 30U;

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(bytes);
    return hash.result();
}

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime toTime(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QString accountsText(const std::vector<SnapshotAccount> &accounts)
{
    QJsonArray all;
    for (const SnapshotAccount &account : accounts)
        all.append(QJsonObject{{u"id"_s, account.id}, {u"name"_s, account.name}, {u"cloud"_s, account.cloud},
            {u"endpoint"_s, account.endpoint}, {u"project"_s, account.project}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<SnapshotAccount> toAccounts(const QString &text)
{
    std::vector<SnapshotAccount> accounts;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &each : all)
        accounts.push_back({.id = each[u"id"_s].toString(),
            .name = each[u"name"_s].toString(),
            .cloud = each[u"cloud"_s].toString(),
            .endpoint = each[u"endpoint"_s].toString(),
            .project = each[u"project"_s].toString()});
    return accounts;
}

/// Over everything that is said of a snapshot and its scopes, each field with its length in front.
QByteArray sealOf(const Snapshot &snapshot)
{
    QByteArray all;
    const auto add = [&all](const QByteArray &field) {
        all += QByteArray::number(field.size()) + ':' + field;
    };
    const auto addText = [&add](const QString &field) {
        add(field.toUtf8());
    };
    add(QByteArray::number(snapshot.id));
    for (const QString &field : {toText(snapshot.taken), toText(snapshot.seen), snapshot.name,
             snapshot.place.journal, accountsText(snapshot.accounts)})
        addText(field);
    add(QByteArray::number(snapshot.place.lastRun) + (snapshot.place.isKnown ? '+' : '-'));
    for (const SnapshotScope &scope : snapshot.scopes) {
        const Collection &in = scope.scope.collection;
        for (const QString &field : {in.account, in.cloud, in.region, in.kind, scope.scope.parent})
            addText(field);
        add(QByteArray::number(scope.resources) + (scope.onlyTagged ? '+' : '-'));
        add(QByteArray::number(scope.notRead));
        add(scope.content);
    }
    return hashOf(all);
}

/// Of all pages of a scope.
QByteArray contentName(const QByteArrayList &pages)
{
    return hashOf(pages.join());
}

bool isCompressedPage(const QByteArray &bytes)
{
    return bytes.size() > qsizetype(sizeof(quint32))
        && qFromBigEndian<quint32>(bytes.constData()) <= kMostPageBytes;
}

constexpr qint64 kUnknownRun = -1;

} // namespace

/// A page as it is kept; without bytes where an equal one is there already.
struct SnapshotStore::NewPage
{
    QByteArray hash;
    QByteArray bytes;
};

std::vector<SnapshotStore::NewPage> SnapshotStore::newPages(
    const SnapshotResources &resources, const KnownPages &known)
{
    std::vector<NewPage> pages;
    for (const auto &[first, last] : snapshotpages::split(resources)) {
        const QByteArray page = snapshotpages::encode(resources, first, last);
        const QByteArray hash = hashOf(page);
        pages.push_back(
            {.hash = hash, .bytes = known.contains(hash) ? QByteArray() : qCompress(page, kCompression)});
    }
    return pages;
}

SnapshotStore::SnapshotStore(std::unique_ptr<SnapshotFile> file)
    : m_file(std::move(file))
{
}

SnapshotResult<std::unique_ptr<SnapshotStore>> SnapshotStore::open(const QString &path)
{
    SnapshotResult<std::unique_ptr<SnapshotFile>> file = SnapshotFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::unique_ptr<SnapshotStore>(new SnapshotStore(*std::move(file)));
}

QString SnapshotStore::pathBeside(const QString &journal)
{
    return QFileInfo(journal).path() + u"/snapshots.sqlite"_s;
}

SnapshotResult<KeptSnapshot> SnapshotStore::keep(
    const Snapshot &snapshot, const std::vector<ListedScope> &listed, const SnapshotRetention &retention)
{
    Snapshot kept = snapshot;
    kept.seen = kept.taken;
    kept.scopes.clear();
    for (const ListedScope &each : listed)
        kept.scopes.push_back({.scope = each.scope, .reading = each.reading, .onlyTagged = each.onlyTagged});
    std::optional<SnapshotTrouble> unreadable;
    KeptSnapshot done;
    const SnapshotResult<void> written = m_file->inTransaction([&](QSqlQuery &writing) {
        if (!insertContents(writing, listed, kept.scopes))
            return false;
        SnapshotResult<std::vector<Snapshot>> all = read(writing);
        if (!all) {
            unreadable = all.error();
            return false;
        }
        const auto newest = std::ranges::find_if(*all, [&kept](const Snapshot &each) {
            return !each.isDamaged && each.name.isEmpty()
                && std::ranges::equal(
                    each.scopes, kept.scopes, {}, &SnapshotScope::scope, &SnapshotScope::scope);
        });
        if (kept.name.isEmpty() && newest != all->end() && newest->scopes == kept.scopes) {
            newest->seen = kept.seen;
            newest->place = kept.place;
            done = {.id = newest->id, .isNew = false, .resources = kept.resources()};
            return update(writing, *newest);
        }
        if (!insert(writing, kept))
            return false;
        done = {.id = kept.id, .isNew = true, .resources = kept.resources()};
        all->insert(all->begin(), kept);
        return drop(writing, thinnedSnapshots(*all, kept.seen, retention));
    });
    if (unreadable)
        return tl::unexpected(*unreadable);
    if (!written)
        return tl::unexpected(written.error());
    m_file->shrink();
    return done;
}

/// Takes apart and compresses what is to be kept, several scopes at a time, and writes it down.
bool SnapshotStore::insertContents(
    QSqlQuery &writing, const std::vector<ListedScope> &listed, std::vector<SnapshotScope> &scopes)
{
    KnownPages known;
    const bool areRead = readRows(writing, u"SELECT hash, id FROM page"_s, [&known](const QSqlQuery &row) {
        known.insert(row.value(0).toByteArray(), row.value(1).toLongLong());
    });
    if (!areRead)
        return false;
    const KnownPages before = known;
    bool isWritten = true;
    std::vector<SnapshotScope *> whole;
    OrderedWork<std::vector<NewPage>> packing(
        [&, next = std::size_t{0}](const std::vector<NewPage> &pages) mutable {
            isWritten = isWritten && insertContent(writing, pages, *whole[next++], known);
        });
    for (std::size_t at = 0; at < listed.size(); ++at) {
        if (listed[at].reading != SnapshotReading::Whole)
            continue;
        const SnapshotResources &resources = listed[at].resources;
        scopes[at].resources = static_cast<qint64>(resources.size());
        scopes[at].notRead = static_cast<qint64>(resources.notRead());
        whole.push_back(&scopes[at]);
        packing.add([&resources, &before] { return newPages(resources, before); });
    }
    packing.finish();
    return isWritten;
}

bool SnapshotStore::insertContent(
    QSqlQuery &writing, const std::vector<NewPage> &all, SnapshotScope &scope, KnownPages &known)
{
    QByteArrayList hashes;
    std::vector<qint64> pages;
    for (const NewPage &page : all) {
        // Two scopes may have one in common that is new to both.
        if (!known.contains(page.hash)) {
            writing.prepare(u"INSERT INTO page (hash, bytes) VALUES (?, ?)"_s);
            writing.addBindValue(page.hash);
            writing.addBindValue(page.bytes);
            if (!writing.exec())
                return false;
            known.insert(page.hash, writing.lastInsertId().toLongLong());
        }
        hashes.append(page.hash);
        pages.push_back(known.value(page.hash));
    }
    scope.content = contentName(hashes);
    qint64 content = 0;
    writing.prepare(u"SELECT id FROM content WHERE hash = ?"_s);
    writing.addBindValue(scope.content);
    if (!readRows(writing, [&content](const QSqlQuery &row) { content = row.value(0).toLongLong(); }))
        return false;
    if (content != 0)
        return true;
    writing.prepare(u"INSERT INTO content (hash, resources, not_read) VALUES (?, ?, ?)"_s);
    writing.addBindValue(scope.content);
    writing.addBindValue(scope.resources);
    writing.addBindValue(scope.notRead);
    if (!writing.exec())
        return false;
    content = writing.lastInsertId().toLongLong();
    writing.prepare(u"INSERT INTO content_page VALUES (?, ?, ?)"_s);
    for (std::size_t number = 0; number < pages.size(); ++number) {
        writing.addBindValue(content);
        writing.addBindValue(static_cast<qint64>(number));
        writing.addBindValue(pages[number]);
        if (!writing.exec())
            return false;
    }
    return true;
}

bool SnapshotStore::insert(QSqlQuery &writing, Snapshot &snapshot)
{
    writing.prepare(u"INSERT INTO snapshot (taken, seen, name, journal, last_run, accounts, seal)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value : {QVariant(toText(snapshot.taken)), QVariant(toText(snapshot.seen)),
             QVariant(u""_s + snapshot.name), QVariant(u""_s + snapshot.place.journal),
             QVariant(snapshot.place.isKnown ? snapshot.place.lastRun : kUnknownRun),
             QVariant(accountsText(snapshot.accounts)), QVariant(QByteArray(""))})
        writing.addBindValue(value);
    if (!writing.exec())
        return false;
    snapshot.id = writing.lastInsertId().toLongLong();
    writing.prepare(u"INSERT INTO snapshot_scope SELECT ?, ?, ?, ?, ?, ?, ?, ?,"
                    " (SELECT id FROM content WHERE hash = ?)"_s);
    qint64 number = 0;
    for (const SnapshotScope &scope : snapshot.scopes) {
        const Collection &in = scope.scope.collection;
        for (const QVariant &value : {QVariant(snapshot.id), QVariant(number++), QVariant(u""_s + in.account),
                 QVariant(u""_s + in.cloud), QVariant(u""_s + in.region), QVariant(u""_s + in.kind),
                 QVariant(u""_s + scope.scope.parent), QVariant(scope.onlyTagged ? 1 : 0),
                 QVariant(scope.content)})
            writing.addBindValue(value);
        if (!writing.exec())
            return false;
    }
    return update(writing, snapshot);
}

/// Writes down what may change of it, and seals it.
bool SnapshotStore::update(QSqlQuery &writing, const Snapshot &snapshot)
{
    writing.prepare(
        u"UPDATE snapshot SET seen = ?, name = ?, journal = ?, last_run = ?, seal = ? WHERE id = ?"_s);
    for (const QVariant &value : {QVariant(toText(snapshot.seen)), QVariant(u""_s + snapshot.name),
             QVariant(u""_s + snapshot.place.journal),
             QVariant(snapshot.place.isKnown ? snapshot.place.lastRun : kUnknownRun),
             QVariant(sealOf(snapshot)), QVariant(snapshot.id)})
        writing.addBindValue(value);
    return writing.exec();
}

SnapshotResult<std::vector<Snapshot>> SnapshotStore::list() const
{
    QSqlQuery reading = m_file->query();
    SnapshotResult<std::vector<Snapshot>> all = read(reading);
    if (!all)
        return all;
    QHash<qint64, qint64> ownBytes;
    const bool isRead = readRows(reading,
        u"SELECT holder, sum(length(page.bytes)) FROM"
        " (SELECT content_page.page AS page, min(snapshot_scope.snapshot) AS holder FROM snapshot_scope"
        " JOIN content_page ON content_page.content = snapshot_scope.content"
        " GROUP BY content_page.page HAVING count(DISTINCT snapshot_scope.snapshot) = 1) AS own"
        " JOIN page ON page.id = own.page GROUP BY holder"_s,
        [&ownBytes](
            const QSqlQuery &row) { ownBytes.insert(row.value(0).toLongLong(), row.value(1).toLongLong()); });
    if (!isRead)
        return tl::unexpected(m_file->trouble(reading));
    for (Snapshot &snapshot : *all)
        snapshot.ownBytes = ownBytes.value(snapshot.id);
    return all;
}

SnapshotResult<std::vector<Snapshot>> SnapshotStore::read(QSqlQuery &reading) const
{
    std::vector<Snapshot> all;
    QHash<qint64, std::pair<std::size_t, QByteArray>> places; // with their seals
    const bool areRead = readRows(reading,
        u"SELECT id, taken, seen, name, journal, last_run, accounts, seal FROM snapshot"
        " ORDER BY seen DESC, id DESC"_s,
        [&](const QSqlQuery &row) {
            Snapshot snapshot;
            snapshot.id = row.value(0).toLongLong();
            snapshot.taken = toTime(row.value(1).toString());
            snapshot.seen = toTime(row.value(2).toString());
            snapshot.name = row.value(3).toString();
            const qint64 lastRun = row.value(5).toLongLong();
            snapshot.place = {.journal = row.value(4).toString(),
                .lastRun = lastRun == kUnknownRun ? 0 : lastRun,
                .isKnown = lastRun != kUnknownRun};
            snapshot.accounts = toAccounts(row.value(6).toString());
            places.insert(snapshot.id, {all.size(), row.value(7).toByteArray()});
            all.push_back(std::move(snapshot));
        });
    if (!areRead)
        return tl::unexpected(m_file->trouble(reading));
    const bool areScopesRead = readRows(reading,
        u"SELECT snapshot, account, cloud, region, kind, parent, only_tagged, hash, resources, not_read"
        " FROM snapshot_scope LEFT JOIN content ON content.id = snapshot_scope.content"
        " ORDER BY snapshot, number"_s,
        [&](const QSqlQuery &row) {
            const auto place = places.constFind(row.value(0).toLongLong());
            if (place == places.constEnd())
                return;
            const bool wasRead = !row.value(7).isNull();
            all[place->first].scopes.push_back({.scope = {.collection = {.account = row.value(1).toString(),
                                                              .cloud = row.value(2).toString(),
                                                              .region = row.value(3).toString(),
                                                              .kind = row.value(4).toString()},
                                                    .parent = row.value(5).toString()},
                .reading = wasRead ? SnapshotReading::Whole : SnapshotReading::NotRead,
                .onlyTagged = row.value(6).toBool(),
                .resources = row.value(8).toLongLong(),
                .notRead = row.value(9).toLongLong(),
                .content = row.value(7).toByteArray()});
        });
    if (!areScopesRead)
        return tl::unexpected(m_file->trouble(reading));
    for (const auto &[place, seal] : std::as_const(places))
        all[place].isDamaged = sealOf(all[place]) != seal;
    return all;
}

SnapshotResult<Snapshot> SnapshotStore::find(const QString &text) const
{
    SnapshotResult<std::vector<Snapshot>> all = list();
    if (!all)
        return tl::unexpected(all.error());
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    std::vector<const Snapshot *> found;
    for (const Snapshot &snapshot : *all) {
        if (snapshot.name == text || (isNumber && snapshot.id == id))
            found.push_back(&snapshot);
    }
    if (found.empty() || found.size() > 1)
        return tl::unexpected(SnapshotTrouble{.kind = found.empty() ? SnapshotTrouble::Kind::NoSuchSnapshot
                                                                    : SnapshotTrouble::Kind::SeveralSnapshots,
            .path = m_file->path(),
            .text = text});
    if (found.front()->isDamaged)
        return tl::unexpected(m_file->damaged(u"#%1"_s.arg(found.front()->id)));
    return *found.front();
}

SnapshotResult<PackedContent> SnapshotStore::packed(const SnapshotScope &scope) const
{
    PackedContent content{.name = scope.content, .resources = scope.resources};
    QSqlQuery reading = m_file->query();
    reading.prepare(u"SELECT page.hash, page.bytes FROM content"
                    " JOIN content_page ON content_page.content = content.id"
                    " JOIN page ON page.id = content_page.page"
                    " WHERE content.hash = ? ORDER BY content_page.number"_s);
    reading.addBindValue(scope.content);
    const bool isRead = readRows(reading, [&content](const QSqlQuery &row) {
        content.pages.emplace_back(row.value(0).toByteArray(), row.value(1).toByteArray());
    });
    if (!isRead)
        return tl::unexpected(m_file->trouble(reading));
    return content;
}

std::optional<SnapshotResources> PackedContent::unpacked() const
{
    SnapshotResources all;
    all.reserve(static_cast<std::size_t>(std::max<qint64>(resources, 0)));
    QByteArrayList hashes;
    for (const auto &[hash, bytes] : pages) {
        const QByteArray page = isCompressedPage(bytes) ? qUncompress(bytes) : QByteArray();
        if (hashOf(page) != hash || !snapshotpages::decode(page, all))
            return std::nullopt;
        hashes.append(hash);
    }
    // A page that is missing, or one too many, shows in the name of all.
    return contentName(hashes) == name ? std::optional(std::move(all)) : std::nullopt;
}

SnapshotResult<SnapshotResources> SnapshotStore::resources(const SnapshotScope &scope) const
{
    const SnapshotResult<PackedContent> content = packed(scope);
    if (!content)
        return tl::unexpected(content.error());
    std::optional<SnapshotResources> all = content->unpacked();
    if (!all)
        return tl::unexpected(damaged(scope));
    return *std::move(all);
}

SnapshotTrouble SnapshotStore::damaged(const SnapshotScope &scope) const
{
    return m_file->damaged(scope.scope.collection.kind);
}

SnapshotResult<void> SnapshotStore::rename(qint64 id, const QString &name)
{
    std::optional<SnapshotTrouble> refused;
    const SnapshotResult<void> written = m_file->inTransaction([&](QSqlQuery &writing) {
        const SnapshotResult<Snapshot> snapshot = renamed(writing, id, name);
        if (!snapshot)
            refused = snapshot.error();
        return snapshot && update(writing, *snapshot);
    });
    return refused ? SnapshotResult<void>(tl::unexpected(*refused)) : written;
}

SnapshotResult<Snapshot> SnapshotStore::renamed(QSqlQuery &reading, qint64 id, const QString &name) const
{
    const auto refused = [this](SnapshotTrouble::Kind kind, const QString &text) {
        return tl::unexpected(SnapshotTrouble{.kind = kind, .path = m_file->path(), .text = text});
    };
    if (!name.isEmpty() && !isSnapshotName(name))
        return refused(SnapshotTrouble::Kind::NoName, name);
    const SnapshotResult<std::vector<Snapshot>> all = read(reading);
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, id, &Snapshot::id);
    if (found == all->end())
        return refused(SnapshotTrouble::Kind::NoSuchSnapshot, QString::number(id));
    if (found->isDamaged)
        return tl::unexpected(m_file->damaged(u"#%1"_s.arg(id)));
    const bool isTaken = !name.isEmpty() && std::ranges::any_of(*all, [&](const Snapshot &each) {
        return each.id != id && each.name == name;
    });
    if (isTaken)
        return refused(SnapshotTrouble::Kind::NameTaken, name);
    Snapshot changed = *found;
    changed.name = name;
    return changed;
}

SnapshotResult<void> SnapshotStore::remove(const std::vector<qint64> &ids)
{
    SnapshotResult<void> removed =
        m_file->inTransaction([this, &ids](QSqlQuery &writing) { return drop(writing, ids); });
    if (removed)
        m_file->shrink();
    return removed;
}

bool SnapshotStore::drop(QSqlQuery &writing, const std::vector<qint64> &ids)
{
    if (ids.empty())
        return true;
    for (const auto &statement :
        {u"DELETE FROM snapshot WHERE id = ?"_s, u"DELETE FROM snapshot_scope WHERE snapshot = ?"_s}) {
        writing.prepare(statement);
        for (const qint64 id : ids) {
            writing.addBindValue(id);
            if (!writing.exec())
                return false;
        }
    }
    // What no snapshot needs any more goes with it.
    return writing.exec(u"DELETE FROM content WHERE id NOT IN"
                        " (SELECT content FROM snapshot_scope WHERE content IS NOT NULL)"_s)
        && writing.exec(u"DELETE FROM content_page WHERE content NOT IN (SELECT id FROM content)"_s)
        && writing.exec(u"DELETE FROM page WHERE id NOT IN (SELECT page FROM content_page)"_s);
}

qint64 SnapshotStore::bytes() const
{
    return QFileInfo(m_file->path()).size() + QFileInfo(m_file->path() + u"-wal"_s).size();
}

} // namespace tagdesk
