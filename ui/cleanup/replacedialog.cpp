// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replacedialog.h"

#include "cleanupchanges.h"
#include "cleanupstepform.h"
#include "cleanuptext.h"
#include "countable.h"
#include "plainlabel.h"
#include "theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMs = 40; // after the last key; a look takes less than the eye

enum class Reach { Selected, Shown, Everything };

} // namespace

ReplaceDialog::ReplaceDialog(Workspace *workspace, CleanupReach reach, QWidget *parent)
    : CleanupDialog(workspace, EditDescription::Kind::CleanUp, parent)
    , m_reach(std::move(reach))
{
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Find and replace"));
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *parts = new QHBoxLayout;
    parts->setSpacing(metrics.edge);
    parts->addWidget(makeSide(m_reach));
    parts->addWidget(changes(), 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addLayout(parts, 1);
    page->addLayout(makeFooter());
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &ReplaceDialog::showChanges);
    connect(m_form, &CleanupStepForm::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_form, &CleanupStepForm::tableRequested, this, &ReplaceDialog::tableRequested);
    connect(m_where, &QComboBox::currentIndexChanged, this, &ReplaceDialog::chooseReach);
    showSteps();
    chooseReach();
    changes()->setBegin(tr("Nothing is looked for yet"),
        tr("Say on the left what to find. What would change appears here while you type."));
    showChanges();
    m_form->focusFirst();
}

QWidget *ReplaceDialog::makeSide(const CleanupReach &reach)
{
    auto *side = new QWidget(this);
    m_where = new QComboBox(side);
    m_where->setObjectName(u"cleanupReach"_s);
    m_where->setAccessibleName(tr("Which resources"));
    if (!reach.selected.empty())
        m_where->addItem(tr("%Ln selected resource(s)", nullptr, countable(reach.selected.size())),
            static_cast<int>(Reach::Selected));
    m_where->addItem(
        tr("%Ln shown resource(s)", nullptr, countable(reach.shown.size())), static_cast<int>(Reach::Shown));
    m_where->addItem(tr("Everything that was read"), static_cast<int>(Reach::Everything));
    m_form = new CleanupStepForm(reach.knownKeys, side);
    auto *scroll = new QScrollArea(side);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_form->sizeHint().width() + Metrics::of(fontMetrics()).edge);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_where);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeSteps());
    return side;
}

QWidget *ReplaceDialog::makeSteps()
{
    auto *part = new QWidget(this);
    m_list = new QListWidget(part);
    m_list->setObjectName(u"cleanupSteps"_s);
    m_list->setAccessibleName(tr("Steps, one after the other"));
    m_list->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    const auto addButton = [part](QBoxLayout *row, const QString &text) {
        auto *button = new QToolButton(part);
        button->setText(text);
        row->addWidget(button);
        return button;
    };
    auto *row = new QHBoxLayout;
    QToolButton *add = addButton(row, tr("&Add as step"));
    add->setObjectName(u"addStep"_s);
    m_remove = addButton(row, tr("Re&move step"));
    m_remove->setObjectName(u"removeStep"_s);
    row->addStretch(1);
    QToolButton *open = addButton(row, tr("&Open rules…"));
    open->setObjectName(u"openRules"_s);
    QToolButton *save = addButton(row, tr("&Save rules…"));
    save->setObjectName(u"saveRules"_s);
    m_told = new PlainLabel(part);
    m_told->setObjectName(u"cleanupTold"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(row);
    layout->addWidget(m_told);
    connect(add, &QToolButton::clicked, this, &ReplaceDialog::addStep);
    connect(m_remove, &QToolButton::clicked, this, &ReplaceDialog::removeStep);
    connect(open, &QToolButton::clicked, this, &ReplaceDialog::openRequested);
    connect(save, &QToolButton::clicked, this, [this] { emit saveRequested(preview()->steps()); });
    return part;
}

void ReplaceDialog::chooseReach()
{
    switch (static_cast<Reach>(m_where->currentData().toInt())) {
    case Reach::Selected:
        return preview()->setRows(m_reach.selected);
    case Reach::Shown:
        return preview()->setRows(m_reach.shown);
    case Reach::Everything:
        return preview()->setRows(everyRow());
    }
}

CleanupSteps ReplaceDialog::steps() const
{
    CleanupSteps all = m_kept;
    const CleanupStep typed = m_form->step();
    if (checkStep(typed).flaw == CleanupFlaw::None)
        all.append(typed);
    return all;
}

QStringList ReplaceDialog::keysThere() const
{
    return m_reach.knownKeys;
}

void ReplaceDialog::showChanges()
{
    const CleanupTrouble trouble = checkStep(m_form->step());
    // Nothing is wrong with what was not begun yet.
    const bool isBegun = trouble.flaw == CleanupFlaw::BadPattern
        || trouble.flaw == CleanupFlaw::BadPlaceholder || trouble.flaw == CleanupFlaw::ValuesOnly;
    m_form->setProblem(isBegun ? CleanupTexts::trouble(trouble) : QString());
    look(steps());
}

void ReplaceDialog::addStep()
{
    const CleanupStep typed = m_form->step();
    const CleanupTrouble trouble = checkStep(typed);
    m_form->setProblem(CleanupTexts::trouble(trouble));
    if (trouble.flaw != CleanupFlaw::None)
        return;
    m_kept.append(typed);
    m_form->clear();
    showSteps();
    m_list->setCurrentRow(m_list->count() - 1);
    showChanges();
}

void ReplaceDialog::removeStep()
{
    const int place = m_list->currentRow();
    if (place < 0)
        return;
    m_kept.removeAt(place);
    showSteps();
    showChanges();
}

void ReplaceDialog::showSteps()
{
    m_list->clear();
    for (const CleanupStep &step : std::as_const(m_kept))
        m_list->addItem(CleanupTexts::step(step));
    m_list->setVisible(!m_kept.isEmpty());
    m_remove->setEnabled(!m_kept.isEmpty());
}

void ReplaceDialog::setSteps(const CleanupSteps &steps)
{
    m_kept = steps;
    showSteps();
    showChanges();
}

void ReplaceDialog::tell(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

} // namespace tagdesk
