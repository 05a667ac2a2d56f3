// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importform.h"
#include "testrunner.h"
#include "workbooksheet.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace tst_importform {

using namespace tagdesk;
using namespace Qt::StringLiterals;

/// The head of the import dialog.
class TestImportForm : public QObject
{
    Q_OBJECT

private slots:
    void aWorkbookHasSheetsAndATextHasAnEncoding()
    {
        ImportDocument document;
        ImportForm form(&document);
        const auto shown = [&form](const QString &name) {
            return form.findChild<QComboBox *>(name)->isVisibleTo(&form);
        };
        QVERIFY(shown(u"encodingBox"_s) && shown(u"separatorBox"_s) && !shown(u"sheetBox"_s));
        document.setDialect({.sheet = std::make_shared<const WorkbookSheet>(
                                 WorkbookSheet{.sheets = {u"Tags"_s, u"Notes"_s}, .name = u"Tags"_s})});
        QVERIFY(!shown(u"encodingBox"_s) && !shown(u"separatorBox"_s) && shown(u"sheetBox"_s));
        document.setDialect({});
        QVERIFY(shown(u"encodingBox"_s) && !shown(u"sheetBox"_s));
    }

    void anotherSheetIsAskedForByItsName()
    {
        ImportDocument document;
        document.setDialect({.sheet = std::make_shared<const WorkbookSheet>(
                                 WorkbookSheet{.sheets = {u"Tags"_s, u"Notes"_s}, .name = u"Tags"_s})});
        ImportForm form(&document);
        QSignalSpy chosen(&form, &ImportForm::sheetChosen);
        auto *sheets = form.findChild<QComboBox *>(u"sheetBox"_s);
        QCOMPARE(sheets->currentText(), u"Tags"_s);
        QTest::keyClick(sheets, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"Notes"_s);
    }
};

TAGDESK_TEST(TestImportForm, QApplication)

} // namespace tst_importform

#include "tst_importform.moc"
