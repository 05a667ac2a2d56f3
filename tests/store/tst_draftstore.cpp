// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "draftfile.h"
#include "draftstore.h"
#include "testrunner.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace tst_draftstore {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kWhen(QDate(2026, 11, 28), QTime(20, 15), Qt::UTC);

DraftAccount account()
{
    const QByteArray salt = draftSalt();
    return {.id = u"p1"_s,
        .name = u"Prod"_s,
        .cloud = u"jdcloud"_s,
        .endpoint = u"https://tags.example"_s,
        .project = {},
        .salt = salt,
        .keyHash = draftKeyHash(salt, "AKEXAMPLE")};
}

/// One key of a resource, which has this number.
DraftEdits edit(std::uint32_t number, const std::string &after)
{
    DraftEdits edits;
    const std::uint32_t key = edits.addText("env");
    const std::uint32_t before = edits.addText("测试");
    const std::uint32_t wanted = after.empty() ? DraftEdits::kAbsent : edits.addText(after);
    edits.addResource({.number = number,
        .place = edits.addPlace(u"cn-north-1"_s, u"vm"_s),
        .id = "i-" + std::to_string(number),
        .name = "web"});
    const DraftEdits::Cell cell{.key = key, .before = before, .after = wanted};
    edits.addEdit({.number = number, .cells = edits.addCells({&cell, 1})});
    return edits;
}

DraftEdits dropped(std::uint32_t number)
{
    DraftEdits edits;
    edits.addEdit({.number = number});
    return edits;
}

/// Id, before and after, a resource a line.
QStringList lines(const Draft &draft)
{
    QStringList result;
    for (const DraftedResource &resource : draft.resources) {
        for (const DraftCell &cell : draft.cells[resource.cells])
            result.append(u"%1 %2: %3 -> %4"_s.arg(
                resource.id, cell.key, cell.before.value_or(u"-"_s), cell.after.value_or(u"-"_s)));
    }
    return result;
}

} // namespace

/// Drafts as files: what is in them, and what becomes of them when programs, disks and bytes fail.
class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { ::umask(S_IWGRP | S_IWOTH); }

    void whatWasWrittenIsReadAgain()
    {
        const DraftAccount written = account();
        DraftFile file(folder());
        QVERIFY(file.begin(written));
        QVERIFY(file.append(edit(1, "prod")));
        QVERIFY(file.append(edit(2, "")));
        QVERIFY(file.commit(kWhen));
        QVERIFY(file.append(edit(1, "dev")));
        QVERIFY(file.append(edit(3, "x")));
        QVERIFY(file.append(dropped(3)));
        QVERIFY(file.commit(kWhen.addSecs(1)));
        const DraftResult<Draft> draft = store().load(file.id());
        QVERIFY(draft);
        QCOMPARE(draft->account, written);
        QCOMPARE(draft->changed, kWhen.addSecs(1));
        QVERIFY(!draft->isTorn);
        QCOMPARE(lines(*draft), (QStringList{u"i-1 env: 测试 -> dev"_s, u"i-2 env: 测试 -> -"_s}));
        const Collection &collection = draft->collections.at(draft->resources.front().collection);
        QCOMPARE(collection,
            (Collection{
                .account = u"p1"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s}));
    }

    void textsThatBeginWithAByteOrderMarkAreKept()
    {
        DraftFile file(folder());
        QVERIFY(file.begin(account()));
        QVERIFY(file.append(edit(1, "\ufeffprod")));
        QVERIFY(file.commit(kWhen));
        const DraftResult<Draft> draft = store().load(file.id());
        QVERIFY(draft);
        QCOMPARE(lines(*draft), QStringList(u"i-1 env: 测试 -> \ufeffprod"_s));
    }

    void noSecretIsInTheFile()
    {
        const QString id = written(1);
        QFile file(store().path(folder(), id));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("AKEXAMPLE"));
    }

    void accountsAreToldApartByTheirKeys()
    {
        const DraftAccount draft = account();
        DraftAccount here = draft;
        here.name = u"Renamed"_s;
        QVERIFY(isSameAccount(draft, here));
        here.keyHash = draftKeyHash(draft.salt, "AKOTHER");
        QVERIFY(!isSameAccount(draft, here));
        for (QString DraftAccount::*member :
            {&DraftAccount::id, &DraftAccount::cloud, &DraftAccount::endpoint, &DraftAccount::project}) {
            here = draft;
            here.*member += u'x';
            QVERIFY(!isSameAccount(draft, here));
        }
    }

    void onlyTheOwnerMayRead()
    {
        ::umask(0);
        const QString id = written(1);
        DraftFile open(folder());
        QVERIFY(open.begin(account()));
        QVERIFY(open.append(edit(1, "prod")));
        const auto mode = [](const QString &path) {
            struct stat status
            {
            };
            return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
        };
        QCOMPARE(mode(folder()), 0700U);
        QCOMPARE(mode(store().path(folder(), id)), 0600U);
        QCOMPARE(mode(open.path() + u".new"_s), 0600U);
        QVERIFY(QFile::setPermissions(folder(), QFileDevice::Permissions(0x7777)));
        written(2);
        QCOMPARE(mode(folder()), 0700U);
    }

    /// A program may be killed after any byte.
    void ofATornFileTheLastCommitCounts()
    {
        const QString id = written(3);
        const QByteArray whole = content(id);
        const qsizetype start = contentOf(1).size(); // smaller files never have the name
        int torn = 0;
        QStringList before{u"i-1 env: 测试 -> prod"_s};
        for (qsizetype size = start; size < whole.size(); ++size) {
            write(id, whole.first(size));
            const DraftResult<Draft> draft = store().load(id);
            QVERIFY2(draft, qPrintable(QString::number(size)));
            const QStringList now = lines(*draft);
            QVERIFY(now.size() >= before.size());
            before = now;
            torn += draft->isTorn ? 1 : 0;
        }
        QCOMPARE(before.size(), 2);
        // Every size is told but those at which nothing is missing.
        QCOMPARE(torn, int(whole.size() - start) - 2);
    }

    void noChangedByteGoesUnnoticed()
    {
        const QString id = written(3);
        const QByteArray whole = content(id);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            write(id, changed);
            const DraftResult<Draft> draft = store().load(id);
            QVERIFY2(!draft, qPrintable(QString::number(at)));
            QCOMPARE(draft.error().kind, DraftTrouble::Kind::Damaged);
        }
    }

    void aRecordThatIsLeftOutOrMovedIsDamage()
    {
        const QString id = written(3);
        const QByteArray one = content(id).first(contentOf(1).size());
        const QByteArray two = content(id).sliced(one.size());
        const qsizetype half = two.size() / 2;
        for (const QByteArray &changed :
            {one + two.sliced(half), one + two.sliced(half) + two.first(half), one + two.first(half) + two}) {
            write(id, changed);
            const DraftResult<Draft> draft = store().load(id);
            QVERIFY(!draft);
            QCOMPARE(draft.error().kind, DraftTrouble::Kind::Damaged);
        }
    }

    void anEmptiedFileIsDamage()
    {
        const QString id = written(1);
        for (const QByteArray &changed : {QByteArray(), QByteArray("x"), content(id).first(60)}) {
            write(id, changed);
            QCOMPARE(store().load(id).error().kind, DraftTrouble::Kind::Damaged);
        }
    }

    void aNewerFormatIsRefusedAndKept()
    {
        const QString id = written(1);
        QByteArray newer = content(id);
        const qsizetype version = QByteArray("TagDesk draft\n").size();
        newer[version] = 2;
        newer[version + 4] = static_cast<char>(~2);
        write(id, newer);
        const DraftResult<Draft> draft = store().load(id);
        QVERIFY(!draft);
        QCOMPARE(draft.error().kind, DraftTrouble::Kind::NewerFormat);
        QCOMPARE(draft.error().detail, u"2"_s);
        QCOMPARE(store().list().front().trouble->kind, DraftTrouble::Kind::NewerFormat);
        QCOMPARE(content(id), newer);
    }

    void aFullDiskLeavesWhatWasThere()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        DraftFile file(folder());
        QVERIFY(file.begin(account()));
        QVERIFY(file.append(edit(1, "prod")));
        QVERIFY(file.commit(kWhen));
        const rlimit full{
            .rlim_cur = static_cast<rlim_t>(QFileInfo(file.path()).size()) + 30, .rlim_max = before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const DraftResult<void> refused = file.append(edit(2, "prod"));
        const DraftResult<void> again = file.commit(kWhen);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!refused);
        QVERIFY(!again);
        QCOMPARE(refused.error().path, file.path());
        QVERIFY(!refused.error().detail.isEmpty());
        DraftResult<Draft> draft = store().load(file.id());
        QVERIFY(draft);
        QVERIFY(!draft->isTorn);
        QCOMPARE(draft->resources.size(), 1U);
        QVERIFY(file.begin(account()));
        QVERIFY(file.append(edit(2, "prod")));
        QVERIFY(file.commit(kWhen));
        draft = store().load(file.id());
        QCOMPARE(lines(*draft), QStringList{u"i-2 env: 测试 -> prod"_s});
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const QString path = m_folder->filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        DraftFile draft(path + u"/drafts"_s);
        const DraftResult<void> begun = draft.begin(account());
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, DraftTrouble::Kind::NotWritable);
    }

    void whatAnotherProgramHasIsNotRemoved()
    {
        DraftFile file(folder());
        QVERIFY(file.begin(account()));
        QVERIFY(file.append(edit(1, "prod")));
        QVERIFY(file.commit(kWhen));
        QCOMPARE(store().list().size(), 1U);
        QVERIFY(store().list().front().isInUse);
        const DraftResult<void> removed = store().remove(file.id());
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, DraftTrouble::Kind::InUse);
        QVERIFY(QFile::exists(file.path()));
    }

    void twoProgramsKeepADraftEach()
    {
        const QString first = written(1);
        const QString second = written(2);
        QCOMPARE(store().list().size(), 2U);
        QVERIFY(store().remove(first));
        QCOMPARE(store().list().front().id, second);
        QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{second + u".draft"_s});
    }

    void theNewestComesFirstWithItsNumbers()
    {
        written(1);
        written(3);
        const std::vector<DraftSummary> drafts = store().list();
        QCOMPARE(drafts.size(), 2U);
        QCOMPARE(drafts.front().changes, 3);
        QCOMPARE(drafts.front().resources, 3);
        QCOMPARE(drafts.front().changed, kWhen.addSecs(3));
        QVERIFY(!drafts.front().isInUse);
        QCOMPARE(drafts.front().account.name, u"Prod"_s);
    }

    void whatWasNeverCompleteGoes()
    {
        const QString id = written(1);
        QVERIFY(QFile::rename(store().path(folder(), id), store().path(folder(), u"unborn"_s) + u".new"_s));
        QVERIFY(store().list().empty());
        QVERIFY(QDir(folder()).isEmpty());
    }

    void aFileIsWrittenAnewWhenMostOfItIsOutOfDate()
    {
        DraftFile file(folder());
        file.setSlack(2'000);
        QVERIFY(file.begin(account()));
        QVERIFY(file.append(edit(1, "prod")));
        QVERIFY(file.append(edit(2, "prod")));
        QVERIFY(file.commit(kWhen));
        qint64 largest = 0;
        constexpr int kEdits = 200;
        for (int value = 0; value <= kEdits; ++value) {
            QVERIFY(file.append(edit(1, std::to_string(value))));
            QVERIFY(file.commit(kWhen.addSecs(value)));
            largest = std::max(largest, QFileInfo(file.path()).size());
            const DraftResult<Draft> draft = store().load(file.id());
            QVERIFY(draft);
            QCOMPARE(lines(*draft),
                (QStringList{u"i-1 env: 测试 -> %1"_s.arg(value), u"i-2 env: 测试 -> prod"_s}));
            QCOMPARE(draft->changed, kWhen.addSecs(value));
        }
        QVERIFY2(largest < 6'000, qPrintable(QString::number(largest)));
        file.remove();
        QCOMPARE(QDir(folder()).entryList({u"*.draft*"_s}, QDir::Files).size(), 1); // its lock
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"drafts"_s); }
    [[nodiscard]] DraftStore store() const { return DraftStore(folder()); }

    /// The id of a draft of so many resources, each with a commit of its own.
    QString written(int resources)
    {
        DraftFile file(folder());
        bool isGood = file.begin(account()).has_value();
        for (int number = 1; number <= resources; ++number)
            isGood = isGood && file.append(edit(static_cast<std::uint32_t>(number), "prod"))
                && file.commit(kWhen.addSecs(number));
        if (!isGood)
            qFatal("the draft could not be written");
        return file.id();
    }

    /// Of a draft that was begun alike; all have one size.
    QByteArray contentOf(int resources)
    {
        const QString id = written(resources);
        QByteArray bytes = content(id);
        QFile::remove(store().path(folder(), id));
        return bytes;
    }

    QByteArray content(const QString &id)
    {
        QFile file(store().path(folder(), id));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &id, const QByteArray &bytes)
    {
        QFile file(store().path(folder(), id));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestDraftStore, QCoreApplication)

} // namespace tst_draftstore

#include "tst_draftstore.moc"
