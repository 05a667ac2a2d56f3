// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "clifixture.h"
#include "testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_terraform {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// Changes of tags that Terraform keeps, from the command line.
class TestTerraform : public QObject, private CliFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(startClouds());
        m_ids = idsOf(kVm, 2);
        QCOMPARE(m_ids.size(), 2);
        const QJsonObject resource{{u"address"_s, u"module.web.jdcloud_instance.a"_s},
            {u"mode"_s, u"managed"_s},
            {u"values"_s,
                QJsonObject{{u"id"_s, m_ids[0]}, {u"tags"_s, QJsonObject{{u"ticket"_s, u"T-1"_s}}}}}};
        const QJsonObject state{{u"format_version"_s, u"1.0"_s},
            {u"values"_s,
                QJsonObject{{u"root_module"_s, QJsonObject{{u"resources"_s, QJsonArray{resource}}}}}}};
        m_state = home().filePath(u"state.json"_s);
        saveFile(m_state, QJsonDocument(state).toJson());
    }

    void whatTerraformWillSetBackIsSaidBeforeItIsSent()
    {
        const Ended ended = tag({u"--iac"_s, m_state, u"--dry-run"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.err.contains("Terraform will set 1 change back"), ended.err.constData());
        QVERIFY2(ended.err.contains("module.web.jdcloud_instance.a"), ended.err.constData());
        QVERIFY2(ended.err.contains("--leave-managed"), ended.err.constData());
        QCOMPARE(writes(), 0);
    }

    void itCanBeLeftOut()
    {
        const Ended ended = tag({u"--iac"_s, m_state, u"--leave-managed"_s, u"--yes"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(
            ended.err.contains("1 change of tags that Terraform keeps is left out"), ended.err.constData());
        QVERIFY2(!ended.err.contains("will set"), ended.err.constData());
        QCOMPARE(tagOf(kVm, m_ids[0], u"ticket"_s), QString());
        QCOMPARE(tagOf(kVm, m_ids[1], u"ticket"_s), u"T-2"_s);
    }

    void theFilterFindsWhatIsManaged()
    {
        const Ended ended = onJd({u"list"_s, u"--scope"_s, kVm, u"--filter"_s, u"is:managed"_s, u"--iac"_s,
            m_state, u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QJsonArray found = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"id"_s].toString(), m_ids[0]);
    }

    void aFileThatTellsNothingEndsTheCommand()
    {
        saveFile(m_state, "{\"rules\": []}");
        const Ended ended = tag({u"--iac"_s, m_state, u"--yes"_s});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("neither a state nor a plan of Terraform"), ended.err.constData());
        QVERIFY2(ended.err.contains("terraform show -json"), ended.err.constData());
        QCOMPARE(writes(), 0);
    }

private:
    Ended tag(const QStringList &more)
    {
        return onJd(QStringList{u"tag"_s, u"ticket=T-2"_s, u"--scope"_s, kVm} + idOptions(m_ids) + more);
    }

    QStringList m_ids;
    QString m_state;
};

TAGDESK_TEST(TestTerraform, QCoreApplication)

} // namespace tst_terraform

#include "tst_terraform.moc"
