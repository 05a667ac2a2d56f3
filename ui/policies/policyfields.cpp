// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyfields.h"

#include "formrows.h"
#include "policyedittext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

QStringList policyTexts(const QString &typed)
{
    QStringList texts;
    const QStringList parts = typed.split(u',');
    for (const QString &part : parts) {
        if (const QString text = part.trimmed(); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

QString policyLine(const QStringList &texts)
{
    return texts.join(u", "_s);
}

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

PolicyFields::PolicyFields(FormRows *rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
}

void PolicyFields::watch(QWidget *part)
{
    part->installEventFilter(this);
    // The wheel scrolls the form and changes nothing on its way.
    if (qobject_cast<QComboBox *>(part) != nullptr)
        part->setFocusPolicy(Qt::StrongFocus);
}

void PolicyFields::add(PolicyField field, QWidget *widget, const QString &caption, const QString &hint)
{
    m_rows->addField(caption, widget, hint);
    m_widgets.insert(field, widget);
    watch(widget);
}

QLineEdit *PolicyFields::addLine(
    PolicyField field, const QString &name, const QString &caption, const QString &hint)
{
    auto *line = new QLineEdit(m_rows);
    line->setObjectName(name);
    add(field, line, caption, hint);
    return line;
}

QCheckBox *PolicyFields::addCheck(
    PolicyField field, const QString &name, const QString &text, const QString &hint)
{
    auto *check = new QCheckBox(text, m_rows);
    check->setObjectName(name);
    m_rows->addWide(check, hint);
    m_widgets.insert(field, check);
    watch(check);
    return check;
}

QPlainTextEdit *PolicyFields::addLines(
    PolicyField field, const QString &name, const QString &caption, const QString &hint)
{
    auto *lines = new QPlainTextEdit(m_rows);
    lines->setObjectName(name);
    lines->setTabChangesFocus(true);
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    lines->setFixedHeight(lines->fontMetrics().lineSpacing() * 5);
    add(field, lines, caption, hint);
    return lines;
}

void PolicyFields::showFaults(const QList<EditedFault> &faults)
{
    for (auto each = m_widgets.cbegin(); each != m_widgets.cend(); ++each) {
        const auto found = std::ranges::find(faults, each.key(), &EditedFault::field);
        if (found == faults.end())
            m_rows->setProblem(each.value(), {});
        else
            m_rows->setProblem(each.value(), PolicyEditTexts::of(*found),
                found->isAdvice() ? ColorRole::Changed : ColorRole::Removed);
    }
}

QString PolicyFields::problem(PolicyField field) const
{
    return m_rows->problem(widget(field));
}

bool PolicyFields::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        emit typingEnded();
    } else if (event->type() == QEvent::Wheel && qobject_cast<const QComboBox *>(widget) != nullptr
        && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tagdesk
