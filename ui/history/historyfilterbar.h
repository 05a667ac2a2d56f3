// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "historydocument.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tagdesk {

/// Which runs and cells of the history are shown.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] HistoryFilter filter() const;
    /// Names by Account::id.
    void setProfiles(const QHash<QString, QString> &profiles);
    void clear();

signals:
    /// A moment after the last key.
    void filterChanged(const tagdesk::HistoryFilter &filter);

private:
    void changed();

    QComboBox *m_period;
    QComboBox *m_profile;
    QLineEdit *m_resource;
    QLineEdit *m_key;
    QLineEdit *m_reason;
    QTimer m_delay;
    HistoryFilter m_told; // by filterChanged last
};

} // namespace tagdesk
