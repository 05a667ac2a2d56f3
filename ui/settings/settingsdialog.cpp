// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "settingsdialog.h"

#include "formrows.h"
#include "language.h"
#include "manualpage.h"
#include "screenroom.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

// What the choice of a proxy keeps; any other text is where the proxy is.
const QString &noProxy()
{
    static const QString word = u"none"_s;
    return word;
}

const QString &namedProxy()
{
    static const QString word = u"named"_s;
    return word;
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, ProxyCheck proxyCheck, QWidget *parent)
    : QDialog(parent)
    , m_proxyCheck(std::move(proxyCheck))
{
    setWindowTitle(tr("Settings"));
    setManualPage(this, u"Settings"_s);
    m_rows = new FormRows(this);
    QLayout *buttons = makeButtons();
    addRows(preferences);

    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.edge);
    page->addWidget(m_rows);
    page->addStretch(1);
    page->addLayout(buttons);
    resizeOnScreen(this, {std::max(sizeHint().width(), metrics.rowHeight * 16), sizeHint().height()});
    m_language->setFocus();
}

void SettingsDialog::addRows(const Preferences &preferences)
{
    m_language = makeLanguage(preferences.language);
    m_theme = makeTheme(preferences.theme);
    m_density = makeChoice(u"densityChoice"_s,
        //: How high rows are: with more room, or more of them on the screen.
        {{QString(), tr("Comfortable")}, {u"compact"_s, tr("Compact")}}, preferences.density);
    m_log = makeChoice(u"logChoice"_s,
        {{QString(), tr("Everything that is asked and applied")}, {u"failures"_s, tr("Only failures")},
            {u"off"_s, tr("Nothing")}},
        preferences.log);
    m_notifies = new QCheckBox(tr("Tell by a desktop &notification when an apply has ended"), this);
    m_notifies->setObjectName(u"notifiesBox"_s);
    m_notifies->setChecked(preferences.notifies);

    m_keepsSnapshots = new QCheckBox(tr("Keep a &snapshot of what was read"), this);
    m_keepsSnapshots->setObjectName(u"keepsSnapshotsBox"_s);
    m_keepsSnapshots->setChecked(preferences.keepsSnapshots);

    m_rows->addField(tr("&Language"), m_language, tr("It changes when TagDesk is started again."));
    m_rows->addField(tr("&Theme"), m_theme);
    m_rows->addField(tr("&Density"), m_density, tr("How high the rows of tables, trees and lists are."));
    addProxy(preferences.proxy);
    m_rows->addField(tr("Log &file"), m_log,
        tr("It holds no secrets, no tags and no words of the clouds. Diagnostics in the menu Help tell where "
           "it is."));
    m_rows->addWide(m_notifies, tr("Only while another window has the focus."));
    m_rows->addWide(m_keepsSnapshots,
        tr("Then and now, in the menu File, tells what changed since. Old ones are thinned."));
    checkProxy();
}

void SettingsDialog::addProxy(const QString &proxy)
{
    const bool isNamed = !proxy.isEmpty() && proxy != noProxy();
    m_proxyKind = makeChoice(u"proxyChoice"_s,
        {{QString(), tr("As the system")}, {noProxy(), tr("None")}, {namedProxy(), tr("This one:")}},
        isNamed ? namedProxy() : proxy);
    m_proxy = new QLineEdit(isNamed ? proxy : QString(), this);
    m_proxy->setObjectName(u"proxyField"_s);
    //: An example of an address; stays as it is.
    m_proxy->setPlaceholderText(tr("http://proxy.example:3128"));
    m_rows->addField(tr("&Proxy"), m_proxyKind, tr("It changes when TagDesk is started again."));
    m_rows->addField(tr("Proxy &address"), m_proxy);
    connect(m_proxyKind, &QComboBox::currentIndexChanged, this, &SettingsDialog::checkProxy);
    connect(m_proxy, &QLineEdit::textChanged, this, &SettingsDialog::checkProxy);
}

void SettingsDialog::checkProxy()
{
    const bool isNamed = m_proxyKind->currentData().toString() == namedProxy();
    m_rows->setRowVisible(m_proxy, isNamed);
    QString problem;
    if (isNamed && m_proxy->text().trimmed().isEmpty())
        problem = tr("Say where the proxy is.");
    else if (isNamed && m_proxy->text().contains(u'@'))
        problem = tr("A password would be kept in a file. Set https_proxy in the environment instead.");
    else if (isNamed && m_proxyCheck)
        problem = m_proxyCheck(m_proxy->text().trimmed());
    m_rows->setProblem(m_proxy, problem);
    m_keep->setEnabled(problem.isEmpty());
}

Preferences SettingsDialog::preferences() const
{
    const QString kind = m_proxyKind->currentData().toString();
    return {.language = m_language->currentData().toString(),
        .theme = m_theme->currentData().toString(),
        .density = m_density->currentData().toString(),
        .proxy = kind == namedProxy() ? m_proxy->text().trimmed() : kind,
        .log = m_log->currentData().toString(),
        .notifies = m_notifies->isChecked(),
        .keepsSnapshots = m_keepsSnapshots->isChecked()};
}

QComboBox *SettingsDialog::makeLanguage(const QString &chosen)
{
    Choices spoken{{QString(), tr("As the system")}};
    for (const QString &language : languages())
        spoken.append({language, LanguageTexts::nameOf(language)});
    return makeChoice(u"languageChoice"_s, spoken, chosen);
}

QComboBox *SettingsDialog::makeTheme(const QString &chosen)
{
    return makeChoice(u"themeChoice"_s,
        {{QString(), tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")},
            {u"high-contrast-light"_s, tr("High contrast, light")},
            {u"high-contrast-dark"_s, tr("High contrast, dark")}},
        chosen);
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
    m_keep = new QPushButton(tr("OK"), this);
    m_keep->setObjectName(u"keepButton"_s);
    m_keep->setDefault(true);
    setLook(m_keep, Look::Primary);
    connect(cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &SettingsDialog::accept);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_keep);
    return row;
}

} // namespace tagdesk
