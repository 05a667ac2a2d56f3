// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>
#include <QString>

#include <functional>

namespace tagdesk {

/// What a model answers for Qt::AccessibleTextRole: the words that the window paints for an item, and no
/// model knows.
using ItemWords = std::function<QString(const QModelIndex &index)>;

} // namespace tagdesk
