// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftframe.h"

#include "utf8text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <unordered_map>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kChecksum = QCryptographicHash::Blake2b_160;
constexpr qsizetype kChecksumSize = 20;
constexpr qsizetype kNumberSize = sizeof(std::uint32_t);
constexpr qsizetype kHeadSize = 2 * kNumberSize + kChecksumSize;
const QByteArray kMagic = "TagDesk draft\n";

QByteArray twice(std::uint32_t number)
{
    QByteArray bytes(2 * kNumberSize, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    qToLittleEndian(~number, bytes.data() + kNumberSize);
    return bytes;
}

/// nullopt: the two do not agree.
std::optional<std::uint32_t> onceOf(const char *bytes)
{
    const auto number = qFromLittleEndian<std::uint32_t>(bytes);
    return qFromLittleEndian<std::uint32_t>(bytes + kNumberSize) == ~number ? std::optional(number)
                                                                            : std::nullopt;
}

QByteArray checksum(const DraftFrame::Chain &chain, const QByteArray &content)
{
    QCryptographicHash hash(kChecksum);
    hash.addData(chain);
    hash.addData(content);
    return hash.result();
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

/// What the records come to, one after the other.
class Reading
{
public:
    explicit Reading(const QString &path)
        : m_file(path)
    {
    }

    DraftResult<Draft> read()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return trouble(DraftTrouble::Kind::NotReadable, m_file.errorString());
        const QByteArray start = m_file.read(kMagic.size() + 2 * kNumberSize);
        const std::optional<std::uint32_t> format =
            start.size() == kMagic.size() + 2 * kNumberSize && start.startsWith(kMagic)
            ? onceOf(start.constData() + kMagic.size())
            : std::nullopt;
        if (!format)
            return damaged();
        if (*format > DraftFrame::kFormat)
            return trouble(DraftTrouble::Kind::NewerFormat, QString::number(*format));
        while (!m_file.atEnd()) {
            const QByteArray head = m_file.read(kHeadSize);
            if (head.size() < kHeadSize) {
                m_draft.isTorn = true;
                break;
            }
            const std::optional<std::uint32_t> size = onceOf(head.constData());
            if (!size || *size == 0)
                return damaged();
            const QByteArray content = m_file.read(*size);
            if (m_file.error() != QFileDevice::NoError)
                return trouble(DraftTrouble::Kind::NotReadable, m_file.errorString());
            if (content.size() < qsizetype(*size)) {
                m_draft.isTorn = true;
                break;
            }
            const QByteArray sum = checksum(m_chain, content);
            if (sum != QByteArrayView(head).sliced(2 * kNumberSize) || !take(content))
                return damaged();
            m_chain = sum;
        }
        // A file gets its name when its first records are complete.
        if (!m_draft.changed.isValid())
            return damaged();
        m_draft.isTorn = m_draft.isTorn || !m_pending.empty();
        return finished();
    }

private:
    [[nodiscard]] tl::unexpected<DraftTrouble> trouble(DraftTrouble::Kind kind, const QString &detail) const
    {
        return tl::unexpected(DraftTrouble{.kind = kind, .path = m_file.fileName(), .detail = detail});
    }
    [[nodiscard]] tl::unexpected<DraftTrouble> damaged() const
    {
        return trouble(DraftTrouble::Kind::Damaged, {});
    }

    bool take(const QByteArray &content)
    {
        const QByteArray body = content.sliced(1);
        switch (static_cast<DraftFrame::Type>(content.front())) {
        case DraftFrame::Type::Header:
            return m_chain.isEmpty() && takeHeader(body);
        case DraftFrame::Type::Edits: {
            std::optional<DraftEdits> edits = DraftEdits::fromBytes(body);
            if (m_chain.isEmpty() || !edits)
                return false;
            m_pending.push_back(*std::move(edits));
            return true;
        }
        case DraftFrame::Type::Commit: {
            bool isNumber = false;
            const qint64 when = body.toLongLong(&isNumber);
            if (m_chain.isEmpty() || !isNumber
                || !std::ranges::all_of(m_pending, [this](const auto &edits) { return apply(edits); }))
                return false;
            m_pending.clear();
            m_draft.changed = QDateTime::fromMSecsSinceEpoch(when, Qt::UTC);
            return true;
        }
        }
        return false;
    }

    bool takeHeader(const QByteArray &body)
    {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        m_draft.account = {.id = object.value(u"account"_s).toString(),
            .name = object.value(u"name"_s).toString(),
            .cloud = object.value(u"cloud"_s).toString(),
            .endpoint = object.value(u"endpoint"_s).toString(),
            .project = object.value(u"project"_s).toString(),
            .salt = fromHex(object.value(u"salt"_s)),
            .keyHash = fromHex(object.value(u"keyHash"_s))};
        return !m_draft.account.id.isEmpty();
    }

    /// False: it names what is not there.
    bool apply(const DraftEdits &edits)
    {
        std::vector<std::uint16_t> places;
        for (const DraftEdits::Place &place : edits.places())
            places.push_back(collectionOf(place));
        const auto firstCells = static_cast<std::uint32_t>(m_draft.cells.size());
        std::vector<QString> texts;
        texts.reserve(edits.textCount());
        for (std::uint32_t number = 0; number < edits.textCount(); ++number)
            texts.push_back(textFromUtf8(edits.text(number)));
        const auto valueOf = [&texts](std::uint32_t number) {
            return number == DraftEdits::kAbsent ? std::nullopt : std::optional(texts[number]);
        };
        for (std::uint32_t number = 0; number < edits.cellsCount(); ++number) {
            std::vector<DraftCell> &cells = m_draft.cells.emplace_back();
            for (const DraftEdits::Cell &cell : edits.cells(number))
                cells.push_back({.key = texts[cell.key],
                    .before = valueOf(cell.before),
                    .after = valueOf(cell.after),
                    .isUndecided = cell.isUndecided});
        }
        for (std::size_t at = 0; at < edits.resourceCount(); ++at) {
            const DraftEdits::Resource named = edits.resource(at);
            m_resources.insert_or_assign(named.number,
                DraftedResource{.number = named.number,
                    .collection = places[named.place],
                    .cells = DraftEdits::kDropped,
                    .id = textFromUtf8(named.id),
                    .name = textFromUtf8(named.name)});
        }
        for (const DraftEdits::Edit &edit : edits.edits()) {
            const auto found = m_resources.find(edit.number);
            if (found == m_resources.end())
                return false;
            if (edit.cells == DraftEdits::kDropped)
                m_resources.erase(found);
            else
                found->second.cells = firstCells + edit.cells;
        }
        return true;
    }

    std::uint16_t collectionOf(const DraftEdits::Place &place)
    {
        const Collection collection{.account = m_draft.account.id,
            .cloud = m_draft.account.cloud,
            .region = place.region,
            .kind = place.kind};
        const auto found = std::ranges::find(m_draft.collections, collection);
        const auto at = static_cast<std::uint16_t>(found - m_draft.collections.begin());
        if (found == m_draft.collections.end())
            m_draft.collections.push_back(collection);
        return at;
    }

    Draft finished()
    {
        for (auto &[number, resource] : m_resources) {
            if (resource.cells != DraftEdits::kDropped)
                m_draft.resources.push_back(std::move(resource));
        }
        std::ranges::sort(m_draft.resources, {}, &DraftedResource::number);
        return std::move(m_draft);
    }

    QFile m_file;
    DraftFrame::Chain m_chain;
    std::vector<DraftEdits> m_pending; // since the last commit
    std::unordered_map<std::uint32_t, DraftedResource> m_resources;
    Draft m_draft;
};

} // namespace

QByteArray DraftFrame::preamble()
{
    return kMagic + twice(kFormat);
}

QByteArray DraftFrame::bytes(Type type, const QByteArray &content, Chain &chain)
{
    const QByteArray whole = static_cast<char>(type) + content;
    chain = checksum(chain, whole);
    return twice(static_cast<std::uint32_t>(whole.size())) + chain + whole;
}

QByteArray DraftFrame::header(const DraftAccount &account, Chain &chain)
{
    const QJsonObject object{{u"account"_s, account.id}, {u"name"_s, account.name},
        {u"cloud"_s, account.cloud}, {u"endpoint"_s, account.endpoint}, {u"project"_s, account.project},
        {u"salt"_s, QString::fromLatin1(account.salt.toHex())},
        {u"keyHash"_s, QString::fromLatin1(account.keyHash.toHex())}};
    return bytes(Type::Header, QJsonDocument(object).toJson(QJsonDocument::Compact), chain);
}

QByteArray DraftFrame::edits(const DraftEdits &edits, Chain &chain)
{
    return bytes(Type::Edits, edits.toBytes(), chain);
}

QByteArray DraftFrame::commit(const QDateTime &when, Chain &chain)
{
    return bytes(Type::Commit, QByteArray::number(when.toMSecsSinceEpoch()), chain);
}

DraftResult<Draft> DraftFrame::read(const QString &path)
{
    return Reading(path).read();
}

} // namespace tagdesk
