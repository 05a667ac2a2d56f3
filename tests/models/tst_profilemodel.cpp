// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profilemodel.h"
#include "testrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace tst_profilemodel {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

ProfileDraft draft(const QString &name, const QString &folder = {})
{
    return {.id = u"id-"_s + name, .name = name, .cloud = u"jdcloud"_s, .folder = folder};
}

} // namespace

class TestProfileModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<ProfileModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setProfiles({draft(u"a"_s, u"shop"_s), draft(u"b"_s), draft(u"c"_s, u"bank"_s),
            draft(u"d"_s, u"shop"_s), draft(u"e"_s)});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void profilesStandInTheirFolders()
    {
        QCOMPARE(shown(),
            (QStringList{u"b"_s, u"e"_s, u"shop"_s, u"shop/a"_s, u"shop/d"_s, u"bank"_s, u"bank/c"_s}));
        QCOMPARE(m_model->folders(), (QStringList{u"shop"_s, u"bank"_s}));
    }

    void aProfileIsFoundByItsId()
    {
        QCOMPARE(m_model->indexOf(u"id-d"_s).data().toString(), u"d"_s);
        QCOMPARE(m_model->indexOf(u"id-d"_s).data(ProfileModel::IdRole).toString(), u"id-d"_s);
        QVERIFY(!m_model->indexOf(u"id-x"_s).isValid());
        QVERIFY(m_model->profile(u"id-x"_s) == nullptr);
    }

    void aSearchKeepsNamesFoldersAndClouds()
    {
        m_model->setSearch(u"SHOP"_s);
        QCOMPARE(shown(), (QStringList{u"shop"_s, u"shop/a"_s, u"shop/d"_s}));
        m_model->setSearch(u"e"_s);
        QCOMPARE(shown(), QStringList{u"e"_s});
        m_model->setSearch(u"jd"_s);
        QCOMPARE(shown().size(), 7);
    }

    void aMoveStaysWithinTheFolder()
    {
        QCOMPARE(m_model->placeAfterMove(u"id-a"_s, 1), 3U);
        QCOMPARE(m_model->placeAfterMove(u"id-e"_s, -1), 1U);
        QVERIFY(!m_model->placeAfterMove(u"id-d"_s, 1));
        QVERIFY(!m_model->placeAfterMove(u"id-c"_s, -1));
    }

    void whatIsOpenIsTold()
    {
        const QSignalSpy changed(m_model.get(), &ProfileModel::dataChanged);
        m_model->setOpen({u"id-c"_s});
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->indexOf(u"id-c"_s).data(ProfileModel::OpenRole).toBool());
        QVERIFY(!m_model->indexOf(u"id-a"_s).data(ProfileModel::OpenRole).toBool());
        m_model->setOpen({});
        QVERIFY(!m_model->indexOf(u"id-c"_s).data(ProfileModel::OpenRole).toBool());
    }

private:
    [[nodiscard]] QStringList shown(const QModelIndex &parent = {}, const QString &path = {}) const
    {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            lines.append(path + index.data().toString());
            lines += shown(index, lines.last() + u'/');
        }
        return lines;
    }

    std::unique_ptr<ProfileModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TAGDESK_TEST(TestProfileModel, QCoreApplication)

} // namespace tst_profilemodel

#include "tst_profilemodel.moc"
