// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagnote.h"

#include "countable.h"
#include "errortext.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "tagmodel.h"
#include "theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QLabel *sentenceLabel(const QString &name, ColorRole role, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setColorRole(label, role);
    label->setVisible(false);
    return label;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

TagNote::TagNote(QWidget *parent)
    : QWidget(parent)
    , m_errors(sentenceLabel(u"tagNote"_s, ColorRole::Removed, this))
    , m_question(sentenceLabel(u"tagQuestion"_s, ColorRole::Neutral, this))
    , m_advice(sentenceLabel(u"tagAdvice"_s, ColorRole::Changed, this))
    , m_renamed(new QPushButton(this))
    , m_existing(new QPushButton(this))
    , m_discard(new QPushButton(icon(Icon::Undo, ColorRole::Accent), tr("Discard"), this))
{
    m_renamed->setObjectName(u"tagKeepRenamed"_s);
    m_existing->setObjectName(u"tagKeepExisting"_s);
    m_discard->setObjectName(u"tagDiscard"_s);
    m_discard->setToolTip(tr("Forget what was typed here and is not staged (Esc in the field)"));
    setLook(m_discard, Look::Link);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(fontMetrics()).half);
    for (QWidget *widget : {static_cast<QWidget *>(m_errors), static_cast<QWidget *>(m_question)})
        layout->addWidget(widget);
    for (QPushButton *button : {m_renamed, m_existing, m_discard})
        layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(m_advice);
    connect(m_discard, &QPushButton::clicked, this, &TagNote::discarded);
    connect(m_renamed, &QPushButton::clicked, this, [this] { emit winnerChosen(KeyWinner::Renamed); });
    connect(m_existing, &QPushButton::clicked, this, [this] { emit winnerChosen(KeyWinner::Existing); });
    hideQuestion();
}

TagNote::Words TagNote::wordsOf(const QModelIndex &cell, const QString &text, const TagRules *rules)
{
    Words words;
    const bool isNew = cell.data(TagModel::NewRole).toBool();
    const auto violations = cell.data(TagModel::ViolationsRole).value<QList<Violation>>();
    for (const Violation &violation : violations) {
        if (violation.rule == Rule::DuplicateKey && !isNew) {
            words.isQuestion = true;
            continue;
        }
        (violation.isAdvice() ? words.advice : words.errors)
            .append(rules != nullptr ? ErrorTexts::of(violation, *rules) : ErrorTexts::of(violation));
    }
    // A blank at the end is most often the one before the next word.
    const bool isSaid = text.startsWith(u' ') || !violations.isEmpty();
    if (rules != nullptr && isSaid && normalised(*rules, text) != text)
        words.advice.append(tr("Blanks at the beginning and the end are removed by the cloud."));
    return words;
}

void TagNote::showErrors(const QStringList &sentences)
{
    say(m_errors, sentences.join(u'\n'));
    showParts();
}

void TagNote::showAdvice(const QStringList &sentences)
{
    say(m_advice, sentences.join(u'\n'));
    showParts();
}

void TagNote::askForWinner(const QString &from, const QString &to, const KeyMerge &merge)
{
    QStringList lines{tr("%Ln resource(s) have both %1 and %2 with different values. Whose value stays?",
        nullptr, countable(merge.differing.size()))
                          .arg(from, to)};
    if (merge.equal > 0)
        lines.append(
            tr("%Ln have both with one value and lose %1.", nullptr, countable(merge.equal)).arg(from));
    if (merge.renamed > 0)
        lines.append(
            tr("%Ln have only %1; it is renamed there.", nullptr, countable(merge.renamed)).arg(from));
    say(m_question, lines.join(u'\n'));
    //: Button: of two keys that become one; %1 is one of them.
    const QString act = tr("Keep the value of %1");
    m_renamed->setText(withoutMnemonic(act.arg(from)));
    m_existing->setText(withoutMnemonic(act.arg(to)));
    m_renamed->setVisible(true);
    m_existing->setVisible(true);
    showParts();
}

void TagNote::hideQuestion()
{
    say(m_question, {});
    m_renamed->setVisible(false);
    m_existing->setVisible(false);
    showParts();
}

void TagNote::showParts()
{
    const bool isOpen = !m_errors->text().isEmpty() || !m_question->text().isEmpty();
    m_discard->setVisible(isOpen);
    setVisible(isOpen || !m_advice->text().isEmpty());
}

} // namespace tagdesk
