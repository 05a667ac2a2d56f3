// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QTest>

namespace tst_clilanguage {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The command line speaks the language of the environment to people, and to scripts always the same.
class TestCliLanguage : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(startClouds());
        useKeysOf(u"jdcloud"_s);
        for (const QString &name : {u"LANGUAGE"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s})
            environment().remove(name);
    }

    void everyVariableDecidesTheLanguage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("LANG") << u"LANG"_s << u"zh_CN.UTF-8"_s;
        QTest::newRow("LC_ALL") << u"LC_ALL"_s << u"zh_CN.UTF-8"_s;
        QTest::newRow("LC_MESSAGES") << u"LC_MESSAGES"_s << u"zh_CN.UTF-8"_s;
        QTest::newRow("LANGUAGE") << u"LANGUAGE"_s << u"zh_CN"_s;
    }

    void everyVariableDecidesTheLanguage()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        environment().insert(u"LANG"_s, u"en_US.UTF-8"_s);
        environment().insert(name, value);
        const Ended help = run({u"--help"_s});
        environment().remove(name);
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains("用法： tagdesk-cli [OPTIONS] COMMAND"), help.out.constData());
        QVERIFY2(help.out.contains("列出资源及其标签"), help.out.constData());
        QVERIFY2(help.out.contains("--sandbox"), help.out.constData());
    }

    void tablesAndMessagesAreForPeople()
    {
        speakChinese();
        const Ended scopes = onJd({u"scopes"_s});
        QCOMPARE(scopes.code, 0);
        QVERIFY2(scopes.out.startsWith("范围"), scopes.out.constData());
        const Ended wrong = run({u"frobnicate"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.startsWith("没有命令“frobnicate”"), wrong.err.constData());
    }

    void whatScriptsReadIsTheSameInEveryLanguage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("scopes as JSON") << QStringList{u"scopes"_s, u"--format"_s, u"json"_s};
        QTest::newRow("scopes as CSV") << QStringList{u"scopes"_s, u"--format"_s, u"csv"_s};
        QTest::newRow("a plan with errors")
            << QStringList{u"plan"_s, saveTable({u"i-none,T-1"_s}), u"--format"_s, u"json"_s};
    }

    void whatScriptsReadIsTheSameInEveryLanguage()
    {
        QFETCH(QStringList, arguments);
        environment().insert(u"LANG"_s, u"en_US.UTF-8"_s);
        const Ended english = onJd(arguments);
        speakChinese();
        const Ended chinese = onJd(arguments);
        QVERIFY2(!english.out.isEmpty(), english.err.constData());
        QCOMPARE(chinese.code, english.code);
        QCOMPARE(QString::fromUtf8(chinese.out), QString::fromUtf8(english.out));
    }

private:
    void speakChinese() { environment().insert(u"LANG"_s, u"zh_CN.UTF-8"_s); }
};

TAGDESK_TEST(TestCliLanguage, QCoreApplication)

} // namespace tst_clilanguage

#include "tst_clilanguage.moc"
