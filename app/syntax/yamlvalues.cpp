// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "yamlvalues.h"

#include <yaml.h>

#include <algorithm>
#include <optional>

namespace tagdesk {

namespace {

constexpr int kMostNodes = 100'000;

/// The library's parser and document, released by whoever leaves.
class YamlDocument
{
public:
    YamlDocument() = default;
    ~YamlDocument()
    {
        if (m_isLoaded)
            yaml_document_delete(&m_document);
        if (m_isStarted)
            yaml_parser_delete(&m_parser);
    }
    YamlDocument(const YamlDocument &) = delete;
    YamlDocument &operator=(const YamlDocument &) = delete;

    bool load(const QByteArray &utf8)
    {
        m_isStarted = yaml_parser_initialize(&m_parser) != 0;
        if (!m_isStarted)
            return false;
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(utf8.constData()),
            static_cast<std::size_t>(utf8.size()));
        m_isLoaded = yaml_parser_load(&m_parser, &m_document) != 0;
        return m_isLoaded;
    }

    [[nodiscard]] SyntaxFault fault() const
    {
        return {.kind = SyntaxFault::Kind::Explained,
            .line = static_cast<int>(m_parser.problem_mark.line) + 1,
            .text = QString::fromUtf8(m_parser.problem)};
    }
    [[nodiscard]] yaml_node_t *root() { return yaml_document_get_root_node(&m_document); }
    [[nodiscard]] yaml_node_t *node(int number) { return yaml_document_get_node(&m_document, number); }

private:
    yaml_parser_t m_parser{};
    yaml_document_t m_document{};
    bool m_isStarted = false;
    bool m_isLoaded = false;
};

class YamlReader
{
public:
    explicit YamlReader(YamlDocument &document)
        : m_document(document)
    {
    }

    void read(const yaml_node_t *node, FileNode &target, int depth)
    {
        if (node == nullptr || m_fault)
            return;
        target.line = static_cast<int>(node->start_mark.line) + 1;
        if (depth > FileNode::kDeepest || ++m_count > kMostNodes) {
            m_fault = SyntaxFault{.kind = SyntaxFault::Kind::TooDeep, .line = target.line};
            return;
        }
        switch (node->type) {
        case YAML_SCALAR_NODE:
            readScalar(node, target);
            break;
        case YAML_SEQUENCE_NODE:
            target.kind = FileNode::Kind::List;
            for (const auto *item = node->data.sequence.items.start; item < node->data.sequence.items.top;
                 ++item)
                read(m_document.node(*item), target.items.emplace_back(), depth + 1);
            break;
        case YAML_MAPPING_NODE:
            readMapping(node, target, depth);
            break;
        case YAML_NO_NODE:
            break;
        }
    }

    [[nodiscard]] const std::optional<SyntaxFault> &fault() const { return m_fault; }

private:
    static QString text(const yaml_node_t *node)
    {
        const auto &scalar = node->data.scalar;
        return QString::fromUtf8(
            reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
    }

    static void readScalar(const yaml_node_t *node, FileNode &target)
    {
        target.kind = FileNode::Kind::Text;
        target.text = text(node);
        if (node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
            return;
        if (target.text == QLatin1StringView("true") || target.text == QLatin1StringView("false")) {
            target.kind = FileNode::Kind::Truth;
            target.truth = target.text == QLatin1StringView("true");
        } else if (target.text.isEmpty() || target.text == QLatin1StringView("null")
            || target.text == QLatin1StringView("~")) {
            target.kind = FileNode::Kind::Null;
        }
    }

    void readMapping(const yaml_node_t *node, FileNode &target, int depth)
    {
        target.kind = FileNode::Kind::Object;
        for (const auto *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; ++pair) {
            const yaml_node_t *key = m_document.node(pair->key);
            if (key == nullptr || key->type != YAML_SCALAR_NODE)
                continue;
            const int line = static_cast<int>(key->start_mark.line) + 1;
            const QString name = text(key);
            if (target.find(name) != nullptr) {
                m_fault = SyntaxFault{.kind = SyntaxFault::Kind::Twice, .line = line, .text = name};
                return;
            }
            read(m_document.node(pair->value), target.add(name, line), depth + 1);
        }
    }

    YamlDocument &m_document;
    int m_count = 0;
    std::optional<SyntaxFault> m_fault;
};

} // namespace

tl::expected<FileNode, SyntaxFault> readYaml(const QByteArray &utf8)
{
    YamlDocument document;
    if (!document.load(utf8)) {
        SyntaxFault fault = document.fault();
        // The library gives the end of a file a line of its own.
        const qsizetype last = std::max(utf8.count('\n'), utf8.count('\r')) + 1;
        fault.line = std::min(fault.line, static_cast<int>(last));
        return tl::unexpected(fault);
    }
    FileNode root;
    YamlReader reader(document);
    reader.read(document.root(), root, 0);
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    return root;
}

} // namespace tagdesk
