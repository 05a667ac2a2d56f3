// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftscript.h"
#include "draftstore.h"
#include "testrunner.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace tst_draftkilling {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// A program that is killed while somebody edits in it, and what is left of the edits.
class TestDraftKilling : public QObject
{
    Q_OBJECT

private slots:
    /// TAGDESK_KILLS asks for more than a few.
    void killedAtAnyInstantAtMostTheLastSecondIsMissing()
    {
        constexpr int kFew = 8;
        constexpr int kLongestMs = 4'000;
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("TAGDESK_KILLS", &isGiven);
        QRandomGenerator random(11);
        for (int i = 0; i < (isGiven ? given : kFew); ++i) {
            kill(static_cast<quint32>(i), random.bounded(kLongestMs));
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %d edits, %d with a draft, %d of them torn; at most %lld ms and %d edits missing",
            m_kills, m_edits, m_drafts, m_torn, static_cast<long long>(m_longestMs), m_mostEdits);
    }

private:
    struct Edit
    {
        qint64 when = 0; // ms since 1970
        int beats = 0; // before it
    };

    void kill(quint32 seed, int afterMs)
    {
        const QTemporaryDir folder;
        const QString drafts = folder.filePath(u"drafts"_s);
        const QString log = folder.filePath(u"log"_s);
        QProcess process;
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(QStringLiteral(TAGDESK_KEPTDRAFT), {drafts, log, QString::number(seed)});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(QFile(log).size() > 0); // it takes its time to load
        QTimer::singleShot(afterMs, &process, &QProcess::kill);
        QVERIFY(finished.wait());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();
        ++m_kills;
        compare(seed, DraftStore(drafts), editsOf(log), killed);
    }

    std::vector<Edit> editsOf(const QString &path)
    {
        QFile log(path);
        if (!log.open(QIODevice::ReadOnly))
            qFatal("there is no log");
        std::vector<Edit> edits;
        m_beats = 0;
        for (const QByteArray &line : log.readAll().split('\n')) {
            const QByteArrayList fields = line.split(' ');
            if (fields.size() == 2 && fields.back() == "edit")
                edits.push_back({.when = fields.front().toLongLong(), .beats = m_beats});
            m_beats += fields.back() == "beat" ? 1 : 0;
        }
        m_edits += static_cast<int>(edits.size());
        return edits;
    }

    void compare(quint32 seed, const DraftStore &store, const std::vector<Edit> &edits, qint64 killed)
    {
        const std::vector<DraftSummary> drafts = store.list();
        QVERIFY(drafts.size() <= 1);
        QStringList kept;
        if (!drafts.empty()) {
            QVERIFY(!drafts.front().trouble);
            QVERIFY(!drafts.front().isInUse);
            ++m_drafts;
            m_torn += drafts.front().isTorn ? 1 : 0;
            kept = DraftScript::staged(*store.load(drafts.front().id));
        }
        // The same edits once more: after the last that is like the draft the others are missing.
        DraftScript again(seed);
        std::optional<std::size_t> like;
        if (again.staged() == kept)
            like = 0;
        for (std::size_t done = 1; done <= edits.size(); ++done) {
            again.step();
            if (again.staged() == kept)
                like = done;
        }
        QVERIFY2(like, "the draft is as the edits never were");
        if (*like == edits.size())
            return;
        const Edit &missing = edits[*like];
        m_mostEdits = std::max(m_mostEdits, static_cast<int>(edits.size() - *like));
        m_longestMs = std::max(m_longestMs, killed - missing.when);
        // Beats of the program itself: a busy machine may keep it from running at all.
        constexpr int kBeatsOfASecond = 20;
        QVERIFY2(m_beats - missing.beats <= kBeatsOfASecond,
            qPrintable(u"%1 beats"_s.arg(m_beats - missing.beats)));
    }

    int m_beats = 0; // of the last program
    int m_kills = 0;
    int m_edits = 0;
    int m_drafts = 0;
    int m_torn = 0;
    int m_mostEdits = 0;
    qint64 m_longestMs = 0;
};

TAGDESK_TEST(TestDraftKilling, QCoreApplication)

} // namespace tst_draftkilling

#include "tst_draftkilling.moc"
