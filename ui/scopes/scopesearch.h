// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace tagdesk {

class ScopeChoice;
class ScopeFilter;
class ScopeTreeView;

/// The search above the tree: narrows it while somebody types, unfolds to what is found and says how much
/// that is. Cleared, the tree is unfolded and selected as before.
class ScopeSearch : public QWidget
{
    Q_OBJECT

public:
    /// All outlive this.
    ScopeSearch(ScopeTreeView *view, ScopeFilter *filter, ScopeChoice *choice, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// The tree unfolds by itself: nobody asks for what is below.
    [[nodiscard]] bool isUnfolding() const { return m_unfolding; }

signals:
    /// How many nodes the text finds; -1 without a text.
    void found(int nodes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void tell(int nodes);
    void unfold(const QModelIndexList &found);
    void keepUnfolded(const QModelIndex &parent);
    void foldBack();
    /// Down or Enter: into the tree, to the first that was found.
    void leave();

    ScopeTreeView *m_view;
    ScopeFilter *m_filter;
    ScopeChoice *m_choice;
    QLineEdit *m_field;
    QLabel *m_count;
    QList<QPersistentModelIndex> m_unfolded; // of the words, before the search
    QTimer m_recount;
    bool m_unfolding = false;
};

} // namespace tagdesk
