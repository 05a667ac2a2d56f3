// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfieldtext.h"

#include "clouddescription.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

QString wordsOf(const char *words)
{
    return words == nullptr ? QString() : QCoreApplication::translate(kCloudWords, words);
}

} // namespace

QString AccountFieldTexts::label(const AccountField &field)
{
    return wordsOf(field.label);
}

QString AccountFieldTexts::placeholder(const AccountField &field)
{
    return field.placeholder == nullptr ? field.standard : wordsOf(field.placeholder);
}

QString AccountFieldTexts::hint(const AccountField &field)
{
    return wordsOf(field.hint);
}

QString AccountFieldTexts::choice(const AccountField::Choice &choice)
{
    return wordsOf(choice.label);
}

QString AccountFieldTexts::mistake(const AccountField &field, const QString &text)
{
    return field.mistake == nullptr ? QString() : wordsOf(field.mistake).arg(text);
}

QString AccountFieldTexts::optionHelp(const AccountField &field, const QStringList &clouds)
{
    return wordsOf(field.optionHelp).arg(clouds.join(u", "_s));
}

QString AccountFieldTexts::name(const AccountField &field)
{
    return wordsOf(field.name);
}

} // namespace tagdesk
