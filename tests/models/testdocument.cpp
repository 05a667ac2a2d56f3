// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testdocument.h"

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

ScopeNode collectionNode(const Collection &collection, const QString &childKind = {})
{
    return {.type = ScopeNode::Type::Collection,
        .scope = {collection, {}},
        .label = {},
        .children = {},
        .childKind = childKind};
}

} // namespace

TestDocument::TestDocument()
{
    m_workspace.openAccount(jdcloud());
    m_workspace.openAccount(huawei());
}

Scope TestDocument::vm()
{
    return {
        .collection = {.account = u"jd"_s, .cloud = u"jdcloud"_s, .region = u"cn-north-1"_s, .kind = u"vm"_s},
        .parent = {}};
}

Scope TestDocument::disk()
{
    Scope scope = vm();
    scope.collection.kind = u"disk"_s;
    return scope;
}

Scope TestDocument::zones()
{
    return {.collection = {.account = u"hw"_s,
                .cloud = u"huawei"_s,
                .region = u"cn-north-4"_s,
                .kind = u"DNS-private_zone"_s},
        .parent = {}};
}

Scope TestDocument::recordsets(const QString &zone)
{
    Scope scope = zones();
    scope.collection.kind = u"DNS-private_recordset"_s;
    scope.parent = zone;
    return scope;
}

OpenAccount TestDocument::jdcloud()
{
    OpenAccount open;
    open.account.id = u"jd"_s;
    open.account.name = u"JD production"_s;
    open.account.cloud = u"jdcloud"_s;
    open.rules = tagRules(u"jdcloud"_s);
    open.limits = {.resourcesPerRequest = 100, .removalNeedsValue = true};
    ScopeNode region;
    region.type = ScopeNode::Type::Region;
    region.scope.collection = vm().collection;
    region.scope.collection.kind.clear();
    region.children = {collectionNode(vm().collection), collectionNode(disk().collection)};
    open.tree = {region};
    return open;
}

OpenAccount TestDocument::huawei()
{
    OpenAccount open;
    open.account.id = u"hw"_s;
    open.account.name = u"Huawei DNS"_s;
    open.account.cloud = u"huawei"_s;
    open.account.sandbox = true;
    open.rules = tagRules(u"huawei-dns"_s);
    open.tree = {collectionNode(zones().collection, recordsets().collection.kind),
        collectionNode(recordsets().collection)};
    return open;
}

Resource TestDocument::resource(const QString &id, const QString &name, const std::optional<Tags> &tags)
{
    return {.id = id, .name = name, .status = u"running"_s, .parent = {}, .tags = tags};
}

void TestDocument::list(const Scope &scope, const std::vector<Resource> &resources)
{
    m_workspace.beginListing(scope, false);
    m_workspace.appendListing(scope, resources, static_cast<qint64>(resources.size()));
    m_workspace.finishListing(scope, std::nullopt);
}

void TestDocument::listMachines()
{
    list(vm(),
        {resource(u"i-1"_s, u"web-1"_s, Tags{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}),
            resource(u"i-2"_s, u"web-2"_s, Tags{{u"env"_s, u"test"_s}}),
            resource(u"i-3"_s, u"db-1"_s, Tags{})});
}

void TestDocument::forbid(const ProfileRules &rules)
{
    OpenAccount account = jdcloud();
    account.profile = rules;
    m_workspace.openAccount(account);
}

Row TestDocument::row(const Scope &scope, const QString &id) const
{
    return m_workspace.table().find({scope.collection, id}).value();
}

Rows TestDocument::rows(const Scope &scope) const
{
    return m_workspace.listing(scope).rows;
}

QStringList TestDocument::text(const Scope &scope)
{
    TagPool &pool = m_workspace.pool();
    QStringList lines;
    for (const Row row : rows(scope)) {
        QStringList tags;
        const TagSet base = m_workspace.table().tags(row);
        const TagSet delta = m_workspace.changes().delta(row);
        for (const TagRef &ref : pool.refs(base)) {
            if (!pool.value(delta, ref.key))
                tags.append(pool.text(ref.key) + u'=' + pool.text(ref.value));
        }
        for (const TagRef &ref : pool.refs(delta)) {
            const QString key = pool.text(ref.key);
            const auto old = pool.value(base, ref.key);
            if (ref.isRemoval())
                tags.append(u'-' + key + (old ? u'=' + pool.text(*old) : u"!"_s));
            else if (old)
                tags.append(key + u": "_s + pool.text(*old) + u" → "_s + pool.text(ref.value));
            else
                tags.append(u'+' + key + u'=' + pool.text(ref.value));
        }
        if (m_workspace.table().knowledge(row) != TagKnowledge::Read)
            tags.append(u"?"_s);
        lines.append(m_workspace.table().idText(row) + u": "_s + tags.join(u", "_s));
    }
    return lines;
}

QString TestDocument::text(const std::optional<EditDescription> &description)
{
    if (!description)
        return {};
    static const QStringList kinds{u"set"_s, u"remove"_s, u"rename"_s, u"revert"_s, u"import"_s,
        u"undo-run"_s, u"resume-run"_s, u"restore-draft"_s, u"set-tags"_s, u"paste"_s, u"fill"_s,
        u"set-cells"_s, u"remove-cells"_s};
    return u"%1 %2 %3 on %4"_s.arg(kinds.at(static_cast<int>(description->kind)), description->key,
        description->text, QString::number(description->rows));
}

QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent, int depth)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        lines.append(QString(depth * 2, u' ') + cells.join(u" | "_s));
        lines.append(printed(model, model.index(row, 0, parent), depth + 1));
    }
    return lines;
}
