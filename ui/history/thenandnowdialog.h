// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "driftdocument.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class DriftModel;
class EmptyState;
class ProgressLine;
class SearchField;

/// “Then and now”: what changed on the shown scopes since a snapshot, and by whom. What is ticked can be
/// brought back: it is staged, and nothing is sent from here.
class ThenAndNowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document` outlives the dialog.
    explicit ThenAndNowDialog(const DriftDocument *document, QWidget *parent = nullptr);

signals:
    /// It is to be compared with now.
    void snapshotChosen(qint64 snapshot);
    /// They are to be listed, to name or delete some.
    void snapshotsRequested();
    /// These places in Drift::cells are to be as they were then; the dialog closes when that is done.
    void restoreRequested(const std::vector<std::size_t> &cells);
    /// Not, after all.
    void stopRequested();
    /// The whole file.
    void saveRequested(const QString &path, const QByteArray &content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QLayout *makeFooter();
    void snapshotsChanged();
    void choose();
    [[nodiscard]] bool isWorking() const;
    void workChanged();
    void restore();
    void stop();
    void showDrift();
    void showEmpty();
    void filter();
    void updateButtons();
    void tickSelected();
    void copySelected();
    void askTarget();

    const DriftDocument *m_document;
    DriftModel *m_model;
    QComboBox *m_snapshots = nullptr;
    QLabel *m_summary = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_origin = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    ProgressLine *m_progress = nullptr;
    QCheckBox *m_tickShown = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_restore = nullptr;
    QTimer m_pause; // while somebody types
    bool m_isRestoring = false;
};

} // namespace tagdesk
