// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyreading.h"

#include "commentedjson.h"
#include "custodianfile.h"
#include "hclvalues.h"
#include "ownpolicy.h"
#include "predefinedtags.h"
#include "steampipefile.h"
#include "tagpolicyfile.h"
#include "tomlvalues.h"
#include "yamlvalues.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Read = tl::expected<ReadPolicy, PolicyFault>;

tl::expected<FileNode, SyntaxFault> nodesOf(const QString &text, const QByteArray &utf8)
{
    if (isCommentedJson(text))
        return readCommentedJson(text);
    if (isToml(text))
        return readToml(text);
    if (!isHclValues(text))
        return readYaml(utf8);
    auto values = readHclValues(text);
    if (values)
        return values;
    // Without heads of tables TOML begins alike. Who comes further has understood more.
    auto table = readToml(text);
    return table || table.error().line > values.error().line ? table : values;
}

void setLines(FileNode &node, int line)
{
    node.line = line;
    for (FileNode &item : node.items)
        setLines(item, line);
    for (FileMember &member : node.members) {
        member.line = line;
        setLines(member.value, line);
    }
}

/// The policy that an answer of an API holds as a text.
Read readContent(const FileNode &root, const FileNode &content)
{
    auto inner = readCommentedJson(content.text);
    if (!inner) {
        inner.error().line = content.line;
        return tl::unexpected(faultOf(inner.error()));
    }
    // What is wrong in it stands, for the reader of the file, in that line.
    setLines(*inner, content.line);
    PolicyDraft draft(PolicyForm::TagPolicy);
    if (const FileNode *entity = root.find(u"entity_id"))
        draft.policy().name = entity->text;
    if (const FileNode *updated = root.find(u"last_updated_at"))
        draft.policy().version = updated->text;
    readTagPolicy(*inner, draft);
    return draft.take();
}

template <typename ReadInto>
Read readForm(const FileNode &root, PolicyForm form, ReadInto readInto)
{
    PolicyDraft draft(form);
    readInto(root, draft);
    return draft.take();
}

} // namespace

PolicyFault faultOf(const SyntaxFault &fault)
{
    switch (fault.kind) {
    case SyntaxFault::Kind::Unexpected:
        return {.kind = PolicyFault::Kind::Syntax, .line = fault.line, .text = fault.text};
    case SyntaxFault::Kind::TooDeep:
        return {.kind = PolicyFault::Kind::TooDeep, .line = fault.line};
    case SyntaxFault::Kind::Twice:
        return {.kind = PolicyFault::Kind::Twice, .line = fault.line, .member = fault.text};
    case SyntaxFault::Kind::Explained:
        return {.kind = PolicyFault::Kind::Explained, .line = fault.line, .text = fault.text};
    case SyntaxFault::Kind::Inexpressible:
        return {.kind = PolicyFault::Kind::Inexpressible, .line = fault.line, .text = fault.text};
    }
    Q_UNREACHABLE();
}

tl::expected<QString, PolicyFault> policyText(const QByteArray &content)
{
    if (content.size() > kMostPolicyBytes)
        return tl::unexpected(PolicyFault{.kind = PolicyFault::Kind::TooLarge});
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(content);
    if (decoder.hasError())
        return tl::unexpected(PolicyFault{.kind = PolicyFault::Kind::NotText});
    return text;
}

Read readPolicy(const QByteArray &content)
{
    const auto text = policyText(content);
    if (!text)
        return tl::unexpected(text.error());
    if (const std::optional<FileNode> tags = predefinedTagTable(*text))
        return readForm(*tags, PolicyForm::PredefinedTags, readPredefinedTags);
    const auto root = nodesOf(*text, content);
    if (!root)
        return tl::unexpected(faultOf(root.error()));
    if (root->find(u"rules") != nullptr)
        return readForm(*root, PolicyForm::Own, readOwnPolicy);
    if (arePredefinedTags(*root))
        return readForm(*root, PolicyForm::PredefinedTags, readPredefinedTags);
    if (root->find(u"tags") != nullptr)
        return readForm(*root, PolicyForm::TagPolicy, readTagPolicy);
    if (const FileNode *inner = tagPolicyContent(*root))
        return readContent(*root, *inner);
    if (isSteampipe(*root))
        return readForm(*root, PolicyForm::Steampipe, readSteampipe);
    if (root->find(u"policies") != nullptr)
        return readForm(*root, PolicyForm::Custodian, readCustodian);
    return tl::unexpected(PolicyFault{.kind = PolicyFault::Kind::UnknownForm});
}

tl::expected<QByteArray, PolicyFault> policyContent(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            PolicyFault{.kind = PolicyFault::Kind::NotReadable, .text = file.errorString()});
    return file.read(kMostPolicyBytes + 1);
}

Read readPolicyFile(const QString &path)
{
    const auto content = policyContent(path);
    if (!content)
        return tl::unexpected(content.error());
    Read read = readPolicy(*content);
    if (read && read->policy.name.isEmpty())
        read->policy.name = QFileInfo(path).completeBaseName();
    return read;
}

} // namespace tagdesk
