// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scope.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace tagdesk {

class DocumentController;
class TagModel;
class TagPane;
class Workspace;

/// Offers, where tags are typed, the keys and values that the clouds have in use where the selection is.
class CompletionController : public QObject
{
    Q_OBJECT

public:
    /// All outlive the controller.
    struct Parts
    {
        DocumentController &controller;
        Workspace &workspace;
        TagModel &tags;
        const TagPane &pane;
    };
    explicit CompletionController(const Parts &parts, QObject *parent = nullptr);

private:
    void offerKeys();
    /// Values of this key, which is about to be typed.
    void offerValues(const QString &key);
    void completionsRead(const Collection &collection);
    void offerKnown();

    Parts m_parts;
    QList<Collection> m_offered; // those whose keys and values are offered
    QHash<QString, QStringList> m_known; // its keys in use; values once they were asked for
    QSet<QString> m_asked; // keys whose values were asked for
};

} // namespace tagdesk
