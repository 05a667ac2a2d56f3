// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importcommand.h"

#include "badrows.h"
#include "commandlinetext.h"
#include "console.h"
#include "importrun.h"
#include "importtext.h"
#include "shellword.h"
#include "workbooktext.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kShownProblems = 20;
/// Below this nobody would bet a tag on it.
constexpr int kLeastConfidence = 60;

/// The first lines, and how many more there are.
void sayFirst(Console &console, const QStringList &lines, std::size_t all)
{
    for (const QString &line : lines)
        console.say(line);
    if (const auto shown = static_cast<std::size_t>(lines.size()); all > shown)
        console.say(CommandLineTexts::more(all - shown));
}

} // namespace

ImportCommand::ImportCommand(
    const CliParts &parts, const InputFiles &input, QList<Scope> scopes, QObject *parent)
    : CliCommand(parts, parent)
    , m_input(input)
    , m_scopes(std::move(scopes))
{
}

void ImportCommand::start()
{
    m_run = new ImportRun(controller(), workspace(), m_document, this);
    connect(&m_document, &ImportDocument::progressChanged, this, &ImportCommand::showProgress);
    connect(m_run, &ImportRun::settled, this, &ImportCommand::settled);
    // Nothing is listed yet and nobody is there to be asked.
    m_run->open(m_input.path,
        {.form = {.encoding = line().encoding,
             .separator = {},
             .sheet = line().sheet.isEmpty() ? std::nullopt : std::optional(line().sheet)},
            .leastConfidence = kLeastConfidence,
            .allowsLookalikes = line().allowLookalikeKeys,
            .preset = line().preset,
            .mapping = m_input.mapping,
            .columns = line().columns,
            .kept = kept(),
            .scopes = {m_scopes.cbegin(), m_scopes.cend()},
            .listings = std::numeric_limits<std::size_t>::max()});
}

/// None where somebody says what the columns mean.
std::vector<KeptMapping> ImportCommand::kept() const
{
    return line().noKeptMapping || !line().columns.isEmpty() ? std::vector<KeptMapping>()
                                                             : keptMappings(m_mappings);
}

bool ImportCommand::keepMapping()
{
    const QString name = line().keepMapping.trimmed();
    if (name.isEmpty())
        return true;
    const auto words = m_mappings.save(name, toJson(m_document.mapping(), m_document.preview().header));
    if (!words) {
        console().say(CommandLineTexts::mappingKept(name));
        return true;
    }
    console().say(CommandLineTexts::mappingNotKept(name, *words));
    finish(CliExitCode::WrongUse);
    return false;
}

void ImportCommand::interrupt()
{
    if (m_run != nullptr)
        m_run->cancel();
}

void ImportCommand::showProgress()
{
    QString what = CommandLineTexts::readingTable();
    if (m_document.stage() == ImportStage::Matching)
        what = CommandLineTexts::comparingTable();
    else if (m_document.stage() == ImportStage::Listing)
        what = CommandLineTexts::listingForTable();
    console().showProgress(what, m_document.done(), m_document.whole());
}

void ImportCommand::settled()
{
    console().clearProgress();
    const bool isBlind = !m_document.listingTroubles().empty()
        && std::ranges::any_of(m_document.report().problems,
            [](const ImportProblem &problem) { return problem.reason == ImportReason::NotLoaded; });
    const bool isReady = m_document.stage() == ImportStage::Ready && !isBlind;
    if (isReady)
        m_run->stage();
    // From here on the document is not to follow what happens.
    std::exchange(m_run, nullptr)->deleteLater();
    if (!isReady)
        failed();
    else if (keepMapping())
        imported();
}

void ImportCommand::failed()
{
    const ImportFound &found = m_document.found();
    if (m_document.stage() == ImportStage::NotATable) {
        console().say(ImportTexts::notATable(found.form));
        return finish(CliExitCode::Refused);
    }
    if (m_document.stage() == ImportStage::Undecided) {
        console().say(ImportTexts::undecidedEncoding(), ImportTexts::readings(found.samples));
        return finish(CliExitCode::Refused);
    }
    if (m_document.stage() == ImportStage::Unmapped) {
        sayUnmapped();
        return finish(CliExitCode::Refused);
    }
    const bool isListing = m_document.stage() == ImportStage::Ready;
    const Error &error = isListing ? m_document.listingTroubles().front().error : m_document.error();
    // No cloud has replied yet, so it is the mapping that makes no sense.
    if (!isListing && error.cause == ErrorCause::UnexpectedReply) {
        console().say(line().mapping.isEmpty() ? ImportTexts::columnsOption(error.detail)
                                               : ImportTexts::mappingFile(line().mapping, error.detail));
        return finish(CliExitCode::WrongUse);
    }
    console().say(error);
    finish(exitCodeOf(error));
}

void ImportCommand::sayUnmapped()
{
    const QStringList &header = m_document.preview().header;
    const MappingCheck check = m_document.mappingCheck();
    sayReading();
    console().say(ImportTexts::fault(check, header, Audience::CommandLine));
    console().say(CommandLineTexts::headsRead());
    for (const QString &line : ImportTexts::heads(m_document.mapping(), header))
        console().say(line);
    const QString example = ImportTexts::columnsExample(check, m_document.mapping(), header);
    if (!example.isEmpty())
        console().say(CommandLineTexts::forExample(u"--columns "_s + shellWord(example)));
}

void ImportCommand::sayReading() const
{
    if (const auto &sheet = m_document.dialect().sheet) {
        for (const QString &note : WorkbookTexts::notes(*sheet))
            console().say(note);
    }
    if (const Sentences encoding =
            ImportTexts::guessedEncoding(m_document.found().samples, Audience::CommandLine);
        !encoding.what.isEmpty())
        console().say(encoding);
    for (const QString &said : {ImportTexts::skipped(m_document.found().skipped),
             ImportTexts::shortRows(
                 m_document.content() != nullptr ? m_document.content()->shortRows() : 0)}) {
        if (!said.isEmpty())
            console().say(said);
    }
    const ImportRecognition &recognition = m_document.recognition();
    const bool isOurs = recognition.isGuessed && recognition.certainty == PresetCertainty::Certain
        && m_document.mapping().preset == "tagdesk"_L1;
    const QString recognised = ImportTexts::recognised(m_document.mapping(), recognition);
    if (!isOurs && !recognised.isEmpty())
        console().say(recognised);
    const QString ignored = ImportTexts::ignored(m_document.ignored(), m_document.preview().header);
    if (!ignored.isEmpty())
        console().say(ignored);
}

void ImportCommand::sayProblems() const
{
    sayReading();
    const BadRows bad(m_document, workspace());
    QStringList errors;
    QStringList advice;
    std::size_t adviceCount = 0;
    for (const ImportProblem &problem : m_document.report().problems) {
        adviceCount += problem.isAdvice();
        QStringList &lines = problem.isAdvice() ? advice : errors;
        if (std::cmp_less(lines.size(), kShownProblems))
            lines.append(bad.text(problem));
    }
    sayFirst(console(), errors, m_document.report().problems.size() - adviceCount);
    if (!advice.isEmpty())
        console().say(CommandLineTexts::worthALook());
    sayFirst(console(), advice, adviceCount);
}

} // namespace tagdesk
