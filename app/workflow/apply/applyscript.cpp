// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "applyscript.h"

#include "documentcontroller.h"
#include "provider.h"
#include "shellword.h"
#include "workspace.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kIdsOfALine = 100; // shells take longer lines, people do not
constexpr std::size_t kMostRows = 100'000; // more take seconds

/// Keys of a delta, as words of "tag" or of "untag".
QStringList wordsOf(const TagPool &pool, TagSet delta, bool removals)
{
    QStringList words;
    for (const TagRef &ref : pool.refs(delta)) {
        if (ref.isRemoval() != removals)
            continue;
        const QString key = pool.text(ref.key);
        words << shellWord(removals ? key : key + u'=' + pool.text(ref.value));
    }
    return words;
}

/// `scope` and what comes before it are the same for all lines of a collection.
void addLines(QString &script, const QString &command, const QString &place, const Rows &rows,
    const ResourceTable &table, const QStringList &words)
{
    if (words.isEmpty())
        return;
    for (std::size_t first = 0; first < rows.size(); first += kIdsOfALine) {
        script += u"tagdesk-cli "_s + command + place;
        for (std::size_t at = first; at < std::min(rows.size(), first + kIdsOfALine); ++at)
            script += u" --id "_s + shellWord(table.idText(rows[at]));
        // A key may begin like an option.
        script += u" -- "_s + words.join(u' ') + u'\n';
    }
}

} // namespace

std::optional<QString> applyScript(
    const ChangeSet &edits, const Workspace &workspace, const DocumentController &controller, bool isSandbox)
{
    const ResourceTable &table = workspace.table();
    std::map<std::pair<std::size_t, TagSet>, Rows> alike;
    if (edits.changedRows() > kMostRows)
        return std::nullopt;
    for (const Row row : edits.rows())
        alike[{table.collectionIndex(row), edits.delta(row)}].push_back(row);
    QString script = u"#!/bin/sh\nset -e\n"_s;
    for (const auto &[edit, rows] : alike) {
        const Collection &collection = table.collection(rows.front());
        const Provider *provider = controller.provider(collection.account);
        const OpenAccount *account = workspace.account(collection.account);
        if (provider == nullptr || account == nullptr)
            continue;
        const QString place =
            (isSandbox ? u" --sandbox"_s : u" --profile "_s + shellWord(account->account.name))
            + u" --scope "_s + shellWord(provider->scopeText({collection, {}}));
        addLines(script, u"untag"_s, place, rows, table, wordsOf(table.pool(), edit.second, true));
        addLines(script, u"tag"_s, place, rows, table, wordsOf(table.pool(), edit.second, false));
    }
    return script;
}

} // namespace tagdesk
