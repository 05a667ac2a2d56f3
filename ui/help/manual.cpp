// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manual.h"

#include <QFile>
#include <QTextDocument>

#include <algorithm>
#include <iterator>

namespace tagdesk {

using namespace Qt::StringLiterals;

QUrl Manual::page(const QString &language)
{
    const QString name = u"/manual/manual.%1.md"_s.arg(language);
    return QUrl(u"qrc:"_s + (QFile::exists(u':' + name) ? name : u"/manual/manual.md"_s));
}

std::vector<Manual::Heading> Manual::headings(const QTextDocument &document)
{
    std::vector<Heading> headings;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            headings.push_back({.level = level, .text = block.text(), .position = block.position()});
    }
    return headings;
}

int Manual::place(const QString &heading)
{
    QFile file(u":/manual/manual.md"_s);
    QTextDocument english;
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    english.setMarkdown(QString::fromUtf8(file.readAll()));
    const std::vector<Heading> all = headings(english);
    const auto found = std::ranges::find(all, heading, &Heading::text);
    return found == all.end() ? -1 : static_cast<int>(std::distance(all.begin(), found));
}

QString Manual::anchor(const QString &heading)
{
    QString anchor;
    for (const QChar letter : heading.toLower()) {
        if (letter == u' ')
            anchor += u'-';
        else if (letter.isLetterOrNumber() || letter == u'-' || letter == u'_')
            anchor += letter;
    }
    return anchor;
}

} // namespace tagdesk
