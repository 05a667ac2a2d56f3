// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filter.h"
#include "filterinvariants.h"
#include "testrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <random>

namespace tst_filterinvariants {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The filters that the fuzz target starts from or found.
class TestFilterInvariants : public QObject
{
    Q_OBJECT

private slots:
    void keptFiltersBreakNothing()
    {
        int files = 0;
        QDirIterator every(QStringLiteral(TAGDESK_TEST_DATA "/fuzz/filter"), QDir::Files);
        while (every.hasNext()) {
            QFile file(every.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            // Every beginning, as it is typed.
            for (qsizetype size = 0; size <= text.size(); ++size) {
                const QString broken = brokenFilterInvariant({text.data(), static_cast<std::size_t>(size)});
                QVERIFY2(broken.isEmpty(), qPrintable(file.fileName() + u": "_s + broken));
            }
            ++files;
        }
        QVERIFY(files > 0);
    }

    void anyTwoFiltersNarrowAsTheySay()
    {
        constexpr int kPairs = 60'000;
        std::mt19937 random(1);
        int narrowing = 0;
        for (int pair = 0; pair < kPairs; ++pair) {
            const QString earlier = randomFilter(random);
            const QString later = pair % 2 == 0 ? randomFilter(random) : randomEdit(earlier, random);
            const QString broken = brokenNarrowing(earlier, later);
            QVERIFY2(broken.isEmpty(), qPrintable(broken));
            narrowing += Filter::parse(later).narrows(Filter::parse(earlier)) ? 1 : 0;
        }
        QVERIFY2(narrowing > kPairs / 20, qPrintable(QString::number(narrowing)));
    }

private:
    static const QString &oneOf(const QStringList &texts, std::mt19937 &random)
    {
        return texts[static_cast<qsizetype>(random() % static_cast<unsigned>(texts.size()))];
    }

    /// One or two terms of any form.
    static QString randomFilter(std::mt19937 &random)
    {
        QString text;
        for (auto terms = 1 + random() % 2; terms > 0; --terms) {
            const QString negation = random() % 3 == 0 ? u"!"_s : QString();
            const QString key = oneOf({u"env"_s, u"Env"_s, u"en"_s, u"owner"_s}, random);
            const QString sign = oneOf({u"="_s, u"="_s, u"=="_s, u"~"_s, u"~^"_s}, random);
            const QString star = oneOf({u""_s, u"*"_s, u"**"_s}, random);
            const QString value = oneOf({u""_s, u"p"_s, u"pro"_s, u"Prod"_s, u"od"_s, u"straße"_s}, random);
            const QString behind = oneOf({u""_s, u"*"_s, u"**"_s}, random);
            const QString word = oneOf({u"is:untagged"_s, u"is:changed"_s, u"is:failed"_s, u"is:notread"_s,
                                           u"\"env\""_s, u"\"pro d\""_s, u"web"_s, u"prod"_s, u"is:invalid"_s,
                                           u"is:over-quota"_s, u"~^p"_s, u"~(?i)PRO"_s},
                random);
            const QStringList forms{key + sign + star + value + behind, key + u'=', key, word};
            text += negation + oneOf(forms, random) + u' ';
        }
        return text;
    }

    static QString randomEdit(QString text, std::mt19937 &random)
    {
        for (auto edits = 1 + random() % 3; edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size() + 1));
            if (random() % 2 == 0)
                text.remove(at, 1);
            else
                text.insert(at, oneOf({u"*"_s, u"!"_s, u"="_s, u"\""_s, u"p"_s, u" "_s, u"~"_s}, random));
        }
        return text;
    }
};

TAGDESK_TEST(TestFilterInvariants, QCoreApplication)

} // namespace tst_filterinvariants

#include "tst_filterinvariants.moc"
