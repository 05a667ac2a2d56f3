// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keyimportmodel.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_keyimportmodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Found keys, chosen and named.
class TestKeyImportModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreChosenByTheirTick()
    {
        KeyImportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({row(u"a"_s, true), row(u"b"_s, false)});
        model.append({row(u"c"_s, true)});
        QCOMPARE(model.chosen(), (std::vector<int>{0, 2}));
        QSignalSpy changed(&model, &KeyImportModel::chosenChanged);
        QVERIFY(model.setData(name(model, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(name(model, 1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.chosen(), (std::vector<int>{1, 2}));
        QCOMPARE(changed.size(), 2);
        model.clear();
        QVERIFY(model.chosen().empty());
    }

    void aNameIsEditedAndChoosesItsRow()
    {
        KeyImportModel model;
        model.append({row(u"a"_s, false)});
        QVERIFY(model.setData(name(model, 0), u" shop "_s));
        QCOMPARE(model.row(0).name, u"shop"_s);
        QVERIFY(model.row(0).isChosen);
        QVERIFY(!model.setData(name(model, 0), u"  "_s));
        QVERIFY(!model.setData(model.index(0, KeyImportModel::CloudColumn), u"x"_s));
        QCOMPARE(model.row(0).name, u"shop"_s);
    }

    void whatIsImportedIsNoLongerChosen()
    {
        KeyImportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({row(u"a"_s, true), row(u"b"_s, true)});
        for (const auto state : {KeyImportRow::State::Saving, KeyImportRow::State::Imported}) {
            KeyImportRow changed = model.row(0);
            changed.state = state;
            model.setRow(0, changed);
            QCOMPARE(model.chosen(), std::vector<int>{1});
            QVERIFY(!(model.flags(name(model, 0)) & Qt::ItemIsUserCheckable));
            QVERIFY(!model.setData(name(model, 0), u"other"_s));
            QVERIFY(!name(model, 0).data(Qt::CheckStateRole).isValid());
        }
    }

    void whatFailedCanBeTriedAgain()
    {
        KeyImportModel model;
        KeyImportRow failed = row(u"a"_s, true);
        failed.state = KeyImportRow::State::Failed;
        model.append({failed});
        QCOMPARE(model.chosen(), std::vector<int>{0});
    }

private:
    static KeyImportRow row(const QString &name, bool chosen)
    {
        KeyImportRow row;
        row.name = name;
        row.isChosen = chosen;
        row.cloud = u"jdcloud"_s;
        return row;
    }

    static QModelIndex name(const KeyImportModel &model, int row)
    {
        return model.index(row, KeyImportModel::NameColumn);
    }
};

TAGDESK_TEST(TestKeyImportModel, QCoreApplication)

} // namespace tst_keyimportmodel

#include "tst_keyimportmodel.moc"
