// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "manualpage.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// One line of a list: "--format FORMAT", and what is said of it.
struct Item
{
    QString term;
    QString text;
};

/// "Options:" with what follows.
struct Listing
{
    QString title;
    QList<Item> items;
};

/// The help of a program or command, taken apart.
struct Help
{
    QString usage; // without "Usage:" and the program's folder
    QStringList description; // paragraphs before the first list
    QList<Listing> listings;
    QStringList notes; // paragraphs behind it
};

/// So that roff prints the text as it stands.
QString escaped(const QString &text)
{
    QString roff;
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u'\\':
            roff += "\\e"_L1;
            break;
        case u'-':
            roff += "\\-"_L1;
            break;
        case u'|':
            // A list of words may be longer than a line.
            roff += "|\\:"_L1;
            break;
        case u'~':
            roff += "\\(ti"_L1;
            break;
        case u'^':
            roff += "\\(ha"_L1;
            break;
        case u'`':
            roff += "\\(ga"_L1;
            break;
        case u'\'':
            roff += "\\(aq"_L1;
            break;
        case u'"':
            roff += "\\(dq"_L1;
            break;
        default:
            roff += character;
        }
    }
    return roff;
}

/// As a line of its own, in which a dot in front is a dot.
QString lineOf(const QString &text)
{
    const QString roff = escaped(text);
    return (roff.startsWith(u'.') ? u"\\&"_s : QString()) + roff + u'\n';
}

bool isIndented(const QString &line)
{
    return line.startsWith(u' ');
}

/// Lines that belong together as they stand: columns, and what hangs below a first line.
bool isTable(const QString &paragraph)
{
    static const QRegularExpression columns(u"(^|\\n) | {3,}"_s);
    return columns.match(paragraph).hasMatch();
}

QString paragraphs(const QStringList &texts)
{
    QString roff;
    for (const QString &text : texts) {
        roff += u".PP\n"_s + (isTable(text) ? u".nf\n"_s : QString());
        for (const QString &line : text.split(u'\n'))
            roff += lineOf(line);
        roff += isTable(text) ? u".fi\n"_s : QString();
    }
    return roff;
}

/// A term of at most two leading blanks, then its text behind two or more, which may go on in lines below.
Listing listing(const QString &title, const QStringList &lines)
{
    static const QRegularExpression gap(u" {2,}"_s);
    Listing listing{.title = title, .items = {}};
    for (const QString &line : lines) {
        const bool goesOn = line.startsWith("    "_L1);
        const QString text = line.trimmed();
        if (goesOn && !listing.items.isEmpty()) {
            QString &last = listing.items.last().text;
            last += (last.isEmpty() ? QString() : u" "_s) + text;
        } else {
            const qsizetype end = text.indexOf(gap);
            listing.items.append({.term = end < 0 ? text : text.left(end),
                .text = end < 0 ? QString() : text.mid(end).trimmed()});
        }
    }
    return listing;
}

Help takenApart(const QString &help)
{
    Help parts;
    QStringList block;
    const auto end = [&] {
        if (block.isEmpty())
            return;
        if (block.first().endsWith(u':') && block.size() > 1
            && std::all_of(block.cbegin() + 1, block.cend(), isIndented))
            parts.listings.append(listing(block.first().chopped(1), block.mid(1)));
        else
            (parts.listings.isEmpty() ? parts.description : parts.notes).append(block.join(u'\n'));
        block.clear();
    };
    // "Usage: ./tagdesk-cli COMMAND", in any language.
    static const QRegularExpression usage(u"^\\S+[:：] *(?:\\S*/)?(tagdesk.*)$"_s);
    for (const QString &line : help.split(u'\n')) {
        if (const auto found = usage.match(line); found.hasMatch()) {
            end();
            parts.usage = found.captured(1);
        } else if (line.trimmed().isEmpty()) {
            end();
        } else {
            block.append(line);
        }
    }
    end();
    return parts;
}

QString items(const QList<Item> &items)
{
    QString roff;
    for (const Item &item : items)
        roff += u".TP\n.B "_s + lineOf(item.term) + lineOf(item.text);
    return roff;
}

QString listings(const Help &help)
{
    QString roff;
    for (const Listing &listing : help.listings)
        roff += u".SH "_s + escaped(listing.title).toUpper() + u'\n' + items(listing.items);
    return roff;
}

/// Of a command only what is its own: every one has --help.
QString commandSection(const ManualSource::Command &command)
{
    const Help help = takenApart(command.help);
    QString roff = u".SS \""_s + escaped(help.usage) + u"\"\n"_s;
    for (const QString &text : help.description)
        roff += lineOf(text.simplified());
    for (const Listing &listing : help.listings) {
        for (const Item &item : listing.items)
            roff += item.term.startsWith("-h"_L1) ? QString() : items({item});
    }
    return roff + paragraphs(help.notes);
}

/// "Serves two clouds. And more." → "serves two clouds".
QString summary(const Help &help)
{
    static const QRegularExpression sentenceEnd(u"\\.(\\s|$)|。"_s);
    QString text = help.description.value(0).simplified();
    text.truncate(std::max<qsizetype>(text.indexOf(sentenceEnd), 0));
    return text.left(1).toLower() + text.mid(1);
}

QString title(const QString &text)
{
    return (text.contains(u' ') ? u".SH \"%1\"\n"_s : u".SH %1\n"_s).arg(text);
}

} // namespace

ManualSource::Titles ManualSource::titlesIn(const QString &language)
{
    if (language != "zh_CN"_L1)
        return {};
    return {.name = u"名称"_s,
        .synopsis = u"概要"_s,
        .description = u"描述"_s,
        .commands = u"各命令的选项"_s,
        .seeAlso = u"参见"_s};
}

QString manualPage(const ManualSource &source)
{
    const Help help = takenApart(source.help);
    const QString name = escaped(source.program);
    QString roff = u".TH "_s + name.toUpper() + u" 1 "_s + source.released.toString(Qt::ISODate)
        + u" \"TagDesk "_s + escaped(source.version) + u"\" \"User Commands\"\n"_s;
    // Neither justified nor hyphenated: commands are to be copied.
    roff += u".nh\n.ad l\n"_s;
    const ManualSource::Titles &titles = source.titles;
    roff += title(titles.name) + name + u" \\- "_s + escaped(summary(help)) + u'\n';
    roff += title(titles.synopsis) + u".B "_s + lineOf(help.usage);
    roff += title(titles.description) + paragraphs(help.description) + paragraphs(help.notes);
    roff += listings(help);
    if (!source.commands.isEmpty())
        roff += title(titles.commands);
    for (const ManualSource::Command &command : source.commands)
        roff += commandSection(command);
    if (source.seeAlso.isEmpty())
        return roff;
    QStringList others;
    for (const QString &other : source.seeAlso)
        others.append(u".BR "_s + escaped(other) + u" (1)"_s);
    return roff + title(titles.seeAlso) + others.join(u",\n"_s) + u'\n';
}

} // namespace tagdesk
