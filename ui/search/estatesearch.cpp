// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "estatesearch.h"

#include "countable.h"
#include "estatescopes.h"
#include "filterbar.h"
#include "idlist.h"
#include "idsdialog.h"
#include "messagebar.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "searchbar.h"
#include "workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>

#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFollowMs = 200;
/// Longer texts of the clipboard are not looked at unasked.
constexpr qsizetype kLongestClip = 8'000'000;

} // namespace

EstateSearch::EstateSearch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_bar(new SearchBar(parts.pane))
{
    parts.pane->addNotice(m_bar);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kFollowMs);
    connect(&m_pause, &QTimer::timeout, this, &EstateSearch::follow);
    connect(m_bar, &SearchBar::readRequested, this, &EstateSearch::readRest);
    connect(m_bar, &SearchBar::closed, this, &EstateSearch::leave);
    connect(parts.resources, &ResourceModel::scopesChanged, this, [this] {
        if (!m_isOpening)
            end();
    });
    const auto moved = [this] {
        if (m_isSearching && !m_pause.isActive())
            m_pause.start();
    };
    connect(parts.workspace, &Workspace::listingStarted, this, moved);
    connect(parts.workspace, &Workspace::listingChanged, this, moved);
    connect(parts.workspace, &Workspace::accountsChanged, this, moved);
}

void EstateSearch::searchEverything()
{
    if (!std::exchange(m_isSearching, true))
        m_before = m_parts.resources->scopes();
    const QScopedValueRollback opening(m_isOpening, true);
    emit openRequested(ScopeSet(EstateScopes::of(*m_parts.workspace).read));
    follow();
    m_parts.pane->filterBar()->focusField();
}

void EstateSearch::readRest()
{
    const QScopedValueRollback opening(m_isOpening, true);
    emit openRequested(EstateScopes::of(*m_parts.workspace).everything());
    follow();
    m_parts.pane->filterBar()->focusField();
}

void EstateSearch::follow()
{
    if (!m_isSearching)
        return;
    const EstateScopes estate = EstateScopes::of(*m_parts.workspace);
    if (estate.collections() == 0)
        return end();
    m_bar->show(estate, ReadingEstimate::of(estate.unread, *m_parts.workspace));
}

/// Back to what was shown before.
void EstateSearch::leave()
{
    const ScopeSet before = m_before;
    end();
    if (!before.isEmpty())
        emit openRequested(before);
    m_parts.pane->setFocus();
}

void EstateSearch::end()
{
    m_isSearching = false;
    m_before = {};
    m_bar->setVisible(false);
}

void EstateSearch::askForIds()
{
    auto *dialog = new IdsDialog(m_parts.workspace, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString clip = QGuiApplication::clipboard()->text();
    if (clip.size() <= kLongestClip && IdList::isLikely(clip))
        dialog->setText(clip);
    connect(dialog, &IdsDialog::readRequested, this, &EstateSearch::readRequested);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { select(dialog->rows(), dialog->scopes()); });
    dialog->open();
}

void EstateSearch::select(const Rows &rows, const std::vector<Scope> &scopes)
{
    emit openRequested(ScopeSet(scopes));
    const std::size_t hidden = m_parts.pane->selectRows(rows);
    const QString id = u"hiddenIds"_s;
    if (hidden == 0)
        return m_parts.messages->remove(id);
    m_parts.messages->post({.id = id,
        .severity = Message::Severity::Warning,
        .text =
            tr("The filter hides %Ln of the resources that were to be selected.", nullptr, countable(hidden)),
        .detail = {},
        .actions = {{tr("Clear the filter"), [this, rows] {
                         m_parts.pane->showRows(rows);
                     }}}});
}

} // namespace tagdesk
