// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costcontroller.h"

#include "activitymodel.h"
#include "costdocument.h"
#include "failuremodel.h"
#include "logmodel.h"
#include "mainwindow.h"
#include "resourcemodel.h"
#include "scopemodel.h"
#include "tagmodel.h"
#include "testrunner.h"
#include "workspace.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_costcontroller {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kReadMs = 30'000; // a file is read in milliseconds; a busy machine may take its time

} // namespace

/// The window asks for cost tables, and finds them in its document.
class TestCostController : public QObject
{
    Q_OBJECT

private slots:
    void whatTheWindowAsksForIsReadIntoItsDocument()
    {
        const QStringList paths{saved(u"a.csv"_s, "i-1,1,CNY\n"), saved(u"b.csv"_s, "i-2,2,CNY\n")};
        const CostController controller(m_window, m_costs);
        emit m_window.costsRequested(paths);
        QVERIFY(m_costs.isReading());
        QTRY_VERIFY_WITH_TIMEOUT(!m_costs.isReading(), kReadMs);
        QVERIFY(m_costs.loaded());
        QCOMPARE(m_costs.loaded()->paths, paths);
        QCOMPARE(m_costs.loaded()->costs.size(), std::size_t(2));
        QVERIFY(!m_costs.fault());
    }

    void aFileThatCannotBeReadIsToldAndTheCostsBeforeStay()
    {
        const QString path = saved(u"a.csv"_s, "i-1,1,CNY\n");
        const CostController controller(m_window, m_costs);
        read({path});
        read({m_folder.filePath(u"none.csv"_s)});
        QVERIFY(m_costs.fault());
        QCOMPARE(m_costs.fault()->error.cause, ErrorCause::FileMissing);
        QCOMPARE(m_costs.loaded()->paths, QStringList{path});
        read({path});
        QVERIFY(!m_costs.fault());
    }

    void aReadingThatIsStoppedIsNoFaultAndTheCostsBeforeStay()
    {
        const QString path = saved(u"a.csv"_s, "i-1,1,CNY\n");
        const CostController controller(m_window, m_costs);
        read({path});
        emit m_window.costsRequested({longTable()});
        emit m_window.stopCostsRequested();
        QTRY_VERIFY_WITH_TIMEOUT(!m_costs.isReading(), kReadMs);
        QVERIFY(!m_costs.fault());
        QCOMPARE(m_costs.loaded()->paths, QStringList{path});
    }

    void theLastOfTwoThatAreAskedForCounts()
    {
        const QString path = saved(u"a.csv"_s, "i-1,1,CNY\n");
        const CostController controller(m_window, m_costs);
        emit m_window.costsRequested({longTable()});
        read({path});
        QCOMPARE(m_costs.loaded()->paths, QStringList{path});
    }

    void noFileAndNoReadingAreNothingToDo()
    {
        const CostController controller(m_window, m_costs);
        QSignalSpy changed(&m_costs, &CostDocument::changed);
        emit m_window.costsRequested({});
        emit m_window.stopCostsRequested();
        QVERIFY(changed.isEmpty());
    }

    void aControllerThatGoesWhileItReadsLeavesItsDocumentAlone()
    {
        {
            const CostController controller(m_window, m_costs);
            emit m_window.costsRequested({longTable()});
        }
        QSignalSpy changed(&m_costs, &CostDocument::changed);
        emit m_window.costsRequested({saved(u"a.csv"_s, "i-1,1,CNY\n")});
        QCoreApplication::processEvents();
        QVERIFY(changed.isEmpty());
    }

private:
    [[nodiscard]] QString saved(const QString &name, const QByteArray &lines)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
        file.write("ResourceId,EffectiveCost,BillingCurrency\n" + lines);
        return path;
    }
    /// Is not read by the time that the next event comes.
    [[nodiscard]] QString longTable()
    {
        return saved(u"long.csv"_s, QByteArray("i-1,1,CNY\n").repeated(3'000'000));
    }
    void read(const QStringList &paths)
    {
        emit m_window.costsRequested(paths);
        QTRY_VERIFY_WITH_TIMEOUT(!m_costs.isReading(), kReadMs);
    }

    QTemporaryDir m_folder;
    Workspace m_workspace;
    ScopeModel m_scopes{&m_workspace};
    ResourceModel m_resources{&m_workspace};
    TagModel m_tags{&m_workspace};
    ActivityModel m_activities;
    FailureModel m_failures{&m_workspace};
    LogModel m_log;
    CostDocument m_costs;
    MainWindow m_window{
        {&m_workspace, &m_scopes, &m_resources, &m_tags, &m_activities, &m_failures, &m_log, &m_costs}};
};

TAGDESK_TEST(TestCostController, QApplication)

} // namespace tst_costcontroller

#include "tst_costcontroller.moc"
