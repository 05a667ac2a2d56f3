// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

namespace tst_tagmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class tst_TagModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    // What is shown
    void oneResourceShowsItsTags();
    void manyResourcesShowWhatTheyShare();
    void histogramsListValuesByFrequency();
    void statesTellWhatIsStaged();
    void lockedTagsAreMarked();
    void whatWasNotReadIsLeftOut();
    void theQuotaMeterShowsTheFullestResource();
    void anotherSelectionKeepsTheCurrentKey();
    void theOrderOfTheSelectionDoesNotMatter();
    void editsElsewhereAreShown();
    void repliesAboutALargeSelectionAreGathered();
    void pagesAboutALargeSelectionAreGathered();
    void keysAndValuesInUseAreOffered();

    // Typing values
    void typingAValueStagesIt();
    void typingIsOneUndoStep();
    void textThatBreaksARuleIsADraftAndStagesNothing();
    void mendingADraftStagesIt();
    void emptyingAMixedFieldTakesTheTypingBack();
    void anEmptyValueIsAValueWhereTheRulesAllowIt();
    void takingBackRestoresWhatWasThere();
    void takingBackKeepsEditsOfSingleValues();
    void typingGoesOnWhileAListingArrives();
    void anUndoEndsTheTyping();
    void aBlankOrFullWidthCharacterIsAdvisedAgainst();
    void placesAreCountedInWhatWasTyped();
    void aLockedValueTakesNoText();
    void whatAProfileForbidsTakesNoText();
    void aKeyThatTheRulesRefuseTakesNoValue();

    // Modes and single values
    void typingWhereAbsentNeverTouchesOwnValues();
    void typingWherePresentAddsNothing();
    void changingTheModeStartsFromWhatWasThere();
    void aKeyThatSomeHaveStaysOnThese();
    void countsTellWhatAnEditWouldDo();
    void countsTellWhatIsStaged();
    void oneValueOfManyIsEditedAlone();

    // Keys
    void aKeyIsRenamedWhenItIsLeft();
    void aKeyMayNotTakeOverAnotherValue();
    void spellingsWithoutConflictMerge();
    void somebodySaysWhoseValueStays_data();
    void somebodySaysWhoseValueStays();
    void aCaseTwinIsAdvisedAgainst();
    void caseTwinsOnTheSelectionArePointedOut();
    void tagsAreRemovedAndReverted();

    // New tags
    void aNewTagIsStagedWhenItIsComplete();
    void aNewTagOnAnUnreadSelectionIsRefused();
    void anEmptyNewTagBlocksNothing();
    void aNewTagWithAKeyThatIsThereSetsIt();
    void aNewTagIsSetInItsMode_data();
    void aNewTagIsSetInItsMode();
    void aKeyThatNobodyHasCanOnlyBeSet();
    void twoNewTagsMayNotHaveOneKey();
    void aNewTagWaitsForRoom();
    void aFullResourceTakesNoNewTag();
    void aNewTagGoesWhereThereIsRoom();

    // Tags of others
    void whatResourcesShareCanBeCopied();
    void severalTagsAreSetInOneStep();
    void theResourcesOfAValueAreFound();
    void lockedKeysAreNotOffered();

    // Drafts
    void draftsBelongToTheirSelection();
    void movingOnCommitsWhatIsValid();
    void draftsOfATagThatWentBecomeANewTag();
    void allDraftsCanBeDiscarded();
    void draftsGoWithTheirAccount();
    void cellsCanBeEditedByDelegates();
    void rowsThatDoNotExistAreIgnored();

private:
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QVariant at(const QString &key, int column, int role) const;
    [[nodiscard]] QString violations(const QString &key, int column) const;
    [[nodiscard]] static QString text(const QList<Violation> &violations);
    [[nodiscard]] QStringList machines() { return m_document->text(TestDocument::vm()); }
    void select(std::initializer_list<int> places);

    std::unique_ptr<TestDocument> m_document;
    std::unique_ptr<TagModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_TagModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_document = std::make_unique<TestDocument>();
    m_model = std::make_unique<TagModel>(m_document->workspace());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_document->listMachines();
}

void tst_TagModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_document.reset();
}

void tst_TagModel::select(std::initializer_list<int> places)
{
    const Rows listed = m_document->rows(TestDocument::vm());
    Rows rows;
    for (const int place : places)
        rows.push_back(listed.at(static_cast<std::size_t>(place)));
    m_model->setRows(rows);
}

QStringList tst_TagModel::lines() const
{
    static const QStringList states{
        u"unchanged"_s, u"added"_s, u"changed"_s, u"removed"_s, u"locked"_s, u"mixed"_s};
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex key = m_model->index(row, TagModel::KeyColumn);
        const QModelIndex value = m_model->index(row, TagModel::ValueColumn);
        const QString shown =
            value.data(TagModel::MixedRole).toBool() ? u"<different>"_s : value.data().toString();
        QString line = u"%1 = %2 | %3 | %4"_s.arg(key.data(Qt::EditRole).toString(),
            value.data(TagModel::DraftRole).toBool() ? value.data(Qt::EditRole).toString() : shown,
            m_model->index(row, TagModel::OnColumn).data().toString(),
            states.at(static_cast<int>(key.data(TagModel::StateRole).value<TagState>())));
        if (key.data(TagModel::NewRole).toBool())
            line += u" | new"_s;
        else if (key.data(TagModel::DraftRole).toBool() || value.data(TagModel::DraftRole).toBool())
            line += u" | draft"_s;
        lines.append(line);
    }
    return lines;
}

QVariant tst_TagModel::at(const QString &key, int column, int role) const
{
    return m_model->index(m_model->rowOf(key), column).data(role);
}

QString tst_TagModel::text(const QList<Violation> &violations)
{
    QStringList parts;
    for (const Violation &violation : violations)
        parts.append(u"%1@%2"_s.arg(static_cast<int>(violation.rule)).arg(violation.position));
    return parts.join(u' ');
}

QString tst_TagModel::violations(const QString &key, int column) const
{
    return text(at(key, column, TagModel::ViolationsRole).value<QList<Violation>>());
}

namespace {

QString rule(Rule rule, int position = -1)
{
    return u"%1@%2"_s.arg(static_cast<int>(rule)).arg(position);
}

QString text(const ValueShares &shares)
{
    QStringList parts;
    for (const ValueShare &share : shares)
        parts.append(u"%1×%2"_s.arg(share.value).arg(share.rows));
    return parts.join(u", "_s);
}

} // namespace

// --- What is shown

void tst_TagModel::oneResourceShowsItsTags()
{
    QCOMPARE(m_model->rowCount(), 0);
    QSignalSpy selection(m_model.get(), &TagModel::selectionChanged);
    select({0});
    select({0});
    QCOMPARE(selection.count(), 1);
    QCOMPARE(lines(), (QStringList{u"env = prod | 1/1 | unchanged"_s, u"owner = ann | 1/1 | unchanged"_s}));
    QCOMPARE(at(u"env"_s, 0, TagModel::OldValueRole).toString(), u"prod"_s);
    QCOMPARE(at(u"env"_s, 0, TagModel::ValueRole).toString(), u"prod"_s);
    m_model->setRows({});
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_TagModel::manyResourcesShowWhatTheyShare()
{
    select({0, 1, 2});
    QCOMPARE(
        lines(), (QStringList{u"env = <different> | 2/3 | unchanged"_s, u"owner = ann | 1/3 | unchanged"_s}));
    QCOMPARE(at(u"env"_s, 1, TagModel::ValueRole).toString(), QString());
    QCOMPARE(at(u"env"_s, 1, TagModel::ValueCountRole).toInt(), 2);
    QVERIFY(!at(u"env"_s, 1, TagModel::OldValueRole).isValid());
    QCOMPARE(at(u"owner"_s, 0, TagModel::OnCountRole).toInt(), 1);
    QCOMPARE(at(u"owner"_s, 0, TagModel::OfCountRole).toInt(), 3);
}

void tst_TagModel::histogramsListValuesByFrequency()
{
    const auto machine = [](const QString &id, const QString &value) {
        return TestDocument::resource(id, {}, Tags{{u"env"_s, value}});
    };
    m_document->list(TestDocument::vm(),
        {machine(u"1"_s, u"a"_s), machine(u"2"_s, u"b"_s), machine(u"3"_s, u"b"_s), machine(u"4"_s, u"c"_s)});
    select({0, 1, 2, 3});
    m_model->setValueFor(u"env"_s, u"c"_s, u"b"_s);
    QCOMPARE(
        tst_tagmodel::text(at(u"env"_s, 1, TagModel::HistogramRole).value<ValueShares>()), u"b×3, a×1"_s);
}

void tst_TagModel::statesTellWhatIsStaged()
{
    const Rows rows = m_document->rows(TestDocument::vm());
    Workspace &workspace = *m_document->workspace();
    select({0, 1, 2});
    workspace.stage({rows[2]}, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(lines().first(), u"env = <different> | 3/3 | added"_s);
    workspace.stage({rows[0]}, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(lines().first(), u"env = <different> | 3/3 | mixed"_s);
    workspace.undo();
    workspace.undo();
    workspace.stage({rows[0]}, {u"env"_s, u"x"_s}, EditMode::Set);
    QCOMPARE(lines().first(), u"env = <different> | 2/3 | changed"_s);
    workspace.stage({rows[0]}, {u"env"_s, {}}, EditMode::Remove);
    QCOMPARE(lines().first(), u"env = test | 1/3 | mixed"_s);
    workspace.stage({rows[1]}, {u"env"_s, {}}, EditMode::Remove);
    QCOMPARE(lines().first(), u"env =  | 0/3 | removed"_s);
    QCOMPARE(at(u"env"_s, 0, TagModel::OnCountBeforeRole).toInt(), 2);
}

void tst_TagModel::lockedTagsAreMarked()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(
             u"1"_s, {}, Tags{{u"jdc-a"_s, u"1"_s}, {u"b"_s, u"jrn:x"_s}, {u"c"_s, u"1"_s}}),
            TestDocument::resource(u"2"_s, {}, Tags{{u"b"_s, u"own"_s}})});
    select({0});
    QCOMPARE(lines(),
        (QStringList{
            u"b = jrn:x | 1/1 | locked"_s, u"c = 1 | 1/1 | unchanged"_s, u"jdc-a = 1 | 1/1 | locked"_s}));
    QVERIFY(!m_model->flags(m_model->index(0, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(m_model->flags(m_model->index(1, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->remove(u"jdc-a"_s));
    QVERIFY(!m_model->setValue(u"b"_s, u"mine"_s));
    QVERIFY(!m_model->setValueFor(u"b"_s, u"jrn:x"_s, u"mine"_s));
    select({0, 1});
    QCOMPARE(lines().first(), u"b = <different> | 2/2 | unchanged"_s);
    QVERIFY(m_model->setValue(u"b"_s, u"mine"_s));
    QCOMPARE(machines(), (QStringList{u"1: b=jrn:x, c=1, jdc-a=1"_s, u"2: b: own → mine"_s}));
}

void tst_TagModel::whatWasNotReadIsLeftOut()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"1"_s, {}, std::nullopt),
            TestDocument::resource(u"2"_s, {}, Tags{{u"env"_s, u"x"_s}})});
    select({0, 1});
    QCOMPARE(m_model->readCount(), std::size_t{1});
    QCOMPARE(m_model->notReadCount(), std::size_t{1});
    QCOMPARE(lines(), QStringList{u"env = x | 1/1 | unchanged"_s});
    m_model->setValue(u"env"_s, u"y"_s);
    QCOMPARE(machines(), (QStringList{u"1: ?"_s, u"2: env: x → y"_s}));
}

void tst_TagModel::theQuotaMeterShowsTheFullestResource()
{
    select({1, 2});
    QCOMPARE(m_model->fullest(), std::size_t{1});
    QCOMPARE(m_model->tagLimit(), 10);
    QSignalSpy summary(m_model.get(), &TagModel::summaryChanged);
    m_document->workspace()->stage(m_model->rows(), {u"team"_s, u"a"_s}, EditMode::Set);
    QCOMPARE(m_model->fullest(), std::size_t{2});
    QVERIFY(summary.count() > 0);
    m_model->setRows({});
    QCOMPARE(m_model->tagLimit(), 0);
}

void tst_TagModel::anotherSelectionKeepsTheCurrentKey()
{
    select({0});
    const QPersistentModelIndex env = m_model->index(m_model->rowOf(u"env"_s), 1);
    const QPersistentModelIndex owner = m_model->index(m_model->rowOf(u"owner"_s), 1);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    select({1});
    QCOMPARE(env.data().toString(), u"test"_s);
    QVERIFY(!owner.isValid());
    QCOMPARE(reset.count(), 0);
}

void tst_TagModel::theOrderOfTheSelectionDoesNotMatter()
{
    select({2, 0, 1, 0});
    QCOMPARE(m_model->rows(), m_document->rows(TestDocument::vm()));
    QSignalSpy selection(m_model.get(), &TagModel::selectionChanged);
    select({0, 1, 2});
    QCOMPARE(selection.count(), 0);
}

void tst_TagModel::editsElsewhereAreShown()
{
    select({0});
    QSignalSpy summary(m_model.get(), &TagModel::summaryChanged);
    const Rows rows = m_document->rows(TestDocument::vm());
    m_document->workspace()->stage({rows[1]}, {u"team"_s, u"a"_s}, EditMode::Set);
    QCOMPARE(summary.count(), 0);
    m_document->workspace()->stage({rows[0]}, {u"team"_s, u"a"_s}, EditMode::Set);
    QCOMPARE(lines().last(), u"team = a | 1/1 | added"_s);
    m_document->workspace()->rebase(rows[0], {{u"new"_s, u"1"_s}});
    QCOMPARE(lines(), (QStringList{u"new = 1 | 1/1 | unchanged"_s, u"team = a | 1/1 | added"_s}));
}

void tst_TagModel::repliesAboutALargeSelectionAreGathered()
{
    std::vector<Resource> machines;
    for (std::size_t i = 0; i <= TagModel::kSmallSelection; ++i)
        machines.push_back(TestDocument::resource(QString::number(i), {}, Tags{{u"env"_s, u"a"_s}}));
    m_document->list(TestDocument::vm(), machines);
    m_model->setRows(m_document->rows(TestDocument::vm()));
    Workspace &workspace = *m_document->workspace();
    QSignalSpy summary(m_model.get(), &TagModel::summaryChanged);
    workspace.beginApply();
    for (int i = 0; i < 10; ++i)
        workspace.rebase(m_model->rows().front(), {{u"new"_s, QString::number(i)}});
    QCOMPARE(summary.count(), 0);
    m_model->setValue(u"env"_s, u"b"_s); // what is edited is shown at once
    QCOMPARE(lines().last(), u"new = 9 | 1/5001 | unchanged"_s);
    QCOMPARE(summary.count(), 1);
    workspace.rebase(m_model->rows().front(), {{u"later"_s, u"1"_s}});
    QTRY_COMPARE(summary.count(), 2);
    QCOMPARE(lines().at(1), u"later = 1 | 1/5001 | unchanged"_s);
    workspace.endApply();
}

void tst_TagModel::pagesAboutALargeSelectionAreGathered()
{
    std::vector<Resource> machines;
    for (std::size_t i = 0; i <= TagModel::kSmallSelection; ++i)
        machines.push_back(TestDocument::resource(QString::number(i), {}, Tags{{u"env"_s, u"a"_s}}));
    m_document->list(TestDocument::vm(), machines);
    m_model->setRows(m_document->rows(TestDocument::vm()));
    Workspace &workspace = *m_document->workspace();
    QSignalSpy summary(m_model.get(), &TagModel::summaryChanged);
    workspace.beginListing(TestDocument::vm(), false);
    for (int i = 0; i < 10; ++i)
        workspace.appendListing(TestDocument::vm(),
            {TestDocument::resource(u"0"_s, {}, Tags{{u"env"_s, QString::number(i)}})}, -1);
    QCOMPARE(summary.count(), 0);
    QTRY_COMPARE(summary.count(), 1);
    QVERIFY(m_model->valuesInUse(u"env"_s).contains(u"9"_s));
}

void tst_TagModel::keysAndValuesInUseAreOffered()
{
    m_model->setKnownTags({{u"env"_s, {u"stage"_s, u"prod"_s}}, {u"cost"_s, {u"1"_s}}});
    select({0, 1});
    QCOMPARE(m_model->keysInUse(), (QStringList{u"cost"_s, u"env"_s, u"owner"_s}));
    QCOMPARE(m_model->valuesInUse(u"env"_s), (QStringList{u"prod"_s, u"stage"_s, u"test"_s}));
    QCOMPARE(m_model->valuesInUse(u"cost"_s), QStringList{u"1"_s});
    QCOMPARE(m_model->valuesInUse(u"none"_s), QStringList());
}

// --- Typing values

void tst_TagModel::typingAValueStagesIt()
{
    select({0, 1, 2});
    QVERIFY(m_model->typeValue(m_model->rowOf(u"env"_s), u"stage"_s).isEmpty());
    QCOMPARE(machines(),
        (QStringList{u"i-1: owner=ann, env: prod → stage"_s, u"i-2: env: test → stage"_s, u"i-3: "_s}));
    QCOMPARE(lines().first(), u"env = stage | 2/3 | changed"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
}

void tst_TagModel::typingIsOneUndoStep()
{
    select({0, 1});
    const QStringList before = machines();
    for (const QString &typed : {u"t"_s, u"te"_s, u"tes"_s, u"test"_s, u"tests"_s})
        m_model->typeValue(m_model->rowOf(u"env"_s), typed);
    QVERIFY(m_model->commit(m_model->rowOf(u"env"_s)));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
    m_document->workspace()->undo();
    QCOMPARE(machines(), before);
    m_document->workspace()->redo();
    QCOMPARE(machines().at(1), u"i-2: env: test → tests"_s);
}

void tst_TagModel::textThatBreaksARuleIsADraftAndStagesNothing()
{
    select({0});
    const QStringList before = machines();
    QSignalSpy invalid(m_model.get(), &TagModel::invalidDraftsChanged);
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"a"_s);
    QCOMPARE(text(m_model->typeValue(row, u"a*"_s)), rule(Rule::Character, 1));
    QCOMPARE(machines(), before);
    QCOMPARE(lines().first(), u"env = a* | 1/1 | unchanged | draft"_s);
    QCOMPARE(m_model->index(row, 1).data().toString(), u"prod"_s);
    QCOMPARE(violations(u"env"_s, 1), rule(Rule::Character, 1));
    QCOMPARE(violations(u"env"_s, 0), QString());
    QVERIFY(m_model->hasInvalidDrafts());
    QCOMPARE(m_model->invalidDraftRows(), m_model->rows());
    QCOMPARE(invalid.count(), 1);
    QVERIFY(!m_model->commit(row));
    QCOMPARE(lines().first(), u"env = a* | 1/1 | unchanged | draft"_s);
}

void tst_TagModel::mendingADraftStagesIt()
{
    select({0});
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"a*"_s);
    QSignalSpy invalid(m_model.get(), &TagModel::invalidDraftsChanged);
    m_model->typeValue(row, u"ab"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(invalid.count(), 1);
    QCOMPARE(lines().first(), u"env = ab | 1/1 | changed"_s);
    QVERIFY(m_model->invalidDraftRows().empty());
}

void tst_TagModel::emptyingAMixedFieldTakesTheTypingBack()
{
    select({0, 1});
    const QStringList before = machines();
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"a"_s);
    QVERIFY(m_model->typeValue(row, QString()).isEmpty());
    QCOMPARE(machines(), before);
    QCOMPARE(m_document->workspace()->undoStack()->count(), 0);
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(lines().first(), u"env = <different> | 2/2 | unchanged"_s);
    // One value is no placeholder: emptying it means an empty value.
    select({0});
    QCOMPARE(text(m_model->typeValue(m_model->rowOf(u"env"_s), QString())), rule(Rule::TooShort));
}

void tst_TagModel::anEmptyValueIsAValueWhereTheRulesAllowIt()
{
    m_document->list(TestDocument::zones(), {TestDocument::resource(u"z"_s, {}, Tags{{u"env"_s, u"x"_s}})});
    m_model->setRows(m_document->rows(TestDocument::zones()));
    QVERIFY(m_model->typeValue(0, QString()).isEmpty());
    QCOMPARE(lines(), QStringList{u"env =  | 1/1 | changed"_s});
    QCOMPARE(m_document->text(TestDocument::zones()), QStringList{u"z: env: x → "_s});
}

void tst_TagModel::takingBackRestoresWhatWasThere()
{
    select({0, 1});
    m_document->workspace()->stage(m_model->rows(), {u"env"_s, u"first"_s}, EditMode::Set);
    const QStringList before = machines();
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"sec"_s);
    m_model->typeValue(row, u"second"_s);
    QVERIFY(m_model->takeBack(row));
    QCOMPARE(machines(), before);
    QVERIFY(!m_model->takeBack(row));
    m_model->typeValue(row, u"a*"_s);
    QVERIFY(m_model->takeBack(row));
    QVERIFY(!m_model->hasInvalidDrafts());
    m_model->typeKey(row, u"ENV"_s);
    QVERIFY(m_model->takeBack(row));
    QCOMPARE(lines().first(), u"env = first | 2/2 | changed"_s);
    const int draft = m_model->addDraft();
    QVERIFY(m_model->takeBack(draft));
    QCOMPARE(m_model->rowCount(), 2);
}

void tst_TagModel::takingBackKeepsEditsOfSingleValues()
{
    select({0, 1});
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValueFor(row, u"test"_s, u"staging"_s);
    const QStringList before = machines();
    QVERIFY(!m_model->takeBack(row));
    m_model->typeValue(row, u"all"_s); // becomes one step with the edit before
    QVERIFY(m_model->takeBack(row));
    QCOMPARE(machines(), before);
    m_document->workspace()->undo();
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void tst_TagModel::typingGoesOnWhileAListingArrives()
{
    select({0, 1});
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"a"_s);
    m_document->listMachines(); // the same again
    m_model->typeValue(row, u"al"_s);
    m_document->workspace()->rebase(m_document->row(TestDocument::vm(), u"i-1"_s),
        Tags{{u"env"_s, u"al"_s}, {u"owner"_s, u"ann"_s}}); // somebody else had the same idea
    m_model->typeValue(row, u"all"_s);
    QVERIFY(m_model->takeBack(row));
    QVERIFY2(m_document->workspace()->changes().isEmpty(), qPrintable(machines().join(u"; "_s)));
}

void tst_TagModel::anUndoEndsTheTyping()
{
    select({0});
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValue(row, u"a"_s);
    m_document->workspace()->undo();
    QCOMPARE(lines().first(), u"env = prod | 1/1 | unchanged"_s);
    m_document->workspace()->stage(m_model->rows(), {u"env"_s, u"other"_s}, EditMode::Set);
    m_model->typeValue(row, u"b"_s);
    QVERIFY(m_model->takeBack(row));
    QCOMPARE(lines().first(), u"env = other | 1/1 | changed"_s);
}

void tst_TagModel::aBlankOrFullWidthCharacterIsAdvisedAgainst()
{
    m_document->list(TestDocument::zones(), {TestDocument::resource(u"z"_s, {}, Tags{{u"env"_s, u"x"_s}})});
    m_model->setRows(m_document->rows(TestDocument::zones()));
    const QList<Violation> advice = m_model->typeValue(0, u"a  b"_s);
    QCOMPARE(text(advice), rule(Rule::DoubleBlank, 1));
    QVERIFY(!refuses(advice));
    QCOMPARE(violations(u"env"_s, 1), rule(Rule::DoubleBlank, 1));
    QCOMPARE(lines(), QStringList{u"env = a  b | 1/1 | changed"_s});
}

void tst_TagModel::placesAreCountedInWhatWasTyped()
{
    select({0});
    const int row = m_model->rowOf(u"env"_s);
    QCOMPARE(text(m_model->typeValue(row, u" a*b"_s)), rule(Rule::Character, 2));
    QCOMPARE(text(m_model->typeValue(row, u" a  b"_s)), rule(Rule::DoubleBlank, 2));
    QCOMPARE(text(m_model->typeKey(row, u"  a*b"_s)), rule(Rule::Character, 3));
}

void tst_TagModel::whatAProfileForbidsTakesNoText()
{
    m_document->listMachines();
    m_model->setRows(m_document->rows(m_document->vm()));
    m_document->workspace()->stage({m_model->rows().front()}, {u"owner"_s, u"eve"_s}, EditMode::Set);
    m_document->forbid({.protectedKeys = {u"owner"_s}});
    const int owner = m_model->rowOf(u"owner"_s);
    const auto lock = [this](const QString &key) {
        return m_model->index(m_model->rowOf(key), TagModel::KeyColumn)
            .data(TagModel::LockRole)
            .value<TagLock>();
    };
    QCOMPARE(lock(u"owner"_s), TagLock::ProtectedKey);
    QCOMPARE(lock(u"env"_s), TagLock::None);
    // What was staged before stays in sight, and can be taken back.
    QCOMPARE(m_model->index(owner, 0).data(TagModel::StateRole).value<TagState>(), TagState::Changed);
    const std::size_t staged = m_document->workspace()->changeCount();
    m_model->typeValue(owner, u"x"_s);
    QVERIFY(!m_model->setValue(u"owner"_s, u"x"_s));
    QVERIFY(!m_model->renameKey(u"env"_s, u"owner"_s));
    QVERIFY(!m_model->remove(u"owner"_s));
    QCOMPARE(m_document->workspace()->changeCount(), staged);
    QVERIFY(m_model->revert(u"owner"_s));
    QVERIFY(!m_model->isReadOnly());

    m_document->forbid({.readOnly = true});
    QVERIFY(m_model->isReadOnly());
    QCOMPARE(m_model->addDraft(), -1);
    QCOMPARE(lock(u"env"_s), TagLock::ReadOnlyProfile);
    QVERIFY(!m_model->flags(m_model->index(m_model->rowOf(u"env"_s), TagModel::ValueColumn))
                 .testFlag(Qt::ItemIsEditable));
}

void tst_TagModel::aLockedValueTakesNoText()
{
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"1"_s, {}, Tags{{u"jdc-a"_s, u"1"_s}})});
    select({0});
    QVERIFY(m_model->typeValue(0, u"x"_s).isEmpty());
    QVERIFY(m_model->typeKey(0, u"x"_s).isEmpty());
    QCOMPARE(lines(), QStringList{u"jdc-a = 1 | 1/1 | locked"_s});
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void tst_TagModel::aKeyThatTheRulesRefuseTakesNoValue()
{
    m_document->list(TestDocument::zones(), {TestDocument::resource(u"z"_s, {}, Tags{{u"a/b"_s, u"x"_s}})});
    m_model->setRows(m_document->rows(TestDocument::zones()));
    QCOMPARE(text(m_model->typeValue(0, u"y"_s)), rule(Rule::Character, 1));
    QVERIFY(m_document->workspace()->changes().isEmpty());
    m_model->discardDraft(0);
    QVERIFY(m_model->renameKey(u"a/b"_s, u"a.b"_s));
    QCOMPARE(m_document->text(TestDocument::zones()), QStringList{u"z: +a.b=x, -a/b=x"_s});
}

// --- Modes and single values

void tst_TagModel::typingWhereAbsentNeverTouchesOwnValues()
{
    select({0, 1, 2});
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    QCOMPARE(at(u"owner"_s, 1, TagModel::ModeRole).value<EditMode>(), EditMode::SetWhereAbsent);
    QCOMPARE(at(u"env"_s, 1, TagModel::ModeRole).value<EditMode>(), EditMode::SetWherePresent);
    for (const QString &typed : {u"b"_s, u"bo"_s, u"bob"_s})
        m_model->typeValue(m_model->rowOf(u"owner"_s), typed);
    QCOMPARE(machines(),
        (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::typingWherePresentAddsNothing()
{
    select({0, 1, 2});
    m_model->setMode(u"env"_s, EditMode::SetWherePresent);
    m_model->typeValue(m_model->rowOf(u"env"_s), u"x"_s);
    m_model->typeValue(m_model->rowOf(u"env"_s), u"xy"_s);
    QCOMPARE(
        machines(), (QStringList{u"i-1: owner=ann, env: prod → xy"_s, u"i-2: env: test → xy"_s, u"i-3: "_s}));
}

void tst_TagModel::changingTheModeStartsFromWhatWasThere()
{
    select({0, 1, 2});
    m_model->setMode(u"owner"_s, EditMode::Set);
    m_model->typeValue(m_model->rowOf(u"owner"_s), u"bob"_s);
    QCOMPARE(machines().first(), u"i-1: env=prod, owner: ann → bob"_s);
    QCOMPARE(m_model->counts(u"owner"_s, u"bob"_s, EditMode::SetWhereAbsent),
        (EditCounts{.change = 2, .equal = 0, .skipped = 1, .absent = 0, .present = 1}));
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    QCOMPARE(machines(),
        (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::aKeyThatSomeHaveStaysOnThese()
{
    select({0, 1, 2});
    QCOMPARE(m_model->mode(u"env"_s), EditMode::SetWherePresent);
    m_model->typeValue(m_model->rowOf(u"env"_s), u"x"_s);
    QCOMPARE(machines().last(), u"i-3: "_s);
    m_model->commit(m_model->rowOf(u"env"_s));
    // Chosen behind it, it starts from what was there before the typing.
    m_model->setMode(u"env"_s, EditMode::Set);
    QCOMPARE(machines(),
        (QStringList{u"i-1: owner=ann, env: prod → x"_s, u"i-2: env: test → x"_s, u"i-3: +env=x"_s}));
    m_model->setMode(u"env"_s, EditMode::SetWhereAbsent);
    QCOMPARE(machines(), (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env=test"_s, u"i-3: +env=x"_s}));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
    select({0, 1});
    QCOMPARE(m_model->mode(u"env"_s), EditMode::Set);
}

void tst_TagModel::countsTellWhatIsStaged()
{
    select({0, 1, 2});
    const auto staged = [this](const QString &key) {
        return at(key, 1, TagModel::StagedRole).value<StagedCounts>();
    };
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    m_model->typeValue(m_model->rowOf(u"owner"_s), u"platform"_s);
    m_model->commit(m_model->rowOf(u"owner"_s));
    QCOMPARE(staged(u"owner"_s), (StagedCounts{.added = 2, .changed = 0, .removed = 0}));
    m_model->setMode(u"env"_s, EditMode::Set);
    m_model->typeValue(m_model->rowOf(u"env"_s), u"prod"_s);
    QCOMPARE(staged(u"env"_s), (StagedCounts{.added = 1, .changed = 1, .removed = 0}));
    m_model->remove(u"env"_s);
    QCOMPARE(staged(u"env"_s), (StagedCounts{.added = 0, .changed = 0, .removed = 2}));
}

void tst_TagModel::countsTellWhatAnEditWouldDo()
{
    select({0, 1, 2});
    QCOMPARE(m_model->counts(u"env"_s, u"prod"_s, EditMode::Set),
        (EditCounts{.change = 2, .equal = 1, .skipped = 0, .absent = 0, .present = 0}));
    QCOMPARE(m_model->counts(u"env"_s, u"prod"_s, EditMode::SetWherePresent),
        (EditCounts{.change = 1, .equal = 1, .skipped = 1, .absent = 1, .present = 0}));
    QCOMPARE(m_model->counts(u"env"_s, {}, EditMode::Remove),
        (EditCounts{.change = 2, .equal = 0, .skipped = 1, .absent = 1, .present = 0}));
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void tst_TagModel::oneValueOfManyIsEditedAlone()
{
    select({0, 1, 2});
    const int row = m_model->rowOf(u"env"_s);
    m_model->typeValueFor(row, u"test"_s, u"st"_s);
    m_model->typeValueFor(row, u"test"_s, u"stage"_s);
    QCOMPARE(
        machines(), (QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env: test → stage"_s, u"i-3: "_s}));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
    QCOMPARE(text(m_model->typeValueFor(row, u"prod"_s, u"a*"_s)), rule(Rule::Character, 1));
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(!m_model->setValueFor(u"never seen"_s, u"a"_s, u"b"_s));
    QVERIFY(m_model->setValueFor(u"env"_s, u"prod"_s, u"stage"_s));
    QCOMPARE(lines().first(), u"env = stage | 2/3 | changed"_s);
}

// --- Keys

void tst_TagModel::aKeyIsRenamedWhenItIsLeft()
{
    select({0, 1});
    const int row = m_model->rowOf(u"env"_s);
    const QStringList before = machines();
    QVERIFY(m_model->typeKey(row, u"stage"_s).isEmpty());
    QCOMPARE(machines(), before);
    QCOMPARE(lines().first(), u"stage = <different> | 2/2 | unchanged | draft"_s);
    QVERIFY(m_model->commit(row));
    QCOMPARE(machines().first(), u"i-1: owner=ann, -env=prod, +stage=prod"_s);
    QCOMPARE(lines(),
        (QStringList{u"env =  | 0/2 | removed"_s, u"owner = ann | 1/2 | unchanged"_s,
            u"stage = <different> | 2/2 | added"_s}));
    QCOMPARE(m_document->text(m_document->workspace()->undoDescription()), u"rename env stage on 2"_s);
    // Typed back to what it was: nothing to do.
    m_model->typeKey(m_model->rowOf(u"owner"_s), u"owne"_s);
    m_model->typeKey(m_model->rowOf(u"owner"_s), u"owner "_s);
    QVERIFY(!at(u"owner"_s, 0, TagModel::DraftRole).toBool());
    QCOMPARE(text(m_model->typeKey(m_model->rowOf(u"owner"_s), u"ow*"_s)), rule(Rule::Character, 2));
    QVERIFY(!m_model->commit(m_model->rowOf(u"owner"_s)));
    QVERIFY(m_model->hasInvalidDrafts());
}

void tst_TagModel::aKeyMayNotTakeOverAnotherValue()
{
    select({0, 1});
    const QList<Violation> violations = m_model->typeKey(m_model->rowOf(u"env"_s), u"owner"_s);
    QCOMPARE(text(violations), rule(Rule::DuplicateKey));
    QCOMPARE(violations.first().actual, 1); // i-1 has both
    QVERIFY(!m_model->renameKey(u"env"_s, u"owner"_s));
    QVERIFY(!m_model->commit(m_model->rowOf(u"env"_s)));
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void tst_TagModel::spellingsWithoutConflictMerge()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"1"_s, {}, Tags{{u"Env"_s, u"a"_s}}),
            TestDocument::resource(u"2"_s, {}, Tags{{u"env"_s, u"b"_s}}),
            TestDocument::resource(u"3"_s, {}, Tags{{u"Env"_s, u"c"_s}, {u"env"_s, u"c"_s}})});
    select({0, 1, 2});
    QVERIFY(m_model->renameKey(u"Env"_s, u"env"_s));
    QCOMPARE(machines(), (QStringList{u"1: -Env=a, +env=a"_s, u"2: env=b"_s, u"3: env=c, -Env=c"_s}));
    QVERIFY(!m_model->renameKey(u"never seen"_s, u"env"_s));
}

void tst_TagModel::somebodySaysWhoseValueStays_data()
{
    QTest::addColumn<KeyWinner>("winner");
    QTest::addColumn<QString>("third");
    QTest::newRow("renamed") << KeyWinner::Renamed << u"3: -Env=c, env: d → c"_s;
    QTest::newRow("existing") << KeyWinner::Existing << u"3: env=d, -Env=c"_s;
}

void tst_TagModel::somebodySaysWhoseValueStays()
{
    QFETCH(const KeyWinner, winner);
    QFETCH(const QString, third);
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"1"_s, {}, Tags{{u"Env"_s, u"a"_s}}),
            TestDocument::resource(u"2"_s, {}, Tags{{u"Env"_s, u"b"_s}, {u"env"_s, u"b"_s}}),
            TestDocument::resource(u"3"_s, {}, Tags{{u"Env"_s, u"c"_s}, {u"env"_s, u"d"_s}}),
            TestDocument::resource(u"4"_s, {}, Tags{{u"env"_s, u"e"_s}})});
    select({0, 1, 2, 3});
    m_model->typeKey(m_model->rowOf(u"Env"_s), u"env "_s);
    QVERIFY(!m_model->commit(m_model->rowOf(u"Env"_s)));
    const KeyMerge merge = m_model->keyMerge(u"Env"_s, u"env "_s);
    QCOMPARE(merge.renamed, std::size_t{1});
    QCOMPARE(merge.equal, std::size_t{1});
    QCOMPARE(merge.differing.size(), std::size_t{1});
    QVERIFY(m_model->mergeKey(u"Env"_s, u"env "_s, winner));
    QCOMPARE(machines(), (QStringList{u"1: -Env=a, +env=a"_s, u"2: env=b, -Env=b"_s, third, u"4: env=e"_s}));
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::caseTwinsOnTheSelectionArePointedOut()
{
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"1"_s, {}, Tags{{u"Env"_s, u"a"_s}, {u"env"_s, u"b"_s}})});
    select({0});
    QCOMPARE(violations(u"Env"_s, 0), rule(Rule::CaseTwin));
    QCOMPARE(violations(u"env"_s, 0), rule(Rule::CaseTwin));
    m_model->remove(u"Env"_s);
    QCOMPARE(violations(u"env"_s, 0), QString());
}

void tst_TagModel::aCaseTwinIsAdvisedAgainst()
{
    select({0});
    const int draft = m_model->addDraft();
    QCOMPARE(text(m_model->typeKey(draft, u"Env"_s)), rule(Rule::CaseTwin));
    m_model->typeValue(draft, u"x"_s);
    QVERIFY(m_model->commit(draft));
    QCOMPARE(violations(u"Env"_s, 0), rule(Rule::CaseTwin));
    QCOMPARE(text(m_model->typeKey(m_model->rowOf(u"owner"_s), u"OWNER"_s)), QString());
}

void tst_TagModel::tagsAreRemovedAndReverted()
{
    select({0, 1, 2});
    m_model->typeValue(m_model->rowOf(u"env"_s), u"a*"_s);
    QVERIFY(m_model->remove(u"env"_s));
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(!m_model->remove(u"env"_s));
    QCOMPARE(lines().first(), u"env =  | 0/3 | removed"_s);
    QVERIFY(!m_model->flags(m_model->index(0, 1)).testFlag(Qt::ItemIsEditable));
    m_model->setValue(u"owner"_s, u"bob"_s);
    QVERIFY(m_model->revert(u"env"_s));
    QVERIFY(!m_model->revert(u"env"_s));
    QCOMPARE(
        lines(), (QStringList{u"env = <different> | 2/3 | unchanged"_s, u"owner = bob | 1/3 | changed"_s}));
}

// --- New tags

void tst_TagModel::aNewTagIsStagedWhenItIsComplete()
{
    select({0, 2});
    const int row = m_model->addDraft();
    QCOMPARE(row, 2);
    QCOMPARE(m_model->addDraft(), row);
    QVERIFY(m_model->typeKey(row, u"team"_s).isEmpty());
    QVERIFY(m_model->hasInvalidDrafts()); // a JD tag has a value
    const auto said = [this](int at) {
        return text(m_model->index(at, 1).data(TagModel::ViolationsRole).value<QList<Violation>>());
    };
    QCOMPARE(said(row), QString());
    QVERIFY(!m_model->commit(row));
    QCOMPARE(said(row), rule(Rule::TooShort));
    QVERIFY(m_model->typeValue(row, u"core"_s).isEmpty());
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QCOMPARE(lines().last(), u"team = core |  | unchanged | new"_s);
    QVERIFY(m_model->commit(row));
    QCOMPARE(machines(),
        (QStringList{u"i-1: env=prod, owner=ann, +team=core"_s, u"i-2: env=test"_s, u"i-3: +team=core"_s}));
    QCOMPARE(lines().last(), u"team = core | 2/2 | added"_s);
    // Going on in the same field is the same step.
    m_model->typeValue(m_model->rowOf(u"team"_s), u"core2"_s);
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::aNewTagOnAnUnreadSelectionIsRefused()
{
    QCOMPARE(m_model->addDraft(), -1);
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"1"_s, {}, std::nullopt)});
    select({0});
    QCOMPARE(m_model->addDraft(), -1);
    QVERIFY(!m_model->setValue(u"env"_s, u"x"_s));
}

void tst_TagModel::anEmptyNewTagBlocksNothing()
{
    select({0});
    const int row = m_model->addDraft();
    QVERIFY(!m_model->hasInvalidDrafts());
    QVERIFY(m_model->commit(row));
    m_model->typeKey(row, u"x"_s);
    QVERIFY(m_model->hasInvalidDrafts());
    m_model->typeKey(row, QString());
    QVERIFY(!m_model->hasInvalidDrafts());
    select({1});
    select({0});
    QCOMPARE(m_model->rowCount(), 2);
}

void tst_TagModel::aNewTagWithAKeyThatIsThereSetsIt()
{
    select({0, 1, 2});
    const int row = m_model->addDraft();
    QVERIFY(m_model->typeKey(row, u"owner "_s).isEmpty()); // on one of the three
    m_model->typeValue(row, u"bob"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(m_model->index(row, 0).data(TagModel::OnCountRole).toInt(), 1);
    QCOMPARE(m_model->counts(u"owner"_s, u"bob"_s, EditMode::Set).change, std::size_t{3});
    QCOMPARE(m_model->counts(u"owner"_s, u"bob"_s, EditMode::SetWhereAbsent).change, std::size_t{2});
    QVERIFY(m_model->commit(row));
    QCOMPARE(machines(),
        (QStringList{
            u"i-1: env=prod, owner: ann → bob"_s, u"i-2: env=test, +owner=bob"_s, u"i-3: +owner=bob"_s}));
    QCOMPARE(
        lines(), (QStringList{u"env = <different> | 2/3 | unchanged"_s, u"owner = bob | 3/3 | mixed"_s}));
    // Its mode can still be chosen, and starts from what was there.
    m_model->setMode(u"owner"_s, EditMode::SetWhereAbsent);
    QCOMPARE(machines().first(), u"i-1: env=prod, owner=ann"_s);
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::aNewTagIsSetInItsMode_data()
{
    QTest::addColumn<EditMode>("mode");
    QTest::addColumn<QStringList>("machines");
    QTest::newRow("all") << EditMode::Set
                         << QStringList{u"i-1: env=prod, owner: ann → bob"_s, u"i-2: env=test, +owner=bob"_s,
                                u"i-3: +owner=bob"_s};
    QTest::newRow("absent") << EditMode::SetWhereAbsent
                            << QStringList{u"i-1: env=prod, owner=ann"_s, u"i-2: env=test, +owner=bob"_s,
                                   u"i-3: +owner=bob"_s};
    QTest::newRow("present") << EditMode::SetWherePresent
                             << QStringList{
                                    u"i-1: env=prod, owner: ann → bob"_s, u"i-2: env=test"_s, u"i-3: "_s};
    QTest::newRow("remove") << EditMode::Remove
                            << QStringList{u"i-1: env=prod, -owner=ann"_s, u"i-2: env=test"_s, u"i-3: "_s};
}

void tst_TagModel::aNewTagIsSetInItsMode()
{
    QFETCH(const EditMode, mode);
    QFETCH(const QStringList, machines);
    select({0, 1, 2});
    const int row = m_model->addDraft();
    m_model->typeKey(row, u"owner"_s);
    if (mode != EditMode::Remove) // which needs no value
        m_model->typeValue(row, u"bob"_s);
    m_model->setModeAt(row, mode);
    QCOMPARE(m_model->index(row, 1).data(TagModel::ModeRole).value<EditMode>(), mode);
    QVERIFY(m_model->commit(row));
    QCOMPARE(m_document->text(TestDocument::vm()), machines);
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
}

void tst_TagModel::aKeyThatNobodyHasCanOnlyBeSet()
{
    select({0, 1});
    const int row = m_model->addDraft();
    m_model->typeKey(row, u"owner"_s);
    m_model->setModeAt(row, EditMode::Remove);
    m_model->typeKey(row, u"owners"_s);
    QCOMPARE(m_model->index(row, 1).data(TagModel::ModeRole).value<EditMode>(), EditMode::Set);
    QVERIFY(m_model->hasInvalidDrafts()); // its value is missing
}

void tst_TagModel::twoNewTagsMayNotHaveOneKey()
{
    select({0, 1});
    const int first = m_model->addDraft();
    m_model->typeKey(first, u"team"_s);
    const int second = m_model->addDraft();
    QVERIFY(second > first);
    QCOMPARE(text(m_model->typeKey(second, u"team"_s)), rule(Rule::DuplicateKey));
    const auto said = [this](int row) {
        return text(m_model->index(row, 0).data(TagModel::ViolationsRole).value<QList<Violation>>());
    };
    QCOMPARE(said(first), QString()); // said where it was typed last
    m_model->typeValue(second, u"b"_s);
    m_model->typeValue(first, u"a"_s);
    QVERIFY(!m_model->commit(second));
    QVERIFY(m_model->commit(first));
    QCoreApplication::processEvents();
    QCOMPARE(machines().last(), u"i-3: "_s);
    QCOMPARE(machines().first(), u"i-1: env=prod, owner=ann, +team=a"_s); // not overwritten by itself
    const Rows rows = m_model->rows();
    select({2});
    QCOMPARE(m_model->invalidDraftRows(), rows); // nor lost
    // A key that is being removed may come back.
    select({0, 1});
    m_model->remove(u"owner"_s);
    QVERIFY(m_model->setValue(u"owner"_s, u"new"_s));
}

void tst_TagModel::aNewTagWaitsForRoom()
{
    Tags full;
    for (int i = 0; i < 10; ++i)
        full.append({u"k%1"_s.arg(i), u"v"_s});
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"1"_s, {}, full)});
    select({0});
    const int row = m_model->addDraft();
    m_model->typeKey(row, u"foo"_s);
    m_model->typeValue(row, u"bar"_s);
    QVERIFY(!m_model->commit(row));
    QVERIFY(m_model->index(row, 0).data(TagModel::WaitsRole).toBool());
    QVERIFY(m_model->remove(u"k3"_s));
    QCoreApplication::processEvents();
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t{2});
    QCOMPARE(lines().first(), u"foo = bar | 1/1 | added"_s);
    QCOMPARE(m_model->addedKeys(), QStringList{u"foo"_s});
    m_document->workspace()->undo();
    QCOMPARE(m_document->workspace()->changeCount(), std::size_t{1});
}

void tst_TagModel::aFullResourceTakesNoNewTag()
{
    Tags full;
    for (int i = 0; i < 10; ++i)
        full.append({u"k%1"_s.arg(i), u"v"_s});
    m_document->list(TestDocument::vm(), {TestDocument::resource(u"1"_s, {}, full)});
    select({0});
    const int row = m_model->addDraft();
    m_model->typeValue(row, u"v"_s);
    const QList<Violation> violations = m_model->typeKey(row, u"one.more"_s);
    QCOMPARE(text(violations), rule(Rule::TooManyTags));
    QCOMPARE(violations.first().limit, 10);
    QCOMPARE(violations.first().actual, 11);
    QVERIFY(!m_model->commit(row));
    m_model->remove(u"k3"_s);
    QVERIFY(m_model->commit(m_model->rowCount() - 1));
    QVERIFY(!m_model->setValue(u"another"_s, u"v"_s));
}

void tst_TagModel::aNewTagGoesWhereThereIsRoom()
{
    Tags full;
    for (int i = 0; i < 10; ++i)
        full.append({u"k%1"_s.arg(i), u"v"_s});
    m_document->list(TestDocument::vm(),
        {TestDocument::resource(u"1"_s, {}, full), TestDocument::resource(u"2"_s, {}, Tags{})});
    select({0, 1});
    QVERIFY(m_model->setValue(u"one.more"_s, u"v"_s));
    QCOMPARE(m_model->fullest(), std::size_t{11});
    QCOMPARE(m_document->workspace()->plan().overQuota.size(), std::size_t{1});
}

// --- Tags of others

void tst_TagModel::whatResourcesShareCanBeCopied()
{
    select({0, 1, 2});
    QCOMPARE(m_model->commonTags().tags, (Tags{{u"owner"_s, u"ann"_s}}));
    QCOMPARE(m_model->commonTags().mixed, QStringList{u"env"_s});
    m_model->remove(u"owner"_s);
    QVERIFY(m_model->commonTags().tags.isEmpty());
}

void tst_TagModel::severalTagsAreSetInOneStep()
{
    select({0, 1, 2});
    const Tags tags{
        {u"env"_s, u"stage"_s}, {u"team"_s, u"core"_s}, {u"bad*"_s, u"x"_s}, {u"jdc-a"_s, u"x"_s}};
    QVERIFY(m_model->setTags(tags, EditMode::SetWhereAbsent, u"baseline"_s));
    QCOMPARE(machines(),
        (QStringList{u"i-1: env=prod, owner=ann, +team=core"_s, u"i-2: env=test, +team=core"_s,
            u"i-3: +env=stage, +team=core"_s}));
    QCOMPARE(m_document->workspace()->undoStack()->count(), 1);
    QCOMPARE(m_document->workspace()->undoDescription()->kind, EditDescription::Kind::SetTags);
    QVERIFY(!m_model->setTags(tags, EditMode::SetWhereAbsent));
    QVERIFY(m_model->setTags({{u"env"_s, {}}, {u"team"_s, {}}}, EditMode::Remove));
    QCOMPARE(machines(), (QStringList{u"i-1: owner=ann, -env=prod"_s, u"i-2: -env=test"_s, u"i-3: "_s}));
}

void tst_TagModel::theResourcesOfAValueAreFound()
{
    select({0, 1, 2});
    const Rows rows = m_document->rows(TestDocument::vm());
    QCOMPARE(m_model->rowsWith(u"env"_s, u"test"_s), Rows{rows[1]});
    QCOMPARE(m_model->rowsWith(u"env"_s, std::nullopt), Rows{rows[2]});
    QCOMPARE(m_model->rowsWith(u"never seen"_s, std::nullopt), Rows{});
    QCOMPARE(m_model->rowsWith(u"env"_s, u"never seen"_s), Rows{});
}

void tst_TagModel::lockedKeysAreNotOffered()
{
    m_model->setKnownTags({{u"jdc-createdby"_s, {}}, {u"cost"_s, {}}});
    select({0});
    QCOMPARE(m_model->keysOffered(), (QStringList{u"cost"_s, u"env"_s, u"owner"_s}));
}

// --- Drafts

void tst_TagModel::draftsBelongToTheirSelection()
{
    select({0});
    m_model->typeValue(m_model->rowOf(u"env"_s), u"a*"_s);
    m_model->typeKey(m_model->rowOf(u"owner"_s), u"b*"_s);
    const int draft = m_model->addDraft();
    m_model->typeKey(draft, u"c*"_s);
    const QStringList before = lines();
    const Rows first = m_model->rows();
    QSignalSpy invalid(m_model.get(), &TagModel::invalidDraftsChanged);
    select({1});
    QCOMPARE(lines(), QStringList{u"env = test | 1/1 | unchanged"_s});
    QVERIFY(m_model->hasInvalidDrafts());
    QCOMPARE(m_model->invalidDraftRows(), first);
    select({0, 1});
    QCOMPARE(m_model->rowCount(), 2);
    select({0});
    QCOMPARE(lines(), before);
    QCOMPARE(invalid.count(), 0);
    QVERIFY(m_document->workspace()->changes().isEmpty());
}

void tst_TagModel::movingOnCommitsWhatIsValid()
{
    select({0});
    m_model->typeKey(m_model->rowOf(u"owner"_s), u"lead"_s);
    int draft = m_model->addDraft();
    m_model->typeKey(draft, u"team"_s);
    m_model->typeValue(draft, u"a"_s);
    draft = m_model->addDraft();
    m_model->typeKey(draft, u"bad*"_s);
    draft = m_model->addDraft();
    m_model->typeKey(draft, u"zone"_s);
    m_model->typeValue(draft, u"b"_s);
    select({1});
    QCOMPARE(machines().first(), u"i-1: env=prod, +lead=ann, -owner=ann, +team=a, +zone=b"_s);
    QVERIFY(m_model->hasInvalidDrafts());
    select({0});
    QCOMPARE(lines().last(), u"bad* =  |  | unchanged | new"_s);
}

void tst_TagModel::draftsOfATagThatWentBecomeANewTag()
{
    select({0});
    m_document->workspace()->stage(m_model->rows(), {u"team"_s, u"a"_s}, EditMode::Set);
    m_model->typeValue(m_model->rowOf(u"team"_s), u"b*"_s);
    m_document->workspace()->undo();
    QCOMPARE(lines(),
        (QStringList{u"env = prod | 1/1 | unchanged"_s, u"owner = ann | 1/1 | unchanged"_s,
            u"team = b* |  | unchanged | new"_s}));
    QVERIFY(m_model->hasInvalidDrafts());
    m_model->typeValue(2, u"b"_s);
    QVERIFY(m_model->commit(2));
    QCOMPARE(machines().first(), u"i-1: env=prod, owner=ann, +team=b"_s);
}

void tst_TagModel::allDraftsCanBeDiscarded()
{
    select({0});
    m_model->typeValue(m_model->rowOf(u"env"_s), u"a*"_s);
    select({1});
    m_model->typeValue(m_model->rowOf(u"env"_s), u"a*"_s);
    m_model->typeKey(m_model->addDraft(), u"b*"_s);
    m_model->discardAllDrafts();
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(lines(), QStringList{u"env = test | 1/1 | unchanged"_s});
    select({0});
    QCOMPARE(lines().first(), u"env = prod | 1/1 | unchanged"_s);
}

void tst_TagModel::draftsGoWithTheirAccount()
{
    m_document->list(TestDocument::zones(), {TestDocument::resource(u"z"_s, {}, Tags{{u"env"_s, u"x"_s}})});
    select({0});
    m_model->typeValue(m_model->rowOf(u"env"_s), u"a*"_s);
    m_model->setRows(m_document->rows(TestDocument::zones()));
    m_model->typeKey(m_model->addDraft(), u"a*"_s);
    m_document->workspace()->closeAccount(u"jd"_s);
    QVERIFY(m_model->hasInvalidDrafts());
    QCOMPARE(m_model->rowCount(), 2);
    m_document->workspace()->closeAccount(u"hw"_s);
    QVERIFY(!m_model->hasInvalidDrafts());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->rows().empty());
}

void tst_TagModel::cellsCanBeEditedByDelegates()
{
    select({0});
    QVERIFY(m_model->setData(m_model->index(0, TagModel::ValueColumn), u"x"_s));
    QVERIFY(m_model->setData(m_model->index(0, TagModel::ValueColumn), u"x"_s));
    QVERIFY(!m_model->setData(m_model->index(1, TagModel::ValueColumn), u"a*"_s));
    QVERIFY(!m_model->setData(m_model->index(0, TagModel::OnColumn), u"x"_s));
    QVERIFY(m_model->setData(m_model->index(0, TagModel::KeyColumn), u"stage"_s));
    QCOMPARE(lines(),
        (QStringList{u"env =  | 0/1 | removed"_s, u"owner = a* | 1/1 | unchanged | draft"_s,
            u"stage = x | 1/1 | added"_s}));
    const int draft = m_model->addDraft();
    QVERIFY(m_model->setData(m_model->index(draft, TagModel::KeyColumn), u"team"_s));
    QVERIFY(m_model->setData(m_model->index(draft, TagModel::ValueColumn), u"a"_s));
    QVERIFY(m_model->commit(draft));
    QVERIFY(m_model->rowOf(u"team"_s) >= 0);
}

void tst_TagModel::rowsThatDoNotExistAreIgnored()
{
    select({0});
    for (const int row : {-1, 7}) {
        QVERIFY(m_model->typeKey(row, u"a"_s).isEmpty());
        QVERIFY(m_model->typeValue(row, u"a"_s).isEmpty());
        QVERIFY(m_model->typeValueFor(row, u"a"_s, u"b"_s).isEmpty());
        QVERIFY(!m_model->commit(row));
        QVERIFY(!m_model->takeBack(row));
        m_model->discardDraft(row);
    }
    QVERIFY(m_document->workspace()->changes().isEmpty());
    QCOMPARE(m_model->rowCount(), 2);
}

TAGDESK_TEST(tst_TagModel, QCoreApplication)

} // namespace tst_tagmodel

#include "tst_tagmodel.moc"
