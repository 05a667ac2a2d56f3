// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "inputfile.h"

#include "cleanuptext.h"
#include "commandlinetext.h"
#include "errortext.h"
#include "importtext.h"
#include "plantext.h"
#include "usagetext.h"

#include <QFile>
#include <QFileInfo>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStartBytes = 4'096;

CliFailure wrongUse(const Sentences &said)
{
    return {.code = CliExitCode::WrongUse, .said = said};
}

std::optional<CliFailure> open(QFile &file)
{
    const QFileInfo info(file.fileName());
    Error error = makeError(ErrorKind::Invalid, ErrorCause::Unspecified, file.fileName());
    if (!info.exists()) {
        error.cause = ErrorCause::FileMissing;
    } else if (!info.isFile()) {
        error.cause = ErrorCause::NotAFile;
    } else if (!file.open(QIODevice::ReadOnly)) {
        error.cause = ErrorCause::FileNotReadable;
        error.message = file.errorString();
    } else {
        return std::nullopt;
    }
    return wrongUse(ErrorTexts::of(error, Audience::CommandLine));
}

/// What the command line says of a table only; empty: nothing.
QString tableOption(const CommandLine &line)
{
    if (!line.preset.isEmpty())
        return u"--preset"_s;
    if (!line.mapping.isEmpty())
        return u"--map"_s;
    return line.skipBadRows ? u"--skip-bad-rows"_s : QString();
}

tl::expected<PlanFile, CliFailure> parsed(QFile &file)
{
    auto plan = planFileFromJson(file.readAll());
    if (!plan)
        return tl::unexpected(CliFailure{
            .code = CliExitCode::Refused, .said = PlanTexts::fileFault(file.fileName(), plan.error())});
    return *std::move(plan);
}

tl::expected<PlanFile, CliFailure> readPlan(const CommandLine &line, QFile &file)
{
    if (line.command == CliCommandName::Plan)
        return tl::unexpected(wrongUse(CommandLineTexts::planAlready(line.file)));
    if (const QString option = tableOption(line); !option.isEmpty())
        return tl::unexpected(
            wrongUse(UsageTexts::of({.kind = UsageError::Kind::NotForPlanFile, .text = option})));
    return parsed(file);
}

} // namespace

tl::expected<PlanFile, CliFailure> readPlanFile(const QString &path)
{
    QFile file(path);
    if (const std::optional<CliFailure> failure = open(file))
        return tl::unexpected(*failure);
    return parsed(file);
}

tl::expected<InputFiles, CliFailure> readInput(const CommandLine &line)
{
    InputFiles input;
    QFile file(line.file);
    if (const std::optional<CliFailure> failure = open(file))
        return tl::unexpected(*failure);
    if (line.command == CliCommandName::Clean) {
        auto rules = cleanupRulesFrom(file.readAll());
        if (!rules)
            return tl::unexpected(wrongUse(CleanupTexts::fault(line.file, rules.error())));
        input.rules = *std::move(rules);
        return input;
    }
    if (looksLikePlanFile(file.peek(kStartBytes))) {
        auto plan = readPlan(line, file);
        if (!plan)
            return tl::unexpected(plan.error());
        input.plan = *std::move(plan);
    }
    if (line.mapping.isEmpty())
        return input;
    QFile mapping(line.mapping);
    if (const std::optional<CliFailure> failure = open(mapping))
        return tl::unexpected(*failure);
    input.mapping = mapping.readAll();
    // An empty text would mean that there is none.
    if (input.mapping.isEmpty())
        return tl::unexpected(wrongUse(ImportTexts::emptyMappingFile(line.mapping)));
    return input;
}

} // namespace tagdesk
