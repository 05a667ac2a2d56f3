// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterbar.h"

#include "filterhelp.h"
#include "filterparser.h"
#include "filtertext.h"
#include "icons.h"
#include "pillrow.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "statustext.h"
#include "theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace tagdesk {

namespace {

using namespace Qt::StringLiterals;

QString formsText()
{
    QStringList lines;
    for (const FilterTexts::Form &form : FilterTexts::forms())
        //: A form of a filter's term, and what it keeps.
        lines.append(FilterBar::tr("%1 – %2").arg(form.term, form.meaning));
    return lines.join(u'\n');
}

/// The terms of a filter as written, quotes kept.
QStringList writtenTerms(const QString &text)
{
    QStringList terms;
    QString term;
    bool quoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            quoted = !quoted;
        if (character.isSpace() && !quoted) {
            if (!term.isEmpty())
                terms.append(term);
            term.clear();
        } else {
            term.append(character);
        }
    }
    if (!term.isEmpty())
        terms.append(term);
    return terms;
}

bool has(const Filter &filter, FilterTerm::Kind kind)
{
    return std::any_of(filter.terms().cbegin(), filter.terms().cend(),
        [kind](const FilterTerm &term) { return term.kind == kind && !term.negated; });
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_pills(new PillRow(this))
    , m_field(new QLineEdit(this))
    , m_message(new PlainLabel(parent == nullptr ? this : parent))
{
    buildField();
    buildPills();
    m_message->setObjectName(u"filterProblem"_s);
    m_message->setWordWrap(true);
    m_message->setAutoFillBackground(true);
    m_message->setBackgroundRole(QPalette::ToolTipBase);
    m_message->setFrameShape(QFrame::StyledPanel);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_message->setMargin(metrics.half);
    m_message->hide();
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap);
    m_layout->setSpacing(metrics.gap);
    m_layout->addWidget(m_field, 1);
    m_layout->addWidget(m_pills);
    setFocusProxy(m_field);
    setCounts({});
    rebuildSaved();
}

void FilterBar::buildField()
{
    m_field->setObjectName(u"filterField"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(characterWidth(fontMetrics()) * 10);
    m_field->setAccessibleName(tr("Filter resources"));
    //: Example of the filter language; is:untagged, is:changed and is:failed are words of it and stay as they
    //: are.
    m_field->setPlaceholderText(tr("Filter: env=prod  !owner  any text"));
    m_field->setToolTip(toolTipText(formsText()));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_note.clear();
        showProblem();
        emit textChanged(text);
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FilterBar::leftDownwards);
    m_field->addAction(icon(Icon::Search, ColorRole::Secondary), QLineEdit::LeadingPosition)
        ->setText(m_field->accessibleName());
    QAction *help =
        m_field->addAction(icon(Icon::Question, ColorRole::Secondary), QLineEdit::TrailingPosition);
    help->setObjectName(u"filterHelp"_s);
    //: Button in the filter's field.
    help->setText(tr("Terms of the filter"));
    help->setToolTip(toolTipText(tr("Terms of the filter (F1)")));
    connect(help, &QAction::triggered, this, &FilterBar::showHelp);
}

void FilterBar::buildPills()
{
    using Kind = FilterTerm::Kind;
    m_untagged = addPill(Kind::Untagged, u"untaggedPill"_s, tr("Show only resources without tags"));
    m_changed = addPill(Kind::Changed, u"changedPill"_s, tr("Show only resources with staged changes"));
    m_failed = addPill(Kind::Failed, u"failedPill"_s, tr("Show only resources whose last change failed"));
    m_notRead =
        addPill(Kind::NotRead, u"notReadPill"_s, tr("Show only resources whose tags could not be read"));
    m_invalid = addPill(Kind::Invalid, u"invalidPill"_s,
        tr("Show only resources with a key or a value that the cloud refuses"));
    m_overQuota = addPill(Kind::OverQuota, u"overQuotaPill"_s,
        tr("Show only resources that would get more tags than the cloud allows"));

    //: Button with a menu of the filters that are kept.
    m_filters = new QPushButton(tr("Filters"), this);
    m_filters->setObjectName(u"filtersPill"_s);
    m_filters->setToolTip(tr("Keep this filter under a name, or use one that is kept"));
    setLook(m_filters, Look::Pill);
    m_menu = new QMenu(m_filters);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    m_filters->setMenu(m_menu);
    m_columns = new QPushButton(tr("Columns"), this);
    m_columns->setObjectName(u"columnsPill"_s);
    m_columns->setToolTip(tr("Choose the tag keys that have a column of their own"));
    setLook(m_columns, Look::Pill);
    m_pills->insert(m_filters, PillRow::Importance::Needed);
    m_pills->insert(m_columns, PillRow::Importance::Needed);
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setText(const QString &text)
{
    m_field->setText(text);
}

void FilterBar::setColumnsMenu(QMenu *menu)
{
    m_columns->setMenu(menu);
}

void FilterBar::setCounts(const Counts &counts)
{
    const auto number = [](std::size_t count) {
        return StatusTexts::number(static_cast<qint64>(count));
    };
    //: A filter pill: resources without tags, and how many there are.
    m_untagged->setText(tr("Untagged %1").arg(number(counts.untagged)));
    //: A filter pill: resources with staged changes, and how many there are.
    m_changed->setText(tr("Changed %1").arg(number(counts.changed)));
    //: A filter pill: resources whose last change failed, and how many there are.
    m_failed->setText(tr("Failed %1").arg(number(counts.failed)));
    //: A filter pill: resources whose tags could not be read, and how many there are.
    m_notRead->setText(tr("Not read %1").arg(number(counts.notRead)));
    //: A filter pill: resources with a key or a value that the cloud refuses, and how many there are.
    m_invalid->setText(tr("Invalid %1").arg(number(counts.invalid)));
    //: A filter pill: resources that would get more tags than the cloud allows, and how many there are.
    m_overQuota->setText(tr("Over the quota %1").arg(number(counts.overQuota)));
    // What is rare is there when there is something of it, and as long as it is filtered for.
    const auto show = [this](QPushButton *pill, std::size_t count) {
        m_pills->setWanted(pill, count > 0 || pill->isChecked());
    };
    show(m_notRead, counts.notRead);
    show(m_invalid, counts.invalid);
    show(m_overQuota, counts.overQuota);
}

void FilterBar::setNote(const QString &note)
{
    m_note = note;
    showProblem();
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::showHelp()
{
    auto *help = new FilterHelp(this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->show();
}

// --- What is wrong with the text

void FilterBar::showProblem()
{
    const std::optional<FilterProblem> problem = Filter::parse(m_field->text()).problem();
    const QString sentence = problem ? FilterTexts::of(*problem) : m_note;
    setColorRole(m_field, problem ? ColorRole::Removed : ColorRole::Neutral);
    setColorRole(m_message, problem ? ColorRole::Removed : ColorRole::Changed);
    m_field->setAccessibleDescription(sentence);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    placeMessage();
}

/// Below the field, over what is there: nothing moves for it.
void FilterBar::placeMessage()
{
    if (m_message->isHidden())
        return;
    const int width = std::max(m_field->width(), std::min(this->width(), characterWidth(fontMetrics()) * 70));
    const QPoint corner = m_field->geometry().bottomLeft() + QPoint(0, 2);
    m_message->setGeometry({m_message->parentWidget() == this ? corner : mapToParent(corner),
        QSize(width, m_message->heightForWidth(width))});
    m_message->raise();
}

void FilterBar::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    placeMessage();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where a filter could not be read in the space that the pills leave, they go below it. Kept filters take
    // what is left.
    const int readable = characterWidth(fontMetrics()) * 30;
    const bool isBelow = width() < m_pills->sizeOf(PillRow::Importance::Useful).width() + readable;
    m_layout->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pills->setMaximumWidth(isBelow ? QWIDGETSIZE_MAX : width() - readable);
    placeMessage();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched == m_field && (event->type() == QEvent::KeyPress || isOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier) {
            if (isOverride)
                event->accept(); // here F1 is about the filter
            else
                showHelp();
            return true;
        }
        if (isOverride)
            return QWidget::eventFilter(watched, event);
        if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            emit leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --- Pills

QPushButton *FilterBar::addPill(FilterTerm::Kind kind, const QString &name, const QString &toolTip)
{
    auto *pill = new QPushButton(this);
    pill->setObjectName(name);
    pill->setToolTip(toolTipText(toolTip));
    pill->setCheckable(true);
    setLook(pill, Look::Pill);
    connect(pill, &QPushButton::clicked, this,
        [this, kind](bool on) { toggleTerm(FilterParser::stateWord(kind), on); });
    connect(m_field, &QLineEdit::textChanged, pill,
        [pill, kind](const QString &text) { pill->setChecked(has(Filter::parse(text), kind)); });
    m_pills->insert(pill, PillRow::Importance::Useful);
    return pill;
}

void FilterBar::toggleTerm(const QString &word, bool on)
{
    QStringList terms = writtenTerms(m_field->text());
    terms.removeIf([&word](const QString &term) { return term.compare(word, Qt::CaseInsensitive) == 0; });
    if (on)
        terms.append(word);
    m_field->setText(terms.join(u' '));
}

// --- Filters that are kept

void FilterBar::setSavedFilters(const SavedFilters &filters)
{
    m_saved = filters;
    rebuildSaved();
}

void FilterBar::setAll(const SavedFilters &filters)
{
    setSavedFilters(filters);
    emit savedFiltersChanged();
}

void FilterBar::rebuildSaved()
{
    for (QPushButton *pill : std::as_const(m_savedPills))
        m_pills->remove(pill);
    m_savedPills.clear();
    for (const SavedFilter &filter : m_saved.all()) {
        auto *pill = new QPushButton(withoutMnemonic(filter.name), this);
        pill->setObjectName(u"savedPill"_s);
        pill->setAccessibleName(tr("Filter %1").arg(filter.name));
        pill->setToolTip(toolTipText(filter.text));
        pill->setCheckable(true);
        pill->setChecked(m_field->text().trimmed() == filter.text);
        pill->setContextMenuPolicy(Qt::CustomContextMenu);
        setLook(pill, Look::Pill);
        connect(pill, &QPushButton::clicked, this,
            [this, text = filter.text](bool on) { m_field->setText(on ? text : QString()); });
        connect(m_field, &QLineEdit::textChanged, pill,
            [pill, kept = filter.text](const QString &text) { pill->setChecked(text.trimmed() == kept); });
        connect(pill, &QWidget::customContextMenuRequested, this, [this, pill, filter](const QPoint &place) {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addFilterActs(menu, filter);
            menu->popup(pill->mapToGlobal(place));
        });
        m_pills->insert(pill, PillRow::Importance::Extra, m_filters);
        m_savedPills.append(pill);
    }
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    QAction *keep = m_menu->addAction(tr("Keep this filter…"), this, &FilterBar::askName);
    keep->setObjectName(u"keepFilter"_s);
    keep->setEnabled(canBeKept());
    if (!m_saved.all().isEmpty())
        m_menu->addSeparator();
    for (const SavedFilter &filter : m_saved.all()) {
        QMenu *one = m_menu->addMenu(withoutMnemonic(filter.name));
        QAction *use =
            one->addAction(tr("Use"), this, [this, text = filter.text] { m_field->setText(text); });
        use->setToolTip(toolTipText(filter.text));
        addFilterActs(one, filter);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Terms of the filter"), this, &FilterBar::showHelp);
}

void FilterBar::addFilterActs(QMenu *menu, const SavedFilter &filter)
{
    menu->addAction(tr("Rename…"), this, [this, filter] {
        askText(tr("Rename the filter"), filter.name, [this, filter](const QString &name) {
            SavedFilters filters = m_saved;
            if (filters.rename(filter.name, name))
                setAll(filters);
        });
    });
    QAction *replace = menu->addAction(tr("Replace by the filter typed"), this, [this, filter] {
        SavedFilters filters = m_saved;
        if (filters.save(filter.name, m_field->text()))
            setAll(filters);
    });
    replace->setEnabled(canBeKept());
    menu->addAction(tr("Delete"), this, [this, filter] {
        SavedFilters filters = m_saved;
        filters.remove(filter.name);
        setAll(filters);
    });
}

bool FilterBar::askName()
{
    if (!canBeKept())
        return false;
    askText(tr("Keep the filter"), QString(), [this, text = m_field->text()](const QString &name) {
        SavedFilters filters = m_saved;
        if (filters.save(name, text))
            setAll(filters);
    });
    return true;
}

bool FilterBar::canBeKept() const
{
    const Filter filter = Filter::parse(m_field->text());
    return !filter.isEmpty() && !filter.problem();
}

void FilterBar::askText(
    const QString &title, const QString &text, const std::function<void(const QString &)> &take)
{
    auto *question = new QInputDialog(this);
    question->setObjectName(u"filterName"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(title);
    question->setLabelText(tr("Name of the filter:"));
    question->setTextValue(text);
    connect(question, &QInputDialog::textValueSelected, this,
        [take](const QString &name) { take(name.trimmed().left(SavedFilters::kLongestName)); });
    question->open();
}

} // namespace tagdesk
