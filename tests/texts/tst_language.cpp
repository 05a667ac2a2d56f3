// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"
#include "statustext.h"
#include "testrunner.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace tst_language {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Source texts of a .ts file with their plural forms.
QHash<QString, QStringList> pluralsOf(const QString &path)
{
    QHash<QString, QStringList> result;
    const QString text = textOf(path);
    QXmlStreamReader xml(text);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            result[source] << xml.readElementText();
    }
    return result;
}

QStringList sourcesBelow(const QStringList &folders)
{
    QStringList result;
    for (const QString &folder : folders) {
        QDirIterator files(folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            result.append(files.next());
    }
    return result;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void englishKnowsOneAndMany();
    void anUnknownLanguageFallsBackToEnglish();
    void languagesThatAreSpokenAreKnownByEveryName();
    void chineseHasItsWordsNumbersAndQtsOwnTexts();
    void whatScriptsReadStaysEnglish();
    void everyPluralIsTranslated();
    void everyFormIsFilled();

private:
    const QString m_root = QStringLiteral(TAGDESK_TEST_DATA "/../..");
};

void TestLanguage::englishKnowsOneAndMany()
{
    QCOMPARE(StatusTexts::changed(1).word, u"1 change(s)"_s);
    installLanguage(*QCoreApplication::instance(), u"en_US"_s);
    QCOMPARE(StatusTexts::changed(1).word, u"1 change"_s);
    QCOMPARE(StatusTexts::changed(1234).word, u"1,234 changes"_s);
    QCOMPARE(StatusTexts::changesInResources(2, 1), u"2 changes in 1 resource"_s);
}

void TestLanguage::anUnknownLanguageFallsBackToEnglish()
{
    installLanguage(*QCoreApplication::instance(), u"eo"_s);
    QVERIFY(StatusTexts::changed(1).word.endsWith(u"1 change"_s));
}

void TestLanguage::languagesThatAreSpokenAreKnownByEveryName()
{
    QCOMPARE(languages(), (QStringList{u"en"_s, u"zh_CN"_s}));
    for (const QString &name : {u"en"_s, u"en_GB"_s, u"zh"_s, u"zh_CN"_s, u"zh_Hans_CN"_s})
        QVERIFY2(isSpoken(name), qPrintable(name));
    for (const QString &name : {u"xx_YY"_s, u"zh_TW"_s, u"de_DE"_s, u"chinese"_s})
        QVERIFY2(!isSpoken(name), qPrintable(name));
    QVERIFY(LanguageTexts::notSpoken(u"xx_YY"_s).contains(u"“xx_YY”"_s));
}

void TestLanguage::chineseHasItsWordsNumbersAndQtsOwnTexts()
{
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    QCOMPARE(StatusTexts::changed(1).word, u"1项更改"_s);
    QCOMPARE(StatusTexts::changesInResources(1234, 7), u"7个资源的1,234项更改"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QCOMPARE(QLocale().toString(QDate(2026, 3, 9), QLocale::ShortFormat), u"2026/3/9"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
}

void TestLanguage::whatScriptsReadStaysEnglish()
{
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    {
        const UntranslatedTexts forScripts;
        QCOMPARE(StatusTexts::changed(1).word, u"1 change"_s);
    }
    QCOMPARE(StatusTexts::changed(1).word, u"1项更改"_s);
}

void TestLanguage::everyPluralIsTranslated()
{
    const auto plurals = pluralsOf(m_root + u"/translations/tagdesk_en.ts"_s);
    QVERIFY(plurals.size() > 20);
    // A literal with "(s)" would be shown as it stands.
    static const QRegularExpression literal(
        QStringLiteral(R"re("((?:[^"\\\n]|\\.)*\(s\)(?:[^"\\\n]|\\.)*)")re"));
    int found = 0;
    for (const QString &file : sourcesBelow({m_root + u"/app/texts"_s, m_root + u"/ui"_s})) {
        const QString text = textOf(file);
        auto matches = literal.globalMatch(text);
        while (matches.hasNext()) {
            const QString source = matches.next().captured(1);
            const auto isPartOf = [&source](const QString &known) {
                return known.contains(source);
            };
            const QStringList known = plurals.keys();
            QVERIFY2(std::any_of(known.begin(), known.end(), isPartOf),
                qPrintable(
                    u"%1: “%2” has no plural forms: build update_translations, fill in tagdesk_en.ts"_s.arg(
                        file, source)));
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void TestLanguage::everyFormIsFilled()
{
    const auto plurals = pluralsOf(m_root + u"/translations/tagdesk_en.ts"_s);
    for (auto entry = plurals.cbegin(); entry != plurals.cend(); ++entry) {
        QVERIFY2(entry.value().size() >= 2, qPrintable(entry.key()));
        for (const QString &form : entry.value())
            QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"_s), qPrintable(entry.key()));
    }
}

TAGDESK_TEST(TestLanguage, QCoreApplication)

} // namespace tst_language

#include "tst_language.moc"
