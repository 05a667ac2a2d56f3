// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "activitymodel.h"
#include "cleanupchangemodel.h"
#include "closeprofilequestion.h"
#include "compliancemodel.h"
#include "compliancetrendmodel.h"
#include "costshares.h"
#include "csvcontent.h"
#include "driftmodel.h"
#include "failuremodel.h"
#include "historycellmodel.h"
#include "historydialog.h"
#include "historyrunmodel.h"
#include "importdialog.h"
#include "importdocument.h"
#include "importpreviewmodel.h"
#include "importproblemmodel.h"
#include "keyimportcells.h"
#include "keyimportdialog.h"
#include "keyimportmodel.h"
#include "lackingcostmodel.h"
#include "logmodel.h"
#include "messagebar.h"
#include "notrestoredmodel.h"
#include "notreverteddialog.h"
#include "notrevertedmodel.h"
#include "pastepreviewmodel.h"
#include "pill.h"
#include "plaintext.h"
#include "planchangemodel.h"
#include "planmodel.h"
#include "policydocument.h"
#include "policyownermodel.h"
#include "policyrulemodel.h"
#include "profilemenu.h"
#include "profilemodel.h"
#include "resourcemodel.h"
#include "reviewdialog.h"
#include "reviewgroupmodel.h"
#include "reviewtreemodel.h"
#include "scopefilter.h"
#include "scopemodel.h"
#include "scopewords.h"
#include "snapshotmodel.h"
#include "spellingmodel.h"
#include "tagdeskstyle.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "testdocument.h"
#include "testrunner.h"
#include "tickedcells.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <functional>
#include <memory>

namespace tst_plaintext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QStringList hostileTexts()
{
    return {u"<img src='file:///dev/zero'>"_s, u"<b>x</b>"_s, u"web <i>x</i>"_s, u"  <h1>prod</h1>"_s,
        u"<!DOCTYPE html><p>x"_s, u"<?xml version='1.0'?><b>x</b>"_s,
        u"<?xml version='1.0'?>\n<!doctype x>"_s, u"first <u>line</u>\nsecond"_s, u"a &lt;b&gt; c"_s,
        u"<u class='a'>x"_s, u"<br/>"_s, u"<A HREF=x>"_s};
}

/// Models filled with one text wherever data of others goes.
class Models
{
public:
    explicit Models(const QString &text)
        : m_text(text)
    {
        m_words.setSourceModel(&m_scopes);
        fillWorkspace();
        fillHistory();
        fillDrift();
        fillSnapshots();
        fillImport();
        fillPlanFile();
        fillOthers();
    }

    /// By the names of their classes.
    [[nodiscard]] QList<const QAbstractItemModel *> all() const
    {
        return {&m_activities, &m_failures, &m_keys, &m_log, &m_plan, &m_profiles, &m_resources, &m_scopes,
            &m_tags, &m_cells, &m_runs, &m_preview, &m_problems, &m_kept, &m_changes, &m_keyCells, &m_groups,
            &m_tree, &m_words, &m_found, &m_planned, m_pasted.get(), &m_cleaned, &m_spellings, &m_compliance,
            &m_lacking, &m_policyRules, &m_policyOwners, &m_trend, &m_drift, &m_snapshots};
    }

private:
    [[nodiscard]] Error error() const
    {
        Error error;
        error.kind = ErrorKind::Forbidden;
        error.message = error.code = error.requestId = error.detail = m_text;
        return error;
    }
    [[nodiscard]] HistoryCell historyCell() const
    {
        return {.id = m_text,
            .name = m_text,
            .key = m_text,
            .before = m_text,
            .after = m_text,
            .outcome = {.state = RowState::Failed, .error = error()}};
    }

    void fillWorkspace()
    {
        Workspace &workspace = *m_document.workspace();
        OpenAccount account = TestDocument::jdcloud();
        account.account.name = m_text;
        account.policy = std::make_shared<Policy>(Policy{.name = m_text,
            .rules = {{.key = m_text, .isRequired = true}, {.key = m_text + u'3', .isRequired = true}}});
        workspace.openAccount(account);
        const Scope vm = TestDocument::vm();
        m_document.list(vm,
            {TestDocument::resource(m_text, m_text, Tags{{m_text, m_text}, {u"env"_s, m_text}}),
                TestDocument::resource(u"i-2"_s, m_text, std::nullopt)});
        workspace.beginListing(TestDocument::disk(), false);
        workspace.finishListing(TestDocument::disk(), error());
        const Row row = m_document.row(vm, m_text);
        workspace.stage({row}, {m_text, {}}, EditMode::Remove);
        workspace.stage({row}, {u"env"_s, m_text + u"2"_s}, EditMode::Set);
        workspace.setOutcomes({{row, {.state = RowState::Failed, .error = error()}}});
        m_resources.setScopes(vm);
        m_resources.setKeyColumns({m_text, u"env"_s});
        m_tags.setRows({row});
        m_plan.load();
        m_groups.load(CellSet::of(m_document.workspace()->changes(), m_document.workspace()->pool()));
        const TextId text = workspace.pool().intern(m_text);
        const Row unread = m_document.row(vm, u"i-2"_s);
        m_pasted = std::make_unique<PastePreviewModel>(
            planCells({{.row = row, .key = text, .value = text}, {.row = unread, .key = text, .value = text}},
                workspace.editInput()),
            &workspace);
        const TagRef tag{text, text};
        m_cleaned.show({{.from = tag, .to = {text, kRemoved}, .rows = 1, .samples = {row}},
            {.from = std::nullopt, .to = tag, .rows = 1, .samples = {row}}});
        SpellingReport report;
        report.families = {{.key = m_text, .spellings = {{m_text, 2}, {m_text + u"s"_s, 1}}, .rows = 3}};
        m_spellings.show(report);
        m_compliance.load({row, unread});
        fillCosts(row);
    }

    void fillCosts(Row row)
    {
        auto loaded = std::make_shared<LoadedCosts>();
        const std::string currency = m_text.toStdString();
        (void)loaded->costs.add({.resourceId = m_document.workspace()->table().id(row),
            .currency = currency,
            .service = currency,
            .tags = TagSet{},
            .amount = CostAmount::read("1.5")->amount});
        (void)loaded->costs.finish();
        QSignalSpy counted(&m_shares, &CostShares::counted);
        m_shares.count(loaded, {row});
        QVERIFY(counted.wait());
        m_lacking.load({});
        QCOMPARE(m_lacking.rowCount(), 1);
        m_compliance.setCosts(&*m_shares.coverage());
        EditedPolicy policy;
        policy.rules = {{.key = m_text,
            .values = {m_text},
            .pattern = u"("_s + m_text,
            .needs = {m_text},
            .scope = {.clouds = {m_text}, .filter = m_text}}};
        policy.owners = {{.keys = {m_text}, .team = m_text, .contact = m_text}};
        m_policy.load(policy);
        m_trend.setTrend({{.rows = 1, .keys = {{.key = m_text}}}});
    }

    void fillSnapshots()
    {
        Snapshot snapshot;
        snapshot.name = m_text;
        snapshot.accounts = {
            {.id = m_text, .name = m_text, .cloud = m_text, .endpoint = m_text, .project = m_text}};
        snapshot.scopes = {
            {.scope = {.collection = {.account = m_text, .cloud = m_text, .region = m_text, .kind = m_text},
                 .parent = m_text}}};
        m_keptSnapshots.setSnapshots({snapshot}, 1);
    }

    void fillDrift()
    {
        Drift drift;
        drift.resources = {
            {.id = {.collection = TestDocument::vm().collection, .id = m_text}, .name = m_text}};
        drift.cells = {{.key = m_text,
            .then = m_text,
            .now = m_text,
            .origin = DriftOrigin::Ours,
            .run = 1,
            .who = m_text}};
        m_drifted.setDrift(1, drift, false);
    }

    /// A change as planned, and one that is somebody else's by now.
    void fillPlanFile()
    {
        PlanFile plan;
        const ResourceId resource{.collection = TestDocument::vm().collection, .id = m_text};
        for (const QString &key : {u"env"_s, m_text})
            plan.changes.push_back(
                {.resource = resource, .key = key, .before = m_text, .after = m_text + u'2'});
        plan.origin = {.reason = m_text, .author = m_text, .made = {}};
        PlanFileCheck check;
        check.conflicts.push_back(
            {.reason = PlanConflictReason::ChangedMeanwhile, .change = 1, .found = m_text, .violation = {}});
        PlanFilePlaces places;
        places.known.insert(resource.collection, resource.collection);
        PlanComparison comparison = planComparison(
            plan, places, check, [](const Collection &) { return CollectionKnowledge{}; },
            [](const ResourceId &) { return false; });
        m_planFile.begin(m_text);
        m_planFile.setPlan(std::make_unique<const PlanFile>(plan));
        m_planFile.setComparison(std::move(comparison), 1);
    }

    void fillHistory()
    {
        HistoryRun run;
        run.id = 1;
        run.profile = run.who = m_text;
        m_history.setRuns({run});
        m_history.setCells(1, {historyCell()}, false);
    }

    void fillImport()
    {
        m_import.begin(m_text);
        m_import.setPreview({.header = {m_text, m_text},
            .rows = {{.line = 2, .fields = {m_text, m_text}}},
            .reachesEnd = true});
        CsvMapping mapping;
        mapping.columns = {
            {.use = ColumnUse::ResourceId, .key = {}}, {.use = ColumnUse::TagValue, .key = m_text}};
        m_import.setMapping(mapping);
        auto content = std::make_unique<CsvContent>(mapping);
        const std::string utf8 = m_text.toStdString();
        const std::vector<std::string_view> fields{utf8, utf8};
        content->add(CsvRow{.line = 2, .fields = fields});
        m_import.setContent(std::move(content));
        ImportReport report;
        report.problems = {{.reason = ImportReason::UnknownResource, .line = 2, .column = 1},
            {.reason = ImportReason::Reserved, .line = 2, .column = 2},
            {.reason = ImportReason::RuleBroken,
                .line = 2,
                .column = 2,
                .violation = {.rule = Rule::ReservedPrefix, .text = m_text}}};
        m_import.setReport(std::move(report));
    }

    void fillOthers()
    {
        Activity activity;
        activity.scope = TestDocument::vm();
        activity.state = ActivityState::Failed;
        activity.error = error();
        m_activities.add(activity);
        m_log.append({.time = {},
            .kind = LogEvent::Kind::RowFailed,
            .scope = TestDocument::vm(),
            .text = m_text,
            .error = error()});
        ProfileDraft profile;
        profile.id = u"p"_s;
        profile.name = profile.folder = profile.cloud = profile.colour = m_text;
        m_profiles.setProfiles({profile});
        KeyImportRow row;
        row.name = row.cloud = row.accessKey = row.projectId = m_text;
        row.regions = {m_text};
        row.origin = {.path = m_text, .part = m_text, .line = 1};
        row.notes = {{.kind = KeyNote::Kind::AlreadyProfile, .text = m_text}};
        KeyImportRow failed = row;
        failed.state = KeyImportRow::State::Failed;
        failed.failure =
            ProfileSavingError{.reason = SecretError{.kind = SecretError::Kind::Failed, .message = m_text}};
        m_keys.append({row, failed});
    }

    QString m_text;
    TestDocument m_document;
    HistoryDocument m_history;
    ImportDocument m_import;
    ActivityModel m_activities;
    FailureModel m_failures{m_document.workspace()};
    KeyImportModel m_keys;
    LogModel m_log;
    PlanModel m_plan{m_document.workspace()};
    ProfileModel m_profiles;
    ResourceModel m_resources{m_document.workspace()};
    ScopeModel m_scopes{m_document.workspace()};
    TagModel m_tags{m_document.workspace()};
    std::unique_ptr<PastePreviewModel> m_pasted;
    HistoryCellModel m_cells{&m_history};
    HistoryRunModel m_runs{&m_history};
    ImportPreviewModel m_preview{&m_import};
    ImportProblemModel m_problems{&m_import};
    NotRevertedModel m_kept{
        {{.cell = historyCell(), .reason = NotRevertedReason::NotRead, .now = m_text, .error = error()},
            {.cell = historyCell(), .reason = NotRevertedReason::ChangedSince, .now = m_text, .error = {}}}};
    NotRestoredModel m_changes{{{.id = m_text,
                                    .name = m_text,
                                    .key = m_text,
                                    .wanted = m_text,
                                    .now = m_text,
                                    .reason = NotRestoredReason::NotRead,
                                    .error = error()},
        {.id = m_text,
            .name = m_text,
            .key = m_text,
            .wanted = m_text,
            .now = m_text,
            .reason = NotRestoredReason::RuleRefuses,
            .error = {}}}};
    KeyImportCells m_keyCells{&m_keys};
    TickedCells m_ticks{m_document.workspace()};
    ReviewGroupModel m_groups{m_document.workspace(), &m_ticks};
    ReviewTreeModel m_tree{&m_plan, &m_ticks, m_document.workspace()};
    ScopeWords m_words;
    ScopeFilter m_found{&m_words};
    PlanFileDocument m_planFile;
    PlanChangeModel m_planned{&m_planFile, m_document.workspace()};
    CleanupChangeModel m_cleaned{m_document.workspace()};
    SpellingModel m_spellings;
    ComplianceModel m_compliance{m_document.workspace()};
    CostShares m_shares{m_document.workspace()};
    LackingCostModel m_lacking{m_document.workspace(), &m_shares};
    PolicyDocument m_policy;
    PolicyRuleModel m_policyRules{&m_policy};
    PolicyOwnerModel m_policyOwners{&m_policy};
    ComplianceTrendModel m_trend;
    DriftDocument m_drifted;
    DriftModel m_drift{&m_drifted};
    SnapshotsDocument m_keptSnapshots;
    SnapshotModel m_snapshots{&m_keptSnapshots};
};

/// Every role that these models may have, and those of Qt.
QList<int> everyRole()
{
    QList<int> roles;
    for (const int first : {0, int(Qt::UserRole), 0x2000}) {
        for (int role = first; role < first + 64; ++role)
            roles << role;
    }
    return roles;
}

/// Roles whose text Qt itself shows in a place that guesses markup.
bool isGuessed(int role)
{
    return role == Qt::ToolTipRole || role == Qt::StatusTipRole || role == Qt::WhatsThisRole;
}

void visit(const QAbstractItemModel &model, const QModelIndex &parent,
    const std::function<void(int role, const QVariant &data)> &take)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : everyRole())
                take(role, index.data(role));
        }
        visit(model, model.index(row, 0, parent), take);
    }
}

void visit(const QAbstractItemModel &model, const std::function<void(int role, const QVariant &data)> &take)
{
    visit(model, QModelIndex(), take);
    for (const int role : everyRole()) {
        for (int column = 0; column < model.columnCount(); ++column)
            take(role, model.headerData(column, Qt::Horizontal, role));
        for (int row = 0; row < model.rowCount(); ++row)
            take(role, model.headerData(row, Qt::Vertical, role));
    }
}

QString withoutWidth(QString text)
{
    return text.remove(u'\u2060');
}

} // namespace

/// Data of others is shown as it is, and never as markup or a mnemonic.
class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void theNameOfAnActionHasNoMnemonic();
    void initTestCase() { QApplication::setStyle(new TagDeskStyle(ThemeMode::Light)); }

    void aToolTipShowsItsTextCharacterByCharacter()
    {
        for (const QString &text : hostileTexts()) {
            QVERIFY2(Qt::mightBeRichText(text), qPrintable(text));
            QVERIFY2(!Qt::mightBeRichText(toolTipText(text)), qPrintable(text));
            QCOMPARE(withoutWidth(toolTipText(text)), text);
            QCOMPARE(toolTipText(toolTipText(text)), toolTipText(text));
        }
        for (const QString &text : {u""_s, u"prod"_s, u"a < b"_s, u"a\n<b>x</b>"_s, u"<no tag>"_s})
            QCOMPARE(toolTipText(text), text);
    }

    void aMenuShowsAnAmpersand()
    {
        QCOMPARE(withoutMnemonic(u"R&D && <b>"_s), u"R&&D &&&& <b>"_s);
        ProfileModel model;
        ProfileDraft profile;
        profile.id = u"p"_s;
        profile.name = u"R&D"_s;
        model.setProfiles({profile});
        model.setOpen({u"p"_s});
        ProfileMenu menu(&model, {});
        emit menu.aboutToShow();
        for (const QAction *action : menu.actions())
            QVERIFY2(!action->text().contains(u'R') || action->text().contains(u"R&&D"_s),
                qPrintable(action->text()));
    }

    void aTitleShowsTheMarkOfChangesOnlyWhereItBelongs()
    {
        QWidget window;
        window.setWindowTitle(titleText(u"a[*]b[*]"_s) + u"[*]"_s);
        window.setWindowModified(true);
        QCOMPARE(window.windowTitle(), u"a[*][*]b[*][*][*]"_s);
        QCOMPARE(titleText(u"plain"_s), u"plain"_s);
    }

    void everyModelIsTried()
    {
        static const QRegularExpression declared(
            u"^class (\\w+)(?: final)? : public ((?!QItemSelectionModel)\\w*(?:Model|Proxy))\\b"_s,
            QRegularExpression::MultilineOption);
        QStringList expected;
        QStringList bases; // of others, and not to be made
        for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
            QDirIterator every(QStringLiteral(TAGDESK_SOURCE) + folder, {u"*.h"_s}, QDir::Files,
                QDirIterator::Subdirectories);
            while (every.hasNext()) {
                QFile file(every.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QRegularExpressionMatchIterator found =
                    declared.globalMatch(QString::fromUtf8(file.readAll()));
                while (found.hasNext()) {
                    const QRegularExpressionMatch model = found.next();
                    expected << model.captured(1);
                    bases << model.captured(2);
                }
            }
        }
        QStringList tried;
        const Models models(u"x"_s);
        for (const QAbstractItemModel *model : models.all())
            tried << QString::fromLatin1(model->metaObject()->className()).section(u"::"_s, -1);
        expected.removeIf([&bases](const QString &model) { return bases.contains(model); });
        expected.sort();
        tried.sort();
        QCOMPARE(tried, expected);
    }

    void noRoleOfAnyModelIsGuessedAsMarkup()
    {
        for (const QString &text : hostileTexts()) {
            const Models models(text);
            int toolTips = 0;
            QStringList guessed;
            for (const QAbstractItemModel *model : models.all()) {
                const QString name = QString::fromLatin1(model->metaObject()->className());
                bool isShown = false;
                visit(*model, [&](int role, const QVariant &data) {
                    const QString shown = data.typeId() == QMetaType::QString ? data.toString() : QString();
                    const bool hasText = withoutWidth(shown).contains(text);
                    isShown = isShown || hasText;
                    if (!isGuessed(role))
                        return;
                    toolTips += hasText;
                    if (Qt::mightBeRichText(shown))
                        guessed << u"%1, role %2: %3"_s.arg(name, QString::number(role), shown);
                });
                // The activities have only values in roles of their own.
                QVERIFY2(isShown || name.endsWith(u"ActivityModel"_s), qPrintable(name + u": "_s + text));
            }
            QCOMPARE(guessed, QStringList());
            QVERIFY(toolTips > 20);
        }
    }

    void noLabelOrToolTipOfADialogGuessesMarkup()
    {
        for (const QString &text : hostileTexts()) {
            TestDocument document;
            OpenAccount account = TestDocument::jdcloud();
            account.account.name = text;
            document->openAccount(account);
            document.list(TestDocument::vm(), {TestDocument::resource(text, text, Tags{{u"env"_s, text}})});
            const Rows rows = document.rows(TestDocument::vm());
            document->stage(rows, {u"env"_s, {}}, EditMode::Remove);
            TagModel tags(document.workspace());
            TagPane pane(&tags, document.workspace());
            tags.setRows(rows);
            ReviewDialog review(document.workspace());
            CloseProfileQuestion close(text, 1, nullptr);
            Error error;
            error.message = error.code = error.requestId = error.detail = text;
            MessageBar bar(Message::of(u"id"_s, error));
            ImportDocument import;
            import.begin(text);
            import.fail(error);
            ImportDialog importing(&import);
            HistoryDocument history;
            history.setError(error);
            HistoryDialog past(&history);
            KeyImportModel keys;
            KeyImportDialog keyImport(&keys);
            keyImport.showProblems({{.reason = KeyFileProblem::Reason::NotReadable,
                .origin = {.path = text, .part = text, .line = 1},
                .text = text}});
            Pill pill;
            pill.present(account);
            for (QWidget *window : {static_cast<QWidget *>(&pane), static_cast<QWidget *>(&review),
                     static_cast<QWidget *>(&close), static_cast<QWidget *>(&bar),
                     static_cast<QWidget *>(&importing), static_cast<QWidget *>(&past),
                     static_cast<QWidget *>(&keyImport), static_cast<QWidget *>(&pill)}) {
                window->show();
                QList<QWidget *> widgets = window->findChildren<QWidget *>();
                widgets << window;
                for (const QWidget *widget : widgets) {
                    QVERIFY2(!Qt::mightBeRichText(widget->toolTip()), qPrintable(widget->toolTip()));
                    if (const auto *label = qobject_cast<const QLabel *>(widget))
                        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
                }
                window->hide();
            }
            QVERIFY(withoutWidth(pill.toolTip()).contains(text));
        }
    }
};

void TestPlainText::theNameOfAnActionHasNoMnemonic()
{
    QCOMPARE(plainName(u"&Review and apply…"_s), u"Review and apply…"_s);
    QCOMPARE(plainName(u"核对并提交(&R)…"_s), u"核对并提交…"_s);
    QCOMPARE(plainName(u"Search && replace (all)"_s), u"Search & replace (all)"_s);
}

TAGDESK_TEST(TestPlainText, QApplication)

} // namespace tst_plaintext

#include "tst_plaintext.moc"
