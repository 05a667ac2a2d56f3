// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "everydialog.h"

#include "aboutdialog.h"
#include "closeprofilequestion.h"
#include "closequestion.h"
#include "clouddescription.h"
#include "compliancedialog.h"
#include "costdocument.h"
#include "deletesnapshotsquestion.h"
#include "diagnosticsdialog.h"
#include "discarddraftquestion.h"
#include "exportdialog.h"
#include "failuremodel.h"
#include "filterhelp.h"
#include "historydialog.h"
#include "historydocument.h"
#include "idsdialog.h"
#include "importdialog.h"
#include "importdocument.h"
#include "keyimportdialog.h"
#include "keyimportmodel.h"
#include "keysdialog.h"
#include "manualdialog.h"
#include "notreverteddialog.h"
#include "pastepreview.h"
#include "planfiledialog.h"
#include "planfiledocument.h"
#include "policydialog.h"
#include "policytext.h"
#include "profiledialog.h"
#include "profilemodel.h"
#include "renamekeydialog.h"
#include "replacedialog.h"
#include "reviewdialog.h"
#include "saveplandialog.h"
#include "settingsdialog.h"
#include "snapshotsdialog.h"
#include "spellingsdialog.h"
#include "tagapplydialog.h"
#include "tagchoicedialog.h"
#include "tagmodel.h"
#include "tagsetdialog.h"
#include "testdocument.h"
#include "thenandnowdialog.h"
#include "windowactions.h"

#include <QWidget>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T *ownedBy(QObject &owner)
{
    auto *made = new T;
    made->setParent(&owner);
    return made;
}

/// What the machines cost.
const CostDocument *costsOf(TestDocument &document, QObject &owner)
{
    auto loaded = std::make_shared<LoadedCosts>();
    loaded->paths = QStringList{u"november.csv"_s};
    for (const Row row : document.rows(TestDocument::vm()))
        (void)loaded->costs.add({.resourceId = document->table().id(row),
            .currency = "CNY",
            .service = "VM",
            .tags = TagSet{},
            .amount = CostAmount::read("1234.5")->amount});
    (void)loaded->costs.finish();
    auto *costs = ownedBy<CostDocument>(owner);
    costs->finish(loaded);
    return costs;
}

/// The acts of a window that is never shown.
const WindowActions &actionsOf(TestDocument &document, QObject &owner)
{
    auto *failures = new FailureModel(document.workspace(), &owner);
    auto *window = new QWidget;
    QObject::connect(&owner, &QObject::destroyed, window, &QObject::deleteLater);
    return *new WindowActions(document.workspace(), failures, window);
}

HistoryCell historyCell(const QString &name)
{
    HistoryCell cell;
    cell.id = u"i-%1-0123456789abcdef"_s.arg(name);
    cell.name = name;
    cell.key = u"cost-center"_s;
    return cell;
}

EditedPolicy policy()
{
    return {.head = {.name = u"Payments"_s, .version = u"2026-11"_s, .severity = PolicySeverity::Confirm},
        .rules = {{.key = u"cost-center"_s,
                      .isRequired = true,
                      .values = {u"100"_s, u"200"_s},
                      .pattern = u"[0-9]{3}"_s,
                      .numbers = EditedRange{.from = u"100"_s, .to = u"999"_s},
                      .needs = {u"owner"_s},
                      .words = u"Ask FinOps."_s,
                      .scope = {.clouds = {u"jdcloud"_s}, .filter = u"name:pay-*"_s}},
            {.key = u"env"_s, .isSpelled = true, .values = {u"prod"_s, u"test"_s}}},
        .owners = {{.keys = {u"cost-*"_s}, .team = u"FinOps"_s, .contact = u"finops@example.com"_s}}};
}

CellPlan pastedCells(TestDocument &document)
{
    TagPool &pool = document.workspace()->pool();
    CellPlan plan;
    for (const Row row : document.rows(TestDocument::vm()))
        plan.cells.push_back(
            {.row = row, .key = pool.intern(u"env"_s), .after = pool.intern(u"production"_s)});
    plan.changed = plan.cells.size();
    return plan;
}

} // namespace

void editMachines(TestDocument &document)
{
    document->stage(document.rows(TestDocument::vm()), {u"stage"_s, u"blue"_s}, EditMode::Set);
}

std::vector<DialogMaker> everyDialog()
{
    return {
        {"about",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                return new AboutDialog(actionsOf(document, owner));
            }},
        {"compliance",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                return new ComplianceDialog(
                    document.workspace(), costsOf(document, owner), document.rows(TestDocument::vm()));
            }},
        {"compliance with its past",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                auto *dialog = new ComplianceDialog(
                    document.workspace(), costsOf(document, owner), document.rows(TestDocument::vm()));
                const QDateTime day(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC);
                ComplianceTrend trend;
                for (int i = 0; i < 12; ++i)
                    trend.push_back({.when = day.addDays(-i),
                        .rows = 1'204,
                        .notRead = 3,
                        .all = {.asked = 1'201, .violating = 400},
                        .keys = {{.key = u"owner"_s, .count = {.asked = 1'201, .violating = 400}},
                            {.key = u"cost-center"_s, .count = {.asked = 1'201, .violating = 12}}}});
                dialog->setTrend(trend);
                return dialog;
            }},
        {"diagnostics",
            [](TestDocument &, QObject &) -> QDialog * {
                return new DiagnosticsDialog(u"TagDesk 1.0\nQt 6.4\n"_s, u"/var/log/tagdesk/tagdesk.log"_s);
            }},
        {"filter help",
            [](TestDocument &, QObject &) -> QDialog * {
                return new FilterHelp;
            }},
        {"ids",
            [](TestDocument &document, QObject &) -> QDialog * {
                auto *dialog = new IdsDialog(document.workspace());
                dialog->setText(u"i-1\ni-2\nnot-there"_s);
                return dialog;
            }},
        {"keys",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                return new KeysDialog(actionsOf(document, owner));
            }},
        {"manual",
            [](TestDocument &, QObject &) -> QDialog * {
                return new ManualDialog;
            }},
        {"not reverted",
            [](TestDocument &, QObject &) -> QDialog * {
                std::vector<NotRevertedChange> kept;
                kept.push_back({.cell = historyCell(u"web-1"_s)});
                return new NotRevertedDialog(u"Undo of run #3"_s, std::move(kept), 2);
            }},
        {"paste preview",
            [](TestDocument &document, QObject &) -> QDialog * {
                return new PastePreview(u"Paste"_s, pastedCells(document),
                    {u"2 rows of the block have no row here."_s}, document.workspace(), nullptr);
            }},
        {"plan file",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                return new PlanFileDialog(ownedBy<PlanFileDocument>(owner), document.workspace());
            }},
        {"rename key",
            [](TestDocument &document, QObject &) -> QDialog * {
                const Rows rows = document.rows(TestDocument::vm());
                return new RenameKeyDialog(document.workspace(),
                    {.key = u"env"_s, .shown = rows, .selected = {rows.front()}, .knownKeys = {u"owner"_s}},
                    nullptr);
            }},
        {"find and replace",
            [](TestDocument &document, QObject &) -> QDialog * {
                const Rows rows = document.rows(TestDocument::vm());
                return new ReplaceDialog(document.workspace(),
                    {.selected = {rows.front()}, .shown = rows, .knownKeys = {u"owner"_s}}, nullptr);
            }},
        {"spellings",
            [](TestDocument &document, QObject &) -> QDialog * {
                return new SpellingsDialog(document.workspace(),
                    {.selected = {}, .shown = document.rows(TestDocument::vm()), .knownKeys = {u"owner"_s}},
                    nullptr);
            }},
        {"save plan",
            [](TestDocument &document, QObject &) -> QDialog * {
                return new SavePlanDialog(document.workspace(), u"CHG-2"_s);
            }},
        {"tags to apply",
            [](TestDocument &document, QObject &owner) -> QDialog * {
                auto *model = new TagModel(document.workspace(), &owner);
                model->setRows(document.rows(TestDocument::vm()));
                return new TagApplyDialog(
                    model, {{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}, u"web servers"_s, 2, nullptr);
            }},
        {"tags to copy",
            [](TestDocument &, QObject &) -> QDialog * {
                return new TagChoiceDialog(TagChoiceDialog::Purpose::Copy, {}, {}, nullptr);
            }},
        {"tags to keep",
            [](TestDocument &, QObject &) -> QDialog * {
                return new TagChoiceDialog(TagChoiceDialog::Purpose::Keep, {}, {u"web servers"_s}, nullptr);
            }},
        {"tag sets",
            [](TestDocument &, QObject &) -> QDialog * {
                return new TagSetDialog({{u"web servers"_s, {{u"env"_s, u"prod"_s}}}}, nullptr);
            }},
        {"discard draft",
            [](TestDocument &, QObject &) -> QDialog * {
                return new DiscardDraftQuestion(
                    {.id = u"1"_s,
                        .account = u"shop"_s,
                        .changed = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC),
                        .changes = 4,
                        .resources = 3},
                    nullptr);
            }},
        {"settings",
            [](TestDocument &, QObject &) -> QDialog * {
                return new SettingsDialog({});
            }},
        {"close",
            [](TestDocument &, QObject &) -> QDialog * {
                return new CloseQuestion(3, false, nullptr);
            }},
        {"close while applying",
            [](TestDocument &, QObject &) -> QDialog * {
                return new CloseQuestion(0, true, nullptr);
            }},
        {"close profile",
            [](TestDocument &, QObject &) -> QDialog * {
                return new CloseProfileQuestion(u"shop"_s, 3, nullptr);
            }},
        {"export",
            [](TestDocument &document, QObject &) -> QDialog * {
                const Rows rows = document.rows(TestDocument::vm());
                return new ExportDialog(document.workspace(), {rows, {}, {u"env"_s}, u"tags"_s});
            }},
        {"import",
            [](TestDocument &, QObject &owner) -> QDialog * {
                return new ImportDialog(ownedBy<ImportDocument>(owner));
            }},
        {"history",
            [](TestDocument &, QObject &owner) -> QDialog * {
                return new HistoryDialog(ownedBy<HistoryDocument>(owner));
            }},
        {"then and now",
            [](TestDocument &, QObject &owner) -> QDialog * {
                auto *drifted = ownedBy<DriftDocument>(owner);
                Snapshot snapshot;
                snapshot.id = 7;
                snapshot.name = u"before the migration"_s;
                drifted->setSnapshots({snapshot});
                Drift drift;
                drift.resources = {
                    {.id = {.collection = TestDocument::vm().collection, .id = u"i-web-1-0123456789abcdef"_s},
                        .name = u"web-1"_s}};
                drift.cells = {{.key = u"cost-center"_s, .then = u"100"_s, .now = u"200"_s}};
                drift.compared = 3;
                drifted->setDrift(7, drift, false);
                return new ThenAndNowDialog(drifted);
            }},
        {"snapshots",
            [](TestDocument &, QObject &owner) -> QDialog * {
                auto *document = ownedBy<SnapshotsDocument>(owner);
                Snapshot snapshot;
                snapshot.id = 7;
                snapshot.name = u"before the migration"_s;
                snapshot.scopes = {{.scope = TestDocument::vm(), .resources = 1'204}};
                document->setSnapshots({snapshot}, 25'400'000);
                return new SnapshotsDialog(document);
            }},
        {"deleting a snapshot",
            [](TestDocument &, QObject &) -> QDialog * {
                Snapshot snapshot;
                snapshot.id = 7;
                snapshot.name = u"before the migration"_s;
                snapshot.scopes = {{.scope = TestDocument::vm(), .resources = 1'204}};
                return new DeleteSnapshotsQuestion({snapshot}, nullptr);
            }},
        {"keys of other tools",
            [](TestDocument &, QObject &owner) -> QDialog * {
                return new KeyImportDialog(ownedBy<KeyImportModel>(owner));
            }},
        {"policy",
            [](TestDocument &document, QObject &) -> QDialog * {
                auto *dialog = new PolicyDialog(document.workspace(), document.rows(TestDocument::vm()),
                    {.keys = {u"env"_s, u"owner"_s}});
                dialog->setFiles({{u"/etc/tagdesk/payments.json"_s, u"payments.json"_s}});
                dialog->showPolicy(u"/etc/tagdesk/payments.json"_s, policy(), false);
                return dialog;
            }},
        {"policy with a fault",
            [](TestDocument &document, QObject &) -> QDialog * {
                auto *dialog = new PolicyDialog(document.workspace(), document.rows(TestDocument::vm()), {});
                EditedPolicy wrong = policy();
                wrong.rules[0].pattern = u"("_s;
                wrong.rules[0].numbers = EditedRange{.from = u"2"_s, .to = u"1"_s};
                wrong.rules[0].dates = EditedRange{.from = u"soon"_s, .to = {}};
                wrong.rules[0].scope.filter = u"region:x"_s;
                dialog->showPolicy(u"/etc/tagdesk/payments.json"_s, wrong, false);
                return dialog;
            }},
        {"policy of others",
            [](TestDocument &document, QObject &) -> QDialog * {
                auto *dialog = new PolicyDialog(document.workspace(), {}, {});
                dialog->showPolicy(u"/etc/tagdesk/aws-tag-policy.json"_s, policy(), true);
                return dialog;
            }},
        {"policy of a cloud",
            [](TestDocument &document, QObject &) -> QDialog * {
                auto *dialog = new PolicyDialog(document.workspace(), document.rows(TestDocument::vm()), {});
                dialog->setCloudPolicies({{.accountId = u"a"_s, .account = u"payments-production"_s}});
                dialog->showPolicy(u"/etc/tagdesk/payments.json"_s, policy(), false);
                dialog->showFetching(PolicyTexts::fetching(CloudPolicy::Effective, u"payments-production"_s));
                return dialog;
            }},
        {"new policy",
            [](TestDocument &document, QObject &) -> QDialog * {
                return new PolicyDialog(document.workspace(), document.rows(TestDocument::vm()), {});
            }},
        {"profiles",
            [](TestDocument &, QObject &owner) -> QDialog * {
                auto *model = new ProfileModel(&owner);
                model->setProfiles({{.id = u"id"_s, .name = u"shop"_s, .cloud = u"huawei"_s}});
                return new ProfileDialog(
                    model, describedClouds(), [](const ProfileDraft &) { return QList<DraftProblem>(); });
            }},
        {"review",
            [](TestDocument &document, QObject &) -> QDialog * {
                return new ReviewDialog(document.workspace());
            }},
    };
}
