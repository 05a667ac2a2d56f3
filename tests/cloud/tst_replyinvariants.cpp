// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "replyinvariants.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTest>

namespace tst_replyinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

namespace {

/// By file name.
QMap<QString, QByteArray> keptReplies()
{
    QMap<QString, QByteArray> kept;
    QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/fuzz/replies"), QDir::Files);
    while (every.hasNext()) {
        QFile file(every.next());
        if (file.open(QIODevice::ReadOnly))
            kept.insert(file.fileName(), file.readAll());
    }
    return kept;
}

QString brokenBy(const QByteArray &bytes, DecodedReplies *decoded = nullptr)
{
    return brokenReplyInvariant({bytes.data(), static_cast<std::size_t>(bytes.size())}, decoded);
}

} // namespace

/// The replies that the fuzz target starts from or found.
class TestReplyInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptRepliesBreakNothing()
    {
        constexpr int kStatusesAndScopes = 256;
        const QMap<QString, QByteArray> kept = keptReplies();
        QVERIFY(!kept.isEmpty());
        for (auto file = kept.begin(); file != kept.end(); ++file) {
            for (int choice = 0; choice < kStatusesAndScopes; ++choice) {
                const QString broken = brokenBy(static_cast<char>(choice) + file->mid(1));
                QVERIFY2(broken.isEmpty(),
                    qPrintable(u"%1 as %2: %3"_s.arg(file.key(), QString::number(choice), broken)));
            }
        }
    }

    void keptRepliesReachEveryDecoder()
    {
        DecodedReplies decoded;
        const QMap<QString, QByteArray> kept = keptReplies();
        for (const QByteArray &bytes : kept)
            QCOMPARE(brokenBy(bytes, &decoded), QString());
        QStringList reached(decoded.cbegin(), decoded.cend());
        reached.sort();
        QCOMPARE(reached,
            (QStringList{u"huawei count"_s, u"huawei error"_s, u"huawei keys"_s, u"huawei listed"_s,
                u"huawei project"_s, u"huawei tags"_s, u"huawei written"_s, u"jdcloud count"_s,
                u"jdcloud error"_s, u"jdcloud keys"_s, u"jdcloud listed"_s, u"jdcloud partly written"_s,
                u"jdcloud tags"_s, u"jdcloud values"_s, u"jdcloud written"_s, u"otc count"_s, u"otc error"_s,
                u"otc keys"_s, u"otc listed"_s, u"otc project"_s, u"otc tags"_s, u"otc written"_s}));
    }
};

TAGDESK_TEST(TestReplyInvariants, QCoreApplication)

} // namespace tst_replyinvariants

#include "tst_replyinvariants.moc"
