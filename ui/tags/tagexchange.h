// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "namedtags.h"
#include "tagedit.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace tagdesk {

class TagModel;

/// Gives tags of the selection to other resources: by the clipboard, and as tag sets that are kept under
/// names. Owns the acts and their menu; keeping the sets is asked for by signals.
class TagExchange : public QObject
{
    Q_OBJECT

public:
    /// `model` outlives the exchange; dialogs are children of `window`.
    TagExchange(TagModel *model, QWidget *window);
    ~TagExchange() override;

    void setTagSets(const TagSets &sets);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    /// All tags of the selection; keys with several values are left out and named.
    void copyAll();
    void copySome();
    void paste();
    void saveSet();
    void manageSets();
    void applySet(const QString &name);

signals:
    /// What was done, for the status bar.
    void told(const QString &text);
    void saveRequested(const tagdesk::NamedTags &set);
    void renameRequested(const QString &from, const QString &to);
    void removeRequested(const QString &name);
    void setsChanged(const tagdesk::TagSets &sets);

private:
    void fillMenu();
    void fillSets();
    void copy(const Tags &tags, const QStringList &mixed);
    void offer(const Tags &tags, const QString &name, int refused);
    [[nodiscard]] QStringList names() const;

    TagModel *m_model;
    QWidget *m_window;
    QMenu *m_menu = nullptr;
    QMenu *m_sets = nullptr;
    TagSets m_tagSets;
};

} // namespace tagdesk
