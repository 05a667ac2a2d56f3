// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "accountfield.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace tagdesk {

namespace {

bool isAddress(const QString &text)
{
    const QUrl url(text);
    return url.isValid() && !url.host().isEmpty();
}

} // namespace

bool AccountField::takes(const QString &text) const
{
    if (text.isEmpty())
        return true;
    switch (kind) {
    case Kind::Text:
        return form.isEmpty()
            || QRegularExpression(QRegularExpression::anchoredPattern(form)).match(text).hasMatch();
    case Kind::Url:
        return isAddress(text);
    case Kind::Choice:
        return std::ranges::find(choices, text, &Choice::value) != choices.end();
    case Kind::YesNo:
        return text == kYes || text == kNo;
    }
    Q_UNREACHABLE();
}

void AccountField::set(AccountFields &fields, const QString &text) const
{
    const bool isOfFew = kind == Kind::Choice || kind == Kind::YesNo;
    if (text.isEmpty() || (isOfFew && text == standard))
        fields.remove(id);
    else
        fields.insert(id, kind == Kind::Url && takes(text) ? QUrl(text).toString() : text);
}

} // namespace tagdesk
