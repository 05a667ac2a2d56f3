// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshotsdocument.h"
#include "snapshottrouble.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tagdesk {

class EmptyState;
class MessageArea;
class ProgressLine;
class SnapshotModel;
struct Message;

/// “Snapshots”: all that are kept, of every account, with the room that they take. Names are typed in the
/// table, one is taken of what the window shows, and those that are selected are deleted once that is agreed
/// to. What cannot be done is said above the table.
class SnapshotsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document` outlives the dialog.
    explicit SnapshotsDialog(const SnapshotsDocument *document, QWidget *parent = nullptr);
    ~SnapshotsDialog() override;

    /// In the place of the message before.
    void say(const Message &message);
    /// Its name is typed next, as soon as it is listed; with what was typed before and could not be kept.
    void editName(qint64 snapshot, const QString &typed = {});

signals:
    void takeRequested();
    /// Empty: none.
    void nameRequested(qint64 snapshot, const QString &name);
    /// Agreed to.
    void deleteRequested(const std::vector<qint64> &snapshots);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QLayout *makeFooter();
    void snapshotsChanged();
    void showEmpty();
    void updateButtons();
    void editWanted();
    void editCurrent();
    void askToDelete();
    [[nodiscard]] std::vector<Snapshot> selected() const;

    const SnapshotsDocument *m_document;
    SnapshotModel *m_model;
    MessageArea *m_messages = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_space = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    qint64 m_current = 0; // snapshot that keeps being the current one when the list is another one
    qint64 m_toName = 0; // snapshot whose name is typed next
    QString m_typed; // for it
};

} // namespace tagdesk
