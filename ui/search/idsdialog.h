// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resourcetable.h"
#include "scopeset.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tagdesk {

class ResourceFinder;
class Workspace;

/// Takes a pasted list of ids, and tells while it is typed what of it is there, what is not, and what was not
/// read yet. Accepted, it has the resources that are to be selected.
class IdsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` outlives the dialog.
    explicit IdsDialog(Workspace *workspace, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// In the order of the list.
    [[nodiscard]] const Rows &rows() const;
    /// Those that hold the resources.
    [[nodiscard]] std::vector<Scope> scopes() const;

signals:
    /// These scopes are to be read.
    void readRequested(const tagdesk::ScopeSet &scopes);

private:
    void build();
    void buildUnread();
    void buildMissing();
    void textTyped();
    void look();
    void showResult();
    void showUnread();
    void showMissing(const QStringList &missing);
    void copyMissing();
    void readRest();
    [[nodiscard]] QString resultText() const;

    Workspace *m_workspace;
    ResourceFinder *m_finder;
    QTimer m_typing; // until the text is looked at
    bool m_isCut = false;
    qsizetype m_wanted = 0;
    QStringList m_missing;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_found = nullptr;
    QWidget *m_missingPart = nullptr;
    QLabel *m_missingHead = nullptr;
    QPlainTextEdit *m_missingList = nullptr;
    QWidget *m_unreadPart = nullptr;
    QLabel *m_unread = nullptr;
    QPushButton *m_read = nullptr;
    QPushButton *m_select = nullptr;
};

} // namespace tagdesk
