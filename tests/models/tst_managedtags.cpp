// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planmodel.h"
#include "resourcemodel.h"
#include "tagmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QTest>

namespace tst_managedtags {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Tags that an infrastructure tool keeps, in the document: marked, warned of, and left out when one wants.
class TestManagedTags : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTagSaysWhoKeepsItAndOnHowManyResources();
    void aKeyThatIsTypedAnewIsAskedToo();
    void rowsAndCellsSayWhereTheyAreDescribed();
    void theReviewWarnsOfWhatWillBeSetBack();
    void whatIsLeftOutIsNotWarnedOf();
    void anOwnerOfAKeyIsNamed();
    void aClosedAccountKeepsNothing();

private:
    [[nodiscard]] QVariant tag(TagModel &model, const QString &key, int role) const
    {
        return model.index(model.rowOf(key), TagModel::KeyColumn).data(role);
    }

    std::unique_ptr<TestDocument> m_document;
    Rows m_rows;
};

void TestManagedTags::init()
{
    m_document = std::make_unique<TestDocument>();
    auto managed = std::make_shared<ManagedResources>();
    managed->insert(u"i-1"_s, {.address = u"module.web.vm.a"_s, .keys = {u"env"_s}, .hasAllTags = true});
    managed->insert(u"i-2"_s, {.address = u"tags.team"_s, .keys = {u"env"_s}});
    OpenAccount account = TestDocument::jdcloud();
    account.managed = managed;
    account.policy = std::make_shared<Policy>(Policy{.name = u"p"_s,
        .owners = {{.keys = {u"own*"_s}, .team = u"Platform"_s, .contact = u"platform@example.com"_s}}});
    m_document->workspace()->openAccount(account);
    m_document->listMachines(); // web-1 {env, owner}, web-2 {env}, db-1 {}
    m_rows = m_document->rows(TestDocument::vm());
}

void TestManagedTags::aTagSaysWhoKeepsItAndOnHowManyResources()
{
    TagModel model(m_document->workspace());
    model.setRows(m_rows);
    const auto env = tag(model, u"env"_s, TagModel::ManagedRole).value<ManagedTag>();
    QCOMPARE(env, (ManagedTag{.address = u"module.web.vm.a"_s, .rows = 2}));
    // Terraform's list on web-1 is meant to be all of its tags.
    const auto owner = tag(model, u"owner"_s, TagModel::ManagedRole).value<ManagedTag>();
    QCOMPARE(owner.rows, std::size_t{1});
    model.setRows({m_rows[2]});
    QCOMPARE(model.rowCount(), 0);
    model.setRows({m_rows[1]});
    QCOMPARE(tag(model, u"env"_s, TagModel::ManagedRole).value<ManagedTag>().address, u"tags.team"_s);
}

void TestManagedTags::aKeyThatIsTypedAnewIsAskedToo()
{
    TagModel model(m_document->workspace());
    model.setRows(m_rows);
    const int row = model.addDraft();
    model.typeKey(row, u"stage"_s);
    const auto managed =
        model.index(row, TagModel::KeyColumn).data(TagModel::ManagedRole).value<ManagedTag>();
    QCOMPARE(managed, (ManagedTag{.address = u"module.web.vm.a"_s, .rows = 1}));
}

void TestManagedTags::rowsAndCellsSayWhereTheyAreDescribed()
{
    ResourceModel model(m_document->workspace());
    model.setScopes(TestDocument::vm());
    model.setKeyColumns({u"env"_s, u"owner"_s});
    const auto at = [&model](int row, int column) {
        return model.index(row, column).data(ResourceModel::ManagedRole).toString();
    };
    QCOMPARE(at(1, ResourceModel::StatusColumn), u"tags.team"_s);
    QCOMPARE(at(1, ResourceModel::FirstKeyColumn), u"tags.team"_s);
    QCOMPARE(at(1, ResourceModel::FirstKeyColumn + 1), QString());
    QCOMPARE(at(2, ResourceModel::StatusColumn), QString());
    model.setFilter(Filter::parse(u"is:managed"_s));
    QCOMPARE(model.shownCount(), std::size_t{2});
}

void TestManagedTags::theReviewWarnsOfWhatWillBeSetBack()
{
    Workspace &workspace = *m_document->workspace();
    workspace.stage(m_rows, {u"env"_s, u"live"_s}, EditMode::Set);
    workspace.stage(m_rows, {u"team"_s, u"pay"_s}, EditMode::Set);
    PlanModel plan(&workspace);
    plan.load();
    QCOMPARE(plan.warnings().size(), 1);
    const PlanWarning &warning = plan.warnings().first();
    QCOMPARE(warning.kind, PlanWarning::Kind::Managed);
    QCOMPARE(warning.rows, (Rows{m_rows[0], m_rows[1]}));
    QCOMPARE(warning.changes, std::size_t{3});
    QCOMPARE(warning.keys, (QStringList{u"env"_s, u"team"_s}));
    QCOMPARE(warning.addresses, (QStringList{u"module.web.vm.a"_s, u"tags.team"_s}));
}

void TestManagedTags::whatIsLeftOutIsNotWarnedOf()
{
    Workspace &workspace = *m_document->workspace();
    workspace.stage(m_rows, {u"env"_s, u"live"_s}, EditMode::Set);
    const CellSet managed = managedCells(workspace.editInput());
    QCOMPARE(managed.rows(), (Rows{m_rows[0], m_rows[1]}));
    PlanModel plan(&workspace);
    plan.load(managed);
    QVERIFY(plan.warnings().isEmpty());
    QCOMPARE(plan.summary().changes, std::size_t{1});
}

void TestManagedTags::anOwnerOfAKeyIsNamed()
{
    TagModel model(m_document->workspace());
    model.setRows(m_rows);
    QCOMPARE(tag(model, u"owner"_s, TagModel::OwnerRole).value<KeyOwner>().team, u"Platform"_s);
    QVERIFY(!tag(model, u"env"_s, TagModel::OwnerRole).isValid());
}

void TestManagedTags::aClosedAccountKeepsNothing()
{
    m_document->workspace()->closeAccount(u"jd"_s);
    QVERIFY(m_document->workspace()->owners().isEmpty());
}

TAGDESK_TEST(TestManagedTags, QCoreApplication)

} // namespace tst_managedtags

#include "tst_managedtags.moc"
