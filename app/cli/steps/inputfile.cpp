// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "inputfile.h"

#include "cleanuptext.h"
#include "commandlinetext.h"
#include "errortext.h"
#include "importtext.h"
#include "plantext.h"
#include "tablefile.h"
#include "usagetext.h"

#include <QFile>
#include <QTemporaryFile>

#include <sys/stat.h>
#include <unistd.h>

#include <memory>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStartBytes = 4'096;
constexpr qsizetype kPieceBytes = 1 << 16;

CliFailure wrongUse(const Sentences &said)
{
    return {.code = CliExitCode::WrongUse, .said = said};
}

std::optional<CliFailure> open(QFile &file)
{
    const std::optional<Error> error = openForReading(file);
    return error ? std::optional(wrongUse(ErrorTexts::of(*error, Audience::CommandLine))) : std::nullopt;
}

/// "-", or what gives its bytes only once: a pipe, as a shell makes one of <(command).
bool isStream(const QString &path)
{
    struct stat status
    {
    };
    return path == "-"_L1
        || (::stat(QFile::encodeName(path).constData(), &status) == 0
            && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)));
}

/// Copies a stream into a file, since a table is read more than once.
tl::expected<std::shared_ptr<QTemporaryFile>, CliFailure> spooled(const QString &path)
{
    QFile stream(path);
    const bool isOpen = path == "-"_L1
        ? stream.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered)
        : stream.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    auto copy = std::make_shared<QTemporaryFile>();
    const auto failed = [&path](ErrorCause cause, const QString &words) {
        return tl::unexpected(wrongUse(
            ErrorTexts::of(makeError(ErrorKind::Invalid, cause, path, words), Audience::CommandLine)));
    };
    if (!isOpen)
        return failed(ErrorCause::FileNotReadable, stream.errorString());
    if (!copy->open())
        return failed(ErrorCause::FileNotWritable, copy->errorString());
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    qint64 bytes = 0;
    while ((bytes = stream.read(piece.data(), piece.size())) > 0) {
        if (copy->write(piece.constData(), bytes) != bytes)
            return failed(ErrorCause::FileNotWritable, copy->errorString());
    }
    if (bytes < 0 && stream.error() != QFileDevice::NoError)
        return failed(ErrorCause::FileNotReadable, stream.errorString());
    return copy->flush() ? tl::expected<std::shared_ptr<QTemporaryFile>, CliFailure>(copy)
                         : failed(ErrorCause::FileNotWritable, copy->errorString());
}

/// What the command line says of a table only; empty: nothing.
QString tableOption(const CommandLine &line)
{
    if (!line.preset.isEmpty())
        return u"--preset"_s;
    if (!line.mapping.isEmpty())
        return u"--map"_s;
    if (!line.sheet.isEmpty())
        return u"--sheet"_s;
    if (line.encoding)
        return u"--encoding"_s;
    if (!line.scopes.isEmpty())
        return u"--scope"_s;
    if (!line.columns.isEmpty())
        return u"--columns"_s;
    if (!line.keepMapping.isEmpty())
        return u"--keep-mapping"_s;
    if (line.noKeptMapping)
        return u"--no-kept-mapping"_s;
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
    input.path = line.file;
    if (isStream(line.file)) {
        auto copy = spooled(line.file);
        if (!copy)
            return tl::unexpected(copy.error());
        input.copy = *copy;
        input.path = input.copy->fileName();
    }
    QFile file(input.path);
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
