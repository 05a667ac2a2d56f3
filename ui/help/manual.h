// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTextBlock>
#include <QUrl>

#include <vector>

class QTextDocument;

namespace tagdesk {

/// The manual that lies in the program: docs/manual.md and its translations, which have the same headings in
/// the same order.
class Manual
{
public:
    struct Heading
    {
        int level = 1;
        QString text;
        int position = 0; ///< Of its first character in the document.
    };

    /// Where the manual of this language is; where there is none, the English one. "zh_CN".
    [[nodiscard]] static QUrl page(const QString &language);
    /// The headings of a document that was read from a page.
    [[nodiscard]] static std::vector<Heading> headings(const QTextDocument &document);
    /// Which heading of the English manual this is, from 0; -1 where it has none.
    [[nodiscard]] static int place(const QString &heading);
    /// What stands behind "#" in a link to the heading, as GitHub makes it.
    [[nodiscard]] static QString anchor(const QString &heading);
};

} // namespace tagdesk
