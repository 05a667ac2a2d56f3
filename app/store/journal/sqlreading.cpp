// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlreading.h"

#include <QSqlError>
#include <QSqlQuery>

namespace tagdesk {

using namespace Qt::StringLiterals;

bool readRowsWhile(QSqlQuery &query, const std::function<bool(const QSqlQuery &row)> &take)
{
    if (!query.exec())
        return false;
    bool goesOn = true;
    while (goesOn && query.next())
        goesOn = take(query);
    return !goesOn || !query.lastError().isValid();
}

bool readRows(QSqlQuery &query, const std::function<void(const QSqlQuery &row)> &take)
{
    return readRowsWhile(query, [&take](const QSqlQuery &row) {
        take(row);
        return true;
    });
}

bool readRows(
    QSqlQuery &query, const QString &statement, const std::function<void(const QSqlQuery &row)> &take)
{
    return query.prepare(statement) && readRows(query, take);
}

QString likeAnywhere(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

} // namespace tagdesk
