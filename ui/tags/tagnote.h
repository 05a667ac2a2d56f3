// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keymerge.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tagdesk {

/// What is wrong with the texts of a tag row, or to be decided about them, with the ways out. Hidden while
/// there is nothing.
class TagNote : public QWidget
{
    Q_OBJECT

public:
    explicit TagNote(QWidget *parent = nullptr);

    /// What the rules refuse; while there is any the text can be discarded.
    void showErrors(const QStringList &sentences);
    void showAdvice(const QStringList &sentences);
    /// The key `from` is renamed to `to`, which some of the resources have with another value.
    void askForWinner(const QString &from, const QString &to, const KeyMerge &merge);
    void hideQuestion();
    [[nodiscard]] QPushButton *discardButton() const { return m_discard; }

signals:
    void discarded();
    void winnerChosen(tagdesk::KeyWinner winner);

private:
    void showParts();

    QLabel *m_errors = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_renamed = nullptr;
    QPushButton *m_existing = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace tagdesk
