// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "result.h"

#include <optional>
#include <QMap>
#include <QObject>
#include <QSet>
#include <vector>

namespace tagdesk {

class DocumentController;
class JournalThread;
class MessageArea;
struct JournalRun;

/// Offers, as messages of the window, to resume the runs of open accounts that were cut off. A message that
/// somebody closed does not come again.
class InterruptedOffers : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts
    {
        JournalThread &journal;
        DocumentController &controller;
        MessageArea &messages;
    };
    explicit InterruptedOffers(const Parts &parts, QObject *parent = nullptr);

    /// Its end is known now.
    void withdraw(qint64 run);
    /// It is nobody's any more, and may be offered again.
    void release(qint64 run);

signals:
    void resumeRequested(qint64 run);
    /// The history, with this run chosen in it.
    void showRequested(std::optional<qint64> run);
    /// The journal took this run back as it was.
    void released();

private:
    void offerOf(const QString &accountId);
    void offer(const std::vector<JournalRun> &runs);
    void withdrawClosed();
    void check();
    void tell(const Error &error);

    Parts m_parts;
    QMap<qint64, QString> m_offers; // accounts of the runs that messages are about
    QSet<qint64> m_offered; // at some time
};

} // namespace tagdesk
