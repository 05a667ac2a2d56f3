// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "scopeset.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

class QWidget;

namespace tagdesk {

class MessageArea;
class ResourceModel;
class ResourcePane;
class SearchBar;
class Workspace;

/// The search over everything that is open, and the selection of a pasted list of ids wherever its resources
/// are. What it wants shown or read it asks for.
class EstateSearch : public QObject
{
    Q_OBJECT

public:
    /// All outlive this. `window` is the parent of dialogs.
    struct Parts
    {
        Workspace *workspace = nullptr;
        ResourceModel *resources = nullptr;
        ResourcePane *pane = nullptr;
        MessageArea *messages = nullptr;
        QWidget *window = nullptr;
    };

    explicit EstateSearch(const Parts &parts, QObject *parent = nullptr);

    /// Shows all that was read, and puts the keyboard into the filter.
    void searchEverything();
    /// Asks for ids. What the clipboard has stands there already, if it looks like ids.
    void askForIds();
    /// Shows the scopes and selects the rows; no filter is changed.
    void select(const Rows &rows, const std::vector<Scope> &scopes);

signals:
    /// To be shown, and read as far as they were not.
    void openRequested(const tagdesk::ScopeSet &scopes);
    /// To be read; what is shown stays.
    void readRequested(const tagdesk::ScopeSet &scopes);

private:
    void readRest();
    void follow();
    void leave();
    void end();

    Parts m_parts;
    SearchBar *m_bar;
    bool m_isSearching = false;
    bool m_isOpening = false;
    ScopeSet m_before; // shown before the search
    QTimer m_pause; // while listings move
};

} // namespace tagdesk
