// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace tagdesk {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QString ours = u":/i18n"_s;
    const QLocale english(QLocale::English);
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    // The latest installed is asked first.
    install(application, english, u"tagdesk"_s, ours);
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(application, locale, u"tagdesk"_s, ours);
    // Numbers and dates go with the words.
    if (!language.isEmpty())
        QLocale::setDefault(locale);
}

} // namespace tagdesk
