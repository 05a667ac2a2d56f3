// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"

#include "embeddedsandbox.h"
#include "memorysecretstore.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "scopetreeview.h"
#include "scopewords.h"

#include <memory>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWaitMs = 30'000; // an answer takes milliseconds; a busy machine may take its time
} // namespace

/// The tree of scopes in one window against the embedded sandbox, by keys and clicks.
class TestScopePath : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyProductLineIsCounted();
    void zonesUnfoldBeforeTheyWereRead();
    void theTreeIsSearchedByKey();
    void anAccountOfTheSimulationIsClosedFromTheTree();

private:
    [[nodiscard]] ScopePane *pane() const { return m_desktop->window()->scopePane(); }
    /// The first node of the tree with these words; an invalid one where there is none.
    [[nodiscard]] QModelIndex node(const QString &words, const QModelIndex &parent = {}) const;
    [[nodiscard]] static QString count(const QModelIndex &node)
    {
        return node.data(ScopeWords::CountTextRole).toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    MemorySecretStore m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

void TestScopePath::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
    SandboxOptions options;
    options.resources = 6'000;
    options.seed = 1;
    m_desktop =
        std::make_unique<Desktop>(*m_settings, m_secrets, options, m_folder->filePath(u"journal.sqlite"_s));
    QSignalSpy counted(m_desktop->controller(), &DocumentController::scopesCounted);
    m_desktop->show();
    m_desktop->openSandbox();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, kWaitMs);
}

void TestScopePath::cleanup()
{
    m_desktop.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder.reset();
}

QModelIndex TestScopePath::node(const QString &words, const QModelIndex &parent) const
{
    const QAbstractItemModel *model = pane()->view()->model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (index.data().toString() == words)
            return index;
        if (const QModelIndex below = node(words, index); below.isValid())
            return below;
    }
    return {};
}

void TestScopePath::everyProductLineIsCounted()
{
    for (const QString &line : {u"MySQL"_s, u"MySQL (read-only)"_s})
        QVERIFY2(!count(node(line)).isEmpty() && count(node(line)) != u"not counted"_s, qPrintable(line));
    const QString everything = count(node(u"Everything"_s));
    QVERIFY2(!everything.isEmpty() && !everything.contains(u'+'), qPrintable(everything));
}

void TestScopePath::zonesUnfoldBeforeTheyWereRead()
{
    const QModelIndex zones = node(u"Private zones"_s);
    QVERIFY(pane()->view()->model()->hasChildren(zones));
    const QPersistentModelIndex kept = zones;
    pane()->view()->expand(zones);
    const auto first = [&] {
        return pane()->view()->model()->index(0, 0, kept);
    };
    QTRY_VERIFY_WITH_TIMEOUT(first().data(ScopeModel::ScopeRole).isValid(), kWaitMs);
    QVERIFY(pane()->view()->isExpanded(kept));
    QTRY_VERIFY_WITH_TIMEOUT(!count(first()).isEmpty(), kWaitMs);
    // What is shown is still another one.
    QVERIFY(first().data(ScopeWords::ShownRole).value<ScopeWords::Shown>() == ScopeWords::Shown::Nothing);
}

void TestScopePath::theTreeIsSearchedByKey()
{
    QTest::keyClick(pane()->view(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = m_desktop->window()->findChild<QLineEdit *>(u"scopeSearch"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"mongo cn-east-2"_s);
    QVERIFY(node(u"MongoDB"_s).isValid());
    QVERIFY(!node(u"MySQL"_s).isValid());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(pane()->view()->currentIndex().data().toString(), u"MongoDB"_s);
    QTest::keyClick(pane()->view(), Qt::Key_Return);
    QCOMPARE(m_desktop->window()->currentCollection().kind, u"mongodb"_s);
    QCOMPARE(m_desktop->window()->currentCollection().region, u"cn-east-2"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(node(u"MySQL"_s).isValid());
}

void TestScopePath::anAccountOfTheSimulationIsClosedFromTheTree()
{
    const QModelIndex zones = node(u"Private zones"_s);
    pane()->view()->scrollTo(zones);
    emit pane()->view()->customContextMenuRequested(pane()->view()->visualRect(zones).center());
    for (QAction *action : pane()->findChild<QMenu *>()->actions()) {
        if (action->text().startsWith(u"Close "_s))
            action->trigger();
    }
    QVERIFY(!node(u"Private zones"_s).isValid());
    QVERIFY(node(u"MySQL"_s).isValid());
}

QTEST_MAIN(TestScopePath)
#include "tst_scopepath.moc"
