// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cliviolationtext.h"

#include "clisentence.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString partName(TagPart part)
{
    switch (part) {
    case TagPart::Key:
        return u"key"_s;
    case TagPart::Value:
        return u"value"_s;
    case TagPart::Set:
        break;
    }
    return u"list of tags"_s;
}

QString spaced(const QString &characters)
{
    QStringList shown;
    for (const char32_t character : characters.toUcs4()) {
        if (character != U' ')
            shown << QString::fromUcs4(&character, 1);
    }
    return shown.join(u' ');
}

QString allowed(const CharacterSet &characters)
{
    switch (characters.letters) {
    case CharacterSet::Letters::Any:
        return u"Anything but %1 is allowed."_cli.arg(spaced(characters.forbidden));
    case CharacterSet::Letters::LatinAndCjk:
        return u"Latin and Chinese letters, digits, blanks and %1 are allowed."_cli.arg(
            spaced(characters.alsoAllowed));
    case CharacterSet::Letters::AnyLanguage:
        return u"Letters, digits, blanks and %1 are allowed."_cli.arg(spaced(characters.alsoAllowed));
    }
    Q_UNREACHABLE();
}

/// The character as text, or its number where it could not be seen.
QString shown(const QString &text)
{
    const auto points = text.toUcs4();
    if (points.size() == 1 && (!QChar::isPrint(points.first()) || QChar::isSpace(points.first())))
        return u"U+%1"_cli.arg(QString::number(points.first(), 16).toUpper().rightJustified(4, u'0'));
    return u"\"%1\""_cli.arg(text);
}

} // namespace

QString cliViolationText(const Violation &violation, const TagRules &rules)
{
    const QString part = partName(violation.part);
    const QString position = QString::number(violation.position + 1);
    switch (violation.rule) {
    case Rule::TooShort:
        return u"The %1 has %2 characters; at least %3 are needed."_cli.arg(
            part, QString::number(violation.actual), QString::number(violation.limit));
    case Rule::TooLong:
        return u"The %1 has %2 characters; %3 are allowed."_cli.arg(
            part, QString::number(violation.actual), QString::number(violation.limit));
    case Rule::Character:
        return u"The %1 holds %2 at position %3. %4"_cli.arg(part, shown(violation.text), position,
            allowed(violation.part == TagPart::Key ? rules.key.characters : rules.value.characters));
    case Rule::BlankAtEnd:
        return u"The %1 begins or ends with a blank."_cli.arg(part);
    case Rule::ReservedPrefix:
        return u"A %1 that begins with \"%2\" belongs to the cloud and cannot be changed."_cli.arg(
            part, violation.text);
    case Rule::DuplicateKey:
        return u"The key \"%1\" is given twice."_cli.arg(violation.text);
    case Rule::TooManyTags:
        return u"There would be %1 tags on a resource; %2 are allowed."_cli.arg(
            QString::number(violation.actual), QString::number(violation.limit));
    case Rule::NoTags:
        return u"No tag is given."_s;
    case Rule::CaseTwin:
        return u"The key \"%1\" is in use and differs in upper and lower case only."_cli.arg(violation.text);
    case Rule::DoubleBlank:
        return u"The %1 holds two blanks in a row at position %2."_cli.arg(part, position);
    case Rule::InvisibleCharacter:
        return u"The %1 holds the invisible character %2 at position %3."_cli.arg(
            part, shown(violation.text), position);
    case Rule::FullWidth:
        return u"The %1 holds the full-width character \"%2\" at position %3."_cli.arg(
            part, violation.text, position);
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
