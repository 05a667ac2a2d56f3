// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keymerge.h"

#include <QModelIndex>
#include <QStringList>
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
    /// What is said of the text in one field.
    struct Words
    {
        QStringList errors; ///< Why it cannot be staged.
        QStringList advice;
        bool isQuestion = false; ///< Somebody has to say whose value stays.
    };

    explicit TagNote(QWidget *parent = nullptr);

    /// `cell` is that of the field in a TagModel; without `rules` nothing is known of the cloud.
    [[nodiscard]] static Words wordsOf(const QModelIndex &cell, const QString &text, const TagRules *rules);

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
