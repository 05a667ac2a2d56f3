// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tagrow.h"

#include "chippainter.h"
#include "countable.h"
#include "icons.h"
#include "locktext.h"
#include "ownershiptext.h"
#include "plaintext.h"
#include "sentences.h"
#include "tagfield.h"
#include "tagmodebutton.h"
#include "tagmodel.h"
#include "tagnote.h"
#include "tagrowmenu.h"
#include "tagstatusline.h"
#include "theme.h"
#include "valuespopup.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeyCharacters = 8; // that can be read at least
constexpr int kValueCharacters = 12;

QToolButton *flatButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// What would change a text.
bool isTyping(const QKeyEvent &event)
{
    const bool isText = !event.text().isEmpty() && event.text().front().isPrint()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return isText || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete
        || event.matches(QKeySequence::Paste) || event.matches(QKeySequence::Cut);
}

} // namespace

TagRow::TagRow(TagModel *model, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_workspace(workspace)
{
    build();
    connectParts();
}

void TagRow::placeColumns(QGridLayout *grid, const QFontMetrics &metrics)
{
    const Metrics sizes = Metrics::of(metrics);
    const int border = 2 * (sizes.edge - sizes.half) + 2;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(sizes.half);
    grid->setVerticalSpacing(sizes.half / 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnMinimumWidth(0, characterWidth(metrics) * kKeyCharacters + border);
    // The arrow that lists the values takes its room, too.
    grid->setColumnMinimumWidth(
        1, characterWidth(metrics) * kValueCharacters + border + sizes.icon + sizes.gap);
}

void TagRow::build()
{
    m_key = new TagField(this);
    m_key->setObjectName(u"tagKey"_s);
    m_key->setPlaceholderText(tr("key"));
    m_value = new TagField(this);
    m_value->setObjectName(u"tagValue"_s);
    m_valuesAction =
        m_value->addAction(icon(Icon::ChevronDown, ColorRole::Secondary), QLineEdit::TrailingPosition);
    m_valuesAction->setText(tr("Show every value and on how many resources (F4)"));
    for (TagField *field : {m_key, m_value}) {
        field->setMinimumWidth(1); // the columns decide
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_menu = new TagRowMenu(m_model, this);
    m_more = flatButton(u"tagMore"_s, this);
    m_more->setIcon(icon(Icon::More, ColorRole::Secondary));
    m_remove = flatButton(u"tagRemove"_s, this);
    m_status = new TagStatusLine(m_model, this);
    m_note = new TagNote(this);

    auto *grid = new QGridLayout(this);
    placeColumns(grid, fontMetrics());
    grid->addWidget(m_key, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_more, 0, 2);
    grid->addWidget(m_remove, 0, 3);
    grid->addWidget(m_status, 1, 0, 1, 4);
    grid->addWidget(m_note, 2, 0, 1, 4);
    for (QToolButton *button : {m_remove, m_more}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
    fitHeights();
}

void TagRow::fitHeights()
{
    const int height = Metrics::of(fontMetrics()).fieldHeight;
    for (QWidget *part : {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_value),
             static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_remove)})
        part->setFixedHeight(height);
}

void TagRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitHeights();
}

void TagRow::connectParts()
{
    for (TagField *field : {m_key, m_value}) {
        connect(field, &QLineEdit::textChanged, this, [this, field] { typed(field); });
        connect(field, &QLineEdit::returnPressed, this, [this] {
            commit();
            emit finished();
        });
    }
    const QList<QWidget *> parts = tabOrder();
    for (QWidget *part : parts)
        part->installEventFilter(this);
    connect(m_remove, &QToolButton::clicked, this, &TagRow::remove);
    connect(m_valuesAction, &QAction::triggered, this, &TagRow::showValues);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_menu->fill(key());
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(modeButton(), &TagModeButton::modeChosen, this, &TagRow::chooseMode);
    connect(m_note, &TagNote::discarded, this, &TagRow::discard);
    connect(m_note, &TagNote::winnerChosen, this, [this](KeyWinner winner) {
        m_model->mergeKey(key(), m_key->text(), winner);
        emit finished();
    });
    connect(m_menu, &TagRowMenu::valuesChosen, this, &TagRow::showValues);
    connect(m_menu, &TagRowMenu::removeChosen, this, &TagRow::remove);
    connect(m_menu, &TagRowMenu::revertChosen, this, [this] { m_model->revert(key()); });
    connect(m_menu, &TagRowMenu::renameChosen, this, [this] {
        m_key->setFocus(Qt::OtherFocusReason);
        m_key->selectAll();
    });
}

bool TagRow::isRefused(const TagField *field) const
{
    return refuses(violationsAt(field == m_key ? TagModel::KeyColumn : TagModel::ValueColumn));
}

QList<QWidget *> TagRow::tabOrder() const
{
    QList<QWidget *> parts{m_key, m_value, modeButton(), m_more, m_remove};
    for (QPushButton *button : m_note->findChildren<QPushButton *>())
        parts.append(button);
    return parts;
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
    refreshMark();
    refreshValue();
    m_status->refresh(m_index, m_value->text());
    refreshNote();
    refreshColours();
    refreshButtons();
}

TagModeButton *TagRow::modeButton() const
{
    return m_status->modeButton();
}

QString TagRow::key() const
{
    return at(TagModel::KeyColumn, TagModel::KeyRole).toString();
}

QVariant TagRow::at(int column, int role) const
{
    return m_index.isValid() ? m_index.sibling(m_index.row(), column).data(role) : QVariant();
}

QList<Violation> TagRow::violationsAt(int column) const
{
    return at(column, TagModel::ViolationsRole).value<QList<Violation>>();
}

TagLock TagRow::lock() const
{
    return at(TagModel::KeyColumn, TagModel::LockRole).value<TagLock>();
}

bool TagRow::isNew() const
{
    return at(TagModel::KeyColumn, TagModel::NewRole).toBool();
}

void TagRow::take(TagField *field, const QString &text)
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
    m_key->setReadOnly(!isEditable() || state == TagState::Removed);
    m_key->setToolTip(toolTipText((QStringList{m_key->text()} + owners()).join(u'\n')));
    //: Read aloud for the field that holds the key of a tag.
    m_key->setAccessibleName(m_key->text().isEmpty() ? tr("Key of the new tag")
            : isEditable()
            ? tr("Key %1").arg(m_key->text())
            //: Read aloud for the key of a tag. %1: the key, %2: "protected by the profile, locked".
            : tr("Key %1, %2").arg(m_key->text(), LockTexts::word(lock())));
}

void TagRow::refreshMark()
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    if (isNew()) {
        m_key->showMark(Icon::Clock, ColorRole::Secondary, tr("Not staged yet"));
        return;
    }
    switch (state) {
    case TagState::Unchanged:
        if (const auto managed = at(TagModel::KeyColumn, TagModel::ManagedRole).value<ManagedTag>();
            managed.rows > 0)
            m_key->showMark(Icon::Settings, ColorRole::Secondary, OwnershipTexts::managed(managed.address));
        else
            m_key->hideMark();
        return;
    case TagState::Added:
        m_key->showMark(Icon::Add, ColorRole::Added, tr("Will be added"));
        return;
    case TagState::Changed:
    case TagState::Mixed:
        m_key->showMark(Icon::Edit, ColorRole::Changed, tr("Will be changed"));
        return;
    case TagState::Removed:
        m_key->showMark(Icon::Minus, ColorRole::Removed, tr("Will be removed"));
        return;
    case TagState::Locked:
        m_key->showMark(Icon::Lock, ColorRole::Secondary, LockTexts::reason(lock(), key()));
        return;
    }
}

void TagRow::refreshValue()
{
    const auto state = at(TagModel::ValueColumn, TagModel::StateRole).value<TagState>();
    const bool draft = at(TagModel::ValueColumn, TagModel::DraftRole).toBool();
    const bool mixed = at(TagModel::ValueColumn, TagModel::MixedRole).toBool() && !draft;
    const bool removed = state == TagState::Removed;
    const bool removes =
        isNew() && at(TagModel::ValueColumn, TagModel::ModeRole).value<EditMode>() == EditMode::Remove;
    const qint64 values = at(TagModel::ValueColumn, TagModel::ValueCountRole).toLongLong();
    take(m_value, mixed || removed ? QString() : at(TagModel::ValueColumn, Qt::EditRole).toString());
    m_value->setReadOnly(!isEditable() || removed || removes);
    m_valuesAction->setVisible(values > 1 && !removed);
    if (removed || removes)
        m_value->setPlaceholderText(tr("will be removed"));
    else if (mixed)
        m_value->setPlaceholderText(differentText(values));
    else
        m_value->setPlaceholderText(isNew() ? tr("value") : tr("(empty value)"));
    QFont slanted = font();
    slanted.setItalic(m_value->text().isEmpty());
    m_value->setFont(slanted);
    const QVariant old = at(TagModel::ValueColumn, TagModel::OldValueRole);
    if (state == TagState::Changed && old.isValid())
        //: Tool tip: the value that the tag has in the cloud and the staged one.
        m_value->setToolTip(toolTipText(tr("%1 → %2").arg(old.toString(), m_value->text())));
    else
        m_value->setToolTip(toolTipText(m_value->text()));
    //: Read aloud for the field that holds the value of a tag.
    m_value->setAccessibleName(key().isEmpty() ? tr("Value of the new tag") : tr("Value of %1").arg(key()));
}

QString TagRow::differentText(qint64 values) const
{
    QFont slanted = font();
    slanted.setItalic(true);
    const QFontMetrics metrics(slanted);
    const auto fits = [&](const QString &text) {
        return metrics.horizontalAdvance(text) <= m_value->textRoom();
    };
    //: Placeholder of a field: the selected resources have different values of this tag.
    if (const QString full = tr("<different> (%Ln value(s))", nullptr, countable(values)); fits(full))
        return full;
    //: The same where there is less room; %Ln counts the values.
    if (const QString shorter = tr("<different> (%Ln)", nullptr, countable(values)); fits(shorter))
        return shorter;
    //: The same where there is hardly any room.
    return tr("%Ln value(s)", nullptr, countable(values));
}

void TagRow::refreshNote()
{
    const TagRules *rules = m_model->rows().empty() ? nullptr : &m_workspace->rules(m_model->rows().front());
    QStringList errors;
    QStringList advice;
    bool isAsked = false;
    for (TagField *field : {m_key, m_value}) {
        const int column = field == m_key ? TagModel::KeyColumn : TagModel::ValueColumn;
        const TagNote::Words words =
            TagNote::wordsOf(m_index.sibling(m_index.row(), column), field->text(), rules);
        errors.append(words.errors);
        advice.append(words.advice);
        isAsked = isAsked || words.isQuestion;
        QStringList described = words.errors + words.advice;
        if (field == m_key)
            described.append(owners());
        if (field == m_value && m_value->text().isEmpty())
            described.prepend(m_value->placeholderText());
        if (field == m_value && !m_status->stateText().isEmpty())
            described.append(m_status->stateText());
        field->describe(inARow(described), !words.errors.isEmpty());
    }
    if (isEdited())
        advice.append(owners());
    m_note->showErrors(errors);
    m_note->showAdvice(advice);
    if (isAsked && errors.isEmpty())
        m_note->askForWinner(key(), m_key->text().trimmed(), m_model->keyMerge(key(), m_key->text()));
    else
        m_note->hideQuestion();
}

QStringList TagRow::owners() const
{
    QStringList sentences;
    const auto managed = at(TagModel::KeyColumn, TagModel::ManagedRole).value<ManagedTag>();
    if (managed.rows > 0)
        sentences.append(isEdited() ? OwnershipTexts::setsBack(managed.address, managed.rows)
                                    : OwnershipTexts::managed(managed.address));
    const QVariant owner = at(TagModel::KeyColumn, TagModel::OwnerRole);
    if (owner.isValid())
        sentences.append(OwnershipTexts::owner(owner.value<KeyOwner>(), key()));
    return sentences;
}

bool TagRow::isEdited() const
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    const bool isDraft = at(TagModel::KeyColumn, TagModel::DraftRole).toBool()
        || at(TagModel::ValueColumn, TagModel::DraftRole).toBool();
    return isNew() || isDraft || (state != TagState::Unchanged && state != TagState::Locked);
}

void TagRow::refreshColours()
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    const bool isPlainKey = state != TagState::Removed && state != TagState::Locked;
    const ColorRole role = ChipPainter::colorRole(state);
    setColorRole(m_key, m_key->isInvalid() ? ColorRole::Removed : isPlainKey ? ColorRole::Neutral : role);
    setColorRole(m_value, m_value->isInvalid() ? ColorRole::Removed : role);
}

void TagRow::refreshButtons()
{
    const auto state = at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>();
    const bool removed = state == TagState::Removed;
    m_remove->setIcon(icon(removed ? Icon::Undo : Icon::Close, ColorRole::Secondary));
    m_remove->setToolTip(toolTipText(removed ? tr("Keep the tag %1").arg(key())
            : isNew()                        ? tr("Do not add this tag")
                                             : tr("Remove the tag %1").arg(key())));
    m_remove->setAccessibleName(m_remove->toolTip());
    // What was staged before it was locked can still be taken back, by the menu.
    m_remove->setVisible(isEditable());
    m_more->setVisible(state != TagState::Locked && !isNew());
    m_more->setToolTip(toolTipText(tr("More about the tag %1").arg(key())));
    m_more->setAccessibleName(m_more->toolTip());
}

void TagRow::typed(TagField *field)
{
    if (m_refreshing || !m_index.isValid() || field->isReadOnly())
        return;
    const QScopedValueRollback typing(m_typing, true);
    if (field == m_key)
        m_model->typeKey(m_index.row(), field->text());
    else
        m_model->typeValue(m_index.row(), field->text());
    refresh();
    emit grown();
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
    if (isNew())
        m_model->discardDraft(m_index.row());
    else if (at(TagModel::KeyColumn, TagModel::StateRole).value<TagState>() == TagState::Removed)
        m_model->revert(removedKey);
    else
        m_model->remove(removedKey);
}

void TagRow::discard()
{
    if (!m_index.isValid())
        return;
    const bool wasNew = isNew();
    m_model->discardDraft(m_index.row());
    if (wasNew)
        return;
    refresh();
    m_value->setFocus(Qt::OtherFocusReason);
}

void TagRow::showValues()
{
    auto *popup = new ValuesPopup(m_model, m_index, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &ValuesPopup::selectRequested, this, &TagRow::selectRequested);
    popup->showBelow(m_value);
}

void TagRow::enter(TagField *field)
{
    emit entered();
    if (field == m_value && !key().isEmpty())
        emit valuesWanted(key());
    m_key->setOffers(m_model->keysOffered());
    m_value->setOffers(m_model->valuesInUse(key()));
}

/// A part of the row lost the focus.
void TagRow::left(QWidget *part)
{
    QWidget *next = QApplication::focusWidget();
    const bool isInRow = next != nullptr && isAncestorOf(next);
    const bool isRenamed = part == m_key && next == m_value && !isNew();
    if (!isInRow || isRenamed)
        commit();
}

bool TagRow::takeBack()
{
    if (!m_index.isValid())
        return false;
    const TagField *field = m_key->hasFocus() ? m_key : m_value;
    const QString typedText = field->text();
    const bool taken = m_model->takeBack(m_index.row());
    // Text that changed nothing, such as a value for rows that keep theirs, is only in the field.
    refresh();
    return taken || field->text() != typedText;
}

/// Goes back before everything typed, so that no step on the way brings back what a rule refuses.
bool TagRow::undoTyping(TagField *field)
{
    if (!isNew())
        return takeBack();
    if (field->text().isEmpty())
        return false;
    field->clear();
    return true;
}

bool TagRow::fieldKey(TagField *field, int key)
{
    switch (key) {
    case Qt::Key_Escape:
        return takeBack();
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (field->isOffering())
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
    auto *part = static_cast<QWidget *>(watched);
    auto *field = watched == m_key ? m_key : watched == m_value ? m_value : nullptr;
    const auto isPopup = [event] {
        // Back from a list of its own it was never left.
        return static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
    };
    if (event->type() == QEvent::FocusOut && !isPopup())
        left(part);
    if (field == nullptr)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusIn:
        if (!isPopup())
            enter(field);
        break;
    case QEvent::Resize:
        // How much the placeholder says depends on the room.
        if (field == m_value)
            refresh();
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!isEditable() && isTyping(*key)) {
            emit editRefused(LockTexts::reason(lock(), this->key()));
            return true;
        }
        if (key->matches(QKeySequence::Undo) && undoTyping(field))
            return true;
        if (key->modifiers() == Qt::NoModifier && fieldKey(field, key->key()))
            return true;
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void TagRow::chooseMode(EditMode mode)
{
    if (!m_index.isValid())
        return;
    const QString chosenKey = key();
    if (isNew()) {
        m_model->setModeAt(m_index.row(), mode);
    } else if (mode == EditMode::Remove) {
        m_model->remove(chosenKey);
    } else {
        const bool isTyped = !m_model->typedValue(chosenKey).isEmpty();
        m_model->setMode(chosenKey, mode);
        if (!isTyped && !m_value->text().isEmpty())
            m_model->setValue(chosenKey, m_value->text());
    }
    if (m_value->isReadOnly())
        modeButton()->setFocus(Qt::OtherFocusReason);
    else
        m_value->setFocus(Qt::OtherFocusReason);
    refresh();
}

} // namespace tagdesk
