// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clicommand.h"
#include "importdocument.h"
#include "inputfile.h"
#include "keptmapping.h"
#include "mappingstore.h"

namespace tagdesk {

class ImportRun;

/// A command on a table: reads it and holds it against the tags that are there, which lists what it names.
class ImportCommand : public CliCommand
{
    Q_OBJECT

public:
    /// Without scopes all of the accounts are looked through for what the table names.
    ImportCommand(
        const CliParts &parts, const InputFiles &input, QList<Scope> scopes, QObject *parent = nullptr);

    void start() override;
    void interrupt() override;

protected:
    /// The report is complete, and what its good rows ask for is staged.
    virtual void imported() = 0;
    [[nodiscard]] const ImportDocument &document() const { return m_document; }
    /// Tells how the table was understood, then errors and advice, the first of each.
    void sayProblems() const;

private:
    [[nodiscard]] std::vector<KeptMapping> kept() const;
    /// False when it could not be written; then the command has ended.
    [[nodiscard]] bool keepMapping();
    void showProgress();
    void settled();
    void failed();
    void sayUnmapped();
    void sayReading() const;

    ImportDocument m_document;
    ImportRun *m_run = nullptr; // child, until it has settled
    InputFiles m_input;
    QList<Scope> m_scopes;
    MappingStore m_mappings{MappingStore::defaultFolder()}; // the window's, too
};

} // namespace tagdesk
