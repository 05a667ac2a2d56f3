// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "enumvalues.h"
#include "profiletext.h"
#include "testrunner.h"

#include <QSet>
#include <QTest>

namespace tst_profiletext {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestProfileText : public QObject
{
    Q_OBJECT

private slots:
    void everyTroubleOfTheFileHasASentenceAndAStep()
    {
        for (const Audience audience : {Audience::Window, Audience::CommandLine}) {
            QSet<QString> sentences;
            const auto kinds = upTo(ProfileTrouble::Kind::Flawed);
            for (const ProfileTrouble::Kind kind : kinds) {
                const Sentences text = ProfileTexts::of(
                    ProfileTrouble{.kind = kind, .path = u"/p"_s, .detail = u"d"_s}, audience);
                QVERIFY2(text.what.endsWith(u'.') && !text.what.contains(u"%1"_s), qPrintable(text.what));
                QVERIFY2(text.next.endsWith(u'.'), qPrintable(text.next));
                sentences.insert(text.what);
            }
            QCOMPARE(sentences.size(), kinds.size());
        }
    }

    void keysThatCannotBeReadHaveAWayOutOfTheEnvironment()
    {
        for (const auto kind : upTo(SecretError::Kind::Failed)) {
            const SecretError error{.kind = kind, .message = u"own words"_s};
            const Sentences window = ProfileTexts::keysNotRead(u"shop"_s, error);
            QVERIFY2(window.what.contains(u"“shop”"_s), qPrintable(window.what));
            QVERIFY(!window.next.contains(u"TAGDESK_"_s));
            QCOMPARE(window.words, u"own words"_s);
            const Sentences line = ProfileTexts::keysNotRead(u"shop"_s, error, Audience::CommandLine);
            QCOMPARE(line.what, window.what);
            QVERIFY2(line.next.contains(u"TAGDESK_SECRET_KEY"_s), qPrintable(line.next));
        }
    }

    void everyFlawOfAProfileNamesTheMemberTheProfileAndTheFile()
    {
        QSet<QString> sentences;
        const auto kinds = upTo(ProfileFlaw::Kind::OtherSpelling);
        for (const auto kind : kinds) {
            const Sentences text = ProfileTexts::of(ProfileTrouble{.kind = ProfileTrouble::Kind::Flawed,
                .path = u"/p"_s,
                .detail = u"web"_s,
                .flaw = {.kind = kind, .member = u"readOnly"_s}});
            QVERIFY2(text.what.contains(u"“web” in /p is not used: “readOnly” "_s), qPrintable(text.what));
            sentences.insert(text.what);
        }
        QCOMPARE(sentences.size(), kinds.size());
    }

    void keysThatWentAstrayAreSpokenOf()
    {
        for (const auto kind : upTo(SecretError::Kind::Failed)) {
            ProfileSavingError error{.reason = SecretError{.kind = kind, .message = u"own words"_s}};
            const Sentences kept = ProfileTexts::notSaved(u"p"_s, error);
            error.keysAreAstray = true;
            const Sentences astray = ProfileTexts::notSaved(u"p"_s, error);
            QCOMPARE(astray.what, kept.what);
            QVERIFY(!kept.next.contains(u"as they were before"_s));
            QVERIFY2(astray.next.contains(u"as they were before"_s), qPrintable(astray.next));
            QCOMPARE(astray.words, u"own words"_s);
        }
    }
};

TAGDESK_TEST(TestProfileText, QCoreApplication)

} // namespace tst_profiletext

#include "tst_profiletext.moc"
