// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosticreport.h"
#include "diagnosticsdialog.h"
#include "logmodel.h"
#include "testdocument.h"
#include "testrunner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace tst_diagnostics {

using namespace tagdesk;
using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT

private slots:
    void theReportTellsProgramSystemAndDocument()
    {
        const QString text = report();
        for (const QString &part :
            {u"TagDesk: "_s, u"Qt: "_s, u"Platform: "_s, u"Screen: "_s, u"Theme: dark"_s,
                u"Accounts: 1 x huawei, 1 x jdcloud"_s, u"Resources: "_s, u"Last errors: none"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void theReportNamesNothingOfTheAccount()
    {
        LogEvent failed;
        failed.kind = LogEvent::Kind::RowFailed;
        failed.text = u"i-secret"_s;
        failed.error = makeError(
            ErrorKind::Forbidden, ErrorCause::PermissionMissing, u"zone.example"_s, u"web-01 is not yours"_s);
        failed.error->code = u"DNS.0030"_s;
        m_log.append(failed);
        const QString text = report();
        QVERIFY2(text.contains(u"RowFailed Forbidden PermissionMissing DNS.0030"_s), qPrintable(text));
        for (const QString &part : {u"i-secret"_s, u"zone.example"_s, u"web-01"_s, u"proxy.corp"_s})
            QVERIFY2(!text.contains(part), qPrintable(text));
    }

    void whatIsShownIsWhatIsCopied()
    {
        DiagnosticsDialog dialog(report(), u"/folder/tagdesk.log"_s);
        dialog.findChild<QPushButton *>(u"copyButton"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            dialog.findChild<QPlainTextEdit *>(u"report"_s)->toPlainText());
    }

private:
    [[nodiscard]] QString report()
    {
        const QWidget window;
        return DiagnosticReport::text(
            {.workspace = m_document.workspace(),
                .log = &m_log,
                .preferences = {.theme = u"dark"_s, .proxy = u"http://proxy.corp:3128"_s}},
            window);
    }

    TestDocument m_document;
    LogModel m_log;
};

TAGDESK_TEST(TestDiagnostics, QApplication)

} // namespace tst_diagnostics

#include "tst_diagnostics.moc"
