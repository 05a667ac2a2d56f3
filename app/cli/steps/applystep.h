// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"
#include "applyprinter.h"
#include "applyprogress.h"
#include "clicommand.h"
#include "documentcontroller.h"
#include "failedrows.h"
#include "wholefile.h"

#include <memory>
#include <vector>

namespace tagdesk {

class ReviewedApply;
class TypedAnswer;

/// What is to be applied: the staged edits, and how to speak of them.
struct ApplyOrder
{
    Rows rows; ///< Resources asked for, changed or not, in the order in which they are printed.
    QString act; ///< For the line of progress: "Tagging".
    std::vector<FailedRow> leftOut; ///< Asked for too, but refused already.
    std::size_t leftOutCount = 0; ///< Those that cannot be written down included.
    RunPurpose purpose{}; ///< Without a note it gets the reason of the command line.
};

/// The end of every command that changes something: asks, sends the staged edits – some before the
/// others, where the command line wants that –, prints what became of every resource and, where the command
/// line wants it, writes down what failed. finished() comes exactly once, never inside start() or
/// interrupt().
class ApplyStep : public QObject
{
    Q_OBJECT

public:
    ApplyStep(const CliParts &parts, ApplyOrder order, QObject *parent = nullptr);
    ~ApplyStep() override;

    void start();
    /// Ctrl+C.
    void interrupt();

signals:
    void finished(tagdesk::CliExitCode code);

private:
    void finish(CliExitCode code);
    void confirm();
    void refuseUnconfirmed();
    void ask();
    [[nodiscard]] bool isConsent(const QByteArray &answer) const;
    void showSomeChanges() const;
    void takeAnswer(const QByteArray &answer);
    void apply();
    [[nodiscard]] bool openFailedFile();
    void showProgress(const ApplyProgress &progress);
    void applied(const ApplyProgress &progress);
    void askForRest(std::size_t unverified);
    void takeRestAnswer(const QByteArray &answer);
    void sendRest();
    void keepRest();
    void end();
    [[nodiscard]] std::size_t unverified() const;
    [[nodiscard]] ApplyProgress total() const;
    [[nodiscard]] RowOutcome outcomeOf(Row row) const;
    [[nodiscard]] AppliedTags outcomes(std::size_t requests) const;
    void sayRuns(const ApplyProgress &progress) const;
    void sayFailures(const ApplyProgress &progress) const;
    void writeFailures();
    [[nodiscard]] QString messageOf(const RowOutcome &outcome) const;
    [[nodiscard]] QString reasonOf(const RowOutcome &outcome) const;
    [[nodiscard]] QString notSentText() const;
    [[nodiscard]] std::vector<FailedRow> failures() const;
    [[nodiscard]] CliExitCode codeFor(const AppliedTags &applied, const ApplyProgress &progress) const;

    CliParts m_parts;
    ApplyOrder m_order;
    std::optional<NeededConfirmation> m_confirmation; // not given yet
    std::optional<std::size_t> m_confirmed;
    TypedAnswer *m_answer = nullptr; // child, while a question stands
    ReviewedApply *m_apply = nullptr; // child
    std::vector<ApplyProgress> m_ended; // the first resources, then the rest
    std::unique_ptr<WholeFile> m_failedFile; // while applying
    std::optional<Error> m_refusal; // that ended the apply early
    bool m_isApplying = false;
};

} // namespace tagdesk
