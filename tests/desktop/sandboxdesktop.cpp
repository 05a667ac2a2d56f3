// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sandboxdesktop.h"

#include "filterbar.h"
#include "messagebar.h"
#include "reviewdialog.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

namespace tagdesk {

using namespace Qt::StringLiterals;

SandboxDesktop::SandboxDesktop(int resources)
    : m_resources(resources)
{
    clear();
}

SandboxDesktop::~SandboxDesktop() = default;

void SandboxDesktop::clear()
{
    m_desktop.reset();
    m_settings.reset();
    m_storage.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_storage);
}

void SandboxDesktop::start()
{
    SandboxOptions options;
    options.resources = m_resources;
    options.seed = 1;
    m_desktop = std::make_unique<Desktop>(*m_settings, m_secrets, options, journalPath());
}

void SandboxDesktop::open()
{
    start();
    QSignalSpy counted(m_desktop->controller(), &DocumentController::scopesCounted);
    QSignalSpy refreshed(m_desktop->controller(), &DocumentController::scopeRefreshed);
    m_desktop->show();
    m_desktop->openSandbox();
    QVERIFY(QTest::qWaitForWindowActive(m_desktop->window()));
    QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 2, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, kWaitMs);
}

void SandboxDesktop::setFilter(const QString &text) const
{
    find<FilterBar>()->setText(text);
}

MessageBar *SandboxDesktop::bar(const QString &id) const
{
    for (MessageBar *shown : m_desktop->window()->messages()->bars()) {
        if (shown->id() == id)
            return shown;
    }
    return nullptr;
}

Scope SandboxDesktop::firstList(const QString &accountId) const
{
    const ScopeNode *node = &m_desktop->workspace()->account(accountId)->tree.front();
    while (node->type != ScopeNode::Type::Collection)
        node = &node->children.front();
    return node->scope;
}

bool SandboxDesktop::isWritable(Row row) const
{
    const QString name = m_desktop->workspace()->table().nameText(row);
    return !name.startsWith(u"locked"_s) && !name.startsWith(u"retired"_s);
}

void SandboxDesktop::write(const QString &file, const QByteArray &content) const
{
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(content);
}

std::vector<JournalRun> SandboxDesktop::runs() const
{
    const Result<std::unique_ptr<Journal>> journal = Journal::open(journalPath());
    return journal ? (*journal)->runs().value_or(std::vector<JournalRun>()) : std::vector<JournalRun>();
}

void SandboxDesktop::pressApply() const
{
    QTRY_VERIFY_WITH_TIMEOUT(find<ReviewDialog>() != nullptr, kWaitMs);
    QTest::mouseClick(find<ReviewDialog>()->findChild<QPushButton *>(u"applyButton"_s), Qt::LeftButton);
}

} // namespace tagdesk
