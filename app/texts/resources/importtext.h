// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "importdocument.h"
#include "sentences.h"
#include "tagrules.h"

#include <QCoreApplication>

namespace tagdesk {

/// An import in words: what columns mean, what is wrong, what would come of it.
class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::ImportTexts)

public:
    [[nodiscard]] static QString encoding(CsvEncoding encoding);
    /// What a file is that is no table, and what to do.
    [[nodiscard]] static Sentences notATable(FileForm form);
    /// How a file was read that does not say in which encoding it is; empty where that is clear.
    [[nodiscard]] static Sentences guessedEncoding(
        const std::vector<EncodingSample> &samples, Audience audience = Audience::Window);
    /// "Windows-1252 (80 %): “Zürich”"; for each reading.
    [[nodiscard]] static QStringList readings(const std::vector<EncodingSample> &samples);
    /// The command line does not decide between the readings.
    [[nodiscard]] static Sentences undecidedEncoding();
    /// The lines before the table; empty when there are none.
    [[nodiscard]] static QString skipped(const std::vector<SkippedLine> &lines);
    /// Rows that end early; empty for none.
    [[nodiscard]] static QString shortRows(std::size_t rows);
    /// "Comma", "Semicolon"; other characters as they are.
    [[nodiscard]] static QString separator(char separator);
    [[nodiscard]] static QString preset(const QString &preset);
    [[nodiscard]] static QString blank(BlankMeaning meaning);
    /// "Resource ID"; of a tag column "Tag env".
    [[nodiscard]] static QString column(const CsvColumn &column);
    /// Of a use without a key: "Resource ID", "Tag".
    [[nodiscard]] static QString use(ColumnUse use);
    /// For the command line: what the table was taken for, and how sure that is; empty where somebody said
    /// so.
    [[nodiscard]] static QString recognised(const CsvMapping &mapping, const ImportRecognition &recognition);
    /// How sure a guess is, in the window; empty where nothing was guessed.
    [[nodiscard]] static QString certainty(const ImportRecognition &recognition);
    /// The head of a column, from 0, with what cannot be seen in it shown; "column 3" when it has none.
    [[nodiscard]] static QString head(const QStringList &header, int column);
    /// The columns that are not used, by their heads; empty when all are.
    [[nodiscard]] static QString ignored(const std::vector<int> &columns, const QStringList &header);
    /// The heads of a table that was not understood, each with what it was taken for.
    [[nodiscard]] static QStringList heads(const CsvMapping &mapping, const QStringList &header);
    /// --columns was not understood; `detail` is the part.
    [[nodiscard]] static Sentences columnsOption(const QString &detail);
    /// What keeps the mapping from being used, and what to do.
    [[nodiscard]] static Sentences fault(
        const MappingCheck &check, const QStringList &header, Audience audience = Audience::Window);
    /// An example of --columns for this table: "环境=tag:环境".
    [[nodiscard]] static QString columnsExample(
        const MappingCheck &check, const CsvMapping &mapping, const QStringList &header);
    /// The file at `path` is no mapping; `detail` is what was not understood: a column, a word.
    [[nodiscard]] static Sentences mappingFile(const QString &path, const QString &detail);
    [[nodiscard]] static Sentences emptyMappingFile(const QString &path);

    /// What is wrong, and what to do. With the rules of the row's collection, a broken one is told with what
    /// is allowed.
    [[nodiscard]] static QString problem(
        const ImportProblem &problem, Audience audience = Audience::Window, const TagRules *rules = nullptr);
    /// "line 4, column 7 (env)"; `column` is the column's name, which may be empty.
    [[nodiscard]] static QString place(const ImportProblem &problem, const QString &column);
    /// "line 4: …"; `place` is a place(), or the name of a column.
    [[nodiscard]] static QString placed(const QString &place, const QString &sentence);
    /// Short, for choosing among them: "Not allowed by the cloud's rules".
    [[nodiscard]] static QString reason(ImportReason reason);
    /// "214 changes · 12 the same · 3 left alone · 2 errors".
    [[nodiscard]] static QString counts(const ImportCounts &counts);
    /// "Stage 214 changes".
    [[nodiscard]] static QString stageAct(const ImportCounts &counts);
    /// What is going on now; empty when nothing is.
    [[nodiscard]] static QString stage(const ImportDocument &document);

private:
    static QString ofForm(const CsvProblem &problem, Audience audience);
    static QString candidates(const ImportProblem &problem);
};

} // namespace tagdesk
