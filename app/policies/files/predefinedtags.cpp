// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "predefinedtags.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

struct TableLine
{
    int line = 0; ///< From 1.
    QStringList cells;
};

/// RFC 4180, of a text that is small.
std::vector<TableLine> tableLines(const QString &text, QChar separator)
{
    std::vector<TableLine> lines;
    TableLine current{.line = 1, .cells = {}};
    QString cell;
    int line = 1;
    bool isQuoted = false;
    const auto endLine = [&] {
        current.cells.append(std::exchange(cell, {}));
        if (current.cells != QStringList{QString()})
            lines.push_back(current);
        current = {.line = line, .cells = {}};
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        line += c == u'\n';
        if (isQuoted && c == u'"' && at + 1 < text.size() && text[at + 1] == u'"')
            cell += text[++at];
        else if (c == u'"' && (isQuoted || cell.isEmpty()))
            isQuoted = !isQuoted;
        else if (!isQuoted && c == separator)
            current.cells.append(std::exchange(cell, {}));
        else if (!isQuoted && c == u'\n')
            endLine();
        else if (isQuoted || c != u'\r')
            cell += c;
    }
    endLine();
    return lines;
}

QString foldedHead(const QString &head)
{
    QString folded = head.trimmed().toCaseFolded();
    return folded.remove(u'\uFEFF').remove(u'"').remove(u' ').remove(u'_').remove(u'-');
}

qsizetype columnOf(const QStringList &heads, const QStringList &words)
{
    const auto found = std::ranges::find_if(
        heads, [&words](const QString &head) { return words.contains(foldedHead(head)); });
    return found == heads.cend() ? -1 : std::distance(heads.cbegin(), found);
}

FileNode textNode(const QString &text, int line)
{
    FileNode node;
    node.kind = FileNode::Kind::Text;
    node.line = line;
    node.text = text;
    return node;
}

FileNode tagNode(const QString &key, const QString &value, int line)
{
    FileNode node;
    node.kind = FileNode::Kind::Object;
    node.line = line;
    node.members.push_back({.name = u"key"_s, .line = line, .value = textNode(key, line)});
    node.members.push_back({.name = u"value"_s, .line = line, .value = textNode(value, line)});
    return node;
}

} // namespace

std::optional<FileNode> predefinedTagTable(const QString &text)
{
    static const QStringList keyHeads{u"key"_s, u"tagkey"_s, u"标签键"_s, u"键"_s};
    static const QStringList valueHeads{u"value"_s, u"tagvalue"_s, u"标签值"_s, u"值"_s};
    const QString head = text.left(text.indexOf(u'\n'));
    for (const QChar separator : {u',', u';', u'\t'}) {
        const QStringList heads = head.split(separator);
        if (columnOf(heads, keyHeads) < 0 || columnOf(heads, valueHeads) < 0)
            continue;
        const std::vector<TableLine> lines = tableLines(text, separator);
        const qsizetype key = columnOf(lines.front().cells, keyHeads);
        const qsizetype value = columnOf(lines.front().cells, valueHeads);
        FileNode tags;
        tags.kind = FileNode::Kind::List;
        tags.line = 1;
        for (auto line = lines.begin() + 1; line != lines.end(); ++line)
            tags.items.push_back(tagNode(line->cells.value(key), line->cells.value(value), line->line));
        FileNode root;
        root.kind = FileNode::Kind::Object;
        root.line = 1;
        root.members.push_back({.name = u"tags"_s, .line = 1, .value = std::move(tags)});
        return root;
    }
    return std::nullopt;
}

bool arePredefinedTags(const FileNode &root)
{
    const FileNode *const tags = root.find(u"tags");
    return tags != nullptr && tags->isList();
}

void readPredefinedTags(const FileNode &root, PolicyDraft &draft)
{
    std::vector<PolicyRule> rules;
    QHash<QString, std::size_t> ruleOfKey;
    for (const FileNode &tag : root.find(u"tags")->items) {
        if (!draft.isObject(tag, u"tags"_s))
            return;
        const FileNode *const key = tag.find(u"key");
        const FileNode *const value = tag.find(u"value");
        const QString name = key == nullptr ? QString() : draft.text(*key, u"key"_s).trimmed();
        const QString text = value == nullptr ? QString() : draft.text(*value, u"value"_s).trimmed();
        if (name.isEmpty())
            continue;
        if (!ruleOfKey.contains(name)) {
            ruleOfKey.insert(name, rules.size());
            rules.push_back({.key = name, .line = tag.line});
        }
        QStringList &values = rules[ruleOfKey.value(name)].values.texts;
        if (!values.contains(text))
            values.append(text);
    }
    for (PolicyRule &rule : rules) {
        // A key alone does not say which values it may have.
        if (rule.values.texts == QStringList{QString()})
            rule.values.texts.clear();
        draft.add(std::move(rule));
    }
}

} // namespace tagdesk
