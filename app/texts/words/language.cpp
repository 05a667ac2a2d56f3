// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <utility>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

const QString kFolder = u":/i18n"_s;
const QString kOurs = u"tagdesk"_s;

/// Null where there is none for the locale.
std::unique_ptr<QTranslator> load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return nullptr;
    return translator;
}

void install(QCoreApplication &application, std::unique_ptr<QTranslator> translator)
{
    if (translator == nullptr)
        return;
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

bool isEnglish(const QString &language)
{
    return QLocale(language).language() == QLocale::English;
}

} // namespace

QStringList languages()
{
    QStringList names;
    const QStringList files = QDir(kFolder).entryList({kOurs + u"_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.section(u'.', 0, 0).mid(kOurs.size() + 1));
    return names;
}

bool isSpoken(const QString &language)
{
    return load(QLocale(language), kOurs, kFolder) != nullptr;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale wanted = language.isEmpty() ? QLocale::system() : QLocale(language);
    auto ours = load(wanted, kOurs, kFolder);
    const QString spoken = ours == nullptr ? u"en"_s : ours->language();
    // The latest installed is asked first.
    install(application, load(QLocale(QLocale::English), kOurs, kFolder));
    install(
        application, load(QLocale(spoken), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    if (!isEnglish(spoken))
        install(application, std::move(ours));

    // Numbers and dates go with the words; a language that is not spoken keeps the system's own.
    const QLocale locale(spoken);
    if (!language.isEmpty())
        QLocale::setDefault(wanted.language() == locale.language() ? wanted : locale);
    else if (!isEnglish(spoken) && wanted.language() != locale.language())
        QLocale::setDefault(locale);
}

UntranslatedTexts::UntranslatedTexts()
{
    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>();
    for (QTranslator *translator : installed) {
        if (!isEnglish(translator->language()) && QCoreApplication::removeTranslator(translator))
            m_away.append(translator);
    }
}

UntranslatedTexts::~UntranslatedTexts()
{
    for (QTranslator *translator : std::as_const(m_away))
        QCoreApplication::installTranslator(translator);
}

QString LanguageTexts::nameOf(const QString &language)
{
    if (language == "en"_L1)
        return u"English"_s;
    if (language == "zh_CN"_L1)
        return u"简体中文"_s;
    return QLocale(language).nativeLanguageName();
}

QString LanguageTexts::notSpoken(const QString &language)
{
    //: On standard error; %1 is a name that was given, %2 are names of languages, parted by blanks.
    return tr("TagDesk does not speak the language “%1”; it speaks: %2")
        .arg(language, languages().join(u' '));
}

} // namespace tagdesk
