// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "renamekeydialog.h"

#include "countable.h"
#include "errortext.h"
#include "plainlabel.h"
#include "theme.h"
#include "workspace.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

RenameKeyDialog::RenameKeyDialog(Workspace *workspace, const Offer &offer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_offer(offer)
    , m_field(new QLineEdit(offer.key, this))
    , m_onShown(new QRadioButton(this))
    , m_onSelected(new QRadioButton(this))
    , m_note(new PlainLabel(this))
    , m_rename(nullptr)
{
    setWindowTitle(tr("Rename a key"));
    setObjectName(u"renameKeyDialog"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *words = new PlainLabel(this);
    words->setText(tr("New key in the place of “%1”:").arg(offer.key));
    words->setWordWrap(true);
    m_field->setObjectName(u"newKey"_s);
    m_field->setAccessibleName(tr("New key"));
    m_field->selectAll();
    auto *completer = new QCompleter(offer.knownKeys, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    m_onShown->setText(tr("On %Ln resource(s) that are shown", nullptr, countable(offer.shown.size())));
    m_onSelected->setText(tr("On %Ln selected resource(s)", nullptr, countable(offer.selected.size())));
    m_onSelected->setVisible(!offer.selected.empty());
    m_onShown->setChecked(true);
    m_note->setWordWrap(true);
    m_note->setMinimumWidth(characterWidth(fontMetrics()) * 50);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_rename = buttons->addButton(tr("Rename"), QDialogButtonBox::AcceptRole);
    m_rename->setDefault(true);
    setLook(m_rename, Look::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.gap);
    for (QWidget *widget : {static_cast<QWidget *>(words), static_cast<QWidget *>(m_field),
             static_cast<QWidget *>(m_onShown), static_cast<QWidget *>(m_onSelected),
             static_cast<QWidget *>(m_note), static_cast<QWidget *>(buttons)})
        layout->addWidget(widget);
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameKeyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &RenameKeyDialog::check);
    connect(m_onShown, &QRadioButton::toggled, this, &RenameKeyDialog::check);
    check();
}

const Rows &RenameKeyDialog::rows() const
{
    return m_onSelected->isChecked() ? m_offer.selected : m_offer.shown;
}

void RenameKeyDialog::check()
{
    const QString key = m_field->text();
    QStringList sentences;
    bool refused = rows().empty();
    if (!refused) {
        for (const Violation &violation : checkKey(m_workspace->rules(rows().front()), key)) {
            sentences.append(ErrorTexts::of(violation));
            refused = true;
        }
    }
    std::size_t changed = 0;
    if (!refused && key != m_offer.key) {
        const TagEdit edit = renameKey(rows(), m_offer.key, key, m_workspace->editInput());
        changed = edit.changed();
        sentences.append(tr("%Ln resource(s) change; each keeps its value.", nullptr, countable(changed)));
        if (edit.conflicting > 0)
            sentences.append(tr("%Ln resource(s) have another value under the new key and keep both keys.",
                nullptr, countable(edit.conflicting)));
        if (edit.locked + edit.notRead > 0)
            sentences.append(tr("%Ln resource(s) cannot be edited and stay as they are.", nullptr,
                countable(edit.locked + edit.notRead)));
    }
    setColorRole(m_field, refused ? ColorRole::Removed : ColorRole::Neutral);
    setColorRole(m_note, refused ? ColorRole::Removed : ColorRole::Secondary);
    m_note->setText(sentences.join(u'\n'));
    m_field->setAccessibleDescription(m_note->text());
    m_rename->setEnabled(changed > 0);
}

void RenameKeyDialog::accept()
{
    if (!m_rename->isEnabled())
        return;
    m_workspace->stageRename(rows(), m_offer.key, m_field->text());
    QDialog::accept();
}

} // namespace tagdesk
