// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "usageerror.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace CLI {
class App;
} // namespace CLI

namespace tagdesk {

/// What arguments say first of all.
struct GivenCommand
{
    QStringList command; ///< "profiles", "add".
    QStringList options; ///< As in "--folder".
    bool wantsHelp = false; ///< Of `command`; nothing else was read.
    bool wantsVersion = false; ///< Nothing else was read.
};

/// One command as others see it, for shells that complete arguments.
struct CommandOutline
{
    struct Option
    {
        QStringList names;
        QString value; ///< Empty: takes none. FILE, or texts parted by "|", or anything.
        QString help;
    };
    struct Next
    {
        QString name;
        QString help;
    };
    QString name; ///< "profiles add"; empty: the program itself.
    QList<Next> commands; ///< That may follow.
    QList<Option> options;
    bool needsCommand = false; ///< Is none by itself.
    QString word; ///< What follows else, in the form of Option::value; empty: nothing.
};

/// Commands with their options and words, declared once: arguments are read, helped with and completed by
/// them. The parser is CLI11, which is known to the source of this class only.
class CommandTree
{
public:
    using Read = std::function<void(const QStringList &values)>;

    /// A command to be declared. What is given of it is read in the order of the declarations.
    class Command
    {
    public:
        Command(CommandTree &tree, CLI::App &app)
            : m_tree(tree)
            , m_app(app)
        {
        }

        /// `chosen` is called before anything of the command is read.
        Command command(const QString &name, const QString &help, std::function<void()> chosen);
        /// One of its commands has to follow; `usual` is meant where none does, unless it is empty.
        void needsCommand(const QString &usual = {});
        /// Names as in "-y,--yes".
        void flag(const QString &names, const QString &help, bool &given);
        /// `value` stands for it in the help: FILE, or the texts parted by "|" that it may be. An option
        /// given again adds to the values.
        void option(const QString &names, const QString &value, const QString &help, Read read);
        /// Takes as many words as there are, or one; `usage` is how the help has it, "[RUN]".
        void words(const QString &value, const QString &usage, const QString &help, Read read);
        void word(const QString &value, const QString &usage, const QString &help, Read read);
        /// What the help says last.
        void footer(const QString &text);

    private:
        void addWords(int most, const QString &value, const QString &usage, const QString &help, Read read);

        CommandTree &m_tree;
        CLI::App &m_app;
    };

    CommandTree(const QString &program, const QString &help);
    ~CommandTree();
    CommandTree(const CommandTree &) = delete;
    CommandTree &operator=(const CommandTree &) = delete;

    [[nodiscard]] Command program();

    /// Options may stand before and behind the command. "--" makes words of all that follows.
    [[nodiscard]] tl::expected<GivenCommand, UsageError> read(const QStringList &arguments);
    /// Empty for a command that there is not.
    [[nodiscard]] QString help(const QStringList &command) const;
    [[nodiscard]] QList<CommandOutline> outline() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tagdesk
