// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policyediting.h"
#include "testrunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace tst_policyediting {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Policy files as the editor reads and writes them.
class TestPolicyEditing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void oursIsOpenedToBeChanged()
    {
        write(u"own.json"_s,
            "{\"policy\": \"P\", \"rules\": [{\"key\": \"a\", \"required\": true}], \"mail\": \"x\"}");
        const auto opened = openPolicy(path(u"own.json"_s));
        QVERIFY(opened.has_value());
        QVERIFY(opened->source != nullptr);
        QCOMPARE(opened->policy.rules.size(), 1);
        QCOMPARE(opened->policy.rules[0].origin, 0);
        QCOMPARE(opened->notes.size(), 1);
        QCOMPARE(opened->content, read(u"own.json"_s));
    }

    void othersAreOnlyRead()
    {
        write(u"aws.json"_s,
            "{\"tags\": {\"Env\": {\"tag_key\": {\"@@assign\": \"Env\"}, \"tag_value\": {\"@@assign\": "
            "[\"prod\"]}}}}");
        const auto opened = openPolicy(path(u"aws.json"_s));
        QVERIFY(opened.has_value());
        QVERIFY(opened->source == nullptr);
        QCOMPARE(opened->policy.head.name, u"aws"_s);
        QVERIFY(!opened->policy.rules.isEmpty());
        QCOMPARE(opened->policy.rules[0].key, u"Env"_s);
        QCOMPARE(opened->policy.rules[0].values, QStringList{u"prod"_s});
    }

    void keysThatMayHaveAnyValueAreNoRules()
    {
        write(u"tags.json"_s,
            "{\"tags\": [{\"key\": \"env\", \"value\": \"prod\"}, {\"key\": \"team\", \"value\": \"\"}]}");
        const auto opened = openPolicy(path(u"tags.json"_s));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->policy.rules.size(), 1);
        QCOMPARE(opened->policy.rules[0].key, u"env"_s);
        QCOMPARE(opened->notes.size(), 1);
        QCOMPARE(opened->notes[0].kind, PolicyNote::Kind::AnyValue);
        QCOMPARE(opened->notes[0].member, u"team"_s);
    }

    void oursInTomlIsOnlyRead()
    {
        write(u"own.toml"_s, "[[rules]]\nkey = 'a'\nrequired = true\n\n[[owners]]\nkeys = 'a'\nteam = 'T'\n");
        const auto opened = openPolicy(path(u"own.toml"_s));
        QVERIFY(opened.has_value());
        QVERIFY(opened->source == nullptr);
        QCOMPARE(opened->policy.rules.size(), 1);
        QCOMPARE(opened->policy.owners.size(), 1);
        write(u"broken.toml"_s, "[[rules]]\nkey = 'a'\nrequired = yes\n");
        const auto broken = openPolicy(path(u"broken.toml"_s));
        QVERIFY(!broken.has_value());
        QCOMPARE(broken.error().line, 3);
    }

    void oursInYamlIsOnlyRead()
    {
        write(u"own.yml"_s, "policy: P\nrules:\n  - key: a\n    required: true\n");
        const auto opened = openPolicy(path(u"own.yml"_s));
        QVERIFY(opened.has_value());
        QVERIFY(opened->source == nullptr);
        QCOMPARE(opened->policy.rules.size(), 1);
    }

    void whatIsWrongInARuleCanBeMended()
    {
        write(u"own.json"_s, "{\"rules\": [{\"key\": \"a\", \"pattern\": \"(\"}]}");
        const auto opened = openPolicy(path(u"own.json"_s));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->policy.rules[0].pattern, u"("_s);
    }

    void whatCannotBeShownIsAFault()
    {
        write(u"own.json"_s, "{\n\"rules\": [{\"key\": 1}]}");
        const auto opened = openPolicy(path(u"own.json"_s));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().line, 2);
        QVERIFY(!openPolicy(path(u"not there"_s)));
    }

    void aFileOfSomebodyElseIsLeftAlone()
    {
        write(u"own.json"_s, "theirs");
        const auto refused = savePolicy(path(u"own.json"_s), "mine", QByteArray("as it was"));
        QVERIFY(refused.has_value());
        QCOMPARE(*refused, PolicySaving::ChangedMeanwhile);
        QCOMPARE(read(u"own.json"_s), QByteArray("theirs"));
        QCOMPARE(*savePolicy(path(u"own.json"_s), "mine", QByteArray("theirs")), PolicySaving::Saved);
        QCOMPARE(read(u"own.json"_s), QByteArray("mine"));
        QCOMPARE(*savePolicy(path(u"own.json"_s), "again", std::nullopt), PolicySaving::Saved);
        QCOMPARE(read(u"own.json"_s), QByteArray("again"));
    }

    void aFileThatWentIsWrittenAgain()
    {
        QCOMPARE(*savePolicy(path(u"gone.json"_s), "mine", QByteArray("as it was")), PolicySaving::Saved);
        QCOMPARE(read(u"gone.json"_s), QByteArray("mine"));
    }

    void aLinkStaysOne()
    {
        write(u"real.json"_s, "before");
        QVERIFY(QFile::link(path(u"real.json"_s), path(u"link.json"_s)));
        QVERIFY(savePolicy(path(u"link.json"_s), "after", QByteArray("before")).has_value());
        QVERIFY(QFileInfo(path(u"link.json"_s)).isSymLink());
        QCOMPARE(read(u"real.json"_s), QByteArray("after"));
        QVERIFY(isSamePolicyFile(path(u"link.json"_s), path(u"real.json"_s)));
        QVERIFY(!isSamePolicyFile(path(u"link.json"_s), path(u"other.json"_s)));
    }

    void whereNothingCanBeWrittenTheErrorSaysSo()
    {
        const auto refused = savePolicy(path(u"no/folder.json"_s), "x", std::nullopt);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().cause, ErrorCause::FileNotWritable);
    }

private:
    [[nodiscard]] QString path(const QString &file) const { return m_folder->filePath(file); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TAGDESK_TEST(TestPolicyEditing, QCoreApplication)

} // namespace tst_policyediting

#include "tst_policyediting.moc"
