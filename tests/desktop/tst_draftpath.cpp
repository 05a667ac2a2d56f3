// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "closequestion.h"
#include "discarddraftquestion.h"
#include "draftstore.h"
#include "language.h"
#include "messagebar.h"
#include "notreverteddialog.h"
#include "testrunner.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace tst_draftpath {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {
const QString kKey = u"ticket"_s;
} // namespace

/// What is staged when a window goes is offered by the next one, by keys and clicks.
class TestDraftPath : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*QCoreApplication::instance(), u"en"_s); }

    void cleanup() { m_desktop.clear(); }

    void whatWasStagedIsOfferedAndRestored()
    {
        open();
        const QStringList ids = stage(3, u"T-1"_s);
        m_desktop.end(); // without a question, as when it is killed
        open();
        MessageBar *offer = offered();
        QVERIFY2(offer->message().text.contains(u"3 changes"_s), qPrintable(offer->message().text));
        const QString old = drafts().front().id;
        click(offer, u"Restore 3 changes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"restored"_s) != nullptr, kWaitMs);
        QCOMPARE(m_desktop.bar(u"restored"_s)->message().severity, Message::Severity::Success);
        QCOMPARE(stagedIds(), ids);
        QVERIFY(offered(false) == nullptr);
        // It is in this window's own draft now.
        QTRY_VERIFY_WITH_TIMEOUT(drafts().size() == 1 && drafts().front().id != old, kWaitMs);
        QCOMPARE(drafts().front().changes, 3);
        m_desktop->workspace()->undo();
        QCOMPARE(m_desktop->workspace()->changeCount(), 0U);
        QTRY_VERIFY_WITH_TIMEOUT(drafts().empty(), kWaitMs);
    }

    void closingKeepsForNextTime()
    {
        open();
        stage(2, u"T-1"_s);
        m_desktop->window()->close();
        answer<CloseQuestion>(u"keepButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->window()->isVisible(), kWaitMs);
        QCOMPARE(drafts().size(), 1U);
        QCOMPARE(drafts().front().changes, 2);
        m_desktop.end();
        QCOMPARE(drafts().size(), 1U);
        open();
        QVERIFY(offered() != nullptr);
    }

    void closingDiscards()
    {
        open();
        stage(2, u"T-1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1U, kWaitMs);
        m_desktop->window()->close();
        answer<CloseQuestion>(u"discardButton"_s);
        QVERIFY(!m_desktop->window()->isVisible());
        m_desktop.end();
        QVERIFY(drafts().empty());
    }

    void withoutRoomTheWindowStaysOpen()
    {
        QFile inTheWay(m_desktop.path(u"drafts"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        open();
        stage(2, u"T-1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"drafts"_s) != nullptr, kWaitMs);
        m_desktop->window()->close();
        answer<CloseQuestion>(u"keepButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<CloseQuestion>() == nullptr, kWaitMs);
        QVERIFY(m_desktop->window()->isVisible());
        QVERIFY(inTheWay.remove());
        m_desktop->window()->close();
        answer<CloseQuestion>(u"keepButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->window()->isVisible(), kWaitMs);
        QCOMPARE(drafts().size(), 1U);
    }

    void discardingAsksOnce()
    {
        leave(2);
        open();
        click(offered(), u"Discard…"_s);
        answer<DiscardDraftQuestion>(u"stayButton"_s);
        QCOMPARE(drafts().size(), 1U);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<DiscardDraftQuestion>() == nullptr, kWaitMs);
        click(offered(), u"Discard…"_s);
        answer<DiscardDraftQuestion>(u"discardButton"_s);
        QVERIFY(drafts().empty());
        QTRY_VERIFY_WITH_TIMEOUT(offered(false) == nullptr, kWaitMs);
        QCOMPARE(m_desktop->workspace()->changeCount(), 0U);
    }

    void laterTheOfferComesAgain()
    {
        leave(2);
        open();
        click(offered(), u"Later"_s);
        QTRY_VERIFY_WITH_TIMEOUT(offered(false) == nullptr, kWaitMs);
        stage(1, u"T-2"_s);
        m_desktop.end();
        QCOMPARE(drafts().size(), 2U);
        open();
        QVERIFY(offered() != nullptr);
        QCOMPARE(offers(), 2);
    }

    void aMovedValueIsAConflict()
    {
        open();
        const Row row = m_desktop->resources()->rowAt(0);
        QVERIFY(m_desktop->workspace()->stage({row}, {kKey, u"T-1"_s}, EditMode::Set));
        // As it was when it was staged; the next estate has no such tag.
        m_desktop->workspace()->rebase(row, {{kKey, u"T-0"_s}});
        m_desktop.end();
        open();
        click(offered(), u"Restore 1 change"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"restored"_s) != nullptr, kWaitMs);
        QCOMPARE(m_desktop.bar(u"restored"_s)->message().severity, Message::Severity::Warning);
        QCOMPARE(m_desktop->workspace()->plan().undecided.size(), 1U);
    }

    void whatIsGoneIsListed()
    {
        open();
        const Collection collection = m_desktop->resources()->scopes().scopes().front().collection;
        const Row row = m_desktop->workspace()->addResource(
            collection, {.id = u"i-gone"_s, .name = u"gone"_s, .status = {}, .parent = {}, .tags = Tags{}});
        QVERIFY(m_desktop->workspace()->stage({row}, {kKey, u"T-1"_s}, EditMode::Set));
        stage(1, u"T-1"_s);
        m_desktop.end();
        open();
        click(offered(), u"Restore 2 changes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.bar(u"restored"_s) != nullptr, kWaitMs);
        QCOMPARE(m_desktop->workspace()->changeCount(), 1U);
        click(m_desktop.bar(u"restored"_s), u"Show what was left out"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<NotRevertedDialog>() != nullptr, kWaitMs);
        const QAbstractItemModel *model =
            m_desktop.find<NotRevertedDialog>()->findChild<QTableView *>()->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), u"i-gone"_s);
    }

    void aDamagedFileIsToldAndStays()
    {
        leave(2);
        const QString path = DraftStore::path(folder(), drafts().front().id);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2) && file.putChar('\0'));
        file.close();
        open();
        MessageBar *told = offered();
        QVERIFY2(told->message().text.contains(u"damaged"_s), qPrintable(told->message().text));
        QVERIFY(told->message().text.contains(path));
        QVERIFY(QFile::exists(path));
        QCOMPARE(m_desktop->workspace()->changeCount(), 0U);
    }

    void anotherWindowsDraftIsNotOffered()
    {
        leave(2);
        const auto claim = DraftStore(folder()).claim(drafts().front().id);
        QVERIFY(claim);
        open();
        stage(1, u"T-2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 2U, kWaitMs);
        QVERIFY(offered(false) == nullptr);
    }

private:
    [[nodiscard]] QString folder() const { return m_desktop.path(u"drafts"_s); }
    [[nodiscard]] std::vector<DraftSummary> drafts() const { return DraftStore(folder()).list(); }

    void open()
    {
        m_desktop.open();
        m_desktop.setFilter(u"is:untagged"_s);
        QVERIFY(m_desktop->resources()->rowCount() > 3);
    }

    /// A window was here and ended without a question.
    void leave(int resources)
    {
        open();
        stage(resources, u"T-1"_s);
        m_desktop.end();
        QCOMPARE(drafts().size(), 1U);
    }

    /// Their ids.
    QStringList stage(int resources, const QString &value)
    {
        Rows rows;
        QStringList ids;
        for (int position = 0; position < resources; ++position) {
            rows.push_back(m_desktop->resources()->rowAt(position));
            ids.append(m_desktop->workspace()->table().idText(rows.back()));
        }
        if (!m_desktop->workspace()->stage(rows, {kKey, value}, EditMode::Set))
            qFatal("nothing was staged");
        ids.sort();
        return ids;
    }

    [[nodiscard]] QStringList stagedIds() const
    {
        QStringList ids;
        for (const Row row : m_desktop->workspace()->changes().rows())
            ids.append(m_desktop->workspace()->table().idText(row));
        ids.sort();
        return ids;
    }

    [[nodiscard]] int offers() const
    {
        int count = 0;
        for (const MessageBar *shown : m_desktop->window()->messages()->bars())
            count += shown->id().startsWith(u"draft-"_s) ? 1 : 0;
        return count;
    }

    /// The bar about a draft.
    [[nodiscard]] MessageBar *offered(bool isAwaited = true) const
    {
        const auto find = [this]() -> MessageBar * {
            for (MessageBar *shown : m_desktop->window()->messages()->bars()) {
                if (shown->id().startsWith(u"draft-"_s))
                    return shown;
            }
            return nullptr;
        };
        if (isAwaited && !QTest::qWaitFor([&find] { return find() != nullptr; }, kWaitMs))
            qFatal("nothing is offered");
        return find();
    }

    static void click(const QObject *parent, const QString &text)
    {
        for (QPushButton *button : parent->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(u"there is no button "_s + text));
    }

    template <typename Question>
    void answer(const QString &button)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.find<Question>() != nullptr, kWaitMs);
        auto *pressed = m_desktop.find<Question>()->template findChild<QPushButton *>(button);
        QVERIFY(pressed);
        QTest::mouseClick(pressed, Qt::LeftButton);
    }

    SandboxDesktop m_desktop;
};

TAGDESK_TEST(TestDraftPath, QApplication)

} // namespace tst_draftpath

#include "tst_draftpath.moc"
