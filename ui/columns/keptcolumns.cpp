// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptcolumns.h"

#include "columnwidths.h"
#include "resourcemodel.h"
#include "resourcetableview.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kColumnsMagic = 0x54444332; // "TDC2"

/// A scope has but one region.
ColumnLayout defaults()
{
    ColumnLayout layout;
    layout.hidden = {u"region"_s};
    return layout;
}

} // namespace

KeptColumns::KeptColumns(ResourceTableView *table, ResourceModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_widths(new ColumnWidths(table, model))
{
    apply(defaults());
    connect(model, &ResourceModel::scopeChanged, this, &KeptColumns::followScope);
}

ColumnLayout KeptColumns::current() const
{
    ColumnLayout layout = ColumnLayout::of(*m_table);
    layout.widths = m_widths->byHand();
    return layout;
}

void KeptColumns::apply(const ColumnLayout &layout)
{
    layout.applyTo(*m_table);
    m_widths->setByHand(layout.widths);
}

void KeptColumns::followScope()
{
    const std::optional<Scope> &scope = m_model->scope();
    if (!scope)
        return;
    const QString kind = scope->collection.cloud + u'/' + scope->collection.kind;
    if (kind == m_kind)
        return;
    if (!m_kind.isEmpty())
        m_layouts.insert(m_kind, current());
    m_kind = kind;
    if (const auto known = m_layouts.constFind(kind); known != m_layouts.cend())
        apply(*known);
}

void KeptColumns::setKeys(const QStringList &keys)
{
    m_model->setKeyColumns(keys);
    m_widths->fit();
}

void KeptColumns::reset()
{
    apply(defaults());
}

QByteArray KeptColumns::save() const
{
    QHash<QString, ColumnLayout> layouts = m_layouts;
    layouts.insert(m_kind, current());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << kColumnsMagic << m_kind << static_cast<quint32>(layouts.size());
    for (auto layout = layouts.cbegin(); layout != layouts.cend(); ++layout)
        stream << layout.key() << layout->toBytes();
    return bytes;
}

void KeptColumns::restore(const QByteArray &bytes)
{
    if (const std::optional<ColumnLayout> old = ColumnLayout::fromBytes(bytes)) {
        apply(*old);
        return;
    }
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    QString shown;
    quint32 count = 0;
    stream >> magic >> shown >> count;
    if (magic != kColumnsMagic)
        return;
    QHash<QString, ColumnLayout> layouts;
    for (quint32 number = 0; number < count && stream.status() == QDataStream::Ok; ++number) {
        QString kind;
        QByteArray one;
        stream >> kind >> one;
        const std::optional<ColumnLayout> layout = ColumnLayout::fromBytes(one);
        if (!layout)
            return;
        layouts.insert(kind, *layout);
    }
    if (stream.status() != QDataStream::Ok)
        return;
    m_layouts = layouts;
    // Where no scope is shown yet, what was shown last.
    apply(m_layouts.value(m_kind, m_layouts.value(shown, defaults())));
}

} // namespace tagdesk
