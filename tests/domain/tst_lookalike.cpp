// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "keytwins.h"
#include "lookalike.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_lookalike {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestLookalike : public QObject
{
    Q_OBJECT

private slots:
    void keysThatLookAlikeHaveOneSkeleton_data()
    {
        QTest::addColumn<QString>("key");
        for (const QString &key :
            {u"env\u00a0"_s, u"env\u200b"_s, u"\ufeffenv"_s, u"e\u00adnv"_s, u"ｅｎｖ"_s, u" env"_s, u"еnv"_s,
                u"env\ufe0f"_s, u"env\u3000"_s, u"env\t"_s, u"e\u2060nv"_s})
            QTest::newRow(qPrintable(revealed(key))) << key;
    }

    void keysThatLookAlikeHaveOneSkeleton()
    {
        QFETCH(QString, key);
        QCOMPARE(skeleton(key), u"env"_s);
        QCOMPARE(KeyTwins({u"env"_s}).lookalike(key), u"env"_s);
        QVERIFY(revealed(key).contains(u"<U+"_s));
        // What is in use already is no new twin.
        QCOMPARE(KeyTwins({u"env"_s, key}).lookalike(key), QString());
    }

    void otherKeysAreNoTwins()
    {
        const KeyTwins twins({u"env"_s, u"环境"_s, u"cost center"_s});
        for (const QString &key : {u"env1"_s, u"环境2"_s, u"cost-center"_s, u"costcenter"_s, QString()})
            QCOMPARE(twins.lookalike(key), QString());
        QCOMPARE(twins.lookalike(u"cost  center"_s), u"cost center"_s);
        QCOMPARE(twins.lookalike(u"cost\u00a0center"_s), u"cost center"_s);
        QCOMPARE(twins.lookalike(u"ENV"_s), QString());
        QCOMPARE(twins.caseTwin(u"ENV"_s), u"env"_s);
        QCOMPARE(twins.caseTwin(u"env"_s), QString());
    }

    void whatCannotBeSeenIsShownByItsNumber()
    {
        QCOMPARE(revealed(u"env\u00a0"_s), u"env<U+00A0>"_s);
        QCOMPARE(revealed(u"\ufeffa"_s), u"<U+FEFF>a"_s);
        QCOMPARE(revealed(u"a b"_s), u"a b"_s);
        QCOMPARE(revealed(u"a "_s), u"a<U+0020>"_s);
        QCOMPARE(revealed(u"环境"_s), u"环境"_s);
        QCOMPARE(revealed(u"Москва"_s), u"Москва"_s);
    }

    void endsAreTrimmedOfWhatShowsNothing()
    {
        QCOMPARE(withoutInvisibleEnds(u"\ufeff\u200b a b\u00a0\t"_s), u"a b"_s);
        QCOMPARE(withoutInvisibleEnds(u" \u200b"_s), QStringView());
        QCOMPARE(withoutInvisibleEnds(u"😀"_s), u"😀"_s);
    }
};

TAGDESK_TEST(TestLookalike, NoApplication)

} // namespace tst_lookalike

#include "tst_lookalike.moc"
