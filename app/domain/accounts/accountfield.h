// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

#include <cstdint>
#include <vector>

namespace tagdesk {

/// What accounts of some clouds have beside the members of Account, by AccountField::id. What is empty, or
/// would say only what holds anyway, is not in it.
using AccountFields = QMap<QString, QString>;

/// The project, for every cloud that divides its accounts into such: journals, drafts, plan files and tests
/// of an account tell it.
inline constexpr QLatin1StringView kProjectField("projectId");

/// The values of a field of the kind YesNo.
inline constexpr QLatin1StringView kYes("yes");
inline constexpr QLatin1StringView kNo("no");

/// One of those fields, as data: what it may be, how it is asked for and how the command line calls it. Words
/// are English, and translated as those of CloudDescription are.
struct AccountField
{
    enum class Kind : std::uint8_t {
        Text,
        Url, ///< As Account::endpoint: https, a host and a port, and nothing else.
        Choice, ///< One of `choices`.
        YesNo, ///< kYes or kNo.
    };
    /// Among which others people find it.
    enum class Section : std::uint8_t { Account, Keys };
    struct Choice
    {
        QString value;
        const char *label = nullptr;

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    QString id; ///< In AccountFields, in the file of profiles and in JSON, where no other member has it.
    Kind kind = Kind::Text;
    Section section = Section::Account;
    bool isNeeded = false; ///< It may not be empty.
    QString standard = {}; ///< What holds where nothing is given; of a YesNo never empty.
    QString form = {}; ///< Regular expression for the whole of a Text; empty: it may be any.
    std::vector<Choice> choices = {};

    const char *label = nullptr; ///< In a form, with a mnemonic: "Pro&ject id". Of a YesNo, what yes means.
    const char *placeholder = nullptr; ///< In the place of an empty value; null: `standard`.
    const char *hint = nullptr; ///< Beneath it in a form; null: none.
    const char *mistake =
        nullptr; ///< A sentence on a Text of another form, which is %1; null: a general one.

    QString option = {}; ///< Of the command line: "--project"; empty: the command line does without it.
    QString optionValue = {}; ///< What the help has for the value of a Text: "ID".
    const char *optionHelp = nullptr; ///< %1: the clouds that have it.
    const char *name = nullptr; ///< In what the command line prints: "project". Null without an option.
    bool followsEndpoint = false; ///< A Url that is left out on the command line is that of --endpoint.

    /// Of an address, only that it is one. Empty text says nothing, and is taken.
    [[nodiscard]] bool takes(const QString &text) const;
    /// Puts a text into `fields`, an address as QUrl writes it. What the field does not take stays as it is.
    void set(AccountFields &fields, const QString &text) const;

    friend bool operator==(const AccountField &, const AccountField &) = default;
};

} // namespace tagdesk
