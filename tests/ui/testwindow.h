// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "activitymodel.h"
#include "failuremodel.h"
#include "logmodel.h"
#include "mainwindow.h"
#include "resourcemodel.h"
#include "resourcepane.h"
#include "resourcetableview.h"
#include "scopemodel.h"
#include "tagmodel.h"
#include "testdocument.h"

#include <QTest>

/// The window on a document with three machines, which are shown.
struct TestWindow
{
    explicit TestWindow(QSize size = {1200, 760})
    {
        document.listMachines();
        resources.setInsertInterval(0);
        window.resize(size);
        window.show();
        window.openScopes(TestDocument::vm());
    }
    ~TestWindow() { window.closeUnasked(); }
    TestWindow(const TestWindow &) = delete;
    TestWindow &operator=(const TestWindow &) = delete;

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name = {}) const
    {
        return window.findChild<Widget *>(name);
    }

    /// Every machine, until the tag pane has them.
    void selectAll()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.resourcePane()->table()->selectAll();
        QTRY_VERIFY(!tags.rows().empty());
        QCoreApplication::sendPostedEvents();
    }

    TestDocument document;
    tagdesk::ScopeModel scopes{document.workspace()};
    tagdesk::ResourceModel resources{document.workspace()};
    tagdesk::TagModel tags{document.workspace()};
    tagdesk::ActivityModel activities;
    tagdesk::FailureModel failures{document.workspace()};
    tagdesk::LogModel log;
    tagdesk::MainWindow window{
        {document.workspace(), &scopes, &resources, &tags, &activities, &failures, &log}};
};
