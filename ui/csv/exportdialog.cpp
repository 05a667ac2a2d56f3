// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "exportdialog.h"

#include "filechooser.h"
#include "importtext.h"
#include "manualpage.h"
#include "plainlabel.h"
#include "screenroom.h"
#include "statustext.h"
#include "theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

enum Which { Shown, Selected };
enum Keys { AllKeys, ColumnKeys };

} // namespace

ExportDialog::ExportDialog(Workspace *workspace, Choices choices, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_choices(std::move(choices))
{
    setWindowTitle(tr("Export tags to a file"));
    setManualPage(this, u"Export"_s);
    const Metrics metrics = Metrics::of(fontMetrics());
    m_hint = new PlainLabel(
        tr("Tags are written as they will be, with the staged changes. The file can be edited in a "
           "spreadsheet and imported again: only what was changed in it is staged."),
        this);
    m_hint->setWordWrap(true);
    setColorRole(m_hint, ColorRole::Secondary);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.edge);
    page->addLayout(makeChoices());
    page->addWidget(m_hint);
    page->addStretch(1);
    page->addLayout(makeButtons());
    updateChoices();
    resizeOnScreen(this, {metrics.rowHeight * 17, sizeHint().height()});
}

QLayout *ExportDialog::makeChoices()
{
    const Metrics metrics = Metrics::of(fontMetrics());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.edge);
    grid->setVerticalSpacing(metrics.half);
    int row = 0;
    const auto caption = [&](const QString &text) {
        auto *label = new PlainLabel(text, this);
        setColorRole(label, ColorRole::Secondary);
        grid->addWidget(label, row, 0);
    };
    const auto group = [&](const QString &text, const QStringList &options, int checked) {
        caption(text);
        auto *buttons = new QButtonGroup(this);
        for (const QString &option : options) {
            auto *button = new QRadioButton(option, this);
            buttons->addButton(button, static_cast<int>(buttons->buttons().size()));
            grid->addWidget(button, row++, 1);
        }
        buttons->button(checked)->setChecked(true);
        grid->setRowMinimumHeight(row++, metrics.gap);
        return buttons;
    };
    const auto count = [](const Rows &rows) {
        return static_cast<int>(rows.size());
    };
    const bool several = m_choices.selected.size() > 1;
    m_which = group(tr("Resources"),
        {tr("All shown (%Ln)", nullptr, count(m_choices.shown)),
            tr("Selected (%Ln)", nullptr, count(m_choices.selected))},
        several ? Selected : Shown);
    m_which->button(Selected)->setEnabled(!m_choices.selected.empty());
    m_form = group(tr("Form"),
        {tr("Wide: one row a resource, one column a key"), tr("Long: one row a tag, with key and value")},
        static_cast<int>(CsvForm::Wide));
    m_keys = group(tr("Keys"), {tr("Every key in use"), tr("Only keys that have a column")}, AllKeys);
    connect(m_form, &QButtonGroup::idClicked, this, &ExportDialog::updateChoices);

    caption(tr("CSV separator"));
    m_separator = new QComboBox(this);
    for (const char separator : kCsvSeparators)
        m_separator->addItem(ImportTexts::separator(separator), static_cast<int>(separator));
    grid->addWidget(m_separator, row++, 1, Qt::AlignLeft);
    m_mark = new QCheckBox(tr("Mark as UTF-8, so that Excel shows every character"), this);
    m_mark->setChecked(true);
    grid->addWidget(m_mark, row, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

QLayout *ExportDialog::makeButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = new QPushButton(tr("Export…"), this);
    save->setObjectName(u"exportButton"_s);
    save->setDefault(true);
    setLook(save, Look::Primary);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(save, &QPushButton::clicked, this, &ExportDialog::askFile);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    return row;
}

void ExportDialog::updateChoices()
{
    // The long form writes each tag there is.
    const bool wide = m_form->checkedId() == static_cast<int>(CsvForm::Wide);
    m_keys->button(AllKeys)->setEnabled(wide);
    m_keys->button(ColumnKeys)->setEnabled(wide && !m_choices.columns.isEmpty());
    if (!m_keys->button(ColumnKeys)->isEnabled())
        m_keys->button(AllKeys)->setChecked(true);
}

const Rows &ExportDialog::rows() const
{
    return m_which->checkedId() == Selected ? m_choices.selected : m_choices.shown;
}

CsvExport ExportDialog::form() const
{
    CsvExport form;
    form.form = static_cast<CsvForm>(m_form->checkedId());
    form.separator = static_cast<char>(m_separator->currentData().toInt());
    form.byteOrderMark = m_mark->isChecked();
    if (m_keys->checkedId() == ColumnKeys)
        form.keys = m_choices.columns;
    else
        form.keys = keysInUse(rows(), m_workspace->table(), m_workspace->changes(), m_workspace->pool());
    return form;
}

void ExportDialog::askFile()
{
    auto *chooser = new FileChooser(FileUse::Export, this, tr("Export tags"));
    const QString workbooks = tr("Excel workbooks (*.xlsx)");
    chooser->setNameFilters({tr("CSV files (*.csv)"), workbooks});
    chooser->askForNew(m_choices.suggestion + u".csv"_s, u"csv"_s);
    connect(chooser, &FileChooser::filterSelected, chooser, [chooser, workbooks](const QString &filter) {
        const QString suffix = filter == workbooks ? u"xlsx"_s : u"csv"_s;
        const QString name = QFileInfo(chooser->selectedFiles().value(0)).completeBaseName();
        chooser->askForNew(name + u'.' + suffix, suffix);
    });
    connect(chooser, &FileChooser::fileSelected, this, [this](const QString &path) {
        emit exportRequested(rows(), form(), path);
        accept();
    });
    chooser->open();
}

} // namespace tagdesk
