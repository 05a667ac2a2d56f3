// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcechange.h"
#include "result.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace tagdesk {

class EmptyState;

/// What was applied to one resource: the runs, newest first, and below each what became of every key.
class ResourceHistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit ResourceHistoryView(QWidget *parent = nullptr);

    /// There is a history of one resource only.
    void showNoResource();
    void showLoading();
    void showHistory(const Result<ResourceHistory> &history);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

signals:
    /// Reading it failed and is to be tried again.
    void retryRequested();

private:
    void say(const QString &title, const QString &text, const QString &button = {});
    [[nodiscard]] QTreeWidgetItem *addRun(const ResourceChange &change);
    static void addChange(QTreeWidgetItem *run, const ResourceChange &change);

    QTreeWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace tagdesk
