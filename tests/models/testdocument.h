// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace.h"

#include <QAbstractItemModel>
#include <QStringList>

/// A document with a JD account (product lines vm and disk in cn-north-1, CDN) and a Huawei account (private
/// zones with record sets), and the texts that tests compare.
class TestDocument
{
public:
    TestDocument();

    [[nodiscard]] tagdesk::Workspace *workspace() { return &m_workspace; }
    tagdesk::Workspace *operator->() { return &m_workspace; }

    /// Lists the scope to its end.
    void list(const tagdesk::Scope &scope, const std::vector<tagdesk::Resource> &resources);
    /// Three machines: web-1 {env=prod, owner=ann}, web-2 {env=test}, db-1 {}.
    void listMachines();
    /// Opens the JD account anew, with a profile that forbids this.
    void forbid(const tagdesk::ProfileRules &rules);
    [[nodiscard]] tagdesk::Row row(const tagdesk::Scope &scope, const QString &id) const;
    [[nodiscard]] tagdesk::Rows rows(const tagdesk::Scope &scope) const;
    /// "id: key=value, key: old → new, +key=value, -key=old" per row of the scope.
    [[nodiscard]] QStringList text(const tagdesk::Scope &scope);
    /// "kind key text rows", or nothing.
    [[nodiscard]] static QString text(const std::optional<tagdesk::EditDescription> &description);

    static tagdesk::Resource resource(
        const QString &id, const QString &name, const std::optional<tagdesk::Tags> &tags);
    static tagdesk::OpenAccount jdcloud();
    static tagdesk::OpenAccount huawei();
    static tagdesk::Scope vm();
    static tagdesk::Scope disk();
    static tagdesk::Scope zones();
    static tagdesk::Scope recordsets(const QString &zone = {});

private:
    tagdesk::Workspace m_workspace;
};

/// "a | b | c" per row, children indented by two blanks.
QStringList printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0);
