// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "embeddedsandbox.h"
#include "scopemodel.h"
#include "scopepane.h"
#include "scopetreeview.h"
#include "scopewords.h"
#include "testrunner.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

namespace tst_scopepath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The tree of scopes in one window against the embedded sandbox, by keys and clicks.
class TestScopePath : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desktop.open(); }
    void cleanup() { m_desktop.clear(); }
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

    SandboxDesktop m_desktop{6'000};
};

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
    auto *field = m_desktop.find<QLineEdit>(u"scopeSearch"_s);
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

TAGDESK_TEST(TestScopePath, QApplication)

} // namespace tst_scopepath

#include "tst_scopepath.moc"
