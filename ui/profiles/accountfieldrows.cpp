// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfieldrows.h"

#include "accountfieldtext.h"
#include "formrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using FieldKind = AccountField::Kind;

void setEditorText(QWidget *editor, const AccountField &field, const QString &text)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Url:
        return static_cast<QLineEdit *>(editor)->setText(text);
    case FieldKind::Choice: {
        auto *choice = static_cast<QComboBox *>(editor);
        const int place = choice->findData(text.isEmpty() ? field.standard : text);
        return choice->setCurrentIndex(std::max(0, place));
    }
    case FieldKind::YesNo:
        return static_cast<QCheckBox *>(editor)->setChecked((text.isEmpty() ? field.standard : text) == kYes);
    }
}

QString editorText(const QWidget *editor, const AccountField &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Url:
        return static_cast<const QLineEdit *>(editor)->text();
    case FieldKind::Choice:
        return static_cast<const QComboBox *>(editor)->currentData().toString();
    case FieldKind::YesNo:
        return static_cast<const QCheckBox *>(editor)->isChecked() ? kYes : kNo;
    }
    Q_UNREACHABLE();
}

} // namespace

AccountFieldRows::AccountFieldRows(FormRows *rows, const std::vector<CloudDescription> &clouds,
    AccountField::Section section, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
    for (const CloudDescription &cloud : clouds) {
        for (const AccountField &field : cloud.fields) {
            if (field.section == section && std::ranges::find(m_fields, field, &Row::field) == m_fields.end())
                add(field);
        }
    }
}

void AccountFieldRows::add(const AccountField &field)
{
    QWidget *editor = makeEditor(field);
    // "profileProjectId"
    editor->setObjectName(u"profile"_s + field.id.first(1).toUpper() + field.id.sliced(1));
    if (field.kind == FieldKind::YesNo)
        m_rows->addWide(editor, AccountFieldTexts::hint(field));
    else
        m_rows->addField(AccountFieldTexts::label(field), editor, AccountFieldTexts::hint(field));
    m_fields.push_back({.field = field, .editor = editor});
}

QWidget *AccountFieldRows::makeEditor(const AccountField &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Url: {
        auto *line = new QLineEdit(m_rows);
        line->setPlaceholderText(AccountFieldTexts::placeholder(field));
        connect(line, &QLineEdit::textChanged, this, &AccountFieldRows::edited);
        return line;
    }
    case FieldKind::Choice: {
        auto *choice = new QComboBox(m_rows);
        if (field.standard.isEmpty())
            choice->addItem(AccountFieldTexts::placeholder(field), QString());
        for (const AccountField::Choice &each : field.choices)
            choice->addItem(AccountFieldTexts::choice(each), each.value);
        connect(choice, &QComboBox::activated, this, &AccountFieldRows::edited);
        return choice;
    }
    case FieldKind::YesNo: {
        auto *box = new QCheckBox(AccountFieldTexts::label(field), m_rows);
        connect(box, &QCheckBox::toggled, this, &AccountFieldRows::edited);
        return box;
    }
    }
    Q_UNREACHABLE();
}

void AccountFieldRows::setCloud(const CloudDescription &cloud)
{
    for (Row &row : m_fields) {
        row.isShown = std::ranges::find(cloud.fields, row.field) != cloud.fields.end();
        m_rows->setRowVisible(row.editor, row.isShown);
    }
}

void AccountFieldRows::setValues(const AccountFields &fields)
{
    for (const Row &row : m_fields)
        setEditorText(row.editor, row.field, fields.value(row.field.id));
}

void AccountFieldRows::takeValues(AccountFields &fields) const
{
    for (const Row &row : m_fields) {
        if (row.isShown)
            row.field.set(fields, editorText(row.editor, row.field));
    }
}

QWidget *AccountFieldRows::editor(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_fields, [&id](const Row &row) { return row.isShown && row.field.id == id; });
    return found == m_fields.end() ? nullptr : found->editor;
}

QList<QWidget *> AccountFieldRows::editors() const
{
    QList<QWidget *> editors;
    for (const Row &row : m_fields)
        editors.append(row.editor);
    return editors;
}

} // namespace tagdesk
