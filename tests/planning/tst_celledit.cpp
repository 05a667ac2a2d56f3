// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "celledit.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_celledit {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

const TagRules &rulesOf(const Collection &collection)
{
    return *tagRules(collection.cloud);
}

/// "0 env: prod → test", "1 owner: – → ann (no room)".
QString printed(const PlannedCell &cell, const TagPool &pool)
{
    static const QStringList verdicts{
        u""_s, u" (equal)"_s, u" (not read)"_s, u" (locked)"_s, u" (rule)"_s, u" (no room)"_s};
    const auto text = [&pool](std::optional<TextId> value) {
        return value && *value != kRemoved ? pool.text(*value) : u"–"_s;
    };
    return u"%1 %2: %3 → %4%5"_s.arg(QString::number(cell.row), pool.text(cell.key), text(cell.before),
        text(cell.after), verdicts.at(static_cast<int>(cell.verdict)));
}

} // namespace

class tst_CellEdit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyCellHasItsVerdict_data();
    void everyCellHasItsVerdict();
    void aRowGetsOneDelta();
    void aCellIsComparedWithWhatIsStaged();
    void editingBackClearsTheDelta();
    void whatTheProfileForbidsIsLocked();
    void countsAddUp();

private:
    [[nodiscard]] CellEdit edit(Row row, const QString &key, const std::optional<QString> &value);
    [[nodiscard]] CellPlan plan(const std::vector<CellEdit> &edits);
    [[nodiscard]] QString text(const CellPlan &plan) const;

    std::unique_ptr<ResourceTable> m_table;
    ChangeSet m_changes;
};

void tst_CellEdit::init()
{
    m_table = std::make_unique<ResourceTable>();
    m_changes.clear();
    const Collection collection{.account = u"a"_s, .cloud = u"jdcloud"_s, .region = u"r"_s, .kind = u"k"_s};
    const int limit = tagRules(u"jdcloud"_s)->tagsPerResource;
    Tags full;
    for (int number = 0; number < limit; ++number)
        full.append({u"k%1"_s.arg(number), u"v"_s});
    Tags nearlyFull = full;
    nearlyFull.removeLast();
    for (const std::optional<Tags> &tags : {std::optional(Tags{{u"env"_s, u"prod"_s}}), std::optional(Tags{}),
             std::optional<Tags>(), std::optional(full), std::optional(nearlyFull)})
        static_cast<void>(m_table->insert(collection,
            {.id = QString::number(m_table->size()), .name = {}, .status = {}, .parent = {}, .tags = tags}));
}

CellEdit tst_CellEdit::edit(Row row, const QString &key, const std::optional<QString> &value)
{
    return {.row = row,
        .key = m_table->pool().intern(key),
        .value = value ? m_table->pool().intern(*value) : kRemoved};
}

CellPlan tst_CellEdit::plan(const std::vector<CellEdit> &edits)
{
    return planCells(
        edits, {.table = *m_table, .changes = m_changes, .pool = m_table->pool(), .rules = rulesOf});
}

QString tst_CellEdit::text(const CellPlan &plan) const
{
    QStringList cells;
    for (const PlannedCell &cell : plan.cells)
        cells.append(printed(cell, m_table->pool()));
    return cells.join(u"; "_s);
}

void tst_CellEdit::everyCellHasItsVerdict_data()
{
    using Cell = std::tuple<int, QString, std::optional<QString>>;
    QTest::addColumn<QList<Cell>>("cells");
    QTest::addColumn<QString>("expected");

    QTest::newRow("changed") << QList<Cell>{{0, u"env"_s, u"test"_s}} << u"0 env: prod → test"_s;
    QTest::newRow("added") << QList<Cell>{{1, u"env"_s, u"test"_s}} << u"1 env: – → test"_s;
    QTest::newRow("added, empty") << QList<Cell>{{1, u"env"_s, u""_s}} << u"1 env: – →  (rule)"_s;
    QTest::newRow("removed") << QList<Cell>{{0, u"env"_s, std::nullopt}} << u"0 env: prod → –"_s;
    QTest::newRow("equal") << QList<Cell>{{0, u"env"_s, u"prod"_s}} << u""_s;
    QTest::newRow("absent, removed") << QList<Cell>{{1, u"env"_s, std::nullopt}} << u""_s;
    QTest::newRow("ends trimmed") << QList<Cell>{{0, u"env"_s, u" prod "_s}, {1, u"env"_s, u" x "_s}}
                                  << u"1 env: – → x"_s;
    QTest::newRow("not read") << QList<Cell>{{2, u"env"_s, u"x"_s}} << u"2 env: – → x (not read)"_s;
    QTest::newRow("locked") << QList<Cell>{{0, u"jdc-owner"_s, u"x"_s}} << u"0 jdc-owner: – → x (locked)"_s;
    QTest::newRow("rule of a value") << QList<Cell>{{0, u"env"_s, u"a*b"_s}} << u"0 env: prod → a*b (rule)"_s;
    QTest::newRow("rule of a key") << QList<Cell>{{1, u"a*b"_s, u"x"_s}} << u"1 a*b: – → x (rule)"_s;
    QTest::newRow("no room") << QList<Cell>{{3, u"env"_s, u"x"_s}} << u"3 env: – → x (no room)"_s;
    QTest::newRow("room for one of two") << QList<Cell>{{4, u"env"_s, u"x"_s}, {4, u"owner"_s, u"y"_s}}
                                         << u"4 env: – → x; 4 owner: – → y (no room)"_s;
    QTest::newRow("a removal makes room")
        << QList<Cell>{{3, u"env"_s, u"x"_s}, {3, u"k0"_s, std::nullopt}} << u"3 k0: v → –; 3 env: – → x"_s;
    QTest::newRow("the later of two counts")
        << QList<Cell>{{0, u"env"_s, u"x"_s}, {0, u"env"_s, u"y"_s}} << u"0 env: prod → y"_s;
    QTest::newRow("by row") << QList<Cell>{{1, u"env"_s, u"x"_s}, {0, u"env"_s, u"y"_s}}
                            << u"0 env: prod → y; 1 env: – → x"_s;
}

void tst_CellEdit::everyCellHasItsVerdict()
{
    using Cell = std::tuple<int, QString, std::optional<QString>>;
    QFETCH(const QList<Cell>, cells);
    std::vector<CellEdit> edits;
    for (const auto &[row, key, value] : cells)
        edits.push_back(edit(static_cast<Row>(row), key, value));
    QTEST(text(plan(edits)), "expected");
}

void tst_CellEdit::aRowGetsOneDelta()
{
    const CellPlan planned =
        plan({edit(0, u"env"_s, std::nullopt), edit(0, u"owner"_s, u"ann"_s), edit(1, u"owner"_s, u"bob"_s)});
    QCOMPARE(planned.deltas.size(), std::size_t(2));
    QCOMPARE(planned.deltas.front().first, Row(0));
    QCOMPARE(m_table->pool().refs(planned.deltas.front().second).size(), std::size_t(2));
}

void tst_CellEdit::aCellIsComparedWithWhatIsStaged()
{
    TagPool &pool = m_table->pool();
    m_changes.setDelta(0, pool.intern(Tags{{u"env"_s, u"test"_s}}));
    QCOMPARE(text(plan({edit(0, u"env"_s, u"test"_s)})), u""_s);
    QCOMPARE(text(plan({edit(0, u"env"_s, u"live"_s)})), u"0 env: test → live"_s);
}

void tst_CellEdit::editingBackClearsTheDelta()
{
    m_changes.setDelta(0, m_table->pool().intern(Tags{{u"env"_s, u"test"_s}}));
    const CellPlan planned = plan({edit(0, u"env"_s, u"prod"_s)});
    QCOMPARE(planned.deltas.size(), std::size_t(1));
    QVERIFY(planned.deltas.front().second.isEmpty());
}

void tst_CellEdit::whatTheProfileForbidsIsLocked()
{
    TagRules rules = *tagRules(u"jdcloud"_s);
    rules.profile.protectedKeys = {u"env"_s};
    const EditInput input{.table = *m_table,
        .changes = m_changes,
        .pool = m_table->pool(),
        .rules = [&rules](const Collection &) -> const TagRules & {
            return rules;
        }};
    QCOMPARE(text(planCells({edit(0, u"env"_s, std::nullopt), edit(0, u"owner"_s, u"ann"_s)}, input)),
        u"0 env: prod → – (locked); 0 owner: – → ann"_s);
    rules.profile.readOnly = true;
    QCOMPARE(text(planCells({edit(0, u"owner"_s, u"ann"_s)}, input)), u"0 owner: – → ann (locked)"_s);
}

void tst_CellEdit::countsAddUp()
{
    const CellPlan planned = plan({edit(0, u"env"_s, u"prod"_s), edit(0, u"owner"_s, u"ann"_s),
        edit(1, u"owner"_s, u"a*b"_s), edit(2, u"owner"_s, u"x"_s)});
    QCOMPARE(planned.changed, std::size_t(1));
    QCOMPARE(planned.equal, std::size_t(1));
    QCOMPARE(planned.refused, std::size_t(2));
    QCOMPARE(planned.cells.size(), planned.changed + planned.refused);
    QCOMPARE(planned.deltas.size(), std::size_t(1));
}

TAGDESK_TEST(tst_CellEdit, QCoreApplication)

} // namespace tst_celledit

#include "tst_celledit.moc"
