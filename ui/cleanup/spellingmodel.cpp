// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "spellingmodel.h"

#include "cleanuptext.h"
#include "plaintext.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

SpellingModel::SpellingModel(QObject *parent)
    : LineTableModel(ColumnCount, parent)
{
}

void SpellingModel::show(const SpellingReport &report)
{
    beginResetModel();
    const std::vector<Choice> before = std::exchange(m_choices, {});
    for (const SpellingFamily &family : report.families) {
        const auto same = std::ranges::find_if(before, [&family](const Choice &choice) {
            return choice.family.key == family.key && choice.family.spellings == family.spellings;
        });
        if (same != before.end())
            m_choices.push_back(*same);
        else
            m_choices.push_back({.family = family, .target = family.target(), .more = {}});
    }
    endResetModel();
    emit stepsChanged();
}

QString SpellingModel::target(int row) const
{
    return m_choices[static_cast<std::size_t>(row)].target;
}

QStringList SpellingModel::more(int row) const
{
    return m_choices[static_cast<std::size_t>(row)].more;
}

void SpellingModel::changed(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit stepsChanged();
}

void SpellingModel::setTarget(int row, const QString &target)
{
    Choice &choice = m_choices[static_cast<std::size_t>(row)];
    choice.target = target;
    choice.isTicked = !target.isEmpty();
    changed(row);
}

void SpellingModel::setMore(int row, const QStringList &texts)
{
    Choice &choice = m_choices[static_cast<std::size_t>(row)];
    choice.more = texts;
    choice.isTicked = true;
    changed(row);
}

void SpellingModel::tick(int row, bool ticked)
{
    m_choices[static_cast<std::size_t>(row)].isTicked = ticked;
    changed(row);
}

QList<TextMapping> SpellingModel::mappings(const Choice &choice)
{
    QStringList texts = choice.more;
    for (const Spelling &spelling : choice.family.spellings)
        texts.append(spelling.text);
    texts.removeDuplicates();
    texts.removeAll(choice.target);
    QList<TextMapping> mappings;
    for (const QString &text : std::as_const(texts))
        mappings.append({.match = {.kind = TextMatch::Kind::Whole, .text = text}, .to = choice.target});
    return mappings;
}

CleanupSteps SpellingModel::steps(KeyClash clash) const
{
    CleanupStep keys{.part = CleanupStep::Part::Keys, .act = CleanupAct::Map, .clash = clash};
    CleanupSteps steps;
    for (const Choice &choice : m_choices) {
        if (!choice.isTicked)
            continue;
        if (choice.family.isOfKeys())
            keys.mappings += mappings(choice);
        else
            steps.append({.act = CleanupAct::Map, .keys = {choice.family.key}, .mappings = mappings(choice)});
    }
    // A key that gets another name takes its values along.
    const QList<TextMapping> &renamings = keys.mappings;
    for (CleanupStep &step : steps) {
        const auto renamed = std::ranges::find_if(renamings,
            [&step](const TextMapping &mapping) { return mapping.match.text == step.keys.constFirst(); });
        if (renamed != renamings.cend())
            step.keys = {renamed->to};
    }
    if (!keys.mappings.isEmpty())
        steps.prepend(keys);
    return steps;
}

int SpellingModel::lineCount() const
{
    return static_cast<int>(m_choices.size());
}

QString SpellingModel::text(const Choice &choice, int column)
{
    switch (column) {
    case WhatColumn:
        //: %1: a key.
        return choice.family.isOfKeys() ? tr("Keys") : tr("Values of %1").arg(choice.family.key);
    case SpellingsColumn: {
        QStringList spellings;
        for (const Spelling &spelling : choice.family.spellings)
            spellings.append(
                u"%1 (%2)"_s.arg(spelling.text, QLocale().toString(static_cast<qulonglong>(spelling.rows))));
        return (spellings + choice.more).join(u", "_s);
    }
    case TargetColumn:
        return choice.target;
    case RowsColumn:
        return QLocale().toString(static_cast<qulonglong>(choice.family.rows));
    default:
        return CleanupTexts::likeness(choice.family.likeness);
    }
}

QVariant SpellingModel::cellData(int row, int column, int role) const
{
    const Choice &choice = m_choices[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
        return text(choice, column);
    case Qt::ToolTipRole:
        return toolTipText(text(choice, column));
    case Qt::CheckStateRole:
        if (column != WhatColumn)
            return {};
        return choice.isTicked ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        if (column == RowsColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags SpellingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = LineTableModel::flags(index);
    if (index.column() == WhatColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool SpellingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != WhatColumn)
        return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QString SpellingModel::head(int column) const
{
    switch (column) {
    case WhatColumn:
        //: Head of a column: whether spellings are of keys or of values.
        return tr("What");
    case SpellingsColumn:
        return tr("Spellings");
    case TargetColumn:
        //: Head of a column: what several spellings become.
        return tr("Becomes");
    case RowsColumn:
        return tr("Resources");
    default:
        //: Head of a column: why spellings belong together.
        return tr("Why");
    }
}

} // namespace tagdesk
