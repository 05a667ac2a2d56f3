// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "credentials.h"
#include "keynote.h"

#include <vector>

namespace tagdesk {

/// Keys found in a vendor's file, with the account they are for; may become a profile.
struct KeyCandidate
{
    Account account; ///< Without id; its name is a suggestion.
    Credentials keys; ///< Without a secret where a note says why.
    KeyOrigin origin;
    std::vector<KeyNote> notes;
    bool isCurrent = false; ///< The one that the vendor's own tool uses now.

    [[nodiscard]] bool has(KeyNote::Kind kind) const;
};

/// What a file holds. One part that gives no keys is a problem and does not end the file.
struct KeyFileContent
{
    std::vector<KeyCandidate> candidates;
    std::vector<KeyFileProblem> problems;
};

/// Keys as they stand in a file: with blanks or quotes around them, as pasting leaves them.
struct KeyTexts
{
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray securityToken;
};

/// Completes the candidate with its keys, trimmed, and the notes that follow from them, or adds the problem
/// that they have. What of `keys` nobody shares is wiped.
void addCandidate(KeyFileContent &content, KeyCandidate candidate, KeyTexts keys);
/// Takes an address over where keys may be sent to it, else leaves it out and notes it. Without a scheme
/// https is meant; empty text changes nothing.
void takeEndpoint(KeyCandidate &candidate, const QString &text);
/// Takes a further field of the candidate's cloud over, an address like an endpoint; empty text changes
/// nothing.
void takeField(KeyCandidate &candidate, const QString &field, const QString &text);
/// Takes a region over; text that can be none changes nothing.
void takeRegion(KeyCandidate &candidate, const QString &text);
/// For clouds that need a region: notes that the account has none.
void noteMissingRegion(KeyCandidate &candidate);
/// As far as an access key is shown: its ends, with an ellipsis between.
[[nodiscard]] QString shortAccessKey(const QByteArray &accessKey);

} // namespace tagdesk
