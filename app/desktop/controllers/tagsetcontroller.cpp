// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagsetcontroller.h"

#include "mainwindow.h"
#include "notices.h"
#include "tagexchange.h"
#include "tagpane.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

TagSetController::TagSetController(MainWindow &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(folder)
{
    TagExchange *exchange = window.tagPane()->exchange();
    connect(exchange, &TagExchange::saveRequested, this,
        [this](const NamedTags &set) { finish(m_store.save(set.name, set.tags)); });
    connect(exchange, &TagExchange::renameRequested, this,
        [this](const QString &from, const QString &to) { finish(m_store.rename(from, to)); });
    connect(exchange, &TagExchange::removeRequested, this,
        [this](const QString &name) { finish(m_store.remove(name)); });
    load();
}

/// What is damaged is left as it is and not shown.
void TagSetController::load()
{
    TagSets sets;
    const QStringList names = m_store.names();
    for (const QString &name : names) {
        if (const std::optional<Tags> tags = m_store.load(name))
            sets.push_back({name, *tags});
    }
    m_window.tagPane()->exchange()->setTagSets(sets);
}

void TagSetController::finish(const std::optional<QString> &failed)
{
    if (failed)
        m_window.messages()->post(Notices::tagSetNotKept(*failed));
    else
        m_window.messages()->remove(Notices::tagSetNotKept({}).id);
    load();
}

} // namespace tagdesk
