// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

class QTranslator;

namespace tagdesk {

/// The languages that the program speaks, by name: "en", "zh_CN".
[[nodiscard]] QStringList languages();
/// Whether the program speaks it: true of "zh_CN", "zh" and "en_GB", false of a name that is none.
[[nodiscard]] bool isSpoken(const QString &language);

/// Takes the language of the program ("zh_CN"; empty: the system's, as LANGUAGE, LC_ALL and LANG say), ours
/// and Qt's own texts, and its numbers and dates. English stands below it, since its plurals are a
/// translation too, and is what a language gives that is not spoken. Once, before the first widget.
void installLanguage(QCoreApplication &application, const QString &language);

/// While it lives texts are English: for what scripts read, which no language may change.
class UntranslatedTexts
{
public:
    UntranslatedTexts();
    ~UntranslatedTexts();
    Q_DISABLE_COPY_MOVE(UntranslatedTexts)

private:
    QList<QTranslator *> m_away;
};

/// What is said of languages.
class LanguageTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::LanguageTexts)

public:
    /// Its name in itself: "简体中文".
    [[nodiscard]] static QString nameOf(const QString &language);
    /// The language that was asked for is not spoken.
    [[nodiscard]] static QString notSpoken(const QString &language);
};

} // namespace tagdesk
