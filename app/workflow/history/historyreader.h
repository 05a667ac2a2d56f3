// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "error.h"
#include "journalrun.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace tagdesk {

class Clock;
class DocumentController;
class HistoryDocument;
class JournalThread;
class Workspace;
struct ForeignHistory;

/// Fills a HistoryDocument from our journal, or from somebody else's while that is open. What is asked for
/// later takes the place of what was asked for before.
class HistoryReader : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        JournalThread &journal;
        HistoryDocument &document;
    };
    HistoryReader(const Parts &parts, std::shared_ptr<Clock> clock, QObject *parent = nullptr);

    /// The runs that the document's filter lets through, and the cells of the chosen one.
    void load();
    void loadCells(qint64 run);
    /// The journal that is shown.
    [[nodiscard]] JournalThread &shown() const;

    /// A sealed copy of our journal, of what the filter's time covers.
    void save(const QString &path);
    /// Somebody else's history, read only; shown once it is read. Until then, and where it cannot be, the
    /// other one stays.
    void openForeign(const QString &path);
    /// Back from somebody else's, one that is being read, too.
    void showOwn();

signals:
    void saved(const QString &path, const std::optional<tagdesk::Error> &error);
    void foreignRefused(const tagdesk::Error &error);

private:
    [[nodiscard]] std::vector<RunHeader> openHeaders() const;
    void showForeign(JournalThread *journal, const ForeignHistory &history);
    void retire(JournalThread *journal);

    Parts m_parts;
    std::shared_ptr<Clock> m_clock;
    std::optional<qint64> m_chosen; // the run whose cells are wanted
    JournalThread *m_foreign = nullptr; // child, while somebody else's history is shown
    JournalThread *m_opening = nullptr; // child, the one that is read and still wanted
};

} // namespace tagdesk
