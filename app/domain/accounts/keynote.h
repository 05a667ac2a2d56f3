// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace tagdesk {

/// Where keys, or what is wrong with them, were found.
struct KeyOrigin
{
    QString path; ///< Of the file; empty: the environment.
    QString part; ///< The section, profile, user or variable there, as it is called there.
    int line = 0; ///< As a text editor counts; 0: the whole, or not known.

    friend bool operator==(const KeyOrigin &, const KeyOrigin &) = default;
};

/// What a person wants to know before taking keys over. Never a secret.
struct KeyNote
{
    enum class Kind : std::uint8_t {
        Encrypted, ///< By KooCLI, in a form that nobody else reads: comes without keys.
        SecretMissing, ///< Comes without keys.
        Temporary, ///< Has a security token, which may have expired.
        ReadableByOthers, ///< The file's permissions let other people of this computer read it.
        AlreadyProfile, ///< The profile `text` has this access key.
        SameAsOther, ///< `text`, found before, has this access key.
        NoRegion, ///< The cloud needs one, and the file names none.
        EndpointLeft, ///< The address `text` was left out: it is none that keys may be sent to.
    };
    Kind kind = Kind::Encrypted;
    QString text;

    friend bool operator==(const KeyNote &, const KeyNote &) = default;
};

/// Why a file, or a part of it, gives no keys. Never quotes the file beyond names.
struct KeyFileProblem
{
    enum class Reason : std::uint8_t {
        NotReadable, ///< The system's words are in `text`.
        NotAFile, ///< A folder, a device or the like.
        TooLarge, ///< Over kMaximumKeyFileBytes.
        NotText,
        Spreadsheet, ///< A workbook, which has to be saved as CSV first.
        UnknownFormat, ///< None of the formats that are known.
        NotJson,
        NotUnderstood, ///< The line, or the member `text`, is not what belongs there.
        OutsideSection, ///< A value before the first section.
        Repeated, ///< `text` is given twice in one section; the first counts.
        BadReference, ///< `text` refers to a value that is not there.
        NotAKey, ///< The keys hold blanks or other characters that no key has.
        NoKeys, ///< The part has no access key.
        SignsInElsewhere, ///< The part signs in without keys of its own, by an identity provider or a server.
        ColumnMissing, ///< No column `text`.
        OtherCloud, ///< Keys of a cloud that this program does not know.
    };
    Reason reason = Reason::NotReadable;
    KeyOrigin origin;
    QString text;

    friend bool operator==(const KeyFileProblem &, const KeyFileProblem &) = default;
};

/// Larger files are refused: no vendor's file of keys comes near.
inline constexpr qint64 kMaximumKeyFileBytes = 1 << 20;

} // namespace tagdesk
