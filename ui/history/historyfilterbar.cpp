// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "historyfilterbar.h"

#include "searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDelayMs = 200;
} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_period(new QComboBox(this))
    , m_profile(new QComboBox(this))
    , m_resource(new SearchField(tr("Resource: part of its ID or name"), this))
    , m_key(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
{
    m_period->setObjectName(u"historyPeriod"_s);
    m_period->setAccessibleName(tr("Time"));
    using Period = HistoryFilter::Period;
    const std::pair<QString, Period> periods[] = {{tr("Any time"), Period::Any}, {tr("Today"), Period::Today},
        {tr("Last 7 days"), Period::Week}, {tr("Last 30 days"), Period::Month}};
    for (const auto &[text, period] : periods)
        m_period->addItem(text, static_cast<int>(period));
    m_profile->setObjectName(u"historyProfile"_s);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setProfiles({});
    m_resource->setObjectName(u"historyResource"_s);
    m_key->setObjectName(u"historyKey"_s);
    m_key->setPlaceholderText(tr("Key: the whole key"));
    m_key->setAccessibleName(tr("Key"));
    m_reason->setObjectName(u"historyReason"_s);
    m_reason->setPlaceholderText(tr("Reason: part of it"));
    m_reason->setAccessibleName(tr("Reason"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_period);
    row->addWidget(m_profile);
    row->addWidget(m_resource, 2);
    row->addWidget(m_key, 1);
    row->addWidget(m_reason, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &HistoryFilterBar::changed);
    for (QLineEdit *field : {m_key, m_reason})
        field->setClearButtonEnabled(true);
    for (QLineEdit *field : {m_resource, m_key, m_reason})
        connect(field, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    for (QComboBox *choice : {m_period, m_profile})
        connect(choice, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
}

HistoryFilter HistoryFilterBar::filter() const
{
    return {.period = static_cast<HistoryFilter::Period>(m_period->currentData().toInt()),
        .accountId = m_profile->currentData().toString(),
        .resource = m_resource->text().trimmed(),
        .key = m_key->text().trimmed(),
        .reason = m_reason->text().trimmed()};
}

void HistoryFilterBar::setProfiles(const QHash<QString, QString> &profiles)
{
    const QSignalBlocker quiet(m_profile);
    const QString chosen = m_profile->currentData().toString();
    std::vector<std::pair<QString, QString>> names;
    for (auto profile = profiles.cbegin(); profile != profiles.cend(); ++profile)
        names.emplace_back(profile.value(), profile.key());
    std::ranges::sort(names);
    m_profile->clear();
    m_profile->addItem(tr("All profiles"), QString());
    for (const auto &[name, accountId] : names)
        m_profile->addItem(name, accountId);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(chosen)));
}

void HistoryFilterBar::clear()
{
    const QSignalBlocker quietPeriod(m_period);
    const QSignalBlocker quietProfile(m_profile);
    m_period->setCurrentIndex(0);
    m_profile->setCurrentIndex(0);
    m_resource->clear();
    m_key->clear();
    m_reason->clear();
    changed();
}

void HistoryFilterBar::changed()
{
    m_delay.stop();
    const HistoryFilter now = filter();
    if (!(std::exchange(m_told, now) == now))
        emit filterChanged(now);
}

} // namespace tagdesk
