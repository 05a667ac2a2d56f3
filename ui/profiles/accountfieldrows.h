// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clouddescription.h"

#include <QObject>

#include <vector>

class QWidget;

namespace tagdesk {

class FormRows;

/// The rows of a form for the fields that only some clouds have: those of one section, made of what the
/// clouds describe. Clouds that describe a field alike share its row.
class AccountFieldRows : public QObject
{
    Q_OBJECT

public:
    /// Adds the rows at the end of `rows`, which then owns the fields.
    AccountFieldRows(FormRows *rows, const std::vector<CloudDescription> &clouds,
        AccountField::Section section, QObject *parent);

    /// Shows the rows of this cloud, and hides all others.
    void setCloud(const CloudDescription &cloud);
    void setValues(const AccountFields &fields);
    /// Puts what is typed for the cloud that is shown into `fields`.
    void takeValues(AccountFields &fields) const;
    /// Of the cloud that is shown; null: it has no such field here.
    [[nodiscard]] QWidget *editor(const QString &id) const;
    /// Of all clouds, in the order of the rows.
    [[nodiscard]] QList<QWidget *> editors() const;

signals:
    void edited();

private:
    struct Row
    {
        AccountField field;
        QWidget *editor = nullptr;
        bool isShown = false;
    };

    void add(const AccountField &field);
    [[nodiscard]] QWidget *makeEditor(const AccountField &field);

    FormRows *m_rows;
    std::vector<Row> m_fields;
};

} // namespace tagdesk
