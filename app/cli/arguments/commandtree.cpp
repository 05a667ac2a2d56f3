// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "commandtree.h"

#include "helptext.h"
#include "utf8text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageError::Kind;

/// More words than a command line has. CLI11 would take "[a,b]" apart where there is no bound.
constexpr int kManyWords = 1 << 20;
constexpr std::size_t kHelpColumn = 32;

QStringList texts(const std::vector<std::string> &values)
{
    QStringList texts;
    for (const std::string &value : values)
        texts.append(textFromUtf8(value));
    return texts;
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

/// The name that is used in messages: "--output" of "-o,--output".
std::string longName(const CLI::Option &option)
{
    return "--" + option.get_single_name();
}

std::vector<const CLI::Option *> optionsOf(const CLI::App &command)
{
    return command.get_options([](const CLI::Option *option) { return option->nonpositional(); });
}

/// Those that the help shows.
std::vector<const CLI::Option *> wordsOf(const CLI::App &command)
{
    return command.get_options(
        [](const CLI::Option *option) { return option->get_positional() && !option->get_group().empty(); });
}

std::vector<const CLI::App *> commandsOf(const CLI::App &command)
{
    return command.get_subcommands(std::function<bool(const CLI::App *)>());
}

QStringList namesOf(const CLI::App &command)
{
    QStringList names;
    for (const CLI::App *sub : commandsOf(command))
        names.append(QString::fromStdString(sub->get_name()));
    return names;
}

CLI::App *commandNamed(CLI::App &command, const QString &name)
{
    const std::function<bool(CLI::App *)> isNamed = [wanted = name.toStdString()](const CLI::App *sub) {
        return sub->get_name() == wanted;
    };
    const std::vector<CLI::App *> found = command.get_subcommands(isNamed);
    return found.empty() ? nullptr : found.front();
}

/// The help of one command; that of the program lists all of them.
class HelpForm : public CLI::Formatter
{
public:
    HelpForm()
    {
        column_width(kHelpColumn);
        //: A headline of the help; a blank stands at the end.
        label("Usage", HelpTexts::tr("Usage: ").toStdString());
        //: A headline of the help.
        label("Positionals", HelpTexts::tr("Arguments").toStdString());
        //: A headline of the help.
        label("Options", HelpTexts::tr("Options").toStdString());
        //: A headline of the help.
        label("Commands", HelpTexts::tr("Commands").toStdString());
    }

private:
    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        std::string usage = '\n' + get_label("Usage") + name;
        if (!optionsOf(*app).empty())
            usage += " [OPTIONS]";
        const bool hasCommands = !commandsOf(*app).empty();
        if (hasCommands)
            usage += wordsOf(*app).empty() ? " COMMAND" : " [COMMAND]";
        return usage + words(*app) + '\n';
    }

    std::string make_group(
        std::string name, bool areWords, std::vector<const CLI::Option *> options) const override
    {
        // There is one group of options, which CLI11 names.
        return Formatter::make_group(
            areWords ? std::move(name) : get_label("Options"), areWords, std::move(options));
    }

    std::string make_option_name(const CLI::Option *option, bool isWord) const override
    {
        return isWord ? option->get_option_text() : option->get_name(false, true);
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        const bool hasValue = option->nonpositional() && takesValue(*option);
        return hasValue ? ' ' + option->get_type_name() : std::string();
    }

    std::string make_subcommands(const CLI::App *app, CLI::AppFormatMode) const override
    {
        std::ostringstream lines;
        list(lines, *app, {});
        return lines.str().empty() ? std::string() : '\n' + get_label("Commands") + ":\n" + lines.str();
    }

    static void list(std::ostringstream &lines, const CLI::App &app, const std::string &before)
    {
        for (const CLI::App *command : commandsOf(app)) {
            const std::string name = before + command->get_name();
            if (command->get_require_subcommand_min() == 0)
                CLI::detail::format_help(
                    lines, name + words(*command), command->get_description(), kHelpColumn);
            list(lines, *command, name + ' ');
        }
    }

    static std::string words(const CLI::App &command)
    {
        std::string words;
        for (const CLI::Option *word : wordsOf(command))
            words += ' ' + word->get_option_text();
        return words;
    }
};

/// Adds the options of the command and of those below it, each name once.
void addOptions(CLI::App &all, const CLI::App &command)
{
    for (const CLI::Option *option : optionsOf(command)) {
        const std::string names = option->get_name(false, true);
        if (all.get_option_no_throw(longName(*option)) != nullptr)
            continue;
        if (takesValue(*option))
            all.add_option(names)->take_all();
        else
            all.add_flag(names);
    }
    for (const CLI::App *sub : commandsOf(command))
        addOptions(all, *sub);
}

CommandOutline::Option outlineOf(const CLI::Option &option)
{
    return {.names = QString::fromStdString(option.get_name(false, true)).split(u','),
        .value = takesValue(option) ? QString::fromStdString(option.get_type_name()) : QString(),
        .help = QString::fromStdString(option.get_description()).section(u'\n', 0, 0)};
}

void addOutlines(QList<CommandOutline> &outlines, const CLI::App &command, const QString &name)
{
    CommandOutline outline;
    outline.name = name;
    outline.needsCommand = command.get_require_subcommand_min() > 0;
    for (const CLI::Option *option : optionsOf(command))
        outline.options.append(outlineOf(*option));
    for (const CLI::Option *word : wordsOf(command))
        outline.word = QString::fromStdString(word->get_type_name());
    for (const CLI::App *sub : commandsOf(command))
        outline.commands.append({.name = QString::fromStdString(sub->get_name()),
            .help = QString::fromStdString(sub->get_description()).section(u'\n', 0, 0)});
    outlines.append(outline);
    for (const CLI::App *sub : commandsOf(command)) {
        const QString subName = QString::fromStdString(sub->get_name());
        addOutlines(outlines, *sub, name.isEmpty() ? subName : name + u' ' + subName);
    }
}

/// The options of all commands in one place, to tell them from words wherever they stand: CLI11 knows an
/// option behind its command only.
class FirstReading
{
public:
    explicit FirstReading(const CLI::App &program)
    {
        m_all.set_help_flag();
        m_all.allow_extras();
        addOptions(m_all, program);
        m_words = m_all.add_option("words")->expected(kManyWords)->take_all();
    }

    /// Without the program's name.
    void read(const QStringList &arguments)
    {
        std::vector<std::string> apart = withValuesApart(arguments);
        std::reverse(apart.begin(), apart.end());
        try {
            m_all.parse(std::move(apart));
        } catch (const CLI::ParseError &) {
            // Of its reasons one is left: short options in one argument, the last of which wants a value.
            refuse(Kind::NoOptionValue, arguments.last());
        }
        const QStringList unknown = texts(m_all.remaining());
        for (const QString &option : unknown) {
            if (option != "--"_L1)
                refuse(Kind::UnknownOption, option);
        }
    }

    [[nodiscard]] const std::optional<UsageError> &wrong() const { return m_wrong; }
    [[nodiscard]] bool has(const char *flag) const { return m_all.count(flag) > 0; }
    [[nodiscard]] QStringList words() const { return texts(m_words->results()); }

    /// "--output".
    [[nodiscard]] QStringList options() const
    {
        QStringList options;
        for (const CLI::Option *option : optionsOf(m_all)) {
            if (option->count() > 0)
                options.append(QString::fromStdString(longName(*option)));
        }
        return options;
    }

    /// The same with their values.
    void appendOptions(std::vector<std::string> &arguments) const
    {
        for (const CLI::Option *option : optionsOf(m_all)) {
            if (option->count() > 0 && !takesValue(*option))
                arguments.push_back(longName(*option));
            for (const std::string &value : takesValue(*option) ? option->results() : CLI::results_t())
                arguments.insert(arguments.end(), {longName(*option), value});
        }
    }

private:
    /// "--name=value" as two arguments: CLI11 takes "--name=" for a name whose value follows.
    [[nodiscard]] std::vector<std::string> withValuesApart(const QStringList &arguments)
    {
        std::vector<std::string> apart;
        for (qsizetype at = 0; at < arguments.size(); ++at) {
            if (arguments[at] == "--"_L1) {
                for (; at < arguments.size(); ++at)
                    apart.push_back(arguments[at].toStdString());
                break;
            }
            const qsizetype equals = arguments[at].indexOf(u'=');
            const QString name = equals < 0 ? arguments[at] : arguments[at].first(equals);
            const CLI::Option *option =
                name.startsWith(u'-') ? m_all.get_option_no_throw(name.toStdString()) : nullptr;
            if (option == nullptr) {
                apart.push_back(arguments[at].toStdString());
            } else if (!takesValue(*option)) {
                if (equals >= 0)
                    refuse(Kind::OptionTakesNoValue, name);
                apart.push_back(name.toStdString());
            } else if (equals < 0 && at + 1 == arguments.size()) {
                refuse(Kind::NoOptionValue, name);
            } else {
                apart.push_back(name.toStdString());
                apart.push_back(
                    (equals < 0 ? arguments[++at] : arguments[at].sliced(equals + 1)).toStdString());
            }
        }
        return apart;
    }

    void refuse(Kind kind, const QString &text)
    {
        if (!m_wrong)
            m_wrong = UsageError{.kind = kind, .text = text};
    }

    CLI::App m_all;
    CLI::Option *m_words = nullptr;
    std::optional<UsageError> m_wrong;
};

} // namespace

class CommandTree::Parts
{
public:
    CLI::App program;
    std::map<const CLI::App *, std::function<void()>> chosen;
    std::map<const CLI::App *, QString> usual;

    /// Takes the names of commands off the words.
    CLI::App &follow(QStringList &words, QStringList &path)
    {
        CLI::App *command = &program;
        while (!words.isEmpty()) {
            CLI::App *next = commandNamed(*command, words.first());
            if (next == nullptr)
                break;
            path.append(words.takeFirst());
            command = next;
        }
        return *command;
    }

    /// Reads the options and the words of the command, which is at the end of the path.
    std::optional<UsageError> readCommand(
        CLI::App &command, const FirstReading &first, const QStringList &path, const QStringList &words)
    {
        // Only where a word has a place left does CLI11 take those behind "--" for the command's.
        CLI::Option *others = command.add_option("others")->expected(kManyWords)->take_all()->group({});
        std::vector<std::string> arguments;
        for (const QString &name : path)
            arguments.push_back(name.toStdString());
        first.appendOptions(arguments);
        // Behind it all are words, those too that look like something else.
        arguments.emplace_back("--");
        for (const QString &word : words)
            arguments.push_back(word.toStdString());
        std::reverse(arguments.begin(), arguments.end());
        try {
            program.parse(std::move(arguments));
        } catch (const CLI::Error &error) {
            return UsageError{.kind = Kind::UnknownOption, .text = QString::fromUtf8(error.what())};
        }
        for (const Reading &reading : readings[&command]) {
            if (reading.option->count() > 0)
                reading.read(texts(reading.option->results()));
        }
        const QStringList tooMany = texts(others->results());
        command.remove_option(others);
        if (tooMany.isEmpty())
            return std::nullopt;
        return UsageError{.kind = Kind::TooManyArguments, .text = tooMany.first()};
    }

    /// What of a command is read how: as it was given, which CLI11's own callbacks do not tell for "{}".
    struct Reading
    {
        const CLI::Option *option;
        Read read;
    };
    std::map<const CLI::App *, std::vector<Reading>> readings;
};

CommandTree::CommandTree(const QString &program, const QString &help)
    : m_parts(std::make_unique<Parts>())
{
    CLI::App &app = m_parts->program;
    app.name(program.toStdString());
    app.description(help.toStdString());
    app.formatter(std::make_shared<HelpForm>());
    app.set_help_flag("-h,--help", HelpTexts::tr("show this help, or that of the command").toStdString());
    app.set_version_flag("-v,--version", std::string(), HelpTexts::tr("show the version").toStdString());
}

CommandTree::~CommandTree() = default;

CommandTree::Command CommandTree::program()
{
    return {*this, m_parts->program};
}

CommandTree::Command CommandTree::Command::command(
    const QString &name, const QString &help, std::function<void()> chosen)
{
    CLI::App *app = m_app.add_subcommand(name.toStdString(), help.toStdString());
    app->footer(std::string());
    m_tree.m_parts->chosen[app] = std::move(chosen);
    return {m_tree, *app};
}

void CommandTree::Command::needsCommand(const QString &usual)
{
    m_app.require_subcommand(1);
    m_tree.m_parts->usual[&m_app] = usual;
}

void CommandTree::Command::flag(const QString &names, const QString &help, bool &given)
{
    CLI::Option *option = m_app.add_flag(names.toStdString())->description(help.toStdString());
    m_tree.m_parts->readings[&m_app].push_back({option, [&given](const QStringList &) {
                                                    given = true;
                                                }});
}

void CommandTree::Command::option(const QString &names, const QString &value, const QString &help, Read read)
{
    CLI::Option *option = m_app.add_option(names.toStdString())->description(help.toStdString());
    option->take_all()->type_name(value.toStdString());
    m_tree.m_parts->readings[&m_app].push_back({option, std::move(read)});
}

void CommandTree::Command::words(const QString &value, const QString &usage, const QString &help, Read read)
{
    addWords(kManyWords, value, usage, help, std::move(read));
}

void CommandTree::Command::word(const QString &value, const QString &usage, const QString &help, Read read)
{
    addWords(1, value, usage, help, std::move(read));
}

void CommandTree::Command::addWords(
    int most, const QString &value, const QString &usage, const QString &help, Read read)
{
    CLI::Option *option = m_app.add_option("words")->description(help.toStdString());
    option->expected(most)->take_all()->type_name(value.toStdString())->option_text(usage.toStdString());
    m_tree.m_parts->readings[&m_app].push_back({option, std::move(read)});
}

void CommandTree::Command::footer(const QString &text)
{
    m_app.footer(text.toStdString());
}

tl::expected<GivenCommand, UsageError> CommandTree::read(const QStringList &arguments)
{
    FirstReading first(m_parts->program);
    first.read(arguments.mid(1));
    GivenCommand given;
    QStringList words = first.words();
    CLI::App *command = &m_parts->follow(words, given.command);
    if (first.has("--help") || first.has("--version")) {
        given.wantsHelp = first.has("--help");
        given.wantsVersion = !given.wantsHelp;
        return given;
    }
    const auto refuse = [&given](UsageError error) {
        error.command = given.command.join(u' ');
        return tl::unexpected(std::move(error));
    };
    if (first.wrong())
        return refuse(*first.wrong());
    if (command == &m_parts->program || command->get_require_subcommand_min() > 0) {
        if (!words.isEmpty() || m_parts->usual[command].isEmpty()) {
            return refuse({.kind = words.isEmpty() ? Kind::NoCommand : Kind::UnknownCommand,
                .text = words.value(0),
                .command = {},
                .choices = namesOf(*command)});
        }
        given.command.append(m_parts->usual[command]);
        command = commandNamed(*command, given.command.last());
    }
    given.options = first.options();
    for (const QString &option : std::as_const(given.options)) {
        if (command->get_option_no_throw(option.toStdString()) == nullptr)
            return refuse({.kind = Kind::NotForCommand, .text = option});
    }
    m_parts->chosen[command]();
    if (std::optional<UsageError> wrong = m_parts->readCommand(*command, first, given.command, words))
        return refuse(*std::move(wrong));
    return given;
}

QString CommandTree::help(const QStringList &command) const
{
    QStringList words = command;
    QStringList path;
    const CLI::App &app = m_parts->follow(words, path);
    if (!words.isEmpty())
        return {};
    QStringList before{QString::fromStdString(m_parts->program.get_name())};
    before += path.first(std::max<qsizetype>(path.size() - 1, 0));
    return QString::fromStdString(app.help(path.isEmpty() ? std::string() : before.join(u' ').toStdString()));
}

QList<CommandOutline> CommandTree::outline() const
{
    QList<CommandOutline> outlines;
    addOutlines(outlines, m_parts->program, {});
    return outlines;
}

} // namespace tagdesk
