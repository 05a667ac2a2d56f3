// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace tagdesk {

/// What a run wants of one resource in one request.
struct SealedPart
{
    struct Cell
    {
        QString key;
        std::optional<QString> before;
        QString after; ///< Of removals without meaning.
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    qint64 request = 0;
    qint64 resource = 0;
    QString operation;
    QString region;
    QString kind;
    QString id;
    QString name;
    std::vector<Cell> cells; ///< In the order of their keys as UTF-8.
};

/// Keyed hashes of what stands in a journal, so that a byte that changed on the disk, or a line that moved to
/// another run, is told from what was written. The key is made at random for each journal and stands in it:
/// it holds against accidents, not against somebody who can write the file.
class JournalSeal
{
public:
    static constexpr qsizetype kKeyBytes = 32;

    explicit JournalSeal(QByteArray key);

    /// Of a line of `run`, all columns as texts; a null text is not an empty one.
    [[nodiscard]] QByteArray ofRun(std::span<const QString> columns) const;
    [[nodiscard]] QByteArray ofPart(qint64 run, const SealedPart &part) const;
    /// Where a part of a run stands: its state, and the columns of its error where it has one.
    [[nodiscard]] QByteArray ofState(
        qint64 run, qint64 request, qint64 resource, std::span<const QString> columns) const;
    /// Tells one access key from another and gives none away. Empty for an empty one.
    [[nodiscard]] QByteArray markOf(const QString &cloud, const QByteArray &accessKey) const;
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    /// Tells one journal from another, as text, and gives nothing of the key away.
    [[nodiscard]] QString identity() const;
    /// Of what a saved history says of itself.
    [[nodiscard]] QByteArray ofOrigin(std::span<const QString> columns) const;
    /// By which a damaged key is known.
    [[nodiscard]] QByteArray ofKey() const;

private:
    QByteArray m_key;
};

} // namespace tagdesk
