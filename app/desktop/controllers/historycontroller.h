// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documentcontroller.h"
#include "editdescription.h"
#include "historydocument.h"
#include "historyreader.h"
#include "interruptedoffers.h"
#include "journalrun.h"
#include "runconsent.h"
#include "runpurposes.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace tagdesk {

class Clock;
class HistoryDialog;
class JournalThread;
class MainWindow;
class RunUndo;
class RunResume;
class Settings;
class Workspace;
struct ResourceId;
struct NotRevertedChange;
struct Message;

/// Joins the history dialog with the journal and with what takes runs back or finds out their end. Decides
/// nothing by itself.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        JournalThread &journal;
        DocumentController &controller;
        Workspace &workspace;
        MainWindow &window;
        Settings &settings;
    };
    explicit HistoryController(const Parts &parts, QObject *parent = nullptr);
    ~HistoryController() override;

    /// Opens the history; with a run chosen in it.
    void show(std::optional<qint64> run = std::nullopt);
    /// What the staged edits are for, but for those that are left out.
    [[nodiscard]] RunPurpose purpose(const CellSet &leftOut) const;
    /// What edits of these rows were sent for that failed or were skipped, if it is one apply: sent again,
    /// they belong to it.
    [[nodiscard]] RunPurpose purposeOf(const Rows &left) const;
    /// All that is staged but this was sent off with the controller's purpose.
    void sent(const CellSet &leftOut);
    /// Only what is staged for these rows was.
    void sent(const Rows &rows);

private:
    void load();
    void loadResource(const ResourceId &id);
    void connectDialog(HistoryDialog *dialog);
    void undo(const std::vector<qint64> &runs, const RunConsent &consent = {});
    void undoApply();
    void undone(const RunUndo &reversal, const std::vector<qint64> &runs, const RunConsent &consent);
    void sayUnmarked(qint64 run, bool isUnmarked);
    void askToResume(qint64 run);
    void resume(qint64 run, const RunConsent &consent = {});
    using Again = std::function<void(const RunConsent &consent)>;
    void sayRefused(qint64 run, const Error &error, const RunConsent &consent, const Again &again);
    void settled(const RunResume &settling, qint64 run, const RunConsent &consent);
    /// To the review, or first to the list of what stays as it is.
    void goOn(RunPurposes::Staged staged, const QString &summary, std::vector<NotRevertedChange> kept);
    [[nodiscard]] std::uint64_t stagedBy(EditDescription::Kind kind) const;
    void review(const RunPurposes::Staged &staged);
    void drop(const RunPurposes::Staged &staged);
    void changesChanged();
    void updateNote();
    void applyEnded();
    void setReading(const std::vector<qint64> &runs);
    void say(const Message &message);
    void exportRun(qint64 run, const QString &path);

    Parts m_parts;
    std::shared_ptr<Clock> m_clock;
    HistoryDocument m_document;
    HistoryReader m_reader;
    RunPurposes m_purposes;
    QPointer<HistoryDialog> m_dialog; // while it is open
    InterruptedOffers m_offers;
};

} // namespace tagdesk
