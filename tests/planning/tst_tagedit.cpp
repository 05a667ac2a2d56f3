// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagedit.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_tagedit {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const TagRules &rulesOf(const Collection &collection)
{
    return *tagRules(collection.cloud);
}

Row insert(ResourceTable &table, const std::optional<Tags> &tags, const QString &rules = u"jdcloud"_s)
{
    return table.insert({.account = u"a"_s, .cloud = rules, .region = u"r"_s, .kind = u"k"_s},
        {.id = QString::number(table.size()), .name = {}, .status = {}, .parent = {}, .tags = tags});
}

/// "0 env=prod -owner; 2 …", then the counts that are not zero.
QString printed(const TagEdit &edit, const TagPool &pool)
{
    QStringList parts;
    for (const auto &[row, delta] : edit.deltas) {
        QStringList tags;
        for (const TagRef &ref : pool.refs(delta)) {
            tags.append(ref.isRemoval() ? u'-' + pool.text(ref.key)
                                        : pool.text(ref.key) + u'=' + pool.text(ref.value));
        }
        parts.append(u"%1: %2"_s.arg(QString::number(row), tags.join(u' ')));
    }
    const auto count = [&](const QString &name, std::size_t number) {
        if (number > 0)
            parts.append(u"%1 %2"_s.arg(number).arg(name));
    };
    count(u"equal"_s, edit.equal);
    count(u"absent"_s, edit.absent);
    count(u"present"_s, edit.present);
    count(u"conflicting"_s, edit.conflicting);
    count(u"locked"_s, edit.locked);
    count(u"not read"_s, edit.notRead);
    return parts.join(u"; "_s);
}

} // namespace

class tst_TagEdit : public QObject
{
    Q_OBJECT

private slots:
    void modesDecideWhichRowsChange_data();
    void modesDecideWhichRowsChange();
    void editsAreComparedWithWhatIsStaged();
    void editingBackClearsTheDelta();
    void otherStagedKeysStay();
    void keysAndValuesAreTrimmedWhereTheCloudTrims();
    void reservedTagsAreNeverEdited();
    void renamingKeepsEachValue();
    void renamingOverAnotherValueIsAConflict();
    void renamingReservedKeysIsRefused();
};

void tst_TagEdit::modesDecideWhichRowsChange_data()
{
    QTest::addColumn<EditMode>("mode");
    QTest::addColumn<QString>("expected");

    QTest::newRow("set") << EditMode::Set << u"1: env=prod; 2: env=prod; 1 equal; 2 not read"_s;
    QTest::newRow("set where absent")
        << EditMode::SetWhereAbsent << u"2: env=prod; 1 equal; 1 present; 2 not read"_s;
    QTest::newRow("set where present")
        << EditMode::SetWherePresent << u"1: env=prod; 1 equal; 1 absent; 2 not read"_s;
    QTest::newRow("remove") << EditMode::Remove << u"0: -env; 1: -env; 1 absent; 2 not read"_s;
}

void tst_TagEdit::modesDecideWhichRowsChange()
{
    QFETCH(EditMode, mode);
    QFETCH(QString, expected);
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"env"_s, u"prod"_s}}), insert(table, Tags{{u"env"_s, u"test"_s}}),
        insert(table, Tags{}), insert(table, std::nullopt), insert(table, Tags{})};
    table.setTags(rows[4], {}, TagKnowledge::PartlyRead);
    const TagEdit edit =
        editTag(rows, {u"env"_s, u"prod"_s}, mode, {table, ChangeSet(), table.pool(), rulesOf});
    QCOMPARE(printed(edit, table.pool()), expected);
}

void tst_TagEdit::editsAreComparedWithWhatIsStaged()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    const Rows rows{insert(table, Tags{{u"env"_s, u"prod"_s}}), insert(table, Tags{})};
    ChangeSet changes;
    changes.setDelta(rows[0], pool.with({}, {pool.intern(u"env"_s), kRemoved}));
    changes.setDelta(rows[1], pool.intern(Tags{{u"env"_s, u"test"_s}}));
    const EditInput input{table, changes, pool, rulesOf};
    QCOMPARE(
        printed(editTag(rows, {u"env"_s, u"test"_s}, EditMode::Set, input), pool), u"0: env=test; 1 equal"_s);
    QCOMPARE(printed(editTag(rows, {u"env"_s, {}}, EditMode::Remove, input), pool), u"1: ; 1 absent"_s);
}

void tst_TagEdit::editingBackClearsTheDelta()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    const Row row = insert(table, Tags{{u"env"_s, u"prod"_s}});
    ChangeSet changes;
    changes.setDelta(row, pool.intern(Tags{{u"env"_s, u"test"_s}}));
    const TagEdit edit =
        editTag(Rows{row}, {u"env"_s, u"prod"_s}, EditMode::Set, {table, changes, pool, rulesOf});
    QCOMPARE(edit.changed(), std::size_t{1});
    QVERIFY(edit.deltas.front().second.isEmpty());
}

void tst_TagEdit::otherStagedKeysStay()
{
    ResourceTable table;
    TagPool &pool = table.pool();
    const Row row = insert(table, Tags{{u"env"_s, u"prod"_s}});
    ChangeSet changes;
    changes.setDelta(row, pool.intern(Tags{{u"owner"_s, u"web"_s}}));
    QCOMPARE(
        printed(editTag(Rows{row}, {u"env"_s, u"x"_s}, EditMode::Set, {table, changes, pool, rulesOf}), pool),
        u"0: env=x owner=web"_s);
}

void tst_TagEdit::keysAndValuesAreTrimmedWhereTheCloudTrims()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"env"_s, u"prod"_s}}), insert(table, Tags{}, u"huawei-dns"_s)};
    const TagEdit edit =
        editTag(rows, {u" env"_s, u"prod "_s}, EditMode::Set, {table, ChangeSet(), table.pool(), rulesOf});
    QCOMPARE(printed(edit, table.pool()), u"1:  env=prod ; 1 equal"_s);
}

void tst_TagEdit::reservedTagsAreNeverEdited()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"jdc-createdby"_s, u"me"_s}, {u"env"_s, u"jrn:x"_s}}),
        insert(table, Tags{{u"jdc-createdby"_s, u"me"_s}}, u"huawei-dns"_s)};
    const EditInput input{table, ChangeSet(), table.pool(), rulesOf};
    QCOMPARE(printed(editTag(rows, {u"jdc-createdby"_s, u"you"_s}, EditMode::Set, input), table.pool()),
        u"1: jdc-createdby=you; 1 locked"_s);
    QCOMPARE(printed(editTag(rows, {u"jdc-createdby"_s, {}}, EditMode::Remove, input), table.pool()),
        u"1: -jdc-createdby; 1 locked"_s);
    QCOMPARE(printed(editTag(rows, {u"env"_s, u"prod"_s}, EditMode::Set, input), table.pool()),
        u"1: env=prod; 1 locked"_s);
    QCOMPARE(printed(editTag(rows, {u"JRN:new"_s, u"x"_s}, EditMode::SetWhereAbsent, input), table.pool()),
        u"1: JRN:new=x; 1 locked"_s);
}

void tst_TagEdit::renamingKeepsEachValue()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"Env"_s, u"prod"_s}}), insert(table, Tags{{u"Env"_s, u"test"_s}}),
        insert(table, Tags{{u"owner"_s, u"web"_s}}), insert(table, std::nullopt)};
    const EditInput input{table, ChangeSet(), table.pool(), rulesOf};
    QCOMPARE(printed(renameKey(rows, u"Env"_s, u"env "_s, input), table.pool()),
        u"0: -Env env=prod; 1: -Env env=test; 1 absent; 1 not read"_s);
    QCOMPARE(printed(renameKey(rows, u"Env"_s, u"Env"_s, input), table.pool()),
        u"2 equal; 1 absent; 1 not read"_s);
}

void tst_TagEdit::renamingOverAnotherValueIsAConflict()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"Env"_s, u"prod"_s}, {u"env"_s, u"test"_s}}),
        insert(table, Tags{{u"Env"_s, u"prod"_s}, {u"env"_s, u"prod"_s}})};
    const EditInput input{table, ChangeSet(), table.pool(), rulesOf};
    QCOMPARE(printed(renameKey(rows, u"Env"_s, u"env"_s, input), table.pool()), u"1: -Env; 1 conflicting"_s);
}

void tst_TagEdit::renamingReservedKeysIsRefused()
{
    ResourceTable table;
    const Rows rows{insert(table, Tags{{u"jdc-a"_s, u"1"_s}, {u"env"_s, u"prod"_s}})};
    const EditInput input{table, ChangeSet(), table.pool(), rulesOf};
    QCOMPARE(printed(renameKey(rows, u"jdc-a"_s, u"a"_s, input), table.pool()), u"1 locked"_s);
    QCOMPARE(printed(renameKey(rows, u"env"_s, u"jrn:a"_s, input), table.pool()), u"1 locked"_s);
}

TAGDESK_TEST(tst_TagEdit, NoApplication)

} // namespace tst_tagedit

#include "tst_tagedit.moc"
