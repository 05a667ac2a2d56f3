// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importform.h"

#include "icons.h"
#include "importtext.h"
#include "plainlabel.h"
#include "plaintext.h"
#include "theme.h"
#include "workbooksheet.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kBlanks{BlankMeaning::Leave, BlankMeaning::Remove, BlankMeaning::EmptyValue};

void choose(QComboBox *box, int value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

ImportForm::ImportForm(const ImportDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    build();
    connect(document, &ImportDocument::formChanged, this, &ImportForm::show);
    show();
}

void ImportForm::build()
{
    m_file = new PlainLabel(this);
    QFont bold = m_file->font();
    bold.setBold(true);
    m_file->setFont(bold);
    m_folder = new PlainLabel(this);
    setColorRole(m_folder, ColorRole::Secondary);
    m_other = new QPushButton(tr("Another file…"), this);
    setLook(m_other, Look::Link);
    connect(m_other, &QPushButton::clicked, this, &ImportForm::otherFileRequested);

    m_sheet = new QComboBox(this);
    m_sheet->setObjectName(u"sheetBox"_s);
    connect(m_sheet, &QComboBox::textActivated, this, &ImportForm::sheetChosen);
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(u"encodingBox"_s);
    for (const CsvEncoding encoding : kCsvEncodings)
        m_encoding->addItem(ImportTexts::encoding(encoding), static_cast<int>(encoding));
    m_separator = new QComboBox(this);
    m_separator->setObjectName(u"separatorBox"_s);
    for (const char separator : kCsvSeparators)
        m_separator->addItem(ImportTexts::separator(separator), static_cast<int>(separator));
    m_mapping = new QComboBox(this);
    m_mapping->setObjectName(u"mappingBox"_s);
    m_blank = new QComboBox(this);
    m_blank->setObjectName(u"blankBox"_s);
    for (const BlankMeaning meaning : kBlanks)
        m_blank->addItem(ImportTexts::blank(meaning), static_cast<int>(meaning));
    m_save = new QPushButton(tr("Keep these columns…"), this);
    m_save->setObjectName(u"saveMapping"_s);
    m_save->setToolTip(tr("Keep what the columns mean under a name, for the next file of this kind"));
    setLook(m_save, Look::Link);

    // The longest of what may be chosen would make the dialog wider than a small screen.
    for (QComboBox *box : {m_encoding, m_mapping, m_blank}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    for (QComboBox *box : {m_encoding, m_separator})
        connect(box, &QComboBox::activated, this, &ImportForm::chooseDialect);
    connect(m_mapping, &QComboBox::activated, this, &ImportForm::chooseMapping);
    connect(m_blank, &QComboBox::activated, this, [this] {
        CsvMapping mapping = m_document->mapping();
        mapping.blank = static_cast<BlankMeaning>(m_blank->currentData().toInt());
        emit mappingChosen(mapping);
    });
    connect(m_save, &QPushButton::clicked, this, &ImportForm::saveMappingRequested);

    const Metrics metrics = Metrics::of(fontMetrics());
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics.gap);
    head->addWidget(m_file);
    head->addWidget(m_folder, 1);
    head->addWidget(m_other);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.gap);
    grid->setVerticalSpacing(metrics.half);
    grid->addLayout(head, 0, 0, 1, 6);
    const auto add = [this, grid](int column, const QString &text, QWidget *field) -> QWidget * {
        auto *label = new PlainLabel(text, this);
        label->setBuddy(field);
        setColorRole(label, ColorRole::Secondary);
        grid->addWidget(label, 1, column);
        grid->addWidget(field, 2, column);
        return label;
    };
    m_ofWorkbook = {add(0, tr("S&heet"), m_sheet), m_sheet};
    m_ofText = {
        add(0, tr("&Encoding"), m_encoding), m_encoding, add(1, tr("&Separator"), m_separator), m_separator};
    add(2, tr("&Columns as in"), m_mapping);
    add(3, tr("An e&mpty cell means"), m_blank);
    grid->addWidget(m_save, 2, 4);
    m_recognition = new PlainLabel(this);
    m_recognition->setObjectName(u"recognition"_s);
    m_recognition->setWordWrap(true);
    setColorRole(m_recognition, ColorRole::Secondary);
    grid->addWidget(m_recognition, 3, 0, 1, 6);
    grid->setColumnStretch(5, 1);
}

void ImportForm::setSavedMappings(const QStringList &names)
{
    m_saved = names;
    fillMappings();
}

void ImportForm::show()
{
    const QFileInfo file(m_document->path());
    m_file->setText(file.fileName());
    m_folder->setText(QDir::toNativeSeparators(file.path()));
    m_folder->setToolTip(toolTipText(QDir::toNativeSeparators(m_document->path())));
    choose(m_encoding, static_cast<int>(m_document->dialect().encoding));
    choose(m_separator, static_cast<int>(m_document->dialect().separator));
    choose(m_blank, static_cast<int>(m_document->mapping().blank));
    showSheets();
    fillMappings();
    showRecognition();
}

void ImportForm::showRecognition()
{
    const ImportRecognition &recognition = m_document->recognition();
    QStringList said{ImportTexts::certainty(recognition),
        ImportTexts::ignored(m_document->ignored(), m_document->preview().header),
        ImportTexts::skipped(m_document->found().skipped)};
    said.removeAll(QString());
    m_recognition->setText(said.join(u"  ·  "_s));
    const bool isUnsure = recognition.isGuessed && recognition.certainty != PresetCertainty::Certain;
    setColorRole(m_recognition, isUnsure ? ColorRole::Changed : ColorRole::Secondary);
    m_recognition->setVisible(!said.isEmpty());
}

void ImportForm::showSheets()
{
    const auto &sheet = m_document->dialect().sheet;
    for (QWidget *widget : m_ofText)
        widget->setVisible(!sheet);
    for (QWidget *widget : m_ofWorkbook)
        widget->setVisible(sheet != nullptr);
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    if (!sheet)
        return;
    m_sheet->addItems(sheet->sheets);
    m_sheet->setCurrentText(sheet->name);
}

void ImportForm::fillMappings()
{
    const QSignalBlocker quiet(m_mapping);
    m_mapping->clear();
    const QStringList presets = mappingPresets();
    for (const QString &preset : presets)
        m_mapping->addItem(ImportTexts::preset(preset), preset);
    for (const QString &name : m_saved)
        m_mapping->addItem(icon(Icon::Columns, ColorRole::Secondary), name);
    const CsvMapping &mapping = m_document->mapping();
    const bool asGuessed =
        mapping.columns == mappingFor(mapping.preset, m_document->preview().header).columns;
    const QString &kept = m_document->recognition().kept;
    if (!kept.isEmpty() && m_saved.contains(kept)) {
        m_mapping->setCurrentIndex(static_cast<int>(presets.size() + m_saved.indexOf(kept)));
    } else if (asGuessed) {
        m_mapping->setCurrentIndex(static_cast<int>(presets.indexOf(mapping.preset)));
    } else {
        //: The columns of a file were given a meaning by hand.
        m_mapping->addItem(tr("As chosen below"));
        m_mapping->setCurrentIndex(m_mapping->count() - 1);
    }
}

void ImportForm::chooseDialect()
{
    CsvDialect dialect = m_document->dialect();
    dialect.encoding = static_cast<CsvEncoding>(m_encoding->currentData().toInt());
    dialect.separator = static_cast<char>(m_separator->currentData().toInt());
    emit dialectChosen(dialect);
}

void ImportForm::chooseMapping(int entry)
{
    const QString preset = m_mapping->itemData(entry).toString();
    if (!preset.isEmpty()) {
        emit mappingChosen(mappingFor(preset, m_document->preview().header));
    } else if (const QString name = m_mapping->itemText(entry); m_saved.contains(name)) {
        emit savedMappingChosen(name);
    }
}

} // namespace tagdesk
