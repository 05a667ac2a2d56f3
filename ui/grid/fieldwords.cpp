// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fieldwords.h"

#include "countable.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kValues = 3; // of a filter; its tool tip tells all
} // namespace

QString FieldWords::field(const RowField &field)
{
    switch (field.kind) {
    case RowField::Kind::Cloud:
        return tr("Cloud");
    case RowField::Kind::Account:
        return tr("Account");
    case RowField::Kind::Region:
        return tr("Region");
    case RowField::Kind::ProductLine:
        return tr("Product or zone");
    case RowField::Kind::Status:
        return tr("Status");
    case RowField::Kind::Tag:
        break;
    }
    return field.key;
}

QString FieldWords::value(const QString &value)
{
    if (value.isEmpty())
        return tr("(empty)");
    // Blanks at an end, which are why one looks for spellings, are not seen otherwise.
    return value.front().isSpace() || value.back().isSpace() ? u'“' + value + u'”' : value;
}

QString FieldWords::absent()
{
    //: In a list of values: resources without the tag.
    return tr("no tag");
}

QString FieldWords::notRead()
{
    //: In a list of values: resources whose tags could not be read.
    return tr("not read");
}

QString FieldWords::filter(const ValueFilter &filter)
{
    QStringList values;
    for (const QString &each : filter.values.first(std::min(filter.values.size(), kValues)))
        values.append(value(each));
    if (filter.absent)
        values.append(absent());
    if (filter.notRead)
        values.append(notRead());
    //: Between the values that a filter keeps.
    const QString list = values.join(tr(", "));
    const qsizetype more = filter.values.size() - kValues;
    if (more > 0)
        //: A filter of a column. %1: tag key or column, %2: some of the values that are kept.
        return tr("%1: %2 and %Ln more", nullptr, countable(more)).arg(field(filter.field), list);
    //: A filter of a column. %1: tag key or column, %2: the values that are kept.
    return tr("%1: %2").arg(field(filter.field), list);
}

QString FieldWords::group(const ResourceGroup &group)
{
    const int count = countable(group.rows);
    switch (group.kind) {
    case ResourceGroup::Kind::Absent:
        //: Head of a group of rows. %1: a tag key.
        return tr("without %1 — %Ln resource(s)", nullptr, count).arg(group.field.key);
    case ResourceGroup::Kind::NotRead:
        //: Head of a group of rows.
        return tr("not read — %Ln resource(s)", nullptr, count);
    case ResourceGroup::Kind::Arrived:
        //: Head of a group of rows that the listing brought after all others were grouped.
        return tr("just listed — %Ln resource(s)", nullptr, count);
    case ResourceGroup::Kind::Value:
        break;
    }
    //: Head of a group of rows. %1: the value that they have.
    return tr("%1 — %Ln resource(s)", nullptr, count).arg(value(group.value));
}

} // namespace tagdesk
