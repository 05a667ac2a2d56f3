// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrow.h"

#include "countable.h"
#include "errortext.h"
#include "icons.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statustext.h"
#include "tagmodel.h"
#include "tagrowmenu.h"
#include "theme.h"
#include "valuespopup.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

ColorRole colorRoleOf(TagState state)
{
    switch (state) {
    case TagState::Unchanged:
        return ColorRole::Neutral;
    case TagState::Added:
        return ColorRole::Added;
    case TagState::Changed:
    case TagState::Mixed:
        return ColorRole::Changed;
    case TagState::Removed:
        return ColorRole::Removed;
    case TagState::Locked:
        return ColorRole::Secondary;
    }
    Q_UNREACHABLE();
}

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TagRow::TagRow(TagModel *model, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
{
    build();
    for (QLineEdit *field : {m_key, m_value}) {
        auto *completer = new QCompleter(new QStringListModel(field), field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, [this, field] { typed(field); });
        connect(field, &QLineEdit::returnPressed, this, [this] {
            commit();
            emit finished();
        });
    }
    connect(m_remove, &QToolButton::clicked, this, &TagRow::remove);
    connect(m_valuesAction, &QAction::triggered, this, &TagRow::showValues);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_menu->fill(key(), m_value->text());
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(m_menu, &TagRowMenu::modeChosen, this, &TagRow::chooseMode);
    connect(m_menu, &TagRowMenu::valuesChosen, this, &TagRow::showValues);
    connect(m_menu, &TagRowMenu::removeChosen, this, &TagRow::remove);
    connect(m_menu, &TagRowMenu::revertChosen, this, [this] { m_model->revert(key()); });
    connect(m_menu, &TagRowMenu::renameChosen, this, [this] {
        m_key->setFocus(Qt::OtherFocusReason);
        m_key->selectAll();
    });
}

void TagRow::build()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"tagKey"_s);
    m_key->setPlaceholderText(tr("key"));
    m_lockAction = m_key->addAction(icon(Icon::Lock, ColorRole::Secondary), QLineEdit::LeadingPosition);
    m_lockAction->setToolTip(tr("Written by the cloud itself; it cannot be changed or removed here."));
    m_value = new QLineEdit(this);
    m_value->setObjectName(u"tagValue"_s);
    m_valuesAction =
        m_value->addAction(icon(Icon::ChevronDown, ColorRole::Secondary), QLineEdit::TrailingPosition);
    m_valuesAction->setToolTip(tr("Show every value and on how many resources (F4)"));
    m_on = new PlainLabel(this);
    m_on->setObjectName(u"tagOn"_s);
    setColorRole(m_on, ColorRole::Secondary);
    m_menu = new TagRowMenu(m_model, this);
    m_more = flatButton(this);
    m_more->setObjectName(u"tagMore"_s);
    m_more->setIcon(icon(Icon::More, ColorRole::Secondary));
    m_remove = flatButton(this);
    m_remove->setObjectName(u"tagRemove"_s);
    m_note = new PlainLabel(this);
    m_note->setObjectName(u"tagNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.half);
    grid->setVerticalSpacing(metrics.half / 2);
    grid->addWidget(m_key, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_on, 0, 2);
    grid->addWidget(m_more, 0, 3);
    grid->addWidget(m_remove, 0, 4);
    grid->addWidget(m_note, 1, 0, 1, 5);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 14);
}

void TagRow::bind(const QModelIndex &index)
{
    m_index = index;
    refresh();
}

void TagRow::refresh()
{
    if (!m_index.isValid())
        return;
    const QScopedValueRollback refreshing(m_refreshing, true);
    refreshKey();
    refreshValue();
    refreshOn();
    refreshNote();
    refreshButtons();
}

QString TagRow::key() const
{
    return at(TagModel::KeyColumn, TagModel::KeyRole).toString();
}

QVariant TagRow::at(int column, int role) const
{
    return m_index.isValid() ? m_index.sibling(m_index.row(), column).data(role) : QVariant();
}

bool TagRow::isEditable() const
{
    return at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>() != TagState::Locked;
}

void TagRow::take(QLineEdit *field, const QString &text)
{
    // What is being typed is only replaced when something else changed it, such as an undo.
    if (field->text() == text || (field->hasFocus() && m_typing))
        return;
    field->setText(text);
    if (!field->hasFocus())
        field->home(false);
}

void TagRow::refreshKey()
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    take(m_key, at(TagModel::KeyColumn, Qt::EditRole).toString());
    QFont struck = font();
    struck.setStrikeOut(state == TagState::Removed);
    m_key->setFont(struck);
    m_key->setReadOnly(state == TagState::Locked || state == TagState::Removed);
    m_lockAction->setVisible(state == TagState::Locked);
    m_key->setToolTip(toolTipText(m_key->text()));
    //: Read aloud for the field that holds the key of a tag.
    m_key->setAccessibleName(
        m_key->text().isEmpty() ? tr("Key of the new tag") : tr("Key %1").arg(m_key->text()));
    const auto violations = at(TagModel::KeyColumn, TagModel::ViolationsRole).value<QList<Violation>>();
    setColorRole(m_key,
        refuses(violations)              ? ColorRole::Removed
            : state == TagState::Removed ? ColorRole::Removed
            : state == TagState::Locked  ? ColorRole::Secondary
                                         : ColorRole::Neutral);
}

void TagRow::refreshValue()
{
    const auto state = at(TagModel::ValueColumn, TagModel::StateRole).value<TagState>();
    const bool draft = at(TagModel::ValueColumn, TagModel::DraftRole).toBool();
    const bool isNew = at(TagModel::ValueColumn, TagModel::NewRole).toBool();
    const bool mixed = at(TagModel::ValueColumn, TagModel::MixedRole).toBool() && !draft;
    const bool removed = state == TagState::Removed;
    const qint64 values = at(TagModel::ValueColumn, TagModel::ValueCountRole).toLongLong();
    take(m_value, mixed || removed ? QString() : at(TagModel::ValueColumn, Qt::EditRole).toString());
    m_value->setReadOnly(state == TagState::Locked || removed);
    if (removed)
        m_value->setPlaceholderText(tr("will be removed"));
    else if (mixed)
        m_value->setPlaceholderText(differentText(values));
    else
        m_value->setPlaceholderText(isNew ? tr("value") : tr("(empty value)"));
    QFont slanted = font();
    slanted.setItalic(m_value->text().isEmpty());
    m_value->setFont(slanted);
    m_valuesAction->setVisible(values > 1 && !removed);
    const auto violations = at(TagModel::ValueColumn, TagModel::ViolationsRole).value<QList<Violation>>();
    setColorRole(m_value, refuses(violations) ? ColorRole::Removed : colorRoleOf(state));
    const QVariant old = at(TagModel::ValueColumn, TagModel::OldValueRole);
    if (state == TagState::Changed && old.isValid())
        //: Tool tip: the value that the tag has in the cloud and the staged one.
        m_value->setToolTip(toolTipText(tr("%1 → %2").arg(old.toString(), m_value->text())));
    else
        m_value->setToolTip(toolTipText(m_value->text()));
    //: Read aloud for the field that holds the value of a tag.
    m_value->setAccessibleName(key().isEmpty() ? tr("Value of the new tag") : tr("Value of %1").arg(key()));
    m_value->setAccessibleDescription(m_value->text().isEmpty() ? m_value->placeholderText() : QString());
}

QString TagRow::differentText(qint64 values) const
{
    //: Placeholder of a field: the selected resources have different values of this tag.
    const QString full = tr("<different> (%Ln value(s))", nullptr, countable(values));
    QFont slanted = font();
    slanted.setItalic(true);
    const int room = m_value->width() - 2 * Metrics::of(fontMetrics()).icon - Metrics::of(fontMetrics()).edge;
    if (QFontMetrics(slanted).horizontalAdvance(full) <= room)
        return full;
    //: The same where there is less room; %Ln counts the values.
    return tr("<different> (%Ln)", nullptr, countable(values));
}

void TagRow::refreshOn()
{
    if (at(TagModel::KeyColumn, TagModel::NewRole).toBool()) {
        //: Beside the fields of a tag that is being added.
        m_on->setText(tr("new"));
        return;
    }
    const auto now = at(TagModel::OnColumn, TagModel::OnCountRole).toLongLong();
    const auto before = at(TagModel::OnColumn, TagModel::OnCountBeforeRole).toLongLong();
    const auto all = at(TagModel::OnColumn, TagModel::OfCountRole).toLongLong();
    if (now == before)
        //: On how many of the selected resources the tag is: "3 of 5".
        m_on->setText(tr("%1 of %2").arg(StatusTexts::number(now), StatusTexts::number(all)));
    else
        //: On how many of the selected resources the tag was, and will be: "0 → 3".
        m_on->setText(tr("%1 → %2").arg(StatusTexts::number(before), StatusTexts::number(now)));
    m_on->setToolTip(toolTipText(
        tr("%1 of %2 selected resources have this tag now, %3 will have it")
            .arg(StatusTexts::number(before), StatusTexts::number(all), StatusTexts::number(now))));
}

void TagRow::refreshNote()
{
    QStringList sentences;
    ColorRole colorRole = ColorRole::Secondary;
    const TagRules *rules = m_model->rows().empty() ? nullptr : &m_workspace->rules(m_model->rows().front());
    for (const int column : {TagModel::KeyColumn, TagModel::ValueColumn}) {
        const auto violations = at(column, TagModel::ViolationsRole).value<QList<Violation>>();
        for (const Violation &violation : violations) {
            sentences.append(rules ? ErrorTexts::of(violation, *rules) : ErrorTexts::of(violation));
            if (!violation.isAdvice())
                colorRole = ColorRole::Removed;
            else if (colorRole == ColorRole::Secondary)
                colorRole = ColorRole::Changed;
        }
    }
    const auto mode = at(TagModel::ValueColumn, TagModel::ModeRole).value<EditMode>();
    if (mode == EditMode::SetWhereAbsent)
        sentences.append(tr("Sets only where the key is absent: %1")
                             .arg(TagRowMenu::countsText(*m_model, key(), m_value->text(), mode)));
    else if (mode == EditMode::SetWherePresent)
        sentences.append(tr("Sets only where the key is present: %1")
                             .arg(TagRowMenu::countsText(*m_model, key(), m_value->text(), mode)));
    m_note->setText(sentences.join(u'\n'));
    m_note->setVisible(!sentences.isEmpty());
    setColorRole(m_note, colorRole);
    m_key->setAccessibleDescription(m_note->text());
}

void TagRow::refreshButtons()
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    const bool isNew = at(TagModel::KeyColumn, TagModel::NewRole).toBool();
    const bool removed = state == TagState::Removed;
    m_remove->setIcon(icon(removed ? Icon::Undo : Icon::Close, ColorRole::Secondary));
    m_remove->setToolTip(toolTipText(removed ? tr("Keep the tag %1").arg(key())
            : isNew                          ? tr("Do not add this tag")
                                             : tr("Remove the tag %1").arg(key())));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_remove->setVisible(state != TagState::Locked);
    m_more->setVisible(state != TagState::Locked && !isNew);
    m_more->setToolTip(toolTipText(tr("More about the tag %1").arg(key())));
    m_more->setAccessibleName(m_more->toolTip());
    for (QToolButton *button : {m_remove, m_more}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
}

int TagRow::onWidth() const
{
    return m_on->sizeHint().width();
}

void TagRow::setOnWidth(int width)
{
    m_on->setFixedWidth(width);
}

void TagRow::typed(QLineEdit *field)
{
    if (m_refreshing || !m_index.isValid() || field->isReadOnly())
        return;
    {
        const QScopedValueRollback typing(m_typing, true);
        if (field == m_key)
            m_model->typeKey(m_index.row(), field->text());
        else
            m_model->typeValue(m_index.row(), field->text());
    }
    const QScopedValueRollback typing(m_typing, true);
    refresh();
}

void TagRow::commit()
{
    if (m_index.isValid())
        m_model->commit(m_index.row());
}

void TagRow::remove()
{
    if (!m_index.isValid() || !isEditable())
        return;
    const QString removedKey = key();
    if (at(TagModel::KeyColumn, TagModel::NewRole).toBool())
        m_model->discardDraft(m_index.row());
    else if (at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>() == TagState::Removed)
        m_model->revert(removedKey);
    else
        m_model->remove(removedKey);
}

void TagRow::showValues()
{
    auto *popup = new ValuesPopup(m_model, m_index, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->showBelow(m_value);
}

void TagRow::enter(QLineEdit *field)
{
    emit entered();
    if (field == m_value && !key().isEmpty())
        emit valuesWanted(key());
    complete(field);
}

bool TagRow::takeBack()
{
    if (!m_index.isValid())
        return false;
    const QLineEdit *field = m_key->hasFocus() ? m_key : m_value;
    const QString typedText = field->text();
    const bool taken = m_model->takeBack(m_index.row());
    // Text that changed nothing, such as a value for rows that keep theirs, is only in the field.
    refresh();
    return taken || field->text() != typedText;
}

void TagRow::complete(QLineEdit *field)
{
    const QStringList words = field == m_key ? m_model->keysInUse() : m_model->valuesInUse(key());
    auto *list = qobject_cast<QStringListModel *>(field->completer()->model());
    if (list->stringList() != words)
        list->setStringList(words);
}

bool TagRow::fieldKey(QLineEdit *field, int key)
{
    switch (key) {
    case Qt::Key_Escape:
        return takeBack();
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (field->completer() && field->completer()->popup()->isVisible())
            return false;
        emit leftVertically(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_F4:
        if (field == m_value && m_valuesAction->isVisible())
            showValues();
        return true;
    default:
        return false;
    }
}

bool TagRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = watched == m_key ? m_key : m_value;
    switch (event->type()) {
    case QEvent::FocusIn:
        // Back from its own list of completions it was never left.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            enter(field);
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            commit();
        break;
    case QEvent::Resize:
        // How much the placeholder says depends on the room.
        if (field == m_value)
            refresh();
        break;
    case QEvent::ShortcutOverride: {
        // With nothing left to undo in the field, Ctrl+Z means the staged edits.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !field->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !field->isRedoAvailable())) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier
            && fieldKey(field, static_cast<QKeyEvent *>(event)->key()))
            return true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void TagRow::chooseMode(EditMode mode)
{
    const QString chosenKey = key();
    m_model->setMode(chosenKey, mode);
    if (!m_value->text().isEmpty())
        m_model->setValue(chosenKey, m_value->text());
    m_value->setFocus(Qt::OtherFocusReason);
    refresh();
}

} // namespace tagdesk
