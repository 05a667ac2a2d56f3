// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandlinetext.h"

#include "countable.h"
#include "errortext.h"
#include "lookalike.h"
#include "plan.h"
#include "statustext.h"

namespace tagdesk {

namespace {

constexpr qsizetype kListedIds = 10;

} // namespace

QString CommandLineTexts::step(const QString &next)
{
    //: %1: a whole sentence.
    return tr("What to do: %1").arg(next);
}

QString CommandLineTexts::ownWords(const QString &words)
{
    //: %1: words of a cloud, a keychain or the system, as they came.
    return tr("Its own words: %1").arg(words);
}

QString CommandLineTexts::inScope(const QString &scope, const QString &sentence)
{
    //: %1: a scope such as jdcloud/cn-north-1/vm, %2: what happened there, a whole sentence.
    return tr("%1: %2").arg(scope, sentence);
}

QString CommandLineTexts::more(std::size_t lines)
{
    //: Below the first lines of a list.
    return tr("… and %Ln more", nullptr, countable(lines));
}

QString CommandLineTexts::ids(const QStringList &ids)
{
    const QString first = ids.mid(0, kListedIds).join(tr(", "));
    if (ids.size() <= kListedIds)
        return first;
    //: %1: ids, parted by commas.
    return tr("%1 and %Ln more", nullptr, countable(ids.size() - kListedIds)).arg(first);
}

QString CommandLineTexts::changes(std::size_t number)
{
    return tr("%Ln change(s)", nullptr, countable(number));
}

QString CommandLineTexts::resources(std::size_t number)
{
    return tr("%Ln resource(s)", nullptr, countable(number));
}

QString CommandLineTexts::requests(std::size_t number)
{
    return tr("%Ln request(s)", nullptr, countable(number));
}

QString CommandLineTexts::rows(std::size_t number)
{
    return tr("%Ln row(s)", nullptr, countable(number));
}

QString CommandLineTexts::profiles(std::size_t number)
{
    return tr("%Ln profile(s)", nullptr, countable(number));
}

QString CommandLineTexts::listing(const QString &scope)
{
    //: Progress; %1: a scope such as jdcloud/cn-north-1/vm.
    return tr("Listing %1").arg(scope);
}

QString CommandLineTexts::listing(std::size_t scopes)
{
    //: Progress.
    return tr("Listing %Ln scope(s)", nullptr, countable(scopes));
}

QString CommandLineTexts::counting()
{
    //: Progress.
    return tr("Counting");
}

QString CommandLineTexts::readingTable()
{
    //: Progress, of a table.
    return tr("Reading");
}

QString CommandLineTexts::readingCosts()
{
    //: Progress, of cost tables.
    return tr("Reading costs");
}

QString CommandLineTexts::comparingTable()
{
    //: Progress: a table is compared with what the cloud has.
    return tr("Comparing");
}

QString CommandLineTexts::listingForTable()
{
    //: Progress.
    return tr("Listing product lines");
}

QString CommandLineTexts::applying()
{
    //: Progress.
    return tr("Applying");
}

QString CommandLineTexts::tagging()
{
    //: Progress.
    return tr("Tagging");
}

QString CommandLineTexts::untagging()
{
    //: Progress.
    return tr("Untagging");
}

QString CommandLineTexts::cleaning()
{
    //: Progress.
    return tr("Cleaning up");
}

QString CommandLineTexts::takingBack()
{
    //: Progress: of a run.
    return tr("Taking back");
}

QString CommandLineTexts::resuming()
{
    //: Progress: of a run.
    return tr("Resuming");
}

QString CommandLineTexts::waiting(const QString &act, qint64 seconds)
{
    //: %1: what is going on, such as "Applying".
    return tr("%1 (the cloud asks to wait %Ln s)", nullptr, countable(seconds)).arg(act);
}

Sentences CommandLineTexts::keysOfOneAccount()
{
    return {tr("The keys in the environment are of one account, and several profiles are given."),
        tr("Take TAGDESK_ACCESS_KEY out of the environment, so that each profile has its own keys from the "
           "keychain; or run the command once for each.")};
}

Sentences CommandLineTexts::keysMissing()
{
    return {tr("TAGDESK_ACCESS_KEY or TAGDESK_SECRET_KEY is not set."),
        tr("Set both, and TAGDESK_SECURITY_TOKEN with a temporary key; keys are never taken from "
           "arguments.")};
}

Sentences CommandLineTexts::profileKeysMissing(bool secretFromInput)
{
    if (secretFromInput)
        return {tr("TAGDESK_ACCESS_KEY is not set, or standard input held no secret key; nothing was saved."),
            tr("Set the variable and write the secret key to standard input.")};
    return {tr("TAGDESK_ACCESS_KEY or TAGDESK_SECRET_KEY is not set; nothing was saved."),
        tr("Set both, or give the secret key on standard input with --secret-stdin; keys are never taken "
           "from arguments.")};
}

Sentences CommandLineTexts::secretWouldShow()
{
    return {tr("Standard input is a terminal, which would show the secret key; nothing was saved."),
        tr("Write it from a program or a file, as in “… --secret-stdin < FILE”.")};
}

Sentences CommandLineTexts::unreadableExpiry(const QString &text)
{
    return {tr("TAGDESK_SECURITY_TOKEN_EXPIRES is no time: “%1”.").arg(text),
        tr("Set it as the cloud tells it, for example 2026-03-14T18:00:00Z, or unset it.")};
}

Sentences CommandLineTexts::noKeysFound()
{
    return {tr("No keys were found."), tr("Name a file, or use “tagdesk-cli profiles add”.")};
}

Sentences CommandLineTexts::nothingNew()
{
    return {tr("Nothing was imported: what has keys is a profile already."),
        tr("Name what is to be imported all the same with --name.")};
}

QString CommandLineTexts::nothingImported()
{
    return tr("Nothing was imported.");
}

Sentences CommandLineTexts::nobodyToAsk(std::size_t count)
{
    return {tr("Nothing was imported, since nobody can be asked here."),
        //: %1: "2 profiles".
        tr("Add --yes to import %1.").arg(profiles(count))};
}

QString CommandLineTexts::importQuestion(std::size_t count)
{
    //: %1: "2 profiles". A blank stands at the end; y and N are typed and not translated.
    return tr("Import %1? [y/N] ").arg(profiles(count));
}

Sentences CommandLineTexts::noCandidate(const QString &name)
{
    return {tr("Nothing was found under the name “%1”; nothing was imported.").arg(name),
        //: The command in quotes is not translated.
        tr("Compare the name with “tagdesk-cli profiles import --list”.")};
}

Sentences CommandLineTexts::addedWithoutKeys(const QString &name)
{
    return {tr("The profile “%1” was added without keys.").arg(name),
        tr("Enter them in the window, or set TAGDESK_ACCESS_KEY and TAGDESK_SECRET_KEY where it is used.")};
}

QString CommandLineTexts::addedUnderOtherName(const QString &name)
{
    return tr("The profile was added as “%1”, since its name was taken; its keys are in the keychain.")
        .arg(name);
}

QString CommandLineTexts::listed(std::size_t shown, std::size_t all)
{
    //: %1: a number.
    return tr("%1 of %Ln resource(s).", nullptr, countable(all))
        .arg(StatusTexts::number(static_cast<qint64>(shown)));
}

QString CommandLineTexts::onlyTagged()
{
    return tr("A product without a list call is among them: its resources without tags do not appear.");
}

QString CommandLineTexts::exported(std::size_t rows)
{
    return tr("%Ln resource(s) written.", nullptr, countable(rows));
}

Sentences CommandLineTexts::notReadCells(std::size_t rows)
{
    return {tr("The tags of %Ln resource(s) were not read; their cells are empty, and importing them changes "
               "nothing.",
                nullptr, countable(rows)),
        tr("Run the command again.")};
}

QString CommandLineTexts::tagsNotRead()
{
    return tr("Some tags could not be read; these resources are not without tags, but unread.");
}

QString CommandLineTexts::notCounted()
{
    return tr("Not every scope could be counted.");
}

QString CommandLineTexts::countingStopped()
{
    return tr("Stopped; nothing is printed, since the numbers are not complete.");
}

QString CommandLineTexts::cost(const Plan &plan)
{
    //: %1: "2 changes", %2: "2 resources", %3: "3 requests", %4: "about 2 s".
    return tr("%1 to %2 in %3 (%4)")
        .arg(changes(plan.changes), resources(plan.changedRows), requests(plan.cost.requests),
            StatusTexts::duration(plan.cost.milliseconds));
}

QString CommandLineTexts::planned(const Plan &plan)
{
    //: %1: "2 changes to 2 resources in 3 requests (about 2 s)".
    return tr("%1. Nothing was sent.").arg(cost(plan));
}

QString CommandLineTexts::applyQuestion(
    const Plan &plan, const std::optional<NeededConfirmation> &confirmation)
{
    if (!confirmation)
        //: %1: "2 changes to 2 resources in 3 requests (about 2 s)". A blank stands at the end; y and N are
        //: typed and not translated.
        return tr("Apply %1? [y/N] ").arg(cost(plan));
    const QString number = QString::number(confirmation->number);
    //: %1: "2 changes to 2 resources in 3 requests (about 2 s)", %2: a number. A blank stands at the end.
    if (confirmation->of == NeededConfirmation::Of::Violations)
        return tr("Apply %1? Type the number of changes against the policy, %2: ").arg(cost(plan), number);
    //: %1: "2 changes to 2 resources in 3 requests (about 2 s)", %2: a number. A blank stands at the end.
    return confirmation->of == NeededConfirmation::Of::Removals
        ? tr("Apply %1? Type the number of removed tags, %2: ").arg(cost(plan), number)
        //: %1: "2 changes to 2 resources in 3 requests (about 2 s)", %2: a number. A blank stands at the end.
        : tr("Apply %1? Type the number of changes, %2: ").arg(cost(plan), number);
}

QString CommandLineTexts::restQuestion(std::size_t unverified, std::size_t tried, std::size_t all)
{
    if (unverified == 0)
        //: %1: number of resources that are done and were read back, %Ln: of all. A blank stands at the end;
        //: y and N are typed and not translated.
        return tr(
            "%1 of %Ln resource(s) are done and verified. Send the rest? [y/N] ", nullptr, countable(all))
            .arg(StatusTexts::number(static_cast<qint64>(tried)));
    //: Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them. A blank
    //: stands at the end; y and N are typed and not translated.
    return tr("%1 of the first %Ln resource(s) failed or could not be verified. Send the rest all the same? "
              "[y/N] ",
        nullptr, countable(tried))
        .arg(StatusTexts::number(static_cast<qint64>(unverified)));
}

QString CommandLineTexts::firstNotVerified(std::size_t unverified, std::size_t tried)
{
    //: Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.
    return tr(
        "%1 of the first %Ln resource(s) failed or could not be verified, so that the rest was not sent.",
        nullptr, countable(tried))
        .arg(StatusTexts::number(static_cast<qint64>(unverified)));
}

QString CommandLineTexts::tooManyFailed(std::size_t failed, std::size_t ended, std::size_t percent)
{
    //: %1: number of resources that failed, %Ln: of those that were tried, %2: a number.
    return tr(
        "Stopped by itself, because more than %2 % failed: %1 of %Ln resource(s).", nullptr, countable(ended))
        .arg(StatusTexts::number(static_cast<qint64>(failed)), QString::number(percent));
}

QString CommandLineTexts::restStays(std::size_t number)
{
    return tr("%Ln resource(s) were not sent and stay as they are.", nullptr, countable(number));
}

QString CommandLineTexts::moreResources(std::size_t number)
{
    //: Below the first lines of a list.
    return tr("… and %Ln more resource(s)", nullptr, countable(number));
}

QString CommandLineTexts::nothingSent()
{
    return tr("Nothing was sent.");
}

QString CommandLineTexts::stoppedBefore()
{
    return tr("Stopped; nothing was sent.");
}

QString CommandLineTexts::stopping()
{
    return tr("Stopping: running requests end, nothing new is sent.");
}

QString CommandLineTexts::applied(
    std::size_t done, std::size_t failed, std::size_t unknown, std::size_t requestCount)
{
    //: The end of an apply. %1: "2 resources", %2 and %3: numbers, %4: "3 requests".
    return tr("%1 done, %2 failed, %3 unknown; %4.")
        .arg(resources(done), StatusTexts::number(static_cast<qint64>(failed)),
            StatusTexts::number(static_cast<qint64>(unknown)), requests(requestCount));
}

QString CommandLineTexts::notSent(const QString &why)
{
    //: Of a resource. %1: why, a whole sentence.
    return why.isEmpty() ? tr("Not sent: stopped.") : tr("Not sent: %1").arg(why);
}

QString CommandLineTexts::notSentForOthers()
{
    //: Of a resource.
    return tr("Not sent: the plan was refused for other resources.");
}

Sentences CommandLineTexts::notInScope(const QStringList &unknown, bool areSeveralScopes)
{
    const QString what = areSeveralScopes ? tr("In none of the scopes: %1. Nothing was sent.")
                                          : tr("Not in this scope: %1. Nothing was sent.");
    //: The command in quotes is not translated.
    return {what.arg(ids(unknown)), tr("Compare the ids with the output of “list”.")};
}

Sentences CommandLineTexts::ambiguousIds(const QStringList &ambiguous)
{
    //: %1: ids.
    return {tr("Several resources have the same id: %1. Nothing was sent.").arg(ids(ambiguous)),
        tr("Name the scope with --scope.")};
}

QString CommandLineTexts::scopesNotRead(std::size_t failed, std::size_t all)
{
    //: %1: a number of scopes that could not be read, %Ln: the number of all scopes.
    return tr(
        "%1 of %Ln scope(s) could not be read; nothing is known of their resources.", nullptr, countable(all))
        .arg(StatusTexts::number(static_cast<qint64>(failed)));
}

Sentences CommandLineTexts::scopesRefused()
{
    return {tr("Nothing was sent."), //: The option is not translated.
        tr("Run the command again, or add --skip-failed-scopes to go on without them.")};
}

QString CommandLineTexts::notAsked(std::size_t scopes)
{
    return tr("%Ln more scope(s) of the account could not be read for the same reason.", nullptr,
        countable(scopes));
}

QString CommandLineTexts::notLeftOut(const QStringList &unknown)
{
    //: %1: ids.
    return tr("To be left out, and not listed: %1.").arg(ids(unknown));
}

Sentences CommandLineTexts::notReadIds(const QStringList &unread)
{
    return {
        tr("The tags of %1 could not be read, so they cannot be changed. Nothing was sent.").arg(ids(unread)),
        tr("Run the command again, or choose other resources.")};
}

Sentences CommandLineTexts::overQuota(const QStringList &full, int allowed)
{
    //: %1: "2 resources", %2: a number, %3: ids.
    return {tr("%1 would hold more than the %2 tags that the cloud allows: %3. Nothing was sent.")
                .arg(resources(static_cast<std::size_t>(full.size())), QString::number(allowed), ids(full)),
        tr("Remove tags there first, or choose other resources.")};
}

QString CommandLineTexts::noResource()
{
    return tr("No resource is chosen; nothing was sent.");
}

QString CommandLineTexts::tagsThereAlready(std::size_t number)
{
    return tr("%Ln resource(s) had these tags already; nothing was sent.", nullptr, countable(number));
}

QString CommandLineTexts::refusedTag(const QString &tag, const QString &sentence)
{
    //: %1: a tag as it was typed, %2: what is wrong with it, a whole sentence.
    return tr("%1: %2").arg(tag, sentence);
}

Sentences CommandLineTexts::tagsRefused()
{
    return {nothingSent(), tr("Change these tags.")};
}

QString CommandLineTexts::worthALook()
{
    //: Above a list of what is odd in a table.
    return tr("Worth a look:");
}

Sentences CommandLineTexts::lookalikeKey(const QString &key, const QString &twin, bool isAllowed)
{
    //: %1, %2: keys of tags, with what cannot be seen in them shown: “env<U+00A0>”.
    return {tr("The key “%1” looks like “%2”, which is in use.").arg(revealed(key), revealed(twin)),
        isAllowed ? QString() : tr("Correct it, or give --allow-lookalike-keys.")};
}

QString CommandLineTexts::caseTwin(const QString &key, const QString &twin)
{
    return tr("“%1” is in use and differs from “%2” in upper and lower case only.")
        .arg(revealed(twin), revealed(key));
}

QString CommandLineTexts::odd(const Tag &tag, const Violation &violation)
{
    //: %1: a tag, %2: what is odd in it, a whole sentence.
    return tr("%1: %2").arg(revealed(tag.key + u'=' + tag.value), ErrorTexts::of(violation));
}

QString CommandLineTexts::headsRead()
{
    //: Above a list of the columns of a table.
    return tr("The heads that were read:");
}

QString CommandLineTexts::forExample(const QString &option)
{
    //: %1: an option of the command line with its value.
    return tr("For example: %1").arg(option);
}

QString CommandLineTexts::nothingToChange()
{
    return tr("There is nothing to change; nothing was sent.");
}

Sentences CommandLineTexts::damagedRows(std::size_t number, const QString &failed, const QString &table)
{
    //: %1: a file.
    return {tr("%Ln row(s) whose form is damaged cannot be written to %1.", nullptr, countable(number))
                .arg(failed),
        //: %1: a file.
        tr("Correct them in %1.").arg(table)};
}

QString CommandLineTexts::leftOut(std::size_t number)
{
    //: %1: "3 rows".
    return tr("What is wrong (%1) is left out.").arg(rows(number));
}

Sentences CommandLineTexts::tableRefused(std::size_t number)
{
    //: %1: "3 rows".
    return {tr("The table has errors (%1); nothing was sent.").arg(rows(number)),
        tr("Correct it, or leave these rows out with --skip-bad-rows.")};
}

Sentences CommandLineTexts::tableHasErrors(std::size_t number, bool planIsWritten)
{
    if (planIsWritten)
        //: %1: "3 rows".
        return {tr("The table has errors (%1); the plan holds the good rows only.").arg(rows(number)),
            tr("Correct it and plan again, or apply what there is.")};
    //: %1: "3 rows".
    return {tr("The table has errors (%1).").arg(rows(number)), tr("Correct it, and plan again.")};
}

QString CommandLineTexts::notWritten(const QString &path)
{
    //: %1: a file.
    return tr("%1 was not written.").arg(path);
}

QString CommandLineTexts::nothingFailed(const QString &path)
{
    //: %1: a file.
    return tr("Nothing failed; %1 was not written.").arg(path);
}

Sentences CommandLineTexts::failedRows(const QString &path, std::size_t number)
{
    //: %1: "3 resources", %2: a file.
    return {tr("What was not changed (%1), with the reasons, is in %2.").arg(resources(number), path),
        tr("Repair it there and apply that file.")};
}

QString CommandLineTexts::mappingKept(const QString &name)
{
    //: %1: the name under which the meanings of columns are kept.
    return tr("The columns are kept as “%1”: tables with these heads are taken so from now on.").arg(name);
}

Sentences CommandLineTexts::mappingNotKept(const QString &name, const QString &words)
{
    //: %1: the name under which the meanings of columns were to be kept, %2: the system's words.
    return {tr("The columns could not be kept as “%1”: %2").arg(name, words),
        tr("Nothing was sent. Leave out --keep-mapping, or make the folder writable.")};
}

Sentences CommandLineTexts::planWritten(const QString &path, const QString &hash)
{
    //: %1: the first digits of its hash, %2: a file.
    return {tr("Plan %1 is in %2.").arg(hash, path), tr("Review it and apply it.")};
}

QString CommandLineTexts::emptyPlan()
{
    return tr("The plan is empty; nothing was sent.");
}

Sentences CommandLineTexts::planAlready(const QString &path)
{
    //: %1: a file.
    return {tr("%1 is a plan already.").arg(path), tr("Apply it, or give the table that it was made from.")};
}

Sentences CommandLineTexts::planRefused(std::size_t conflicts)
{
    return {tr("The plan does not hold any more (%Ln conflict(s)); nothing was sent.", nullptr,
                countable(conflicts)),
        tr("Make the plan again, and review it.")};
}

QString CommandLineTexts::noHistory()
{
    return tr("Nothing was applied yet.");
}

QString CommandLineTexts::nothingInterrupted()
{
    return tr("No run of this account was interrupted; nothing was sent.");
}

Sentences CommandLineTexts::noProfileOfRun(qint64 run, const QString &profile)
{
    return {tr("Run %1 was made for “%2”, which is no profile here.").arg(QString::number(run), profile),
        tr("Give --cloud with the options that it was made with.")};
}

QString CommandLineTexts::skipped(const std::vector<qint64> &runs)
{
    QStringList numbers;
    for (const qint64 run : runs)
        numbers.append(QString::number(run));
    //: %1: numbers of runs, parted by commas.
    return tr("Interrupted, and of another account or machine, so left alone: run(s) %1.", nullptr,
        countable(runs.size()))
        .arg(numbers.join(tr(", ")));
}

Sentences CommandLineTexts::damagedCells(std::size_t cells)
{
    //: %1: "2 changes".
    return {tr("Damaged in the journal, and shown as it stands there: %1.").arg(changes(cells)),
        //: The command in quotes is not translated.
        tr("Do not rely on these values. “tagdesk-cli history copies” lists copies of the journal that may "
           "still have them.")};
}

QString CommandLineTexts::kept(std::size_t cells)
{
    //: Above a list. %1: "2 changes".
    return tr("Left as it is: %1").arg(changes(cells));
}

QString CommandLineTexts::nothingToTakeBack()
{
    return tr("There is nothing to take back; nothing was sent.");
}

QString CommandLineTexts::nothingLeft()
{
    return tr("There is nothing left to send.");
}

QString CommandLineTexts::runDone(qint64 run, const QString &undoCommand)
{
    //: %1: number of a run, %2: a command.
    return tr("This was run %1; “%2” takes it back.").arg(QString::number(run), undoCommand);
}

Sentences CommandLineTexts::cutOff(const Error &error, qint64 run, const QString &resumeCommand)
{
    Sentences text = ErrorTexts::of(error, Audience::CommandLine);
    //: %1: what happened, a whole sentence, %2: number of a run.
    text.what = tr("%1 What was sent before stays as it is; run %2 counts as interrupted.")
                    .arg(text.what, QString::number(run));
    switch (error.cause) {
    case ErrorCause::JournalDamaged:
        //: %1: what to do, whole sentences.
        text.next = tr("List the resources to see their tags. %1").arg(text.next);
        break;
    case ErrorCause::DiskFull:
        //: %1: a command.
        text.next = tr("Make room on the disk, then run “%1”: it finds out what became of everything, and "
                       "sends what is missing.")
                        .arg(resumeCommand);
        break;
    case ErrorCause::JournalLocked:
        //: %1: a command.
        text.next = tr("Wait for the end of that program, then run “%1”: it finds out what became of "
                       "everything, and sends what is missing.")
                        .arg(resumeCommand);
        break;
    default:
        //: %1: a command.
        text.next = tr("See that the file can be written, then run “%1”: it finds out what became of "
                       "everything, and sends what is missing.")
                        .arg(resumeCommand);
        break;
    }
    return text;
}

Sentences CommandLineTexts::reportLost(const Error &error, const QString &historyCommand)
{
    return {tr("The list of what became of each resource could not be written to standard output. What was "
               "changed is changed, and is counted above."),
        historyCommand.isEmpty()
            ? tr("Do not run the command again for it; list the resources to see their tags.")
            //: %1: a command.
            : tr("Do not run the command again for it; “%1” has every change.").arg(historyCommand),
        ErrorTexts::cloudWords(error)};
}

Sentences CommandLineTexts::noCopy()
{
    return {tr("There is no copy of the journal to restore."),
        //: The command in quotes is not translated.
        tr("“tagdesk-cli history copies” lists them.")};
}

QString CommandLineTexts::restored(const QString &copy, qint64 lastRun, const QString &before, qint64 nextRun)
{
    const QString last = QString::number(lastRun);
    const QString next = QString::number(nextRun);
    if (before.isEmpty())
        //: %1: a file, %2 and %3: numbers of runs.
        return tr(
            "The journal is the copy %1 now; it has the runs up to %2. New runs are counted from %3 on.")
            .arg(copy, last, next);
    //: %1 and %3: files, %2 and %4: numbers of runs.
    return tr("The journal is the copy %1 now; it has the runs up to %2. The file that was there is %3. New "
              "runs are counted from %4 on.")
        .arg(copy, last, before, next);
}

Sentences CommandLineTexts::journalBusy()
{
    return {tr("Another program uses the journal, so nothing was restored."),
        tr("End it, then run the command again.")};
}

QString CommandLineTexts::nothingKept()
{
    return tr("No staged changes are kept.");
}

Sentences CommandLineTexts::noDraft(const QString &name)
{
    return {tr("Nothing is kept for “%1”.").arg(name),
        //: The command in quotes is not translated.
        tr("Compare the name with “tagdesk-cli drafts list”.")};
}

QString CommandLineTexts::dropped(std::size_t drafts, qint64 number)
{
    //: %1: "4 changes".
    return tr("Dropped: %Ln draft(s) with %1.", nullptr, countable(drafts))
        .arg(changes(static_cast<std::size_t>(number)));
}

} // namespace tagdesk
