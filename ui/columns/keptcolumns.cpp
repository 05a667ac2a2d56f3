// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keptcolumns.h"

#include "columnwidths.h"
#include "placecolumns.h"
#include "resourcemodel.h"
#include "resourcetableview.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kColumnsMagic = 0x54444332; // "TDC2"

/// Product lines of one kind are looked at alike, and so is whatever is looked at together.
QString kindOf(const ScopeSet &scopes)
{
    QString kind;
    for (const Scope &scope : scopes.scopes()) {
        const QString own = scope.collection.cloud + u'/' + scope.collection.kind;
        if (!kind.isEmpty() && kind != own)
            return u"several"_s;
        kind = own;
    }
    return kind;
}

} // namespace

KeptColumns::KeptColumns(ResourceTableView *table, ResourceModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_widths(new ColumnWidths(table, model))
    , m_places(new PlaceColumns(table, model))
{
    apply({});
    connect(m_places, &PlaceColumns::changed, m_widths, &ColumnWidths::fit);
    connect(model, &ResourceModel::scopesChanged, this, &KeptColumns::followScope);
}

ColumnLayout KeptColumns::current() const
{
    ColumnLayout layout = ColumnLayout::of(*m_table);
    layout.widths = m_widths->byHand();
    for (auto choice = m_places->chosen().cbegin(); choice != m_places->chosen().cend(); ++choice)
        (choice.value() ? layout.shown : layout.hidden).append(choice.key());
    return layout;
}

void KeptColumns::apply(const ColumnLayout &layout)
{
    layout.applyTo(*m_table);
    QHash<QString, bool> chosen;
    for (const QString &column : layout.hidden) {
        if (PlaceColumns::isPlace(column))
            chosen.insert(column, false);
    }
    for (const QString &column : layout.shown)
        chosen.insert(column, true);
    m_places->setChosen(chosen);
    m_widths->setByHand(layout.widths);
}

void KeptColumns::followScope()
{
    const QString kind = kindOf(m_model->scopes());
    if (kind.isEmpty())
        return;
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
    apply({});
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
    apply(m_layouts.value(m_kind, m_layouts.value(shown)));
}

} // namespace tagdesk
