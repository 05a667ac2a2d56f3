// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace tagdesk {

class CostDocument;
class CostShares;
class LackingCostModel;
class ProgressLine;
class Workspace;

/// The part of the view “Compliance” about money: what cost table was read, how far a reading has come, and
/// which resources without a key cost most.
class CostPane : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the pane.
    CostPane(Workspace *workspace, const CostDocument *document, const CostShares *shares,
        QWidget *parent = nullptr);

    /// Lists the resources that lack this key; empty: any of the keys that are asked.
    void setKey(const QString &key);
    /// Says what there is now.
    void load();

signals:
    void stopRequested();
    void showRequested(const tagdesk::Rows &rows);

private:
    void build();
    void showProgress();
    void showSelected();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString listHead() const;

    const CostDocument *m_document;
    const CostShares *m_shares;
    LackingCostModel *m_model;
    QString m_key;
    QLabel *m_summary = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_listHead = nullptr;
    QPushButton *m_show = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace tagdesk
