// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filterbar.h"

#include "icons.h"
#include "statustext.h"
#include "theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace tagdesk {

namespace {

using namespace Qt::StringLiterals;

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
    , m_pills(new QWidget(this))
    , m_field(new QLineEdit(this))
{
    m_field->setObjectName(u"filterField"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(characterWidth(fontMetrics()) * 10);
    m_field->setAccessibleName(tr("Filter resources"));
    //: Example of the filter language; is:untagged, is:changed and is:failed are words of it and stay as they
    //: are.
    m_field->setPlaceholderText(tr("Filter: env=prod  !owner  any text"));
    m_field->setToolTip(tr("<p>All terms must hold:</p>"
                           "<p><b>env=prod</b> the tag env has the value prod; <b>pr*</b> starts with pr<br>"
                           "<b>env=</b> has the tag, <b>!env</b> does not have it<br>"
                           "<b>is:untagged is:changed is:failed is:notread</b><br>"
                           "<b>web</b> in the name, the ID or a tag; <b>\"two words\"</b></p>"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &FilterBar::leftDownwards);

    m_field->addAction(icon(Icon::Search, ColorRole::Secondary), QLineEdit::LeadingPosition);
    m_untagged = addPill(FilterTerm::Kind::Untagged, u"is:untagged"_s);
    m_untagged->setObjectName(u"untaggedPill"_s);
    m_untagged->setToolTip(tr("Show only resources without tags"));
    m_changed = addPill(FilterTerm::Kind::Changed, u"is:changed"_s);
    m_changed->setObjectName(u"changedPill"_s);
    m_changed->setToolTip(tr("Show only resources with staged changes"));
    m_failed = addPill(FilterTerm::Kind::Failed, u"is:failed"_s);
    m_failed->setObjectName(u"failedPill"_s);
    m_failed->setToolTip(tr("Show only resources whose last change failed"));
    setCounts({});

    m_columns = new QPushButton(tr("Columns"), this);
    m_columns->setObjectName(u"columnsPill"_s);
    m_columns->setToolTip(tr("Choose the tag keys that have a column of their own"));
    setLook(m_columns, Look::Pill);

    const Metrics metrics = Metrics::of(fontMetrics());
    auto *pills = new QHBoxLayout(m_pills);
    pills->setContentsMargins(0, 0, 0, 0);
    pills->setSpacing(metrics.gap);
    for (QPushButton *pill : {m_untagged, m_changed, m_failed, m_columns})
        pills->addWidget(pill);
    pills->addStretch(1);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap);
    m_layout->setSpacing(metrics.gap);
    m_layout->addWidget(m_field, 1);
    m_layout->addWidget(m_pills);
    setFocusProxy(m_field);
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
    //: A filter pill: resources without tags, and how many there are.
    m_untagged->setText(tr("Untagged %1").arg(StatusTexts::number(static_cast<qint64>(counts.untagged))));
    //: A filter pill: resources with staged changes, and how many there are.
    m_changed->setText(tr("Changed %1").arg(StatusTexts::number(static_cast<qint64>(counts.changed))));
    //: A filter pill: resources whose last change failed, and how many there are.
    m_failed->setText(tr("Failed %1").arg(StatusTexts::number(static_cast<qint64>(counts.failed))));
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where a filter could not be read in the space that the pills leave, they go below it.
    const int needed = m_pills->sizeHint().width() + characterWidth(fontMetrics()) * 30;
    m_layout->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
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

QPushButton *FilterBar::addPill(FilterTerm::Kind kind, const QString &word)
{
    auto *pill = new QPushButton(this);
    pill->setCheckable(true);
    setLook(pill, Look::Pill);
    connect(pill, &QPushButton::clicked, this, [this, word](bool on) { toggleTerm(word, on); });
    connect(m_field, &QLineEdit::textChanged, pill,
        [pill, kind](const QString &text) { pill->setChecked(has(Filter::parse(text), kind)); });
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

} // namespace tagdesk
