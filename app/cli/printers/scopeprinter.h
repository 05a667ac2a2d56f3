// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <QList>
#include <QString>

class QIODevice;

namespace tagdesk {

/// One line of the tree.
struct PrintedScope
{
    QString scope; ///< Provider::scopeText.
    QString name; ///< The cloud's own, of a zone; else empty.
    qint64 resources = -1; ///< -1: not known.
    bool onlyTagged = false; ///< Resources without tags cannot be listed here.
    int depth = 0; ///< 0 for collections, 1 for what stands below one.
    QString profile{}; ///< Of the account; empty where there is one only.
};

/// JSON: an array of {"scope","name","resources":n|null,"onlyTagged"}; with "profile" where there are
/// several accounts by profile.
void printScopes(QIODevice &device, CliFormat format, const QList<PrintedScope> &scopes);

} // namespace tagdesk
