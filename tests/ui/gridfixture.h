// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "testdocument.h"

#include <QLineEdit>

#include <memory>

/// A pane with three machines – web-1 {env=prod, owner=ann}, web-2 {env=test}, db-1 {} – and columns for env
/// and owner, shown and with the focus in its table.
class GridFixture
{
public:
    GridFixture();

    [[nodiscard]] tagdesk::ResourceTableView *table() const { return m_pane.table(); }
    [[nodiscard]] tagdesk::ResourcePane *pane() { return &m_pane; }
    [[nodiscard]] tagdesk::ResourceModel *model() { return &m_model; }
    [[nodiscard]] TestDocument &document() { return m_document; }
    [[nodiscard]] QModelIndex cell(int position, const QString &key) const;
    /// Clicks into the cell, or with Shift into the other end of a block.
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {}) const;
    /// Selects the block between two cells with the mouse.
    void drag(const QModelIndex &from, const QModelIndex &to) const;
    /// The open field; nullptr when none is.
    [[nodiscard]] QLineEdit *editor() const;
    /// A key for the field, or without one for the table.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    void type(const QString &text) const;
    /// "i-1: env=prod, owner=ann" and so on.
    [[nodiscard]] QStringList text() { return m_document.text(TestDocument::vm()); }
    /// "1 env", the current cell.
    [[nodiscard]] QString current() const;
    /// "0-1 env-owner" for each block, "0-1 rows" for rows.
    [[nodiscard]] QString selected() const;

private:
    TestDocument m_document;
    tagdesk::ResourceModel m_model{m_document.workspace()};
    tagdesk::ResourcePane m_pane{&m_model, m_document.workspace()};
};
