// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"
#include "sentences.h"
#include "setlisting.h"

#include <QCoreApplication>

namespace tagdesk {

/// What is said of the listings of the scopes on show.
class ListingTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ListingTexts)

public:
    /// What could not be read, by reason; without text where all was. Actions are added by the caller.
    [[nodiscard]] static Message trouble(const SetListing &listing);
    /// Where only resources with tags appear.
    [[nodiscard]] static Message onlyTagged(const SetListing &listing);
    /// In the place of the table: nothing came, and some of the scopes could not be read.
    [[nodiscard]] static Sentences nothingRead(const SetListing &listing);
    /// In the place of the table: everything was read, and there is nothing.
    [[nodiscard]] static Sentences nothingThere(const SetListing &listing);
    /// "cn-north-1 / Disks, cn-north-1 / MySQL and 3 more".
    [[nodiscard]] static QString places(const std::vector<Scope> &scopes);

private:
    [[nodiscard]] static QStringList reasons(const std::vector<SetListing::Trouble> &troubles);
};

} // namespace tagdesk
