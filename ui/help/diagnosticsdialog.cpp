// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosticsdialog.h"

#include "manualpage.h"
#include "plainlabel.h"
#include "screenroom.h"
#include "theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace tagdesk {

using namespace Qt::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(const QString &report, const QString &logFile, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Diagnostics"));
    setManualPage(this, u"Settings"_s);
    auto *what = new PlainLabel(tr("This belongs to the report of a problem. It names no resources, no tags, "
                                   "no profiles and no keys."),
        this);
    what->setWordWrap(true);
    auto *text = new QPlainTextEdit(report, this);
    text->setObjectName(u"report"_s);
    text->setAccessibleName(tr("Diagnostics"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(fixedFont(font()));
    //: %1: the path of a file.
    auto *where = new PlainLabel(tr("Log file: %1").arg(logFile), this);
    where->setObjectName(u"logFile"_s);
    where->setWordWrap(true);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setColorRole(where, ColorRole::Secondary);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyButton"_s);
    connect(copy, &QPushButton::clicked, this, [report] { QGuiApplication::clipboard()->setText(report); });
    const QString folder = QFileInfo(logFile).absolutePath();
    QPushButton *open = buttons->addButton(tr("&Open the folder"), QDialogButtonBox::ActionRole);
    open->setEnabled(QFileInfo(folder).isDir());
    connect(open, &QPushButton::clicked, this,
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    const Metrics metrics = Metrics::of(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    page->setSpacing(metrics.gap);
    page->addWidget(what);
    page->addWidget(text, 1);
    page->addWidget(where);
    page->addWidget(buttons);
    copy->setDefault(true);
    copy->setFocus();
    resizeOnScreen(this, {metrics.rowHeight * 22, metrics.rowHeight * 16});
}

} // namespace tagdesk
