// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "settingsdialog.h"

#include "formrows.h"
#include "language.h"
#include "theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    Choices spoken{{QString(), tr("As the system")}};
    for (const QString &language : languages())
        spoken.append({language, LanguageTexts::nameOf(language)});
    m_language = makeChoice(u"languageChoice"_s, spoken, preferences.language);
    m_theme = makeChoice(u"themeChoice"_s,
        {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
        preferences.theme);
    auto *rows = new FormRows(this);
    rows->addField(tr("&Language"), m_language, tr("It changes when TagDesk is started again."));
    rows->addField(tr("&Theme"), m_theme);

    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.edge);
    page->addWidget(rows);
    page->addStretch(1);
    page->addLayout(makeButtons());
    resize(std::max(sizeHint().width(), metrics.rowHeight * 14), sizeHint().height());
}

Preferences SettingsDialog::preferences() const
{
    return {.language = m_language->currentData().toString(), .theme = m_theme->currentData().toString()};
}

QComboBox *SettingsDialog::makeChoice(const QString &name, const Choices &choices, const QString &chosen)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(box->findData(chosen), 0));
    return box;
}

QLayout *SettingsDialog::makeButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *keep = new QPushButton(tr("OK"), this);
    keep->setObjectName(u"keepButton"_s);
    keep->setDefault(true);
    setLook(keep, Look::Primary);
    connect(cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    connect(keep, &QPushButton::clicked, this, &SettingsDialog::accept);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    return row;
}

} // namespace tagdesk
