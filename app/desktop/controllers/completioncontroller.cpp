// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "completioncontroller.h"

#include "documentcontroller.h"
#include "rowcollections.h"
#include "tagmodel.h"
#include "tagpane.h"

#include <utility>

namespace tagdesk {

namespace {
constexpr qsizetype kMostCollections = 8; // that somebody waits for the keys of
} // namespace

CompletionController::CompletionController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.pane, &TagPane::valuesWanted, this, &CompletionController::offerValues);
    connect(&parts.tags, &TagModel::selectionChanged, this, &CompletionController::offerKeys);
    connect(&parts.controller, &DocumentController::completionsRead, this,
        &CompletionController::completionsRead);
}

void CompletionController::offerKeys()
{
    if (m_parts.tags.rows().empty())
        return;
    const QList<Collection> collections =
        collectionsOf(m_parts.tags.rows(), m_parts.workspace.table(), kMostCollections);
    if (m_offered != collections)
        m_asked.clear();
    m_offered = collections;
    offerKnown();
}

void CompletionController::offerValues(const QString &key)
{
    if (m_parts.tags.rows().empty())
        return;
    m_asked.insert(key);
    offerKnown();
}

void CompletionController::completionsRead(const Collection &collection)
{
    if (m_offered.contains(collection))
        offerKnown();
}

void CompletionController::offerKnown()
{
    m_known.clear();
    for (const Collection &collection : std::as_const(m_offered)) {
        for (const QString &key : m_parts.controller.keysInUse(collection))
            m_known.insert(key, {});
    }
    // Some clouds want a request for the values of each key: only what somebody is about to type.
    for (const QString &key : std::as_const(m_asked)) {
        QStringList values;
        for (const Collection &collection : std::as_const(m_offered))
            values += m_parts.controller.valuesInUse(collection, key);
        values.removeDuplicates();
        m_known.insert(key, values);
    }
    m_parts.tags.setKnownTags(m_known);
}

} // namespace tagdesk
