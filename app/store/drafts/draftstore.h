// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draft.h"

#include <QLockFile>

#include <memory>
#include <vector>

namespace tagdesk {

/// A draft as a list shows it.
struct DraftSummary
{
    QString id; ///< Of the draft.
    DraftAccount account; ///< Unknown, with an empty id, where there is trouble.
    QDateTime changed; ///< UTC.
    qint64 changes = 0;
    qint64 resources = 0;
    bool isTorn = false; ///< See Draft.
    bool isInUse = false; ///< By a program that runs; it may be this one.
    std::optional<DraftTrouble> trouble; ///< Why it cannot be read.
};

/// The folder with the drafts of all accounts: a file for each program that kept some of an account. Holds no
/// state, so that several programs may use it; may be used in any thread.
class DraftStore
{
public:
    explicit DraftStore(QString folder = defaultFolder());

    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] static QString path(const QString &folder, const QString &id);
    /// Makes the folder, too. InUse: another program has the draft, and still has it after so long.
    [[nodiscard]] static DraftResult<std::unique_ptr<QLockFile>> lock(
        const QString &folder, const QString &id, int waitMs);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Newest first; reads all of each. Empty when there is no folder. What a program left behind that was
    /// killed before its first record was complete goes.
    [[nodiscard]] std::vector<DraftSummary> list() const;
    [[nodiscard]] DraftResult<Draft> load(const QString &id) const;
    /// As long as the lock lives nobody else may restore or remove the draft.
    [[nodiscard]] DraftResult<std::unique_ptr<QLockFile>> claim(const QString &id) const;
    /// Not while another program has it.
    DraftResult<void> remove(const QString &id);
    /// The same with the lock that claim() gave.
    DraftResult<void> remove(const QString &id, const QLockFile &claimed);

private:
    [[nodiscard]] DraftSummary summaryOf(const QString &id) const;

    QString m_folder;
};

} // namespace tagdesk
