// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "shellcompletion.h"

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes, as bash and zsh read them.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

/// The texts that a value may be; none where it is FILE or anything.
QStringList choices(const QString &value)
{
    return value.contains(u'|') ? value.split(u'|') : QStringList();
}

bool isFile(const QString &value)
{
    return value == "FILE"_L1;
}

/// Names of all commands, "profiles add".
QStringList commandNames(const QList<CommandOutline> &commands)
{
    QStringList names;
    for (const CommandOutline &command : commands) {
        if (!command.name.isEmpty())
            names.append(command.name);
    }
    return names;
}

/// Names of all options with a value, whose values are no commands.
QStringList optionsWithValue(const QList<CommandOutline> &commands)
{
    QStringList names;
    for (const CommandOutline &command : commands) {
        for (const CommandOutline::Option &option : command.options)
            names += option.value.isEmpty() ? QStringList() : option.names;
    }
    names.removeDuplicates();
    return names;
}

/// A shell pattern for "COMMAND OPTION", and the value there.
struct ValuePlace
{
    QString pattern;
    QString value;
};

/// An option has its usual value in each command but for those that come before it here.
QList<ValuePlace> valuePlaces(const QList<CommandOutline> &commands)
{
    QList<ValuePlace> usual;
    QList<ValuePlace> special;
    for (const CommandOutline &command : commands) {
        for (const CommandOutline::Option &option : command.options) {
            for (const QString &name : option.value.isEmpty() ? QStringList() : option.names) {
                const ValuePlace place{.pattern = u"*"_s + quoted(u' ' + name), .value = option.value};
                const auto known = std::find_if(usual.cbegin(), usual.cend(),
                    [&place](const ValuePlace &other) { return other.pattern == place.pattern; });
                if (known == usual.cend())
                    usual.append(place);
                else if (known->value != place.value)
                    special.append({quoted(command.name + u' ' + name), option.value});
            }
        }
    }
    return special + usual;
}

/// The loop that finds the command in front of the cursor, for bash and zsh, whose words count from `first`.
QString commandLoop(
    const QList<CommandOutline> &commands, const QString &array, int first, const QString &cursor)
{
    QStringList names;
    for (const QString &name : commandNames(commands))
        names.append(quoted(name));
    return uR"(    local command= word= i=%FIRST
    while ((i < %CURSOR)); do
        word=${%ARRAY[i]}
        case $word in
        (%VALUED)
            [[ ${%ARRAY[i + 1]} == = ]] && i=$((i + 1))
            i=$((i + 1))
            ;;
        (*)
            case "${command:+$command }$word" in
            (%NAMES) command="${command:+$command }$word" ;;
            esac
            ;;
        esac
        i=$((i + 1))
    done
)"_s.replace(u"%FIRST"_s, QString::number(first))
        .replace(u"%CURSOR"_s, cursor)
        .replace(u"%ARRAY"_s, array)
        .replace(u"%VALUED"_s, optionsWithValue(commands).join(u'|'))
        .replace(u"%NAMES"_s, names.join(u'|'));
}

QString bashScript(const QList<CommandOutline> &commands)
{
    QString script = uR"(# Completes the arguments of tagdesk-cli in bash.
_tagdesk_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    # "--format=js" are three words here.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
)"_s;
    script += commandLoop(commands, u"COMP_WORDS"_s, 1, u"COMP_CWORD"_s);
    script += u"    local values= files=\n    case \"$command $previous\" in\n"_s;
    for (const ValuePlace &place : valuePlaces(commands)) {
        const QString answer = isFile(place.value) ? u"files=1"_s
            : choices(place.value).isEmpty()       ? u"COMPREPLY=(); return"_s
                                                   : u"values="_s + quoted(choices(place.value).join(u' '));
        script += u"    ("_s + place.pattern + u") "_s + answer + u" ;;\n"_s;
    }
    script += u"    (*)\n        case $command in\n"_s;
    for (const CommandOutline &command : commands) {
        QStringList words = choices(command.word);
        for (const CommandOutline::Next &next : command.commands)
            words.append(next.name);
        for (const CommandOutline::Option &option : command.options)
            words += option.names;
        script += u"        ("_s + quoted(command.name) + u") values="_s + quoted(words.join(u' '))
            + (isFile(command.word) ? u" files=1"_s : QString()) + u" ;;\n"_s;
    }
    script += uR"(        esac
        ;;
    esac
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "${values// /$'\n'}" -- "$current"))
    if [[ -n $files && $current != -* ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
    fi
}
complete -F _tagdesk_cli tagdesk-cli
)"_s;
    return script;
}

QString zshScript(const QList<CommandOutline> &commands)
{
    const auto described = [](const QString &name, const QString &help) {
        return quoted(name + u':' + help);
    };
    QString script = uR"(#compdef tagdesk-cli
# Completes the arguments of tagdesk-cli in zsh.
_tagdesk_cli() {
    local previous=${words[CURRENT-1]}
    if [[ ${words[CURRENT]} == --*=* ]]; then
        previous=${words[CURRENT]%%=*}
        compset -P '*='
    fi
)"_s;
    script += commandLoop(commands, u"words"_s, 2, u"CURRENT"_s);
    script += u"    case \"$command $previous\" in\n"_s;
    for (const ValuePlace &place : valuePlaces(commands)) {
        const QStringList values = choices(place.value);
        const QString answer = isFile(place.value) ? u"_files; "_s
            : values.isEmpty()                     ? QString()
                                                   : u"compadd -- "_s + values.join(u' ') + u"; "_s;
        script += u"    ("_s + place.pattern + u") "_s + answer + u"return ;;\n"_s;
    }
    script += u"    esac\n    local -a commands options\n    case $command in\n"_s;
    for (const CommandOutline &command : commands) {
        QStringList next;
        for (const CommandOutline::Next &one : command.commands)
            next.append(described(one.name, one.help));
        for (const QString &word : choices(command.word))
            next.append(quoted(word));
        QStringList options;
        for (const CommandOutline::Option &option : command.options) {
            for (const QString &name : option.names)
                options.append(described(name, option.help));
        }
        script += u"    ("_s + quoted(command.name) + u")\n        commands=("_s + next.join(u' ')
            + u")\n        options=("_s + options.join(u' ') + u")\n"_s
            + (isFile(command.word) ? u"        _files\n"_s : QString()) + u"        ;;\n"_s;
    }
    script += uR"(    esac
    _describe command commands
    _describe -o option options
}
compdef _tagdesk_cli tagdesk-cli
# Loaded from a folder of $fpath this file is the function that was asked for.
if [[ ${funcstack[1]} == _tagdesk-cli ]]; then
    _tagdesk_cli "$@"
fi
)"_s;
    return script;
}

QString fishScript(const QList<CommandOutline> &commands)
{
    QStringList names;
    for (const QString &name : commandNames(commands))
        names.append(fishQuoted(name));
    QString script = uR"(# Completes the arguments of tagdesk-cli in fish.
function tagdesk_cli_is
    set -l command
    set -l isValue no
    for word in (commandline -opc)[2..-1]
        if test $isValue = yes
            set isValue no
        else if contains -- $word %VALUED
            set isValue yes
        else
            set -l longer (string join ' ' -- $command $word)
            contains -- "$longer" %NAMES; and set command $longer
        end
    end
    test "$command" = "$argv[1]"
end
complete -c tagdesk-cli -f
)"_s.replace(u"%VALUED"_s, optionsWithValue(commands).join(u' '))
                         .replace(u"%NAMES"_s, names.join(u' '));
    for (const CommandOutline &command : commands) {
        const QString line =
            u"complete -c tagdesk-cli -n "_s + fishQuoted(u"tagdesk_cli_is "_s + fishQuoted(command.name));
        for (const CommandOutline::Next &next : command.commands)
            script += line + u" -a "_s + next.name + u" -d "_s + fishQuoted(next.help) + u'\n';
        if (isFile(command.word))
            script += line + u" -F\n"_s;
        else if (const QStringList words = choices(command.word); !words.isEmpty())
            script += line + u" -a "_s + fishQuoted(words.join(u' ')) + u'\n';
        for (const CommandOutline::Option &option : command.options) {
            script += line;
            for (const QString &name : option.names)
                script += (name.startsWith("--"_L1) ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1));
            if (isFile(option.value))
                script += u" -r -F"_s;
            else if (const QStringList values = choices(option.value); !values.isEmpty())
                script += u" -x -a "_s + fishQuoted(values.join(u' '));
            else if (!option.value.isEmpty())
                script += u" -x"_s;
            script += u" -d "_s + fishQuoted(option.help) + u'\n';
        }
    }
    return script;
}

} // namespace

QString shellCompletion(const QString &shell, const QList<CommandOutline> &commands)
{
    if (shell == "zsh"_L1)
        return zshScript(commands);
    return shell == "fish"_L1 ? fishScript(commands) : bashScript(commands);
}

} // namespace tagdesk
