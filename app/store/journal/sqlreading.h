// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QSqlQuery;

namespace tagdesk {

// The only places that step through the rows of a query: QSqlQuery::next() says false at the end and at an
// error alike, and a list that an error cut short must not be taken for the whole one.

/// Runs the prepared statement and gives each row to `take`. False when the statement or the reading of a row
/// failed; the query then holds its error.
[[nodiscard]] bool readRows(QSqlQuery &query, const std::function<void(const QSqlQuery &row)> &take);
/// The same until `take` says false.
[[nodiscard]] bool readRowsWhile(QSqlQuery &query, const std::function<bool(const QSqlQuery &row)> &take);
/// The same for a statement as text, with no values to bind.
[[nodiscard]] bool readRows(
    QSqlQuery &query, const QString &statement, const std::function<void(const QSqlQuery &row)> &take);

/// The pattern of `LIKE … ESCAPE '\'` for a text that stands anywhere.
[[nodiscard]] QString likeAnywhere(QString text);

} // namespace tagdesk
