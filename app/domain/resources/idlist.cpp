// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "idlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSeparators = u",;|\"'`()[]{}<>"
                                    u"，；、｜＂＇（）［］｛｝〈〉《》「」『』【】“”‘’";
/// Longer than any id or name of a resource.
constexpr qsizetype kLongest = 256;
/// So many words tell what a text is.
constexpr qsizetype kSample = 200;

bool separates(QChar character)
{
    return character.isSpace() || kSeparators.contains(character)
        || character.category() == QChar::Other_Format || character.category() == QChar::Other_Control;
}

/// The id of a resource name such as `arn:aws:ec2:r:1:instance/i-1`; any other word as it is.
QStringView lastPart(QStringView word)
{
    static constexpr std::array kPrefixes{"arn:"_L1, "jrn:"_L1, "urn:"_L1, "crn:"_L1, "acs:"_L1, "qcs:"_L1};
    const bool isName = std::ranges::any_of(
        kPrefixes, [word](QLatin1StringView prefix) { return word.startsWith(prefix, Qt::CaseInsensitive); });
    if (!isName)
        return word;
    const qsizetype end = std::max(word.lastIndexOf(u'/'), word.lastIndexOf(u':'));
    return word.sliced(end + 1);
}

/// `"id":` and `count=3` leave signs behind that are no words.
QStringView trimmed(QStringView word)
{
    constexpr QStringView kSigns = u":=：＝";
    while (!word.isEmpty() && kSigns.contains(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && kSigns.contains(word.back()))
        word.chop(1);
    return word;
}

/// Calls `take(word)` until it says false.
template <typename Take>
void eachWord(QStringView text, Take take)
{
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && separates(text[at]))
            ++at;
        const qsizetype start = at;
        while (at < text.size() && !separates(text[at]))
            ++at;
        const QStringView word = trimmed(lastPart(text.sliced(start, at - start)));
        if (!word.isEmpty() && !take(word))
            return;
    }
}

bool namesIds(const QString &member)
{
    return member.endsWith("id"_L1, Qt::CaseInsensitive) || member.endsWith("ids"_L1, Qt::CaseInsensitive)
        || member.endsWith("arn"_L1, Qt::CaseInsensitive) || member.endsWith("arns"_L1, Qt::CaseInsensitive);
}

/// The texts of lists, and those of objects whose members name ids.
void collectJson(const QJsonValue &value, bool isWanted, QStringList &texts)
{
    if (value.isString() && isWanted)
        texts.append(value.toString());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &element : list)
        collectJson(element, isWanted, texts);
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        collectJson(member.value(), namesIds(member.key()), texts);
}

/// Empty where the text is no JSON, or has no ids.
QStringList jsonTexts(const QString &text)
{
    const QString start = text.left(kLongest).trimmed();
    if (!start.startsWith(u'[') && !start.startsWith(u'{'))
        return {};
    QStringList texts;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    collectJson(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
        document.isArray(), texts);
    return texts;
}

} // namespace

IdList IdList::read(const QString &text)
{
    IdList list;
    QSet<QString> seen;
    const auto take = [&](QStringView word) {
        QString id = word.toString();
        if (seen.contains(id))
            return true;
        list.m_isCut = list.m_texts.size() == kMaximum;
        if (list.m_isCut)
            return false;
        seen.insert(id);
        list.m_texts.append(std::move(id));
        return true;
    };
    const QStringList texts = jsonTexts(text);
    for (const QString &one : texts) {
        const QStringView id = lastPart(QStringView(one).trimmed());
        if (!id.isEmpty() && !take(id))
            return list;
    }
    if (texts.isEmpty())
        eachWord(text, take);
    return list;
}

bool IdList::isLikely(const QString &text)
{
    qsizetype words = 0;
    qsizetype withDigits = 0;
    bool isTooLong = false;
    eachWord(text, [&](QStringView word) {
        ++words;
        withDigits += std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
        isTooLong = word.size() > kLongest;
        return words < kSample && !isTooLong;
    });
    return words > 0 && !isTooLong && withDigits * 2 > words;
}

} // namespace tagdesk
