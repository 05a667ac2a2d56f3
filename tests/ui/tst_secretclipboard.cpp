// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "secretclipboard.h"
#include "testrunner.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

namespace tst_secretclipboard {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// A secret in the clipboard, how long it stays there, and what else is left alone.
class TestSecretClipboard : public QObject
{
    Q_OBJECT

private slots:
    void aSecretLeavesByItself()
    {
        const SecretClipboard watch([] { return u"hush"_s; }, 1);
        clipboard()->setText(u"hush"_s);
        QTRY_VERIFY(clipboard()->text().isEmpty());
    }

    void itIsMarkedForClipboardHistories()
    {
        const SecretClipboard watch([] { return u"hush"_s; });
        clipboard()->setText(u"hush"_s);
        QCOMPARE(clipboard()->text(), u"hush"_s);
        QCOMPARE(clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    }

    void whatIsNoSecretStays()
    {
        {
            const SecretClipboard watch([] { return u"hush"_s; });
            clipboard()->setText(u"a word"_s);
        }
        QCOMPARE(clipboard()->text(), u"a word"_s);
    }

    void aSecretOfAnotherFieldIsItsOwnMatter()
    {
        QString first = u"hush"_s;
        QString second;
        SecretClipboard one([&first] { return first; });
        const SecretClipboard other([&second] { return second; });
        clipboard()->setText(u"hush"_s);
        first.clear();
        second = u"whisper"_s;
        clipboard()->setText(u"whisper"_s);
        one.clear();
        QCOMPARE(clipboard()->text(), u"whisper"_s);
    }

    void cleanup() { clipboard()->clear(); }

private:
    static QClipboard *clipboard() { return QGuiApplication::clipboard(); }
};

TAGDESK_TEST(TestSecretClipboard, QApplication)

} // namespace tst_secretclipboard

#include "tst_secretclipboard.moc"
