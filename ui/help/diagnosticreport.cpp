// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosticreport.h"

#include "logmodel.h"
#include "workspace.h"

#include <QGuiApplication>
#include <QLocale>
#include <QMap>
#include <QMetaEnum>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>
#include <QWidget>

#include <algorithm>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostErrors = 20;

template <typename T>
QString nameOf(T value)
{
    return QString::fromLatin1(QMetaEnum::fromType<T>().valueToKey(static_cast<int>(value)));
}

QString orSystem(const QString &choice)
{
    return choice.isEmpty() ? u"as the system"_s : choice;
}

void addProgram(QStringList &lines)
{
    lines << u"TagDesk: "_s + QString::fromLatin1(TAGDESK_VERSION)
          << u"Qt: %1 (built with %2)"_s.arg(
                 QString::fromLatin1(qVersion()), QString::fromLatin1(QT_VERSION_STR))
          << u"System: %1, %2, kernel %3"_s.arg(
                 QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QSysInfo::kernelVersion())
          << u"Platform: "_s + QGuiApplication::platformName() << u"Locale: "_s + QLocale().name();
}

void addScreen(QStringList &lines, const QWidget &window)
{
    const QScreen *screen = window.screen();
    const QSize size = screen->size();
    lines << u"Screen: %1 x %2, scale %3, %4 dpi; screens: %5"_s.arg(size.width())
                 .arg(size.height())
                 .arg(screen->devicePixelRatio())
                 .arg(screen->logicalDotsPerInch())
                 .arg(QGuiApplication::screens().size())
          << u"Font: %1, %2 pt"_s.arg(window.font().family()).arg(window.font().pointSizeF())
          << u"Window: %1 x %2"_s.arg(window.width()).arg(window.height());
}

void addChoices(QStringList &lines, const DiagnosticReport::Sources &sources)
{
    const Preferences &chosen = sources.preferences;
    // Where the proxy is belongs to somebody's network.
    const bool isNamed = !chosen.proxy.isEmpty() && chosen.proxy != "none"_L1;
    lines << u"Language: "_s + orSystem(chosen.language) << u"Theme: "_s + orSystem(chosen.theme)
          << u"Density: "_s + (chosen.density.isEmpty() ? u"comfortable"_s : chosen.density)
          << u"Proxy: "_s + (isNamed ? u"named in the settings"_s : orSystem(chosen.proxy))
          << u"Keys are kept by: "_s + (sources.keepsSecrets ? u"the keychain"_s : u"memory"_s)
          << u"Log file: "_s
            + (chosen.log == "off"_L1      ? u"off"_s
                    : chosen.log.isEmpty() ? u"everything"_s
                                           : chosen.log);
}

void addDocument(QStringList &lines, const Workspace &workspace)
{
    QMap<QString, int> accounts;
    for (const OpenAccount &open : workspace.accounts())
        ++accounts[open.account.cloud];
    QStringList clouds;
    for (auto it = accounts.cbegin(); it != accounts.cend(); ++it)
        clouds << u"%1 x %2"_s.arg(it.value()).arg(it.key());
    lines << u"Accounts: "_s + (clouds.isEmpty() ? u"none"_s : clouds.join(u", "_s))
          << u"Resources: %1"_s.arg(workspace.table().size())
          << u"Staged changes: %1"_s.arg(workspace.changeCount())
          << u"Failed or unknown: %1"_s.arg(workspace.failedRows().size())
          << u"Applying: "_s + (workspace.isApplying() ? u"yes"_s : u"no"_s);
}

QString errorLine(const LogEvent &event)
{
    const Error &error = *event.error;
    QStringList parts = {event.time.toUTC().toString(Qt::ISODate), event.scope.collection.cloud,
        event.scope.collection.kind, nameOf(event.kind), nameOf(error.kind), nameOf(error.cause), error.code,
        error.requestId};
    if (error.httpStatus != 0)
        parts << u"HTTP %1"_s.arg(error.httpStatus);
    parts.removeAll(QString());
    return u"- "_s + parts.join(u' ');
}

void addErrors(QStringList &lines, const LogModel &log)
{
    QStringList errors;
    for (int row = log.rowCount() - 1; row >= 0 && errors.size() < kMostErrors; --row) {
        if (log.eventAt(row).error)
            errors.prepend(errorLine(log.eventAt(row)));
    }
    lines << (errors.isEmpty() ? u"Last errors: none"_s : u"Last errors:"_s);
    lines << errors;
}

} // namespace

QString DiagnosticReport::text(const Sources &sources, const QWidget &window)
{
    QStringList lines;
    addProgram(lines);
    addScreen(lines, window);
    addChoices(lines, sources);
    addDocument(lines, *sources.workspace);
    addErrors(lines, *sources.log);
    return lines.join(u'\n') + u'\n';
}

} // namespace tagdesk
