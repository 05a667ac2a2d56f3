// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetcontroller.h"

#include "activitymodel.h"
#include "failuremodel.h"
#include "logmodel.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "resourcemodel.h"
#include "scopemodel.h"
#include "tagexchange.h"
#include "tagmodel.h"
#include "tagpane.h"
#include "testrunner.h"
#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_tagsetcontroller {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The window asks to keep tag sets, and gets those that are kept.
class TestTagSetController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsKeptIsThereNextTime();
    void setsAreRenamedAndRemoved();
    void aDamagedSetIsLeftOut();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    /// Names in the order of the menu, with the number of tags.
    [[nodiscard]] QStringList shown();
    [[nodiscard]] TagExchange *exchange() { return m_window.tagPane()->exchange(); }

    Workspace m_workspace;
    ScopeModel m_scopes{&m_workspace};
    ResourceModel m_resources{&m_workspace};
    TagModel m_tags{&m_workspace};
    ActivityModel m_activities;
    FailureModel m_failures{&m_workspace};
    LogModel m_log;
    MainWindow m_window{{&m_workspace, &m_scopes, &m_resources, &m_tags, &m_activities, &m_failures, &m_log}};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTagSetController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestTagSetController::shown()
{
    QSignalSpy changed(exchange(), &TagExchange::setsChanged);
    const TagSetController controller(m_window, m_folder->path());
    QStringList lines;
    for (const NamedTags &set : changed.constFirst().constFirst().value<TagSets>())
        lines.append(u"%1 %2"_s.arg(set.name).arg(set.tags.size()));
    return lines;
}

void TestTagSetController::whatIsKeptIsThereNextTime()
{
    QCOMPARE(shown(), QStringList());
    {
        const TagSetController controller(m_window, m_folder->path());
        emit exchange()->saveRequested({u"b"_s, {{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}});
        emit exchange()->saveRequested({u"a"_s, {{u"env"_s, u"prod"_s}}});
    }
    QCOMPARE(shown(), (QStringList{u"a 1"_s, u"b 2"_s}));
}

void TestTagSetController::setsAreRenamedAndRemoved()
{
    {
        const TagSetController controller(m_window, m_folder->path());
        emit exchange()->saveRequested({u"a"_s, {{u"env"_s, u"prod"_s}}});
        emit exchange()->saveRequested({u"b"_s, {{u"env"_s, u"prod"_s}}});
        emit exchange()->renameRequested(u"a"_s, u"c"_s);
        emit exchange()->removeRequested(u"b"_s);
    }
    QCOMPARE(shown(), QStringList{u"c 1"_s});
}

void TestTagSetController::aDamagedSetIsLeftOut()
{
    {
        const TagSetController controller(m_window, m_folder->path());
        emit exchange()->saveRequested({u"good"_s, {{u"env"_s, u"prod"_s}}});
    }
    QFile file(m_folder->filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"tags\":[1") > 0);
    file.close();
    QCOMPARE(shown(), QStringList{u"good 1"_s});
    QVERIFY(file.exists());
}

void TestTagSetController::aFolderThatCannotBeWrittenIsSaid()
{
    const TagSetController controller(m_window, u"/dev/null/tagsets"_s);
    emit exchange()->saveRequested({u"a"_s, {{u"env"_s, u"prod"_s}}});
    QVERIFY(m_window.messages()->shows(u"tagset"_s));
}

TAGDESK_TEST(TestTagSetController, QApplication)

} // namespace tst_tagsetcontroller

#include "tst_tagsetcontroller.moc"
