// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "formrows.h"

#include "plainlabel.h"
#include "theme.h"

#include <QGridLayout>

namespace tagdesk {

FormRows::FormRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics.edge);
    m_grid->setVerticalSpacing(metrics.half);
    m_grid->setColumnStretch(1, 1);
}

void FormRows::addHeading(const QString &text)
{
    auto *heading = new PlainLabel(text, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    const Metrics metrics = Metrics::of(fontMetrics());
    heading->setContentsMargins(0, m_rows.isEmpty() ? 0 : metrics.edge, 0, metrics.half);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

void FormRows::addField(const QString &caption, QWidget *field, const QString &hint)
{
    auto *label = new PlainLabel(caption, this);
    label->setBuddy(field);
    setColorRole(label, ColorRole::Secondary);
    field->setAccessibleName(QString(caption).remove(u'&'));
    place(field, label, hint);
}

void FormRows::addWide(QWidget *field, const QString &hint)
{
    place(field, nullptr, hint);
}

void FormRows::place(QWidget *field, QLabel *caption, const QString &hint)
{
    auto *note = new PlainLabel(hint, this);
    note->setWordWrap(true);
    setColorRole(note, ColorRole::Secondary);
    note->setVisible(!hint.isEmpty());
    const int row = m_grid->rowCount();
    if (caption != nullptr)
        m_grid->addWidget(caption, row, 0);
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(note, row + 1, 1);
    m_rows.insert(field, {.caption = caption, .note = note, .hint = hint});
}

void FormRows::setRowVisible(QWidget *field, bool visible)
{
    const Row row = m_rows.value(field);
    field->setVisible(visible);
    if (row.caption != nullptr)
        row.caption->setVisible(visible);
    row.note->setVisible(visible && !row.note->text().isEmpty());
}

void FormRows::setProblem(QWidget *field, const QString &text, ColorRole role)
{
    const Row row = m_rows.value(field);
    row.note->setText(text.isEmpty() ? row.hint : text);
    row.note->setVisible(!field->isHidden() && !row.note->text().isEmpty());
    setColorRole(row.note, text.isEmpty() ? ColorRole::Secondary : role);
    setColorRole(field, text.isEmpty() ? ColorRole::Neutral : role);
    field->setAccessibleDescription(row.note->text());
}

QString FormRows::problem(QWidget *field) const
{
    const Row row = m_rows.value(field);
    return colorRole(row.note) == ColorRole::Secondary ? QString() : row.note->text();
}

} // namespace tagdesk
