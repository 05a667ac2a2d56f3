// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importdocument.h"

#include <QCoreApplication>

namespace tagdesk {

/// An import in words: what columns mean, what is wrong, what would come of it.
class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ImportTexts)

public:
    [[nodiscard]] static QString encoding(CsvEncoding encoding);
    /// "Comma", "Semicolon"; other characters as they are.
    [[nodiscard]] static QString separator(char separator);
    [[nodiscard]] static QString preset(const QString &preset);
    [[nodiscard]] static QString blank(BlankMeaning meaning);
    /// "Resource ID"; of a tag column "Tag env".
    [[nodiscard]] static QString column(const CsvColumn &column);
    /// Of a use without a key: "Resource ID", "Tag".
    [[nodiscard]] static QString use(ColumnUse use);
    /// What keeps the mapping from being used, and what to do.
    [[nodiscard]] static QString fault(const MappingCheck &check, const QStringList &header);

    /// One sentence: what is wrong, and what to do.
    [[nodiscard]] static QString problem(const ImportProblem &problem);
    /// Short, for choosing among them: "Not allowed by the cloud's rules".
    [[nodiscard]] static QString reason(ImportReason reason);
    /// "214 changes · 12 the same · 3 left alone · 2 errors".
    [[nodiscard]] static QString counts(const ImportCounts &counts);
    /// "Stage 214 changes".
    [[nodiscard]] static QString stageAct(const ImportCounts &counts);
    /// What is going on now; empty when nothing is.
    [[nodiscard]] static QString stage(const ImportDocument &document);

private:
    static QString ofForm(const CsvProblem &problem);
};

} // namespace tagdesk
