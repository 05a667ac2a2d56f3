// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keysdialog.h"

#include "actionkeys.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "screenroom.h"
#include "searchfield.h"
#include "theme.h"
#include "windowactions.h"
#include "windowmenus.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>

#include <functional>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

enum Column { ActColumn, KeysColumn, DeclaredColumn, ColumnCount };
constexpr int kActionRole = Qt::UserRole + 1;

QList<QStandardItem *> row(const QString &first)
{
    QList<QStandardItem *> items;
    for (int column = 0; column < ColumnCount; ++column) {
        items.append(new QStandardItem(column == ActColumn ? first : QString()));
        items.last()->setEditable(false);
    }
    return items;
}

/// Finds in every column, so that a key can be looked for, too.
class FoundKeys : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &parent) const override
    {
        // A menu is there for the acts that were found.
        return parent.isValid() && QSortFilterProxyModel::filterAcceptsRow(sourceRow, parent);
    }
};

/// Takes one key, at once: a second one would make a sequence that nobody expects.
class KeyField : public QKeySequenceEdit
{
public:
    KeyField(std::function<void()> typed, QWidget *parent)
        : QKeySequenceEdit(parent)
        , m_typed(std::move(typed))
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        if (keySequence().isEmpty())
            return;
        setKeySequence(QKeySequence(keySequence()[0]));
        m_typed();
    }

private:
    std::function<void()> m_typed;
};

} // namespace

KeysDialog::KeysDialog(const WindowActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_keys(actions.keys())
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_found(new FoundKeys(this))
{
    setWindowTitle(tr("Keys"));
    setManualPage(this, u"Menus and keys"_s);
    m_model->setHorizontalHeaderLabels({tr("Act"), tr("Keys"), tr("As delivered")});
    fill(actions);
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1);
    build();
    connect(m_keys, &ActionKeys::changed, this, [this](const QAction *action) {
        updateRow(action);
        updateEditor();
    });
    m_view->setCurrentIndex(m_found->index(0, 0, m_found->index(0, 0)));
    updateEditor();
    m_search->setFocus();
}

void KeysDialog::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_search = new SearchField(tr("Search acts and keys"), this);
    m_search->setObjectName(u"keySearch"_s);
    m_view = new QTreeView(this);
    m_view->setObjectName(u"keyTree"_s);
    m_view->setAccessibleName(tr("Acts with their keys"));
    m_view->setModel(m_found);
    m_view->setUniformRowHeights(true);
    m_view->expandAll();
    m_view->header()->setSectionResizeMode(ActColumn, QHeaderView::Stretch);
    for (const int column : {KeysColumn, DeclaredColumn})
        m_view->header()->resizeSection(column, characterWidth(fontMetrics()) * 28);
    m_view->header()->setStretchLastSection(false);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        m_view->expandAll();
        if (!current())
            m_view->setCurrentIndex(m_found->index(0, 0, m_found->index(0, 0)));
        updateEditor();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeysDialog::updateEditor);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_resetAll = buttons->addButton(tr("Reset &all keys"), QDialogButtonBox::ResetRole);
    m_resetAll->setObjectName(u"resetAllKeys"_s);
    connect(m_resetAll, &QPushButton::clicked, m_keys, &ActionKeys::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->setSpacing(metrics.gap);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(buildEditor());
    layout->addWidget(buttons);
    resizeOnScreen(this, {characterWidth(fontMetrics()) * 110, fontMetrics().height() * 34});
}

QWidget *KeysDialog::buildEditor()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *editor = new QWidget(this);
    m_edit = new KeyField([this] { keyTyped(); }, editor);
    m_edit->setObjectName(u"keyEdit"_s);
    m_edit->setAccessibleName(tr("Press the new key"));
    m_note = new PlainLabel(editor);
    m_note->setObjectName(u"keyNote"_s);
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.gap);
    row->addWidget(m_edit, 1);
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, editor);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_set = add(u"setKey"_s, tr("&Set"));
    m_add = add(u"addKey"_s, tr("A&dd"));
    m_remove = add(u"removeKeys"_s, tr("Re&move"));
    m_reset = add(u"resetKeys"_s, tr("&Reset"));
    m_set->setToolTip(tr("The act gets this key instead of those it has"));
    m_add->setToolTip(tr("The act gets this key beside those it has"));
    m_remove->setToolTip(tr("The act has no key any more"));
    m_reset->setToolTip(tr("The act gets the keys it was delivered with"));
    connect(m_set, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_keys->set(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keys->reset(current()); });
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.half);
    layout->addLayout(row);
    layout->addWidget(m_note);
    // Room that is kept: the buttons stay where they are whatever is said.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    return editor;
}

void KeysDialog::fill(const WindowActions &actions)
{
    for (const ActionMenu menu : allActionMenus()) {
        const QList<QStandardItem *> head = row(plainName(WindowMenus::title(menu)));
        for (QAction *action : actions.in(menu)) {
            if (action->isSeparator())
                continue;
            const QList<QStandardItem *> items = row(plainName(action->text()));
            items.at(ActColumn)->setData(QVariant::fromValue(action), kActionRole);
            items.at(ActColumn)->setIcon(action->icon());
            items.at(DeclaredColumn)->setText(ActionKeys::words(m_keys->declared(action)));
            head.constFirst()->appendRow(items);
            items.at(KeysColumn)->setText(ActionKeys::words(action->shortcuts()));
        }
        m_model->appendRow(head);
    }
}

void KeysDialog::updateRow(const QAction *action)
{
    for (int menu = 0; menu < m_model->rowCount(); ++menu) {
        const QStandardItem *head = m_model->item(menu);
        for (int act = 0; act < head->rowCount(); ++act) {
            if (head->child(act, ActColumn)->data(kActionRole).value<QAction *>() != action)
                continue;
            QFont font = this->font();
            font.setBold(m_keys->isChanged(action));
            head->child(act, KeysColumn)->setText(ActionKeys::words(action->shortcuts()));
            head->child(act, KeysColumn)->setFont(font);
        }
    }
}

QAction *KeysDialog::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.siblingAtColumn(ActColumn).data(kActionRole).value<QAction *>();
}

void KeysDialog::updateEditor()
{
    const QAction *action = current();
    m_edit->clear();
    m_edit->setEnabled(action != nullptr);
    m_remove->setEnabled(action != nullptr && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action != nullptr && m_keys->isChanged(action));
    m_resetAll->setEnabled(!m_keys->toLines().isEmpty());
    keyTyped();
}

void KeysDialog::keyTyped()
{
    const QKeySequence typed = m_edit->keySequence();
    const QAction *action = current();
    const QString obstacle = typed.isEmpty() ? QString() : ActionKeys::obstacle(typed);
    const bool isPossible = action != nullptr && !typed.isEmpty() && obstacle.isEmpty();
    m_set->setEnabled(isPossible);
    m_add->setEnabled(isPossible && !action->shortcuts().isEmpty());
    setColorRole(m_note, obstacle.isEmpty() ? ColorRole::Secondary : ColorRole::Removed);
    if (!obstacle.isEmpty()) {
        m_note->setText(obstacle);
    } else if (typed.isEmpty()) {
        m_note->setText(tr("Choose an act, click the field and press the key."));
    } else if (const QAction *holder = m_keys->holder(typed, action)) {
        setColorRole(m_note, ColorRole::Changed);
        //: %1: a key, %2: an act such as "Refresh".
        m_note->setText(tr("%1 belongs to “%2” and would be taken from there.")
                            .arg(typed.toString(QKeySequence::NativeText), plainName(holder->text())));
    } else {
        m_note->setText(tr("%1 is free.").arg(typed.toString(QKeySequence::NativeText)));
    }
}

void KeysDialog::assign(bool more)
{
    QAction *action = current();
    const QKeySequence typed = m_edit->keySequence();
    QList<QKeySequence> keys = more ? action->shortcuts() : QList<QKeySequence>();
    if (!keys.contains(typed))
        keys.append(typed);
    m_keys->set(action, keys);
}

} // namespace tagdesk
