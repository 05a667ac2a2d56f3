// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filterterm.h"

#include <QCoreApplication>

namespace tagdesk {

/// The filter's own words: what its terms mean, and what is wrong with one.
class FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::FilterTexts)

public:
    /// A form of a term and what it keeps.
    struct Form
    {
        QString term;
        QString meaning;
    };

    /// A sentence with the place, counted from 1, or with the words that are known.
    [[nodiscard]] static QString of(const FilterProblem &problem);
    /// A pattern took too long on some of the texts.
    [[nodiscard]] static QString gaveUp();
    /// Every form, the simplest first.
    [[nodiscard]] static QList<Form> forms();
};

} // namespace tagdesk
