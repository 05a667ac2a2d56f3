// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

namespace tagdesk {

/// Spoils a journal's file as a bad disk does, and puts the good one back.
class JournalDamage
{
public:
    /// The chances outlive this. Everything of the journal is in its one file once nobody has it open.
    JournalDamage(QString path, QRandomGenerator &random);

    /// Flips bits, overwrites a piece, cuts the end off or empties the file; which, in words.
    QString spoil();
    void repair();

private:
    void removeCompanions() const;

    QString m_path;
    QRandomGenerator &m_random;
    QByteArray m_good;
};

} // namespace tagdesk
