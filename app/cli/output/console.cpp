// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include "displaywidth.h"
#include "errortext.h"
#include "terminallines.h"
#include "terminaltext.h"

#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarCells = 24;
constexpr qint64 kProgressIntervalMs = 80;
constexpr int kUsualColumns = 80;

int columnsOf(int descriptor)
{
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return kUsualColumns;
    return size.ws_col;
}

QString bar(qint64 done, qint64 total)
{
    const int filled = static_cast<int>(std::clamp<qint64>(done, 0, total) * kBarCells / total);
    return QString(filled, u'█') + QString(kBarCells - filled, u'░');
}

} // namespace

Console::Console()
    : m_inputIsTerminal(isatty(STDIN_FILENO) != 0)
    , m_errorIsTerminal(isatty(STDERR_FILENO) != 0)
{
    (void)m_error.open(stderr, QIODevice::WriteOnly);
}

void Console::say(const QString &line)
{
    sayLines(printable(line));
}

void Console::say(const Sentences &said, const QStringList &details)
{
    sayLines(terminalLines(said, details));
}

void Console::say(const Error &error)
{
    say(ErrorTexts::of(error, Audience::CommandLine));
}

void Console::sayLines(const QString &lines)
{
    clearProgress();
    m_out.flush();
    write(lines + u'\n');
}

void Console::showProgress(const QString &what, qint64 done, qint64 total)
{
    if (!m_errorIsTerminal)
        return;
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < kProgressIntervalMs)
        return;
    m_sinceProgress.restart();
    const QLocale locale;
    QString line = printable(what) + u"  "_s;
    if (total > 0)
        line += bar(done, total) + u' ' + locale.toString(done) + u'/' + locale.toString(total);
    else
        line += locale.toString(done);
    write(u"\r\x1b[K"_s + cutToWidth(line, columnsOf(STDERR_FILENO) - 1));
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (!m_progressShown)
        return;
    write(u"\r\x1b[K"_s);
    m_progressShown = false;
    m_sinceProgress.invalidate();
}

void Console::ask(const QString &question)
{
    clearProgress();
    write(printable(question));
}

CliExitCode Console::end(CliExitCode code)
{
    clearProgress();
    if (m_out.finish())
        return code;
    if (const std::optional<Error> error = m_out.takeError())
        say(*error);
    return code == CliExitCode::Done ? CliExitCode::WrongUse : code;
}

void Console::write(const QString &text)
{
    m_error.write(text.toUtf8());
    m_error.flush();
}

} // namespace tagdesk
